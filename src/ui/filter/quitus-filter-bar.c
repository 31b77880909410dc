/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-filter-bar.h"

#include "quitus-filter-dialog.h"
#include "quitus-filter-words.h"
#include "quitus-format.h"
#include "quitus-language.h"

/* Milliseconds: a click that leaves the entry ends before anything moves. */
#define LEAVE_DELAY 250

struct _QuitusFilterBar
{
  AdwBin parent_instance;

  GtkSearchBar *search_bar;
  GtkWidget *entry;
  AdwWrapBox *chips;
  /* (unowned) (nullable): what is looked for, seen while nobody types it. */
  GtkWidget *text_chip;
  GtkWidget *clear_chip;
  /* (unowned) (nullable): elsewhere in the page. */
  GtkWidget *button;

  QuitusSession *session;
  QuitusFilterScope scope;
  /* (unowned): the page around it. */
  GtkWidget *page;
  /* The text that entry and filter had in common last. */
  char *text;
  /* What it was when the entry was opened. */
  char *before;
  gboolean is_filling;
  gboolean is_typing;
  guint leave_source;
  /* How much is chosen, in words, and the dialog that says it. */
  char *found;
  GWeakRef dialog;
};

G_DEFINE_FINAL_TYPE (QuitusFilterBar, quitus_filter_bar, ADW_TYPE_BIN)

#define TERM_KEY "quitus-term"

enum
{
  PROP_0,
  PROP_BUTTON,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Helpers */

static QuitusDeadlineFilter *
get_filter (QuitusFilterBar *self)
{
  return quitus_session_get_filter (self->session);
}

static void
free_term (gpointer data)
{
  QuitusFilterTerm *term = data;

  g_free (term->value);
  g_free (term);
}

static QuitusFilterTerm *
copy_term (const QuitusFilterTerm *term)
{
  QuitusFilterTerm *copy = g_memdup2 (term, sizeof *term);

  copy->value = g_strdup (term->value);
  return copy;
}

static GtkWidget *
get_chip (QuitusFilterBar *self, int index)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  while (chip != NULL && index-- > 0)
    chip = gtk_widget_get_next_sibling (chip);
  return chip;
}

/* What is typed is in the entry; once the keyboard has left it, it is a chip like any other. */
static void
show_text_chip (QuitusFilterBar *self)
{
  gboolean is_shown = self->text_chip != NULL && !self->is_typing;
  gboolean has_others = gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != self->text_chip;

  if (self->text_chip != NULL)
    gtk_widget_set_visible (self->text_chip, is_shown);
  if (self->clear_chip != NULL)
    gtk_widget_set_visible (self->clear_chip, is_shown || has_others);
  gtk_widget_set_visible (GTK_WIDGET (self->chips),
                          self->clear_chip != NULL && (is_shown || has_others));
}

/* Callbacks */

static gboolean
left_cb (gpointer data)
{
  QuitusFilterBar *self = data;

  self->leave_source = 0;
  self->is_typing = FALSE;
  show_text_chip (self);
  return G_SOURCE_REMOVE;
}

static void
leave_cb (QuitusFilterBar *self)
{
  if (self->leave_source == 0)
    self->leave_source = g_timeout_add (LEAVE_DELAY, left_cb, self);
}

static void
enter_cb (QuitusFilterBar *self)
{
  g_clear_handle_id (&self->leave_source, g_source_remove);
  self->is_typing = TRUE;
  show_text_chip (self);
}

/* The chip is there before the keyboard looks where to go. */
static gboolean
entry_key_cb (QuitusFilterBar *self, guint keyval)
{
  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab)
    {
      self->is_typing = FALSE;
      show_text_chip (self);
    }
  return GDK_EVENT_PROPAGATE;
}

/* The entry goes, what was typed stays as a chip. */
static void
activate_cb (QuitusFilterBar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->session == NULL || text[0] == '\0')
    return;
  g_set_str (&self->text, text);
  quitus_deadline_filter_set_text (get_filter (self), self->text);
  self->is_filling = TRUE;
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  self->is_filling = FALSE;
  self->is_typing = FALSE;
  show_text_chip (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.enter-page", NULL);
}

static void
opened_cb (QuitusFilterBar *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    g_set_str (&self->before, self->text);
}

/* Whoever leaves with Escape has not asked for another text: the bar has emptied the entry. */
static void
stopped_cb (QuitusFilterBar *self)
{
  if (self->session == NULL || self->before == NULL)
    return;
  g_set_str (&self->text, self->before);
  quitus_deadline_filter_set_text (get_filter (self), self->text);
  self->is_typing = FALSE;
  show_text_chip (self);
}

