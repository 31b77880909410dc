/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Deadlines and payments as a table for a spreadsheet, as the French one opens it by a double click:
 * UTF-8 with a byte order mark, semicolons, decimal commas, days that every spreadsheet knows
 * (2023-08-08), and what RFC 4180 says of quotes and line ends. */

#include "quitus-csv-writer.h"

#include "quitus-dated-rows.h"
#include "quitus-instalment-state.h"

static const char *const titles[] = {
  N_ ("Agreement"), N_ ("Kind"),        N_ ("Label"),  N_ ("Article"), N_ ("Parties"),
  N_ ("Date"),      N_ ("Strict date"), N_ ("Amount"), N_ ("Called"),  N_ ("Received"),
  N_ ("Status"),    N_ ("Supposed"),    N_ ("Reason"),
};

typedef struct
{
  GString *text;
  const QuitusOutlook *outlook;
  QuitusLanguage language;
  gboolean is_first;
} Writer;

/* Helpers */

static void
begin_cell (Writer *self)
{
  if (!self->is_first)
    g_string_append_c (self->text, ';');
  self->is_first = FALSE;
}

static void
end_row (Writer *self)
{
  g_string_append (self->text, "\r\n");
  self->is_first = TRUE;
}

/* A text that a spreadsheet would take for a formula begins with an apostrophe instead. */
static void
write_text (Writer *self, const char *text)
{
  gboolean is_formula, is_quoted;

  begin_cell (self);
  if (text == NULL || text[0] == '\0')
    return;
  is_formula = strchr ("=+-@\t\r", text[0]) != NULL;
  is_quoted = strpbrk (text, ";\"\r\n\t") != NULL;
  if (is_quoted)
    g_string_append_c (self->text, '"');
  if (is_formula)
    g_string_append_c (self->text, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *p);
    }
  if (is_quoted)
    g_string_append_c (self->text, '"');
}

static void
write_day (Writer *self, QuitusDay day)
{
  g_autofree char *text = day != QUITUS_DAY_NONE ? quitus_day_to_iso (day) : NULL;

  write_text (self, text);
}

static void
write_amount (Writer *self, QuitusMoney amount)
{
  begin_cell (self);
  if (amount != QUITUS_MONEY_NONE)
    g_string_append_printf (self->text, "%" G_GINT64_FORMAT ",%02d", amount / 100,
                            (int) (amount % 100));
}

/* Only what is to be paid or given back has an amount: the same money is not summed again where
 * its credits open or its claim lapses. */
static void
write_due_amount (Writer *self, const QuitusDeadline *deadline)
{
  gboolean is_money =
      deadline->kind == QUITUS_DEADLINE_PAYMENT || deadline->kind == QUITUS_DEADLINE_REFUND;

  write_amount (self, is_money ? deadline->amount : QUITUS_MONEY_NONE);
}

/* What has become of a payment; nothing for what is none. */
static void
write_payment (Writer *self, const QuitusDeadline *deadline, QuitusDossier *dossier)
{
  const QuitusValue *instalment =
      quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT, deadline->owner);
  QuitusInstalmentState state = { .called = QUITUS_MONEY_NONE, .received = QUITUS_MONEY_NONE };

  if (deadline->kind == QUITUS_DEADLINE_PAYMENT && instalment != NULL)
    quitus_instalment_compute (dossier, quitus_instalment_value (instalment), self->outlook,
                               &state);
  write_amount (self, state.called);
  write_amount (self, state.received);
}

static const char *
translate (Writer *self, const QuitusChoices *choices, int choice)
{
  return quitus_language_text (self->language, quitus_choices_get_label (choices, choice));
}

static void
write_row (const QuitusDeadline *deadline, QuitusDossier *dossier, gpointer user_data)
{
  Writer *self = user_data;
  g_autofree char *label = quitus_deadline_get_label (deadline, dossier, self->language);
  g_autofree char *parties = quitus_deadline_get_parties (deadline, dossier);
  g_autofree char *why = quitus_deadline_get_why (deadline, dossier, self->outlook, self->language);

  write_text (self, quitus_dossier_get_agreement (dossier)->reference);
  write_text (self, translate (self, &quitus_deadline_kinds, deadline->kind));
  write_text (self, label);
  write_text (self, quitus_deadline_get_article (deadline, dossier));
  write_text (self, parties);
  write_day (self, deadline->date);
  write_day (self, deadline->strict_date);
  write_due_amount (self, deadline);
  write_payment (self, deadline, dossier);
  write_text (self, translate (self, &quitus_deadline_statuses, deadline->status));
  write_text (self,
              deadline->is_supposed ? quitus_language_text (self->language, N_ ("Yes")) : NULL);
  write_text (self, why);
  end_row (self);
}

/* Public */

/**
 * quitus_csv_write:
 * @book: the register
 * @agreement: the agreement, or none for all of them
 * @outlook: from where the future is seen
 * @language: the language of the titles and of what is composed
 *
 * Writes every deadline, those without a date too, as a table; a payment has what was called and
 * received.
 *
 * Returns: (transfer full): the content of the file
 */
GBytes *
quitus_csv_write (QuitusBook *book,
                  QuitusId agreement,
                  const QuitusOutlook *outlook,
                  QuitusLanguage language)
{
  Writer writer = { .text = g_string_new ("\xef\xbb\xbf"),
                    .outlook = outlook,
                    .language = language,
                    .is_first = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    write_text (&writer, quitus_language_text (language, titles[i]));
  end_row (&writer);
  quitus_dated_rows_foreach (book, agreement, outlook, write_row, &writer);
  return g_string_free_to_bytes (writer.text);
}
