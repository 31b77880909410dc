/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents as PDF. */

#include "quitus-agreement-report.h"
#include "quitus-calendar-report.h"
#include "quitus-cli-commands.h"
#include "quitus-cli-files.h"
#include "quitus-cli-history.h"
#include "quitus-cli-register.h"
#include "quitus-committees-report.h"
#include "quitus-history-report.h"
#include "quitus-known-facts.h"
#include "quitus-language.h"
#include "quitus-law.h"
#include "quitus-management-report.h"
#include "quitus-obligations-report.h"
#include "quitus-overview-report.h"
#include "quitus-pdf.h"
#include "quitus-refund-report.h"
#include "quitus-reminder-letter.h"
#include "quitus-schedule-report.h"
#include "quitus-timeline-report.h"
#include "quitus-todo-report.h"

/* How many months a calendar has where nobody says until when, and at most. */
#define USUAL_MONTHS 12
#define MOST_MONTHS 600

/**
 * Request:
 * @cli: a run of the program whose register is open
 * @outlook: from where the future is seen
 * @dossiers: (element-type QuitusDossier): what the document is about
 * @is_about_all: whether no agreement was named
 * @entries: (nullable) (element-type QuitusJournalEntry): the changes of a history
 * @from: the first day of a calendar, a timeline or a history
 * @to: the last day of a timeline or a history
 * @n_months: how many months it has
 * @side: whose money an overview adds up
 *
 * A document that is asked for.
 */
typedef struct
{
  QuitusCli *cli;
  QuitusOutlook outlook;
  GPtrArray *dossiers;
  gboolean is_about_all;
  GPtrArray *entries;
  QuitusDay from;
  QuitusDay to;
  guint n_months;
  QuitusSide side;
} Request;

static QuitusReport *make_schedule (const Request *request);
static QuitusReport *make_agreement (const Request *request);
static QuitusReport *make_todo (const Request *request);
static QuitusReport *make_calendar (const Request *request);
static QuitusReport *make_report (const Request *request);
static QuitusReport *make_refund (const Request *request);
static QuitusReport *make_reminder (const Request *request);
static QuitusReport *make_history (const Request *request);
static QuitusReport *make_timeline (const Request *request);
static QuitusReport *make_committees (const Request *request);
static QuitusReport *make_obligations (const Request *request);
static QuitusReport *make_overview (const Request *request);

static const struct
{
  const char *name;
  gboolean is_about_one;
  QuitusReport *(*make) (const Request *request);
} kinds[] = {
  { "schedule",    TRUE,  make_schedule    },
  { "agreement",   TRUE,  make_agreement   },
  { "todo",        FALSE, make_todo        },
  { "calendar",    FALSE, make_calendar    },
  { "timeline",    FALSE, make_timeline    },
  { "report",      TRUE,  make_report      },
  { "refund",      TRUE,  make_refund      },
  { "reminder",    TRUE,  make_reminder    },
  { "history",     FALSE, make_history     },
  { "committees",  FALSE, make_committees  },
  { "obligations", FALSE, make_obligations },
  { "overview",    FALSE, make_overview    },
};

/* Helpers */

static QuitusReport *
make_schedule (const Request *request)
{
  return quitus_schedule_report_new (request->dossiers->pdata[0], &request->outlook,
                                     request->cli->language, request->cli->printed_on);
}

static QuitusReport *
make_agreement (const Request *request)
{
  return quitus_agreement_report_new (request->dossiers->pdata[0], &request->outlook,
                                      request->cli->language, request->cli->printed_on);
}

static QuitusReport *
make_report (const Request *request)
{
  return quitus_management_report_new (request->dossiers->pdata[0], &request->outlook,
                                       request->cli->language, request->cli->printed_on);
}

static QuitusReport *
make_refund (const Request *request)
{
  return quitus_refund_report_new (request->dossiers->pdata[0], &request->outlook,
                                   request->cli->language, request->cli->printed_on);
}

