/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-filter-dialog.h"

#include "quitus-checked-row.h"
#include "quitus-filter-chooser.h"
#include "quitus-filter-words.h"
#include "quitus-format.h"
#include "quitus-language.h"

struct _QuitusFilterDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation;
  AdwWindowTitle *title;
  GtkWidget *clear_button;
  AdwPreferencesGroup *text_group;
  AdwPreferencesGroup *amounts_group;
  GtkWidget *text_row;
  GtkWidget *rows[QUITUS_FILTER_N_ASPECTS];
  GtkWidget *least_row;
  GtkWidget *greatest_row;
  /* What is wrong with the amounts, below them. */
  GtkWidget *remark_row;
  GtkWidget *remark_label;

  QuitusSession *session;
  /* The rows say what the filter does; nobody types. */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (QuitusFilterDialog, quitus_filter_dialog, ADW_TYPE_DIALOG)

/* Helpers */

static QuitusDeadlineFilter *
get_filter (QuitusFilterDialog *self)
{
  return quitus_session_get_filter (self->session);
}

/* "IGN, DINUM", or that all are shown. */
static char *
list_chosen (QuitusFilterDialog *self, QuitusFilterAspect aspect)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < quitus_deadline_filter_size (get_filter (self)); i++)
    {
      const QuitusFilterTerm *term = quitus_deadline_filter_get (get_filter (self), i);
      g_autofree char *name = NULL;

      if (term->aspect != aspect)
        continue;
      name =
          quitus_filter_words_name (quitus_session_get_book (self->session), aspect, term->value);
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  if (names->len == 0)
    g_string_append (names, C_ ("filter", "All"));
  return g_string_free (names, FALSE);
}

static void
set_text (GtkWidget *row, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), text))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* An amount that is wrong, or half typed, chooses nothing. */
static QuitusMoney
read_amount (GtkWidget *row)
{
  g_autofree char *text = quitus_checked_row_get_text (QUITUS_CHECKED_ROW (row));
  QuitusMoney amount = text[0] != '\0' ? quitus_money_parse (text, NULL) : QUITUS_MONEY_NONE;

  return amount >= 0 ? amount : QUITUS_MONEY_NONE;
}

/* Between them there is no amount: as long as that is so, nothing is chosen by amount. */
static gboolean
are_amounts_crossed (QuitusFilterDialog *self)
{
  QuitusMoney least = read_amount (self->least_row);
  QuitusMoney greatest = read_amount (self->greatest_row);

  return greatest != QUITUS_MONEY_NONE && least > greatest;
}

static void
show_remark (QuitusFilterDialog *self)
{
  QuitusCheckedRow *rows[] = { QUITUS_CHECKED_ROW (self->least_row),
                               QUITUS_CHECKED_ROW (self->greatest_row) };
  gboolean is_crossed = are_amounts_crossed (self);
  const char *crossed = _ ("Below the least amount: nothing is filtered by amount.");
  const char *remark = is_crossed ? crossed : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *problem = quitus_checked_row_get_problem (rows[i]);

      if (problem != NULL)
        remark = problem;
    }
  if (is_crossed)
    gtk_widget_add_css_class (self->greatest_row, "error");
  else if (quitus_checked_row_get_problem (rows[1]) == NULL)
    gtk_widget_remove_css_class (self->greatest_row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->greatest_row), GTK_ACCESSIBLE_STATE_INVALID,
                               gtk_widget_has_css_class (self->greatest_row, "error")
                                   ? GTK_ACCESSIBLE_INVALID_TRUE
                                   : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  quitus_checked_row_describe (rows[1], is_crossed ? crossed : NULL);
  gtk_label_set_label (GTK_LABEL (self->remark_label), remark != NULL ? remark : "");
  gtk_widget_set_visible (self->remark_row, remark != NULL);
}

static void
fill_amount (GtkWidget *row, QuitusMoney amount)
{
  g_autofree char *text = NULL;

  if (read_amount (row) == amount)
    return;
  text = amount != QUITUS_MONEY_NONE ? quitus_format_amount (quitus_language_get_default (), amount)
                                     : g_strdup ("");
  set_text (row, text);
}

