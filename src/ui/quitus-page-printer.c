/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Deadlines of many agreements on paper: those that the filter lets through. */

#include "quitus-page-printer.h"

#include <adwaita.h>

#include "quitus-agenda-report.h"
#include "quitus-calendar-report.h"
#include "quitus-committees-report.h"
#include "quitus-filter-words.h"
#include "quitus-format.h"
#include "quitus-law.h"
#include "quitus-layout.h"
#include "quitus-month-receipts.h"
#include "quitus-printer.h"
#include "quitus-todo-report.h"

/* More than anybody reads on paper, and than can be laid out while one waits: some 250 pages. */
#define MOST 2000

/* Helpers */

static void
add_item (GArray *items, QuitusDeadlineModel *model, guint position)
{
  const QuitusDeadline *deadline = quitus_deadline_model_get (model, position);
  QuitusAgendaItem item = { *deadline,
                            quitus_deadline_model_get_dossier (model, deadline->agreement) };

  g_array_append_val (items, item);
}

static GArray *
new_items (void)
{
  return g_array_new (FALSE, FALSE, sizeof (QuitusAgendaItem));
}

static void
add_range (GArray *items, QuitusDeadlineModel *model, QuitusDay first, QuitusDay last)
{
  guint position;
  guint n = quitus_deadline_model_find_range (model, first, last, &position);

  for (guint i = position; i < position + n; i++)
    add_item (items, model, i);
}

static gboolean
is_to_do (const QuitusDeadline *deadline)
{
  return deadline->status != QUITUS_STATUS_DONE && deadline->status != QUITUS_STATUS_NOT_APPLICABLE;
}

static const QuitusAgendaItem *
get_items (GArray *items)
{
  return (const QuitusAgendaItem *) (gpointer) items->data;
}

static QuitusHolidayCalendar
get_calendar (GArray *items)
{
  return items->len > 0 ? quitus_law_find_calendar (get_items (items)->dossier)
                        : QUITUS_HOLIDAY_CALENDAR_METROPOLITAN;
}

static gboolean
fits (GArray *items)
{
  return quitus_page_printer_has_room (items->len);
}

/* What was received in each month, as the page says it. */
static QuitusMoney *
sum_up_receipts (QuitusDeadlineModel *model, QuitusDay month, guint n_months)
{
  g_autoptr (QuitusMonthReceipts) receipts = quitus_month_receipts_new (model);
  QuitusMoney *sums = g_new0 (QuitusMoney, MAX (n_months, 1));

  for (guint i = 0; i < n_months; i++)
    sums[i] = quitus_month_receipts_get (receipts, quitus_day_add_months (month, (int) i));
  return sums;
}

/* Public */

/**
 * quitus_page_printer_has_room:
 * @n_lines: how many lines a document would have
 *
 * Returns: whether that is not too much to be laid out while one waits, and to be read
 */
gboolean
quitus_page_printer_has_room (guint n_lines)
{
  return n_lines <= MOST;
}

/**
 * quitus_page_printer_say_filter:
 * @session: what the window works with
 * @report: a document that shows what the filter shows
 *
 * Says on paper by what it is filtered, if it is.
 */
void
quitus_page_printer_say_filter (QuitusSession *session, QuitusReport *report)
{
  QuitusDeadlineFilter *filter = quitus_session_get_filter (session);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) terms = NULL;
  g_autofree char *all = NULL;
  g_autofree char *scope = NULL;

  if (!quitus_deadline_model_is_filtered (quitus_session_get_shown (session)))
    return;
  for (guint i = 0; i < quitus_deadline_filter_size (filter); i++)
    g_strv_builder_take (words,
                         quitus_filter_words_compose (quitus_session_get_book (session),
                                                      quitus_deadline_filter_get (filter, i)));
  terms = g_strv_builder_end (words);
  all = g_strjoinv (" · ", terms);
  /* Translators: in the foot of a printed page: “Filtered by Party: IGN · Kind: Payment” */
  scope = g_strdup_printf (_ ("Filtered by %s"), all);
  quitus_report_set_scope (report, scope);
}

/**
 * quitus_page_printer_make_todo:
 * @session: what the window works with
 *
 * Returns: (transfer full) (nullable): what is to be done, as far as the filter shows it; %NULL when
 *   that is too much
 */
QuitusReport *
quitus_page_printer_make_todo (QuitusSession *session)
{
  QuitusDeadlineModel *model = quitus_session_get_shown (session);
  g_autoptr (GArray) items = new_items ();
  QuitusReport *report;

  for (guint i = 0; i < quitus_deadline_model_size (model) && fits (items); i++)
    if (is_to_do (quitus_deadline_model_get (model, i)))
      add_item (items, model, i);
  if (!fits (items))
    return NULL;
  report =
      quitus_todo_report_new (get_items (items), items->len, quitus_session_get_outlook (session),
                              quitus_language_get_default (), quitus_printer_get_day ());
  quitus_page_printer_say_filter (session, report);
  return report;
}