/* The keyboard goes on with the chip that takes the place of the one removed. */
static void
remove_cb (GtkWidget *chip)
{
  QuitusFilterBar *self =
      QUITUS_FILTER_BAR (gtk_widget_get_ancestor (chip, QUITUS_TYPE_FILTER_BAR));
  g_autofree char *value = NULL;
  const QuitusFilterTerm *term = g_object_get_data (G_OBJECT (chip), TERM_KEY);
  int index = 0;
  GtkWidget *next;

  for (GtkWidget *before = gtk_widget_get_prev_sibling (chip); before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    index++;
  value = g_strdup (term->value);
  quitus_deadline_filter_remove (get_filter (self), term->aspect, value);
  next = get_chip (self, index);
  if (next == NULL || !gtk_widget_get_visible (next) || !gtk_widget_grab_focus (next))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.enter-page", NULL);
}

static gboolean
key_cb (GtkWidget *chip, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Delete && keyval != GDK_KEY_KP_Delete && keyval != GDK_KEY_BackSpace)
    return GDK_EVENT_PROPAGATE;
  remove_cb (chip);
  return GDK_EVENT_STOP;
}

static void
search_changed_cb (QuitusFilterBar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->session == NULL || self->is_filling || !g_set_str (&self->text, text))
    return;
  quitus_deadline_filter_set_text (get_filter (self), text);
}

/* Helpers of construction */

static GtkWidget *
make_chip (QuitusFilterBar *self, const QuitusFilterTerm *term)
{
  gboolean acts = quitus_filter_scope_has (self->scope, term->aspect);
  g_autofree char *text =
      quitus_filter_words_compose (quitus_session_get_book (self->session), term);
  /* Translators: what deadlines are filtered by, as “Party: IGN” */
  g_autofree char *spoken = g_strdup_printf (acts ? _ ("Remove the filter %s")
                                                  /* Translators: as above */
                                                  : _ ("Remove the filter %s, which does not act "
                                                       "on sums"),
                                             text);
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "filter-chip");
  if (!acts)
    {
      g_autoptr (PangoAttrList) struck = pango_attr_list_new ();

      pango_attr_list_insert (struck, pango_attr_strikethrough_new (TRUE));
      gtk_label_set_attributes (GTK_LABEL (label), struck);
      gtk_widget_add_css_class (chip, "flat");
    }
  gtk_widget_set_tooltip_text (chip, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (chip), TERM_KEY, copy_term (term), free_term);
  g_signal_connect (chip, "clicked", G_CALLBACK (remove_cb), NULL);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), chip);
  gtk_widget_add_controller (chip, keys);
  return chip;
}

static void
fill_chips (QuitusFilterBar *self)
{
  GtkWidget *chip = NULL;

  self->text_chip = self->clear_chip = NULL;
  while ((chip = get_chip (self, 0)) != NULL)
    adw_wrap_box_remove (self->chips, chip);
  /* There are no names before there is a book. */
  for (guint i = 0; quitus_session_get_book (self->session) != NULL &&
                    i < quitus_deadline_filter_size (get_filter (self));
       i++)
    {
      const QuitusFilterTerm *term = quitus_deadline_filter_get (get_filter (self), i);

      chip = make_chip (self, term);
      adw_wrap_box_append (self->chips, chip);
      if (term->aspect == QUITUS_FILTER_TEXT)
        self->text_chip = chip;
    }
  if (chip != NULL)
    {
      chip = gtk_button_new_with_mnemonic (_ ("C_lear All"));
      gtk_widget_add_css_class (chip, "flat");
      gtk_widget_add_css_class (chip, "chip");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "filter.clear");
      adw_wrap_box_append (self->chips, chip);
      self->clear_chip = chip;
    }
  show_text_chip (self);
}