/* Callbacks */

static void
update_title (QuitusFilterDialog *self)
{
  QuitusDeadlineModel *shown = quitus_session_get_shown (self->session);
  guint n = shown != NULL ? quitus_deadline_model_size (shown) : 0;
  g_autofree char *number = quitus_format_number (quitus_language_get_default (), n);
  g_autofree char *text =
      g_strdup_printf (n_ ("%s deadline shown", "%s deadlines shown", n), number);

  adw_window_title_set_subtitle (self->title, text);
}

static void
update (QuitusFilterDialog *self)
{
  QuitusMoney least, greatest;

  self->is_filling = TRUE;
  for (int aspect = 0; aspect < QUITUS_FILTER_AMOUNT; aspect++)
    {
      g_autofree char *chosen = list_chosen (self, aspect);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[aspect]), chosen);
    }
  set_text (self->text_row, quitus_deadline_filter_get_text (get_filter (self)));
  quitus_deadline_filter_get_amounts (get_filter (self), &least, &greatest);
  /* What is typed stays until it can be used. */
  if (!are_amounts_crossed (self) || least != QUITUS_MONEY_NONE || greatest != QUITUS_MONEY_NONE)
    {
      fill_amount (self->least_row, least);
      fill_amount (self->greatest_row, greatest);
    }
  show_remark (self);
  gtk_widget_set_sensitive (self->clear_button,
                            !quitus_deadline_filter_is_empty (get_filter (self)) ||
                                are_amounts_crossed (self));
  self->is_filling = FALSE;
}

static void
text_cb (QuitusFilterDialog *self)
{
  if (!self->is_filling)
    quitus_deadline_filter_set_text (get_filter (self),
                                     gtk_editable_get_text (GTK_EDITABLE (self->text_row)));
}

static void
amount_cb (QuitusFilterDialog *self)
{
  if (self->is_filling)
    return;
  quitus_deadline_filter_set_amounts (get_filter (self), read_amount (self->least_row),
                                      read_amount (self->greatest_row));
  /* The filter may be what it was. */
  update (self);
}

static void
row_activated_cb (QuitusFilterDialog *self, GtkWidget *row)
{
  for (int aspect = 0; aspect < QUITUS_FILTER_AMOUNT; aspect++)
    if (self->rows[aspect] == row)
      adw_navigation_view_push (self->navigation,
                                quitus_filter_chooser_new (self->session, aspect));
}

static void
clear_cb (QuitusFilterDialog *self)
{
  if (are_amounts_crossed (self))
    {
      set_text (self->least_row, "");
      set_text (self->greatest_row, "");
    }
  quitus_deadline_filter_clear (get_filter (self));
  gtk_widget_grab_focus (self->text_row);
}

/* Helpers of construction */

static void
add_row (QuitusFilterDialog *self, AdwPreferencesGroup *group, QuitusFilterAspect aspect)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), quitus_filter_words_get_title (aspect));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  self->rows[aspect] = row;
}

static GtkWidget *
add_entry (QuitusFilterDialog *self, AdwPreferencesGroup *group, GtkWidget *row, GCallback changed)
{
  adw_preferences_group_add (group, row);
  g_signal_connect_object (row, "changed", changed, self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_remark (QuitusFilterDialog *self, AdwPreferencesGroup *group)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->remark_label = label;
  self->remark_row = adw_preferences_row_new ();
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "error");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->remark_row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->remark_row), FALSE);
  gtk_widget_set_focusable (self->remark_row, FALSE);
  gtk_widget_set_visible (self->remark_row, FALSE);
  adw_preferences_group_add (group, self->remark_row);
}

static GtkWidget *
make_header (QuitusFilterDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new (_ ("Filter"), NULL));
  self->clear_button = gtk_button_new_with_mnemonic (_ ("_Clear All"));
  g_signal_connect_object (self->clear_button, "clicked", G_CALLBACK (clear_cb), self,
                           G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->clear_button);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  return header;
}

