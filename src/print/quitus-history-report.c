/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-history-report.h"

#include "quitus-format.h"
#include "quitus-label.h"

/* What is printed, and what it adds up to. */
typedef struct
{
  QuitusReport *report;
  QuitusHistoryWords *words;
  QuitusLanguage language;
  /* Oldest first; unowned. */
  GPtrArray *entries;
  GHashTable *authors;
  guint n_records;
} Chronicle;

/* Helpers */

static const char *
say (Chronicle *self, const char *text)
{
  return quitus_language_text (self->language, text);
}

static gboolean
is_within (Chronicle *self, QuitusJournalEntry *entry, QuitusDay from, QuitusDay to)
{
  QuitusDay day = quitus_history_words_get_day (self->words, entry);

  return (from == QUITUS_DAY_NONE || day >= from) && (to == QUITUS_DAY_NONE || day <= to);
}

/* The journal comes newest first, so that names are learnt; it is printed as it went. */
static void
collect (Chronicle *self, GPtrArray *entries, QuitusDay from, QuitusDay to)
{
  for (guint i = 0; i < entries->len; i++)
    quitus_history_words_learn (self->words, entries->pdata[i]);
  for (guint i = entries->len; i > 0; i--)
    {
      QuitusJournalEntry *entry = entries->pdata[i - 1];

      if (!is_within (self, entry, from, to))
        continue;
      g_ptr_array_add (self->entries, entry);
      g_hash_table_add (self->authors, (gpointer) quitus_journal_entry_get_author (entry));
      self->n_records += quitus_change_get_size (quitus_journal_entry_get_change (entry));
    }
}

static char *
format_period (Chronicle *self, QuitusDay from, QuitusDay to)
{
  g_autofree char *first = quitus_report_format_day (self->report, from);
  g_autofree char *last = quitus_report_format_day (self->report, to);

  if (first != NULL && last != NULL)
    /* Translators: two days */
    return g_strdup_printf (say (self, N_ ("From %s to %s")), first, last);
  if (first != NULL)
    return g_strdup_printf (say (self, N_ ("From %s")), first);
  if (last != NULL)
    return g_strdup_printf (say (self, N_ ("Until %s")), last);
  return NULL;
}

static void
add_count (Chronicle *self, const char *label, guint n)
{
  g_autofree char *number = quitus_format_number (self->language, n);

  quitus_report_add_figure (self->report, say (self, label), number, NULL);
}

static void
add_figures (Chronicle *self)
{
  QuitusJournalEntry *first = self->entries->pdata[0];
  QuitusJournalEntry *last = self->entries->pdata[self->entries->len - 1];
  g_autofree char *first_day =
      quitus_format_day (self->language, quitus_history_words_get_day (self->words, first),
                         QUITUS_DAY_STYLE_NUMERIC);
  g_autofree char *last_day =
      quitus_format_day (self->language, quitus_history_words_get_day (self->words, last),
                         QUITUS_DAY_STYLE_NUMERIC);

  add_count (self, N_ ("Changes"), self->entries->len);
  add_count (self, N_ ("Records touched"), self->n_records);
  add_count (self, N_ ("People"), g_hash_table_size (self->authors));
  quitus_report_add_figure (self->report, say (self, N_ ("First")), first_day, NULL);
  quitus_report_add_figure (self->report, say (self, N_ ("Last")), last_day, NULL);
}

static void
add_change (Chronicle *self, QuitusJournalEntry *entry)
{
  guint64 number = quitus_journal_entry_get_number (entry);
  guint64 undoes = quitus_journal_entry_get_undoes (entry);
  g_autofree char *digits = quitus_format_number (self->language, (gint64) number);
  g_autofree char *time = quitus_history_words_format_time (self->words, entry);
  g_autofree char *agreements = quitus_history_words_list_agreements (self->words, entry);
  g_autofree char *label =
      quitus_label_translate (quitus_change_get_label (quitus_journal_entry_get_change (entry)),
                              self->language);

  quitus_report_add_row (self->report, QUITUS_ROW_PLAIN);
  quitus_report_add_cell (self->report, digits);
  quitus_report_add_cell (self->report, time);
  quitus_report_add_detail (self->report, quitus_journal_entry_get_author (entry));
  quitus_report_add_cell (self->report, label);
  quitus_report_set_strong (self->report);
  quitus_report_add_detail (self->report, agreements);
  if (undoes != 0)
    {
      g_autofree char *other = quitus_format_number (self->language, (gint64) undoes);
      /* Translators: the number of a change */
      g_autofree char *text = g_strdup_printf (say (self, N_ ("takes back change %s")), other);

      quitus_report_add_detail (self->report, text);
    }
}