static QuitusReport *
make_reminder (const Request *request)
{
  return quitus_reminder_letter_new (request->dossiers->pdata[0], &request->outlook,
                                     request->cli->language, request->cli->printed_on);
}

static GArray *
collect_items (const Request *request)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (QuitusAgendaItem));

  for (guint i = 0; i < request->dossiers->len; i++)
    {
      g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

      quitus_deadlines_compute (request->dossiers->pdata[i], &request->outlook, deadlines);
      for (guint j = 0; j < deadlines->len; j++)
        {
          QuitusAgendaItem item = { .deadline = g_array_index (deadlines, QuitusDeadline, j),
                                    .dossier = request->dossiers->pdata[i] };

          g_array_append_val (items, item);
        }
    }
  return items;
}

static QuitusReport *
make_todo (const Request *request)
{
  g_autoptr (GArray) items = collect_items (request);

  return quitus_todo_report_new ((const QuitusAgendaItem *) (gpointer) items->data, items->len,
                                 &request->outlook, request->cli->language,
                                 request->cli->printed_on);
}

/* What was received in each month of a calendar. */
static QuitusMoney *
sum_up_receipts (const Request *request)
{
  QuitusMoney *sums = g_new0 (QuitusMoney, MAX (request->n_months, 1));
  QuitusDay first = quitus_day_first_of_month (request->from);

  for (guint i = 0; i < request->n_months; i++, first = quitus_day_add_months (first, 1))
    for (guint j = 0; j < request->dossiers->len; j++)
      sums[i] += quitus_known_facts_sum_receipts (request->dossiers->pdata[j], first,
                                                  quitus_day_last_of_month (first),
                                                  request->outlook.today);
  return sums;
}

/* The holidays of a calendar of several agreements are those of the first. */
static QuitusReport *
make_calendar (const Request *request)
{
  g_autoptr (GArray) items = collect_items (request);
  g_autofree QuitusMoney *received = sum_up_receipts (request);
  QuitusHolidayCalendar calendar = request->dossiers->len > 0
                                       ? quitus_law_find_calendar (request->dossiers->pdata[0])
                                       : QUITUS_HOLIDAY_CALENDAR_METROPOLITAN;

  return quitus_calendar_report_new ((const QuitusAgendaItem *) (gpointer) items->data, items->len,
                                     request->from, request->n_months, received, calendar,
                                     &request->outlook, request->cli->language,
                                     request->cli->printed_on);
}

/* In the order in which agreements are listed. */
static QuitusReport *
make_timeline (const Request *request)
{
  g_autoptr (GPtrArray) timelines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_timeline_free);
  g_autofree QuitusTimelineItem *items = g_new0 (QuitusTimelineItem, request->dossiers->len + 1);

  for (guint i = 0; i < request->dossiers->len; i++)
    {
      items[i].timeline = quitus_timeline_new (request->dossiers->pdata[i], &request->outlook);
      g_ptr_array_add (timelines, (gpointer) items[i].timeline);
    }
  return quitus_timeline_report_new (items, timelines->len, request->from, request->to,
                                     &request->outlook, request->cli->language,
                                     request->cli->printed_on);
}

static QuitusReport *
make_history (const Request *request)
{
  g_autoptr (QuitusHistoryWords) words = quitus_cli_new_history_words (request->cli);

  return quitus_history_report_new (request->entries, words,
                                    request->is_about_all ? NULL : request->dossiers->pdata[0],
                                    request->from, request->to, request->cli->printed_on);
}

static QuitusReport *
make_committees (const Request *request)
{
  return quitus_committees_report_new ((QuitusDossier *const *) request->dossiers->pdata,
                                       request->dossiers->len, &request->outlook,
                                       request->cli->language, request->cli->printed_on);
}

static QuitusReport *
make_obligations (const Request *request)
{
  return quitus_obligations_report_new ((QuitusDossier *const *) request->dossiers->pdata,
                                        request->dossiers->len, &request->outlook,
                                        request->cli->language, request->cli->printed_on);
}