static GtkWidget *
make_page (QuitusFilterDialog *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *text = adw_preferences_group_new ();
  GtkWidget *values = adw_preferences_group_new ();
  GtkWidget *amounts = adw_preferences_group_new ();
  GtkWidget *text_row = adw_entry_row_new ();

  self->text_group = ADW_PREFERENCES_GROUP (text);
  self->amounts_group = ADW_PREFERENCES_GROUP (amounts);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (text_row), _ ("Words, Amount or Day"));
  self->text_row = add_entry (self, ADW_PREFERENCES_GROUP (text), text_row, G_CALLBACK (text_cb));
  for (int aspect = 0; aspect < QUITUS_FILTER_AMOUNT; aspect++)
    add_row (self, ADW_PREFERENCES_GROUP (values), aspect);
  self->least_row = add_entry (self, ADW_PREFERENCES_GROUP (amounts),
                               quitus_money_row_new (_ ("Least Amount")), G_CALLBACK (amount_cb));
  self->greatest_row =
      add_entry (self, ADW_PREFERENCES_GROUP (amounts),
                 quitus_money_row_new (_ ("Greatest Amount")), G_CALLBACK (amount_cb));
  add_remark (self, ADW_PREFERENCES_GROUP (amounts));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (text));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (values));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (amounts));
  return page;
}

/* What does not act on sums is not offered where there are only sums. */
static void
offer (QuitusFilterDialog *self, QuitusFilterScope scope)
{
  for (int aspect = 0; aspect < QUITUS_FILTER_AMOUNT; aspect++)
    gtk_widget_set_visible (self->rows[aspect], quitus_filter_scope_has (scope, aspect));
  gtk_widget_set_visible (GTK_WIDGET (self->amounts_group),
                          quitus_filter_scope_has (scope, QUITUS_FILTER_AMOUNT));
  if (scope == QUITUS_FILTER_OF_AGREEMENTS)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->text_row),
                                     _ ("Agreement, Party, Startup or Incubator"));
      adw_preferences_group_set_description (
          self->text_group, _ ("Whole agreements are chosen here. States, kinds and amounts of "
                               "deadlines do not act on sums."));
    }
}

/* Overrides */

static void
quitus_filter_dialog_dispose (GObject *object)
{
  g_clear_object (&QUITUS_FILTER_DIALOG (object)->session);
  G_OBJECT_CLASS (quitus_filter_dialog_parent_class)->dispose (object);
}

static void
quitus_filter_dialog_class_init (QuitusFilterDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_filter_dialog_dispose;
}

static void
quitus_filter_dialog_init (QuitusFilterDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  self->navigation = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), make_header (self));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), make_page (self));
  adw_navigation_view_add (self->navigation, adw_navigation_page_new (view, _ ("Filter")));
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Filter"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 440);
  adw_dialog_set_content_height (ADW_DIALOG (self), 690);
  adw_dialog_set_child (ADW_DIALOG (self), GTK_WIDGET (self->navigation));
  adw_dialog_set_focus (ADW_DIALOG (self), self->text_row);
}

/* Public */

/**
 * quitus_filter_dialog_new:
 * @session: what the window works with, its register open
 * @scope: what the page shows that it is opened from
 *
 * Returns: (transfer floating): a dialog on the filter of the window
 */
AdwDialog *
quitus_filter_dialog_new (QuitusSession *session, QuitusFilterScope scope)
{
  QuitusFilterDialog *self = g_object_new (QUITUS_TYPE_FILTER_DIALOG, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (get_filter (self), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  offer (self, scope);
  update (self);
  if (scope == QUITUS_FILTER_OF_AGREEMENTS)
    return ADW_DIALOG (self);
  g_signal_connect_object (quitus_session_get_shown (session), "items-changed",
                           G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  update_title (self);
  return ADW_DIALOG (self);
}

/**
 * quitus_filter_dialog_set_found:
 * @self: a dialog on agreements
 * @found: how much the filter chooses, in words
 *
 * Says so below its title.
 */
void
quitus_filter_dialog_set_found (QuitusFilterDialog *self, const char *found)
{
  adw_window_title_set_subtitle (self->title, found);
}
