/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-calendar-report.h"

#include "quitus-format.h"
#include "quitus-holidays.h"
#include "quitus-rule-words.h"

#define DAYS_IN_WEEK 7

/* What the weeks of a month have of the height of a page, in points, with or without a banner. */
#define GRID_HEIGHT 368
#define GRID_HEIGHT_UNDER_BANNER 326

typedef struct
{
  QuitusSheet sheet;
  GArray *items;
  GHashTable *dossiers;
  QuitusHolidayCalendar calendar;
} Calendar;

/* Helpers */

static const QuitusAgendaItem *
get_item (Calendar *self, guint index)
{
  return &g_array_index (self->items, QuitusAgendaItem, index);
}

static gboolean
is_shown (const QuitusDeadline *deadline)
{
  return deadline->status != QUITUS_STATUS_NOT_APPLICABLE;
}

/* "August 2023", as a title. */
static char *
format_month (Calendar *self, QuitusDay month)
{
  g_autofree char *text = quitus_format_day (self->sheet.language, month, QUITUS_DAY_STYLE_MONTH);
  char first[7] = { '\0' };

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* Who pays, where that is what there is to do. */
static const char *
get_payer (const QuitusAgendaItem *item)
{
  const QuitusInstalmentValue *instalment =
      item->deadline.kind == QUITUS_DEADLINE_PAYMENT
          ? quitus_instalment_value (quitus_dossier_lookup (item->dossier, QUITUS_KIND_INSTALMENT,
                                                            item->deadline.owner))
          : NULL;

  return instalment != NULL ? quitus_rule_words_get_party (item->dossier, instalment->payer) : NULL;
}

/* "Balance (IGN-DINUM-2023), IGN, €125,000.00", without its agreement where there is but one. */
static char *
format_entry (Calendar *self, const QuitusAgendaItem *item)
{
  const QuitusDeadline *deadline = &item->deadline;
  g_autofree char *label =
      quitus_deadline_get_label (deadline, item->dossier, self->sheet.language);
  g_autofree char *amount = quitus_format_money (self->sheet.language, deadline->amount);
  const char *payer = get_payer (item);
  GString *text = g_string_new (label);

  if (g_hash_table_size (self->dossiers) > 1)
    g_string_append_printf (text, " (%s)", quitus_dossier_get_agreement (item->dossier)->reference);
  if (payer != NULL)
    g_string_append_printf (text, ", %s", payer);
  if (amount != NULL)
    g_string_append_printf (text, ", %s", amount);
  if (quitus_deadline_has_moved (deadline))
    g_string_append_printf (text, ", %s",
                            quitus_sheet_say (&self->sheet, deadline->is_planned ? N_ ("planned")
                                                                                 : N_ ("put off")));
  return g_string_free (text, FALSE);
}

static void
add_day (Calendar *self, QuitusDay day, int month)
{
  QuitusReport *report = self->sheet.report;
  QuitusHoliday holidays[2];
  gsize n_holidays = quitus_holidays_of_day (self->calendar, day, holidays, 2);
  g_autofree char *number = g_strdup_printf ("%d", quitus_day_get_day (day));

  if (quitus_day_get_month (day) != month)
    {
      quitus_report_add_cell (report, NULL);
      quitus_report_set_tint (report, QUITUS_TINT_OUTSIDE);
      return;
    }
  quitus_report_add_cell (report, number);
  if (day == self->sheet.outlook.today)
    quitus_report_set_strong (report);
  if (n_holidays > 0)
    quitus_report_set_tint (report, QUITUS_TINT_HOLIDAY);
  else if (quitus_day_get_weekday (day) >= QUITUS_SATURDAY)
    quitus_report_set_tint (report, QUITUS_TINT_WEEKEND);
  for (gsize i = 0; i < MIN (n_holidays, G_N_ELEMENTS (holidays)); i++)
    quitus_report_add_detail (report, quitus_sheet_say (&self->sheet, holidays[i].name));
  for (guint i = 0; i < self->items->len; i++)
    {
      const QuitusAgendaItem *item = get_item (self, i);
      g_autofree char *entry = NULL;

      if (item->deadline.date != day || !is_shown (&item->deadline))
        continue;
      entry = format_entry (self, item);
      quitus_report_add_entry (report, quitus_mark_of_deadline (item->deadline.status), entry);
    }
}

static void
add_grid (Calendar *self, QuitusDay month)
{
  QuitusReport *report = self->sheet.report;
  QuitusColumn columns[DAYS_IN_WEEK + 1] = {
    { "", 0, FALSE }
  };
  QuitusDay monday = month - (quitus_day_get_weekday (month) - QUITUS_MONDAY);
  QuitusDay last = quitus_day_last_of_month (month);
  double height = quitus_report_has_banner (report) ? GRID_HEIGHT_UNDER_BANNER : GRID_HEIGHT;

  for (int i = 0; i < DAYS_IN_WEEK; i++)
    columns[i + 1] =
        (QuitusColumn) { quitus_format_weekday (self->sheet.language, QUITUS_MONDAY + i,
                                                QUITUS_NAME_STYLE_LONG),
                         1, FALSE };
  quitus_report_add_grid (report, columns, G_N_ELEMENTS (columns), height);
  for (; monday <= last; monday += DAYS_IN_WEEK)
    {
      g_autofree char *week = g_strdup_printf ("%d", quitus_day_get_week (monday, NULL));

      quitus_report_add_row (report, QUITUS_ROW_PLAIN);
      quitus_report_add_cell (report, NULL);
      quitus_report_add_detail (report, week);
      for (int i = 0; i < DAYS_IN_WEEK; i++)
        add_day (self, monday + i, quitus_day_get_month (month));
    }
}

/* "August 2023: €125,000.00 due · €0.00 received". */
static void
add_totals (Calendar *self, QuitusDay month, QuitusMoney sum_received)
{
  QuitusDay last = quitus_day_last_of_month (month);
  g_autofree char *name = format_month (self, month);
  g_autofree char *due_text = NULL, *received = NULL, *text = NULL;
  QuitusMoney due = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const QuitusDeadline *deadline = &get_item (self, i)->deadline;

      if (deadline->kind == QUITUS_DEADLINE_PAYMENT && is_shown (deadline) &&
          deadline->amount != QUITUS_MONEY_NONE && deadline->date >= month &&
          deadline->date <= last)
        due += deadline->amount;
    }
  due_text = quitus_sheet_say_money (&self->sheet, due);
  received = quitus_sheet_say_money (&self->sheet, sum_received);
  /* Translators: a month, what falls due in it, what was received in it. */
  text = g_strdup_printf (quitus_sheet_say (&self->sheet, N_ ("%s: %s due · %s received")), name,
                          due_text, received);
  quitus_report_add_paragraph (self->sheet.report, text);
}