/**
 * quitus_page_printer_make_months:
 * @session: what the window works with
 * @month: any day of the first month
 * @n_months: how many months
 *
 * Returns: (transfer full) (nullable): months as grids, with what the filter shows; %NULL when that
 *   is too much
 */
QuitusReport *
quitus_page_printer_make_months (QuitusSession *session, QuitusDay month, guint n_months)
{
  QuitusDeadlineModel *model = quitus_session_get_shown (session);
  QuitusDay first = quitus_day_first_of_month (month);
  guint n = quitus_deadline_model_size (model);
  g_autoptr (GArray) items = new_items ();
  g_autofree QuitusMoney *received = NULL;
  QuitusReport *report;

  add_range (items, model, first, quitus_day_add_months (first, (int) n_months) - 1);
  /* Those without a day are the last ones. */
  while (n > 0 && quitus_deadline_model_get (model, n - 1)->date == QUITUS_DAY_NONE)
    add_item (items, model, --n);
  if (!fits (items))
    return NULL;
  received = sum_up_receipts (model, first, n_months);
  report = quitus_calendar_report_new (get_items (items), items->len, first, n_months, received,
                                       get_calendar (items), quitus_session_get_outlook (session),
                                       quitus_language_get_default (), quitus_printer_get_day ());
  quitus_page_printer_say_filter (session, report);
  return report;
}

/**
 * quitus_page_printer_make_agenda:
 * @session: what the window works with
 * @month: any day of a month
 *
 * Returns: (transfer full) (nullable): the deadlines of a month day by day, with what the filter
 *   shows; %NULL when that is too much
 */
QuitusReport *
quitus_page_printer_make_agenda (QuitusSession *session, QuitusDay month)
{
  g_autoptr (GArray) items = new_items ();
  QuitusReport *report;

  add_range (items, quitus_session_get_shown (session), quitus_day_first_of_month (month),
             quitus_day_last_of_month (month));
  if (!fits (items))
    return NULL;
  report = quitus_agenda_report_new (get_items (items), items->len, month,
                                     quitus_session_get_outlook (session),
                                     quitus_language_get_default (), quitus_printer_get_day ());
  quitus_page_printer_say_filter (session, report);
  return report;
}

/**
 * quitus_page_printer_make_committees:
 * @session: what the window works with
 *
 * Returns: (transfer full) (nullable): the committees of all agreements, held and to come; %NULL when
 *   that is too much
 */
QuitusReport *
quitus_page_printer_make_committees (QuitusSession *session)
{
  QuitusBook *book = quitus_session_get_book (session);
  g_autoptr (GPtrArray) dossiers = g_ptr_array_new ();

  if (!quitus_page_printer_has_room (quitus_book_count (book, QUITUS_KIND_AGREEMENT)))
    return NULL;
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_AGREEMENT); i++)
    {
      QuitusId id = quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_AGREEMENT, i));

      g_ptr_array_add (dossiers,
                       quitus_deadline_model_get_dossier (quitus_session_get_deadlines (session),
                                                          id));
    }
  return quitus_committees_report_new ((QuitusDossier **) dossiers->pdata, dossiers->len,
                                       quitus_session_get_outlook (session),
                                       quitus_language_get_default (), quitus_printer_get_day ());
}

/**
 * quitus_page_printer_run:
 * @session: what the window works with
 * @report: (transfer full) (nullable): what is to be printed, %NULL when it is too much
 * @parent: the window
 *
 * Asks for a printer and prints, or says what to do about too much.
 */
void
quitus_page_printer_run (QuitusSession *session, QuitusReport *report, GtkWindow *parent)
{
  g_autoptr (QuitusReport) owned = report;
  g_autofree char *most = NULL;
  g_autofree char *body = NULL;
  AdwDialog *dialog;

  if (report != NULL)
    {
      quitus_report_set_author (report,
                                quitus_register_get_author (quitus_session_get_register (session)));
      quitus_printer_run (quitus_report_lay_out (report, QUITUS_PAPER_A4),
                          quitus_report_get_title (report), parent);
      return;
    }
  most = quitus_format_number (quitus_language_get_default (), MOST);
  /* Translators: how many lines can be printed */
  body = g_strdup_printf (_ ("There are more than %s lines here, a book of some 250 pages. "
                             "Choose a part of them with the filter, then print again."),
                          most);
  dialog = adw_alert_dialog_new (_ ("Too Much to Print"), body);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (parent));
}
