/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-search-palette.h"

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-search-look.h"
#include "quitus-search-reading.h"
#include "quitus-search-row.h"
#include "quitus-template.h"

/* How long after the last letter the number of results is said, in milliseconds. */
#define PAUSE 500
/* How many results Page Up and Page Down go over. */
#define N_PAGE 8
/* How many frames a list takes at most until it has its size. */
#define N_FRAMES 3

struct _QuitusSearchPalette
{
  AdwDialog parent_instance;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkListView *list;
  GtkLabel *count_label;

  QuitusSession *session;
  QuitusSearchResults *results;
  GtkSingleSelection *selection;
  guint n_found;
  /* For how many frames more the list is kept at its top. */
  int n_frames;
  guint reading_source;
  guint saying_source;
};

G_DEFINE_FINAL_TYPE (QuitusSearchPalette, quitus_search_palette, ADW_TYPE_DIALOG)

/* Helpers */

static const char *
get_text (QuitusSearchPalette *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static char *
format_count (QuitusSearchPalette *self)
{
  guint n_listed = g_list_model_get_n_items (G_LIST_MODEL (self->results));
  g_autofree char *found = quitus_format_number (quitus_language_get_default (), self->n_found);

  if (self->n_found == 0)
    return g_strdup (_ ("No result"));
  if (n_listed == self->n_found)
    return g_strdup_printf (n_ ("%s result", "%s results", self->n_found), found);
  /* Translators: how many are listed, then how many there are */
  return quitus_format_text (quitus_language_get_default (), _ ("The best %u of %s results"),
                             n_listed, found);
}

static gboolean
has_words (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* Callbacks */

/* The list begins at its first row, with the title of the section out of sight above it, and only
 * once it has its size. */
static gboolean
scroll_to_top_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  QuitusSearchPalette *self = QUITUS_SEARCH_PALETTE (widget);

  if (self->scrolled != NULL && gtk_single_selection_get_selected (self->selection) == 0)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  return --self->n_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
say_count_cb (gpointer data)
{
  QuitusSearchPalette *self = data;
  g_autofree char *text = format_count (self);

  self->saying_source = 0;
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return G_SOURCE_REMOVE;
}

/* Helpers */

static void
show_top (QuitusSearchPalette *self)
{
  if (self->n_frames <= 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_top_cb, NULL, NULL);
  self->n_frames = N_FRAMES;
}

static void
search (QuitusSearchPalette *self)
{
  g_autofree char *count = NULL;

  self->n_found = quitus_search_results_search (self->results, get_text (self));
  count = format_count (self);
  gtk_label_set_label (self->count_label, count);
  gtk_stack_set_visible_child_name (self->stack, self->n_found > 0 ? "results" : "none");
  if (self->n_found > 0)
    {
      gtk_single_selection_set_selected (self->selection, 0);
      show_top (self);
    }
  g_clear_handle_id (&self->saying_source, g_source_remove);
  self->saying_source = g_timeout_add (PAUSE, say_count_cb, self);
}

/* Callbacks */

static void
read_cb (gpointer data)
{
  QuitusSearchPalette *self = data;

  self->reading_source = 0;
  if (has_words (get_text (self)))
    search (self);
}

/* Helpers */

/* Reads what of the register is not read yet; searching comes after it. */
static void
read_register (QuitusSearchPalette *self)
{
  if (self->reading_source == 0)
    self->reading_source = quitus_search_reading_start (self->session, read_cb, self);
}

/* Callbacks */

static void
update (QuitusSearchPalette *self)
{
  QuitusSearchIndex *index = quitus_session_get_search (self->session);
  gboolean is_ready = index != NULL && quitus_search_index_is_ready (index);
  gboolean is_asked = has_words (get_text (self));

  if (!is_ready)
    read_register (self);
  else if (is_asked)
    search (self);
  /* That there is none stands in the place of the results. */
  gtk_widget_set_visible (GTK_WIDGET (self->count_label),
                          is_asked && is_ready && self->n_found > 0);
  if (!is_asked)
    {
      g_clear_handle_id (&self->saying_source, g_source_remove);
      gtk_stack_set_visible_child_name (self->stack, "start");
    }
  else if (!is_ready)
    gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
search_changed_cb (QuitusSearchPalette *self)
{
  update (self);
}

static void
stop_cb (QuitusSearchPalette *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
activated_cb (QuitusSearchPalette *self, guint position)
{
  g_autoptr (QuitusSearchResult) result =
      g_list_model_get_item (G_LIST_MODEL (self->results), position);
  g_autofree char *id = NULL;

  if (result == NULL)
    return;
  id = quitus_id_to_text (quitus_search_result_get_hit (result)->id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "s", id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
entry_activated_cb (QuitusSearchPalette *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "results") &&
      selected != GTK_INVALID_LIST_POSITION)
    activated_cb (self, selected);
}

/* The keyboard stays in the entry: the arrows go through the list from there. */
static gboolean
key_pressed_cb (QuitusSearchPalette *self, guint key, guint code, GdkModifierType state)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->results));
  int selected = (int) gtk_single_selection_get_selected (self->selection);
  int step = 0;

  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    step = 1;
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    step = -1;
  else if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    step = N_PAGE;
  else if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    step = -N_PAGE;
  if (step == 0 || n_items == 0 ||
      !g_str_equal (gtk_stack_get_visible_child_name (self->stack), "results"))
    return GDK_EVENT_PROPAGATE;
  selected = CLAMP (selected + step, 0, (int) n_items - 1);
  gtk_list_view_scroll_to (self->list, (guint) selected, GTK_LIST_SCROLL_SELECT, NULL);
  if (selected == 0)
    show_top (self);
  return GDK_EVENT_STOP;
}

/* What is chosen is said although the keyboard stays in the entry. */
static void
selected_cb (QuitusSearchPalette *self)
{
  QuitusSearchResult *result = gtk_single_selection_get_selected_item (self->selection);
  const QuitusSearchWords *words = result != NULL ? quitus_search_result_get_words (result) : NULL;
  g_autofree char *text = NULL;

  if (words == NULL || gtk_single_selection_get_selected (self->selection) == 0)
    return;
  text = g_strdup_printf ("%s, %s", words->title, words->subtitle);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
setup_row_cb (QuitusSearchPalette *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, quitus_search_row_new ());
}

static void
bind_row_cb (QuitusSearchPalette *self, GtkListItem *list_item)
{
  QuitusSearchResult *result = gtk_list_item_get_item (list_item);
  const QuitusSearchWords *words = quitus_search_result_get_words (result);
  QuitusKind kind = (QuitusKind) quitus_search_result_get_hit (result)->kind;
  g_autofree char *label = NULL;

  quitus_search_row_show (QUITUS_SEARCH_ROW (gtk_list_item_get_child (list_item)), result);
  if (words == NULL)
    return;
  /* Translators: a kind of record, then what it is called */
  label = g_strdup_printf (_ ("%s: %s"), _ (quitus_kind_get_info (kind)->label), words->title);
  gtk_list_item_set_accessible_label (list_item, label);
  gtk_list_item_set_accessible_description (list_item, words->subtitle);
}

static void
setup_header_cb (QuitusSearchPalette *self, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (QuitusSearchPalette *self, GtkListHeader *header)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       quitus_search_results_get_title (self->results,
                                                        gtk_list_header_get_start (header)));
}

