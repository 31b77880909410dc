/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-history.h"

#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-template.h"

/* How many changes are read at a time. */
#define PAGE 30

struct _QuitusAgreementHistory
{
  QuitusAgreementSection parent_instance;

  QuitusFacts *entries_group;
  GtkWidget *more_button;
  GtkLabel *problem_label;

  QuitusSession *session;
  QuitusDossier *dossier;
  GCancellable *cancellable;
  /* The number of the oldest change shown, 0 before any is. */
  guint64 oldest;
  gboolean is_loading;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementHistory,
                     quitus_agreement_history,
                     QUITUS_TYPE_AGREEMENT_SECTION)

/* The data of a row: its entry, until its edits are shown. */
#define ENTRY_KEY "quitus-entry"

/* Helpers */

static char *
format_time (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time);
  QuitusDay day = quitus_day_new (g_date_time_get_year (moment), g_date_time_get_month (moment),
                                  g_date_time_get_day_of_month (moment));
  g_autofree char *day_text =
      quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_LONG);

  /* Translators: a day, then the hour and the minutes */
  return g_strdup_printf (_ ("%s at %02d:%02d"), day_text, g_date_time_get_hour (moment),
                          g_date_time_get_minute (moment));
}

/* What an edit did to one field; %NULL when it left it as it was. */
static char *
format_field (QuitusAgreementHistory *self, const QuitusField *field, const QuitusEdit *edit)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if ((field->flags & (QUITUS_FIELD_OWNER | QUITUS_FIELD_ORDER)) != 0)
    return NULL;
  if (edit->before != NULL)
    before = quitus_facts_format_field (book, self->dossier, field, edit->before);
  if (edit->after != NULL)
    after = quitus_facts_format_field (book, self->dossier, field, edit->after);
  if (edit->before != NULL && edit->after != NULL)
    {
      if (quitus_field_equal (field, edit->before, edit->after))
        return NULL;
      /* Translators: what a fact is called, then what it said before and after */
      return g_strdup_printf (_ ("%s: %s → %s"), _ (field->label), before != NULL ? before : "—",
                              after != NULL ? after : "—");
    }
  if ((before == NULL && after == NULL) ||
      (field->type == QUITUS_FIELD_FLAG &&
       !*(const gboolean *) QUITUS_FIELD_PLACE_CONST (field, edit->before != NULL ? edit->before
                                                                                  : edit->after)))
    return NULL;
  /* Translators: what a fact is called, then what it says */
  return g_strdup_printf (_ ("%s: %s"), _ (field->label), before != NULL ? before : after);
}

static char *
format_edit (QuitusAgreementHistory *self, const QuitusEdit *edit)
{
  const QuitusKindInfo *info = quitus_kind_get_info (quitus_edit_get_kind (edit));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *line = format_field (self, &info->fields[i], edit);

      if (line != NULL)
        g_string_append_printf (text, text->len > 0 ? "\n%s" : "%s", line);
    }
  return g_string_free (text, FALSE);
}

static char *
format_edit_title (QuitusAgreementHistory *self, const QuitusEdit *edit)
{
  const QuitusKindInfo *info = quitus_kind_get_info (quitus_edit_get_kind (edit));
  g_autofree char *name = quitus_kind_get_field (info->kind, "organisation") != NULL
                              ? quitus_facts_name_record (quitus_session_get_book (self->session),
                                                          quitus_edit_get_id (edit))
                              : NULL;
  /* Translators: the kind of a record, then its name */
  g_autofree char *record =
      name != NULL ? g_strdup_printf (_ ("%s “%s”"), _ (info->label), name)
                   : quitus_value_get_name (edit->after != NULL ? edit->after : edit->before);

  if (edit->before == NULL)
    /* Translators: a record that was added, such as: Payment “Balance” */
    return g_strdup_printf (_ ("Added: %s"), record);
  if (edit->after == NULL)
    /* Translators: a record that was removed */
    return g_strdup_printf (_ ("Removed: %s"), record);
  return g_steal_pointer (&record);
}