static void
find_concerns (const Request *request, GArray **concerns)
{
  g_autoptr (GArray) items = collect_items (request);
  g_autoptr (GArray) sorted =
      quitus_agenda_sort ((const QuitusAgendaItem *) (gpointer) items->data, items->len);
  QuitusConcern concern;

  for (int i = 0; i < QUITUS_N_CONCERNS; i++)
    concerns[i] = g_array_new (FALSE, FALSE, sizeof (QuitusAgendaItem));
  for (guint i = 0; i < sorted->len; i++)
    {
      const QuitusAgendaItem *item = &g_array_index (sorted, QuitusAgendaItem, i);

      if (quitus_concern_find (&item->deadline, &concern))
        g_array_append_vals (concerns[concern], item, 1);
    }
}

static QuitusReport *
make_overview (const Request *request)
{
  g_autoptr (QuitusOverview) overview = quitus_overview_new (&request->outlook);
  g_autoptr (GPtrArray) filters = g_ptr_array_new ();
  GArray *concerns[QUITUS_N_CONCERNS];
  QuitusOverviewPrint print = { .overview = overview,
                                .side = request->side,
                                .grouping = QUITUS_GROUPING_YEAR,
                                .book = quitus_cli_get_book (request->cli),
                                .filters = filters };
  QuitusReport *report;

  for (guint i = 0; i < request->dossiers->len; i++)
    quitus_overview_add (overview, request->dossiers->pdata[i]);
  quitus_overview_finish (overview);
  if (!request->is_about_all)
    g_ptr_array_add (filters,
                     quitus_dossier_get_agreement (request->dossiers->pdata[0])->reference);
  find_concerns (request, concerns);
  for (int i = 0; i < QUITUS_N_CONCERNS; i++)
    print.concerns[i] = concerns[i];
  report = quitus_overview_report_new (&print, &request->outlook, request->cli->language,
                                       request->cli->printed_on);
  for (int i = 0; i < QUITUS_N_CONCERNS; i++)
    g_array_unref (concerns[i]);
  return report;
}

static char *
list_kinds (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_string_append_printf (names, i == 0 ? "%s" : ", %s", kinds[i].name);
  return g_string_free (names, FALSE);
}

static gboolean
find_kind (const char *name, guint *kind, GError **error)
{
  g_autofree char *names = list_kinds ();

  for (*kind = 0; *kind < G_N_ELEMENTS (kinds); ++*kind)
    {
      if (g_str_equal (kinds[*kind].name, name))
        return TRUE;
    }
  return quitus_cli_refuse_usage (error, _ ("there is no document “%s”; there are: %s"), name,
                                  names);
}

static int
count_months (QuitusDay day)
{
  return quitus_day_get_year (day) * 12 + quitus_day_get_month (day);
}

static gboolean
read_months (QuitusCli *cli, Request *request, GError **error)
{
  gboolean is_open =
      g_str_equal (cli->operands[0], "history") || g_str_equal (cli->operands[0], "timeline");
  QuitusDay to;
  int n_months;

  if (!is_open && !g_str_equal (cli->operands[0], "calendar"))
    {
      if (!quitus_cli_arguments_has (cli->arguments, QUITUS_OPTION_FROM) &&
          !quitus_cli_arguments_has (cli->arguments, QUITUS_OPTION_TO))
        return TRUE;
      return quitus_cli_refuse_usage (
          error, _ ("“%s” is not about a stretch of time: it takes neither --from nor --to"),
          cli->operands[0]);
    }
  if (!quitus_cli_get_day (cli, QUITUS_OPTION_FROM, &request->from, error) ||
      !quitus_cli_get_day (cli, QUITUS_OPTION_TO, &to, error))
    return FALSE;
  request->to = to;
  /* A calendar begins today where nobody says from when; a history begins with the register, a
   * timeline with the first agreement. */
  if (is_open && (to == QUITUS_DAY_NONE || to >= request->from))
    return TRUE;
  if (request->from == QUITUS_DAY_NONE)
    request->from = cli->today;
  n_months =
      to != QUITUS_DAY_NONE ? count_months (to) - count_months (request->from) + 1 : USUAL_MONTHS;
  if (to != QUITUS_DAY_NONE && to < request->from)
    return quitus_cli_refuse_usage (error, "%s", _ ("--from is after --to"));
  if (n_months > MOST_MONTHS)
    return quitus_cli_refuse_usage (error, _ ("a calendar has %d months at most"), MOST_MONTHS);
  request->n_months = (guint) n_months;
  return TRUE;
}