/* Chips may be out of sight, and some do not act here. */
static void
update_button (QuitusFilterBar *self)
{
  QuitusDeadlineFilter *filter = get_filter (self);
  guint n = 0;
  g_autofree char *text = NULL;

  if (self->button == NULL)
    return;
  for (guint i = 0; i < quitus_deadline_filter_size (filter); i++)
    n += quitus_filter_scope_has (self->scope, quitus_deadline_filter_get (filter, i)->aspect);
  text = quitus_format_text (quitus_language_get_default (),
                             n_ ("%u filter in use", "%u filters in use", n), n);
  if (n > 0)
    gtk_widget_add_css_class (self->button, "filtering");
  else
    gtk_widget_remove_css_class (self->button, "filtering");
  gtk_widget_set_tooltip_text (self->button, n > 0 ? text : _ ("Filter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filter"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  n > 0 ? text : "", -1);
}

/* What the filter says is in the entry while that is open, unless somebody types something else
 * there; it is opened by who wants to type, and is empty when it is closed. */
static void
update (QuitusFilterBar *self)
{
  /* The entry is emptied first, and says so. */
  g_autofree char *text = g_strdup (quitus_deadline_filter_get_text (get_filter (self)));

  if (g_set_str (&self->text, text) && gtk_search_bar_get_search_mode (self->search_bar))
    {
      self->is_filling = TRUE;
      if (text[0] == '\0')
        gtk_search_bar_set_search_mode (self->search_bar, FALSE);
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      self->is_filling = FALSE;
    }
  fill_chips (self);
  update_button (self);
}

static void
choose_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QuitusFilterBar *self = data;

  AdwDialog *dialog;

  if (quitus_session_get_shown (self->session) == NULL)
    return;
  dialog = quitus_filter_dialog_new (self->session, self->scope);
  if (self->found != NULL)
    quitus_filter_dialog_set_found (QUITUS_FILTER_DIALOG (dialog), self->found);
  g_weak_ref_set (&self->dialog, dialog);
  adw_dialog_present (dialog, self->page);
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QuitusFilterBar *self = data;

  if (!gtk_widget_get_mapped (self->page))
    return;
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    {
      self->is_filling = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->entry), self->text);
      self->is_filling = FALSE;
    }
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (self->entry);
  enter_cb (self);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QuitusFilterBar *self = data;

  quitus_deadline_filter_clear (get_filter (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.enter-page", NULL);
}

/* Overrides */

static void
quitus_filter_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BUTTON:
      g_value_set_object (value, QUITUS_FILTER_BAR (object)->button);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_filter_bar_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BUTTON:
      g_set_weak_pointer (&QUITUS_FILTER_BAR (object)->button, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_filter_bar_dispose (GObject *object)
{
  QuitusFilterBar *self = QUITUS_FILTER_BAR (object);

  g_clear_handle_id (&self->leave_source, g_source_remove);
  g_weak_ref_set (&self->dialog, NULL);
  g_clear_weak_pointer (&self->button);
  g_clear_object (&self->session);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->found, g_free);
  G_OBJECT_CLASS (quitus_filter_bar_parent_class)->dispose (object);
}

static void
quitus_filter_bar_class_init (QuitusFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = quitus_filter_bar_get_property;
  object_class->set_property = quitus_filter_bar_set_property;
  object_class->dispose = quitus_filter_bar_dispose;

  properties[PROP_BUTTON] = g_param_spec_object ("button", NULL, NULL, GTK_TYPE_WIDGET,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
quitus_filter_bar_init (QuitusFilterBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = adw_clamp_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_weak_ref_init (&self->dialog, NULL);
  self->text = g_strdup ("");
  self->search_bar = GTK_SEARCH_BAR (gtk_search_bar_new ());
  self->entry = gtk_search_entry_new ();
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->entry),
                                         _ ("Agreement, party, deadline, amount or day"));
  gtk_widget_set_hexpand (clamp, TRUE);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 500);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->entry);
  gtk_search_bar_set_child (self->search_bar, clamp);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->entry));
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stopped_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_bar, "notify::search-mode-enabled", G_CALLBACK (opened_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);

  self->chips = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->chips, 6);
  adw_wrap_box_set_line_spacing (self->chips, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->chips), "filter-chips");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chips), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filters in use"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search_bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chips));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Public */

/**
 * quitus_filter_bar_set_session:
 * @self: a bar
 * @session: what the window works with; set once
 * @page: the page in which it is
 *
 * Shows the filter of the window, and gives the page the actions on it.
 */
void
quitus_filter_bar_set_session (QuitusFilterBar *self, QuitusSession *session, GtkWidget *page)
{
  static const GActionEntry entries[] = {
    { .name = "choose", .activate = choose_cb },
    { .name = "search", .activate = search_cb },
    { .name = "clear",  .activate = clear_cb  },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->page = page;
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (page, "filter", G_ACTION_GROUP (actions));
  g_signal_connect_object (get_filter (self), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::shown", G_CALLBACK (fill_chips), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

/**
 * quitus_filter_bar_set_scope:
 * @self: a bar that has no session yet
 * @scope: what the page shows
 *
 * Says by its chips which filters do not act in the page, and offers the others.
 */
void
quitus_filter_bar_set_scope (QuitusFilterBar *self, QuitusFilterScope scope)
{
  g_return_if_fail (self->session == NULL);

  self->scope = scope;
  if (scope == QUITUS_FILTER_OF_AGREEMENTS)
    gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->entry),
                                           _ ("Agreement, party, startup or incubator"));
}

/**
 * quitus_filter_bar_set_found:
 * @self: a bar of agreements
 * @found: how much the filter chooses, in words
 *
 * Says so where filters are chosen.
 */
void
quitus_filter_bar_set_found (QuitusFilterBar *self, const char *found)
{
  g_autoptr (QuitusFilterDialog) dialog = g_weak_ref_get (&self->dialog);

  g_set_str (&self->found, found);
  if (dialog != NULL)
    quitus_filter_dialog_set_found (dialog, found);
}

/**
 * quitus_filter_bar_capture_keys:
 * @self: a bar that has its session
 *
 * Looks for what is typed anywhere in the page, which has no keys of its own.
 */
void
quitus_filter_bar_capture_keys (QuitusFilterBar *self)
{
  gtk_search_bar_set_key_capture_widget (self->search_bar, self->page);
}