static void
add_edit (Chronicle *self, const QuitusEdit *edit)
{
  g_autofree char *name = quitus_history_words_name_edit (self->words, edit);
  g_autoptr (GArray) list = quitus_history_words_list_fields (self->words, edit);

  quitus_report_add_row (self->report, QUITUS_ROW_PLAIN);
  quitus_report_add_cell (self->report, NULL);
  quitus_report_add_cell (self->report, NULL);
  quitus_report_add_detail (self->report, name);
  quitus_report_add_cell (self->report, NULL);
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *line =
          quitus_history_words_format_field (self->words, edit,
                                             &g_array_index (list, QuitusFieldWords, i));

      quitus_report_add_detail (self->report, line);
    }
}

static void
add_table (Chronicle *self)
{
  const QuitusColumn columns[] = {
    { say (self, N_ ("No.")),                           0, TRUE  },
    { say (self, N_ ("When and who, then the record")), 2, FALSE },
    { say (self, N_ ("What was done, before → after")), 5, FALSE },
  };

  quitus_report_add_table (self->report, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->entries->len; i++)
    {
      QuitusJournalEntry *entry = self->entries->pdata[i];
      QuitusChange *change = quitus_journal_entry_get_change (entry);

      add_change (self, entry);
      for (guint j = 0; j < quitus_change_get_size (change); j++)
        add_edit (self, quitus_change_get_edit (change, j));
    }
}

static void
add_title (Chronicle *self, const char *title, QuitusDossier *dossier, const char *period)
{
  const QuitusAgreementValue *agreement =
      dossier != NULL ? quitus_dossier_get_agreement (dossier) : NULL;
  const char *whole = say (self, N_ ("The whole register"));
  const char *about = agreement != NULL ? agreement->title : whole;
  g_autofree char *below =
      period != NULL ? g_strdup_printf ("%s. %s", about, period) : g_strdup (about);

  quitus_report_add_title (self->report, agreement != NULL ? agreement->reference : NULL, title,
                           below);
}

/* Public */

/**
 * quitus_history_report_new:
 * @entries: (element-type QuitusJournalEntry): the whole journal of the register or of an agreement,
 *   newest first
 * @words: what tells changes, in the language and the time zone of the document
 * @dossier: (nullable): the agreement that the changes are about, %NULL for the whole register
 * @from: the first day, or %QUITUS_DAY_NONE
 * @to: the last day, or %QUITUS_DAY_NONE
 * @printed_on: the day of printing
 *
 * Who did what and when, in the order in which it was done, and what each fact was before and
 * after: what a controller asks for.
 *
 * Returns: (transfer full): the report
 */
QuitusReport *
quitus_history_report_new (GPtrArray *entries,
                           QuitusHistoryWords *words,
                           QuitusDossier *dossier,
                           QuitusDay from,
                           QuitusDay to,
                           QuitusDay printed_on)
{
  QuitusLanguage language = quitus_history_words_get_language (words);
  const char *title = quitus_language_text (language, N_ ("History of changes"));
  g_autoptr (GPtrArray) collected = g_ptr_array_new ();
  g_autoptr (GHashTable) authors = g_hash_table_new (g_str_hash, g_str_equal);
  Chronicle self = {
    .words = words, .language = language, .entries = collected, .authors = authors
  };
  g_autofree char *period = NULL;

  self.report =
      quitus_report_new (language, printed_on, title,
                         dossier != NULL ? quitus_dossier_get_agreement (dossier)->reference
                                         : NULL);
  period = format_period (&self, from, to);
  collect (&self, entries, from, to);
  add_title (&self, title, dossier, period);
  if (collected->len == 0)
    quitus_report_add_paragraph (self.report, say (&self, N_ ("Nothing was recorded.")));
  else
    {
      add_figures (&self);
      add_table (&self);
    }
  return self.report;
}