/* Helpers of construction */

static void
fill_list (QuitusSearchPalette *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "setup", G_CALLBACK (setup_header_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headers);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->results)));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

/* Overrides */

static void
quitus_search_palette_dispose (GObject *object)
{
  QuitusSearchPalette *self = QUITUS_SEARCH_PALETTE (object);

  g_clear_handle_id (&self->reading_source, g_source_remove);
  g_clear_handle_id (&self->saying_source, g_source_remove);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_SEARCH_PALETTE);
  g_clear_object (&self->selection);
  g_clear_object (&self->results);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_search_palette_parent_class)->dispose (object);
}

static void
quitus_search_palette_class_init (QuitusSearchPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_search_palette_dispose;
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-search-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusSearchPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, QuitusSearchPalette, stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusSearchPalette, scrolled);
  gtk_widget_class_bind_template_child (widget_class, QuitusSearchPalette, list);
  gtk_widget_class_bind_template_child (widget_class, QuitusSearchPalette, count_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
quitus_search_palette_init (QuitusSearchPalette *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_search_palette_new:
 * @session: what the window works with, its register open
 *
 * Returns: (transfer floating): the palette
 */
AdwDialog *
quitus_search_palette_new (QuitusSession *session)
{
  QuitusSearchPalette *self = g_object_new (QUITUS_TYPE_SEARCH_PALETTE, NULL);

  self->session = g_object_ref (session);
  self->results = quitus_search_results_new (session);
  fill_list (self);
  g_signal_connect_object (quitus_session_get_book (session), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
  return ADW_DIALOG (self);
}

/**
 * quitus_search_palette_set_text:
 * @self: a palette
 * @text: what is looked for
 *
 * Looks for something as if it had been typed.
 */
void
quitus_search_palette_set_text (QuitusSearchPalette *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}