/* What has no day is in no month; it is not dropped. */
static void
add_undetermined (Calendar *self)
{
  QuitusSheet *sheet = &self->sheet;
  gboolean is_headed = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      const QuitusAgendaItem *item = get_item (self, i);
      g_autofree char *entry = NULL;
      g_autofree char *rule = NULL;

      if (item->deadline.status != QUITUS_STATUS_UNDETERMINED)
        continue;
      if (!is_headed)
        quitus_report_add_heading (sheet->report, quitus_sheet_say (sheet, N_ ("Without a day")));
      is_headed = TRUE;
      entry = format_entry (self, item);
      rule = quitus_deadline_get_rule (&item->deadline, item->dossier, sheet->language);
      quitus_report_add_fact (sheet->report,
                              rule != NULL ? rule : quitus_sheet_say (sheet, N_ ("no term")),
                              entry);
    }
}

/* Public */

/**
 * quitus_calendar_report_new:
 * @items: (array length=n_items): deadlines of one agreement or of many, in any order
 * @n_items: how many
 * @month: any day of the first month
 * @n_months: how many months, at least one
 * @received: (array length=n_months): what was received in each of them, in cents
 * @calendar: the holidays to show
 * @outlook: the outlook they were computed with
 * @language: the language of the document
 * @printed_on: the day of printing
 *
 * Months in landscape, one a page: weeks with their numbers, weekends and holidays tinted, each
 * deadline on its day, and what is due and received in the month; after the last month, what has
 * no day yet.
 *
 * Returns: (transfer full): the report
 */
QuitusReport *
quitus_calendar_report_new (const QuitusAgendaItem *items,
                            guint n_items,
                            QuitusDay month,
                            guint n_months,
                            const QuitusMoney *received,
                            QuitusHolidayCalendar calendar,
                            const QuitusOutlook *outlook,
                            QuitusLanguage language,
                            QuitusDay printed_on)
{
  const char *title = quitus_language_text (language, N_ ("Calendar"));
  QuitusReport *report = quitus_report_new (language, printed_on, title, NULL);
  g_autoptr (GArray) sorted = quitus_agenda_sort (items, n_items);
  g_autoptr (GHashTable) dossiers = g_hash_table_new (NULL, NULL);
  Calendar self = {
    .sheet = { .report = report, .outlook = *outlook, .language = language },
    .items = sorted,
    .dossiers = dossiers,
    .calendar = calendar
  };

  for (guint i = 0; i < n_items; i++)
    g_hash_table_add (dossiers, items[i].dossier);
  quitus_report_set_landscape (report, TRUE);
  quitus_agenda_set_banner (&self.sheet, sorted);
  month = quitus_day_first_of_month (month);
  for (guint i = 0; i < MAX (n_months, 1); i++)
    {
      g_autofree char *name = format_month (&self, month);

      if (i > 0)
        quitus_report_add_page_break (report);
      quitus_report_add_title (report, NULL, name, NULL);
      add_grid (&self, month);
      add_totals (&self, month, received[i]);
      month = quitus_day_add_months (month, 1);
    }
  add_undetermined (&self);
  return report;
}