static void
add_edit_row (QuitusAgreementHistory *self, AdwExpanderRow *row, const QuitusEdit *edit)
{
  g_autofree char *title = format_edit_title (self, edit);
  g_autofree char *text = format_edit (self, edit);
  GtkWidget *edit_row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (edit_row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (edit_row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (edit_row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (edit_row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (edit_row), 0);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (edit_row), TRUE);
  adw_expander_row_add_row (row, edit_row);
}

/* Callbacks */

/* An import has dozens of edits: they are made when somebody wants to see them. */
static void
expanded_cb (QuitusAgreementHistory *self, GParamSpec *pspec, AdwExpanderRow *row)
{
  g_autoptr (QuitusJournalEntry) entry = g_object_steal_data (G_OBJECT (row), ENTRY_KEY);
  QuitusChange *change;

  if (entry == NULL)
    return;
  change = quitus_journal_entry_get_change (entry);
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    add_edit_row (self, row, quitus_change_get_edit (change, i));
}

/* Helpers */

static void
add_entry (QuitusAgreementHistory *self, QuitusJournalEntry *entry)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *time = format_time (quitus_journal_entry_get_time (entry));
  /* Translators: who recorded a change, then when */
  g_autofree char *subtitle =
      g_strdup_printf (_ ("%s, %s"), quitus_journal_entry_get_author (entry), time);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 quitus_change_get_label (quitus_journal_entry_get_change (entry)));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_set_title_lines (ADW_EXPANDER_ROW (row), 0);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (row), 0);
  g_object_set_data_full (G_OBJECT (row), ENTRY_KEY, g_object_ref (entry), g_object_unref);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
  quitus_facts_add (self->entries_group, row);
  self->oldest = quitus_journal_entry_get_number (entry);
}

static void
show_problem (QuitusAgreementHistory *self, const GError *error)
{
  gtk_label_set_label (self->problem_label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), error != NULL);
}

/* Callbacks */

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusAgreementHistory) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      quitus_register_history_finish (QUITUS_REGISTER (object), result, &error);

  /* Another reading has begun, or nobody looks any more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->dossier == NULL)
    return;
  self->is_loading = FALSE;
  show_problem (self, error);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    add_entry (self, entries->pdata[i]);
  gtk_widget_set_visible (self->more_button, entries == NULL || entries->len == PAGE);
}

static void
load_cb (QuitusAgreementHistory *self)
{
  self->is_loading = TRUE;
  quitus_register_history_async (quitus_session_get_register (self->session), self->oldest, PAGE,
                                 quitus_dossier_get_agreement (self->dossier)->value.id,
                                 self->cancellable, loaded_cb, g_object_ref (self));
}

/* Overrides */

static void
quitus_agreement_history_fill (QuitusAgreementSection *section,
                               QuitusSession *session,
                               QuitusDossier *dossier)
{
  QuitusAgreementHistory *self = QUITUS_AGREEMENT_HISTORY (section);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_set_object (&self->session, session);
  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  self->dossier = quitus_dossier_ref (dossier);
  quitus_facts_clear (self->entries_group);
  self->oldest = 0;
  load_cb (self);
}

static void
quitus_agreement_history_dispose (GObject *object)
{
  QuitusAgreementHistory *self = QUITUS_AGREEMENT_HISTORY (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENT_HISTORY);
  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_agreement_history_parent_class)->dispose (object);
}

static void
quitus_agreement_history_class_init (QuitusAgreementHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agreement_history_dispose;
  QUITUS_AGREEMENT_SECTION_CLASS (klass)->fill = quitus_agreement_history_fill;

  g_type_ensure (QUITUS_TYPE_FACTS);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreement-history.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementHistory, entries_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementHistory, more_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementHistory, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, load_cb);
}

static void
quitus_agreement_history_init (QuitusAgreementHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_agreement_history_load_more:
 * @self: the history of an agreement
 *
 * Reads older changes, if there may be some and none are being read.
 */
void
quitus_agreement_history_load_more (QuitusAgreementHistory *self)
{
  if (!self->is_loading && gtk_widget_get_visible (self->more_button))
    load_cb (self);
}