static gboolean
read_side (QuitusCli *cli, Request *request, GError **error)
{
  const char *name = cli->arguments->values[QUITUS_OPTION_SIDE];
  int side;

  if (name == NULL)
    return TRUE;
  if (!g_str_equal (cli->operands[0], "overview"))
    return quitus_cli_refuse_usage (error, _ ("“%s” is not an overview: it takes no --side"),
                                    cli->operands[0]);
  side = quitus_choices_from_nick (&quitus_sides, name);
  if (side < 0)
    return quitus_cli_refuse_usage (error, _ ("“%s” is no side: say recipient or payer"), name);
  request->side = (QuitusSide) side;
  return TRUE;
}

/* The agreement that is named, else all of them, or the only one where it must be one. */
static gboolean
find_dossiers (Request *request, gboolean is_about_one, GError **error)
{
  QuitusCli *cli = request->cli;
  QuitusRecord *agreement;
  QuitusDossier *dossier;

  request->dossiers = quitus_cli_get_dossiers (cli);
  request->is_about_all = cli->n_operands < 2;
  if (request->is_about_all)
    {
      if (!is_about_one || request->dossiers->len == 1)
        return TRUE;
      return quitus_cli_refuse (error, "%s", _ ("say which agreement: see “quitusctl agreements”"));
    }
  agreement = quitus_cli_find_agreement (cli, cli->operands[1], error);
  if (agreement == NULL)
    return FALSE;
  dossier = quitus_cli_get_dossier (cli, agreement);
  g_ptr_array_set_size (request->dossiers, 0);
  g_ptr_array_add (request->dossiers, dossier);
  return TRUE;
}

static QuitusId
get_agreement (const Request *request)
{
  if (request->is_about_all)
    return QUITUS_ID_NONE;
  return quitus_dossier_get_agreement (request->dossiers->pdata[0])->value.id;
}

/* Public */

/**
 * quitus_cli_run_print:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Writes a document.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_print (QuitusCli *cli, GError **error)
{
  const char *path = cli->arguments->values[QUITUS_OPTION_OUTPUT];
  Request request = { .cli = cli };
  g_autoptr (GPtrArray) dossiers = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (QuitusReport) report = NULL;
  g_autoptr (QuitusPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;
  gboolean is_found;
  guint kind;

  if (!find_kind (cli->operands[0], &kind, error))
    return FALSE;
  if (path == NULL)
    return quitus_cli_refuse_usage (error, _ ("“%s” needs the option -o FILE"), "print");
  if (!quitus_cli_get_outlook (cli, &request.outlook, error) ||
      !read_months (cli, &request, error) || !read_side (cli, &request, error) ||
      !quitus_cli_open (cli, QUITUS_REGISTER_READ, error))
    return FALSE;
  is_found = find_dossiers (&request, kinds[kind].is_about_one, error);
  dossiers = request.dossiers;
  if (!is_found)
    return FALSE;
  if (kinds[kind].make == make_history)
    {
      entries = quitus_cli_read_journal (cli, get_agreement (&request), error);
      if (entries == NULL)
        return FALSE;
      request.entries = entries;
    }
  report = kinds[kind].make (&request);
  if (report == NULL)
    return quitus_cli_refuse (
        error, _ ("nothing that was called is late in “%s”: there is nobody to remind"),
        quitus_dossier_get_agreement (request.dossiers->pdata[0])->reference);
  pages = quitus_report_lay_out (report, QUITUS_PAPER_A4);
  pdf = quitus_pages_to_pdf (pages);
  return quitus_cli_write (cli, path, pdf, error);
}
