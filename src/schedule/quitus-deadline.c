/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline.h"

#include "quitus-amendments.h"
#include "quitus-deadline-array.h"
#include "quitus-deadline-private.h"
#include "quitus-distance.h"
#include "quitus-instalment-state.h"
#include "quitus-known-facts.h"
#include "quitus-remarks.h"

static const QuitusChoice deadline_kinds[] = {
  { "payment",             N_ ("Payment")                  },
  { "committee",           N_ ("Committee")                },
  { "committee-documents", N_ ("Documents of a committee") },
  { "end",                 N_ ("End of an agreement")      },
  { "amendment-request",   N_ ("Request for an amendment") },
  { "report",              N_ ("Management report")        },
  { "obligation",          N_ ("Obligation")               },
  { "transmission",        N_ ("Transmission")             },
  { "publication",         N_ ("Publication")              },
  { "notice",              N_ ("Formal notice")            },
  { "refund",              N_ ("Refund")                   },
  { "limitation",          N_ ("Four-year limitation")     },
  { "availability",        N_ ("Opening of credits")       },
  { "deliverable",         N_ ("Deliverable")              },
  { "condition",           N_ ("Condition")                },
};

static const QuitusChoice deadline_statuses[] = {
  { "done",           N_ ("Done")           },
  { "late",           N_ ("Late")           },
  { "due",            N_ ("Due now")        },
  { "upcoming",       N_ ("Upcoming")       },
  { "undetermined",   N_ ("Undetermined")   },
  { "undated",        N_ ("Undated")        },
  { "not-applicable", N_ ("Not applicable") },
};

const QuitusChoices quitus_deadline_kinds = { deadline_kinds, G_N_ELEMENTS (deadline_kinds) };
const QuitusChoices quitus_deadline_statuses = { deadline_statuses,
                                                 G_N_ELEMENTS (deadline_statuses) };

/* Helpers */

static int
compare_deadlines (gconstpointer a, gconstpointer b, gpointer unused)
{
  return quitus_deadline_compare (a, b);
}

static gboolean
is_open (QuitusDeadlineStatus status)
{
  return status != QUITUS_STATUS_DONE && status != QUITUS_STATUS_NOT_APPLICABLE;
}

/* Money that is owed outlives an agreement that is closed. */
static gboolean
outlives_closing (QuitusDeadlineKind kind)
{
  return kind == QUITUS_DEADLINE_PAYMENT || kind == QUITUS_DEADLINE_REFUND ||
         kind == QUITUS_DEADLINE_LIMITATION;
}

/* What was put off is late only after the day to which it was, and due on it at the earliest; what
 * is planned in time is due from its day, and late when its rule says so. */
static void
move (QuitusDossier *dossier, QuitusDay today, QuitusDeadline *deadline)
{
  QuitusDay day = quitus_remark_find_new_day (dossier, deadline);

  if (day == QUITUS_DAY_NONE)
    return;
  deadline->is_planned = day <= deadline->date;
  deadline->is_postponed = !deadline->is_planned;
  deadline->date = day;
  if (!is_open (deadline->status))
    return;
  if (today <= day)
    deadline->status = today < day ? QUITUS_STATUS_UPCOMING : QUITUS_STATUS_DUE;
  else if (deadline->status == QUITUS_STATUS_UPCOMING)
    deadline->status = QUITUS_STATUS_DUE;
}

static void
visit (QuitusDeadlineSink *sink)
{
  quitus_deadlines_add_payments (sink);
  quitus_deadlines_add_committees (sink);
  quitus_deadlines_add_agreement (sink);
  quitus_deadlines_add_obligations (sink);
  quitus_deadlines_add_refunds (sink);
}

/* Private to the computation */

/* Whether deadlines of that kind are looked for. */
gboolean
quitus_deadline_sink_wants (QuitusDeadlineSink *sink, QuitusDeadlineKind kind)
{
  return sink->wanted == NULL || sink->wanted->kind == kind;
}

void
quitus_deadline_sink_add (QuitusDeadlineSink *sink,
                          QuitusDeadlineKind kind,
                          QuitusId owner,
                          QuitusId startup,
                          QuitusDeadlineStatus status,
                          QuitusMoney amount,
                          const QuitusTrace *trace)
{
  QuitusDeadline deadline = { .agreement = sink->law->agreement->value.id,
                              .owner = owner,
                              .startup = startup,
                              .kind = kind,
                              .status = status,
                              .is_supposed = trace->is_supposed,
                              .occurrence = trace->occurrence,
                              .date = trace->date,
                              .strict_date = trace->strict_date,
                              .amount = amount };

  if (is_open (status) && !outlives_closing (kind) && quitus_law_is_closed (sink->law))
    deadline.status = QUITUS_STATUS_NOT_APPLICABLE;
  if (sink->deadlines != NULL)
    {
      move (sink->law->dossier, sink->law->outlook.today, &deadline);
      g_array_append_val (sink->deadlines, deadline);
    }
  if (sink->wanted != NULL && quitus_deadline_is_same (sink->wanted, &deadline))
    {
      sink->trace = *trace;
      sink->is_found = TRUE;
    }
}

/* What the days alone say: it is due from the first of the strict day and the day to work with to
 * the last of them. */
QuitusDeadlineStatus
quitus_deadline_status_of (const QuitusLaw *law, const QuitusTrace *trace)
{
  QuitusDay today = law->outlook.today;

  if (trace->date == QUITUS_DAY_NONE)
    return quitus_date_rule_is_none (&trace->rule) ? QUITUS_STATUS_UNDATED
                                                   : QUITUS_STATUS_UNDETERMINED;
  if (today < MIN (trace->date, trace->strict_date))
    return QUITUS_STATUS_UPCOMING;
  return today <= MAX (trace->date, trace->strict_date) ? QUITUS_STATUS_DUE : QUITUS_STATUS_LATE;
}

/* Computes again how a deadline was found; FALSE when the facts no longer lead to it. */
gboolean
quitus_deadline_find_trace (const QuitusDeadline *deadline,
                            const QuitusLaw *law,
                            QuitusTrace *trace)
{
  QuitusDeadlineSink sink = { .law = law, .wanted = deadline };

  visit (&sink);
  *trace = sink.trace;
  return sink.is_found;
}

/* A startup that is named twice counts once. */
gboolean
quitus_coverage_is_first (QuitusDossier *dossier, guint index)
{
  const QuitusCoverageValue *coverage =
      quitus_coverage_value (quitus_dossier_get (dossier, QUITUS_KIND_COVERAGE, index));

  for (guint i = 0; i < index; i++)
    if (quitus_id_equal (
            quitus_coverage_value (quitus_dossier_get (dossier, QUITUS_KIND_COVERAGE, i))->startup,
            coverage->startup))
      return FALSE;
  return TRUE;
}

/* Public */

/**
 * quitus_deadlines_compute:
 * @dossier: an agreement with all that belongs to it
 * @outlook: from where the future is seen
 * @deadlines: (element-type QuitusDeadline): where they are appended
 *
 * Computes every deadline of an agreement: sorted by day (those without day last), then kind,
 * owner, startup and occurrence.  Nothing is dropped because its day is not known.
 *
 * An agreement that is closed has nothing more to do, except for money that is owed.  A committee
 * that would fall after the end is not listed, nor one of a startup that was stopped or
 * transferred.  What repeats is listed until the end, else 24 months ahead.  Of a dossier of facts
 * it is the law of today that counts, and of its money what has happened by then.
 *
 * What was put off or planned has the day to which it was, and keeps the strict day of its rule; the
 * documents of a committee and the credits of a payment follow it, all else is counted from the
 * rules nevertheless.
 */
void
quitus_deadlines_compute (QuitusDossier *dossier, const QuitusOutlook *outlook, GArray *deadlines)
{
  g_autoptr (QuitusDossier) in_force = quitus_amendments_ensure (dossier, outlook->today);
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (in_force, outlook->today);
  guint first = deadlines->len;
  QuitusLaw law;
  QuitusDeadlineSink sink = { .law = &law, .deadlines = deadlines };

  quitus_law_init (&law, known, outlook);
  visit (&sink);
  if (deadlines->len > first)
    g_sort_array (&g_array_index (deadlines, QuitusDeadline, first), deadlines->len - first,
                  sizeof (QuitusDeadline), compare_deadlines, NULL);
}

/**
 * quitus_deadline_has_moved:
 * @deadline: a deadline
 *
 * Returns: whether its day is not that of its rule but one that somebody named instead
 */
gboolean
quitus_deadline_has_moved (const QuitusDeadline *deadline)
{
  return deadline->is_postponed || deadline->is_planned;
}

/**
 * quitus_deadline_is_same:
 * @a: a deadline
 * @b: another
 *
 * Returns: whether they are of the same rule, whatever their days and states
 */
gboolean
quitus_deadline_is_same (const QuitusDeadline *a, const QuitusDeadline *b)
{
  return a->kind == b->kind && a->occurrence == b->occurrence &&
         quitus_id_equal (a->owner, b->owner) && quitus_id_equal (a->startup, b->startup);
}

/**
 * quitus_deadline_compare:
 * @a: a deadline
 * @b: another
 *
 * Orders deadlines by day, those without day last, then by kind, owner, startup and occurrence.
 *
 * Returns: below, at or above zero; zero for one and the same deadline only
 */
int
quitus_deadline_compare (const QuitusDeadline *a, const QuitusDeadline *b)
{
  int order;

  if (a->date != b->date)
    return quitus_deadline_array_order (a->date) < quitus_deadline_array_order (b->date) ? -1 : 1;
  if (a->kind != b->kind)
    return a->kind < b->kind ? -1 : 1;
  order = quitus_id_compare (a->owner, b->owner);
  if (order == 0)
    order = quitus_id_compare (a->startup, b->startup);
  if (order == 0 && a->occurrence != b->occurrence)
    order = a->occurrence < b->occurrence ? -1 : 1;
  return order;
}

/**
 * quitus_deadline_get_id:
 * @deadline: a deadline
 *
 * The permanent identity of a deadline, which stays when its day moves: whose rule it is, the kind,
 * the startup where there is one, and the occurrence.
 *
 * Returns: (transfer full): "OWNER/KIND[/STARTUP]/OCCURRENCE"
 */
char *
quitus_deadline_get_id (const QuitusDeadline *deadline)
{
  char owner[QUITUS_ID_TEXT_LENGTH + 1], startup[QUITUS_ID_TEXT_LENGTH + 1];
  const char *kind = quitus_choices_get_nick (&quitus_deadline_kinds, deadline->kind);

  quitus_id_write (deadline->owner, owner);
  if (quitus_id_is_none (deadline->startup))
    return g_strdup_printf ("%s/%s/%d", owner, kind, deadline->occurrence);
  quitus_id_write (deadline->startup, startup);
  return g_strdup_printf ("%s/%s/%s/%d", owner, kind, startup, deadline->occurrence);
}

/**
 * quitus_deadline_count_days_late:
 * @deadline: a deadline
 * @dossier: the dossier it was computed from
 * @outlook: from where it is seen
 *
 * A payment is late only after the days that one has to pay: the days since it fell due are not
 * those of its delay.
 *
 * Returns: for how many days it is late, 0 when it is not
 */
int
quitus_deadline_count_days_late (const QuitusDeadline *deadline,
                                 QuitusDossier *dossier,
                                 const QuitusOutlook *outlook)
{
  int n_days =
      outlook->today -
      (deadline->is_postponed ? deadline->date : MAX (deadline->date, deadline->strict_date));
  const QuitusInstalmentValue *instalment = NULL;
  QuitusInstalmentState state;

  if (deadline->status != QUITUS_STATUS_LATE)
    return 0;
  if (deadline->kind == QUITUS_DEADLINE_PAYMENT)
    instalment = quitus_instalment_value (quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT,
                                                                 deadline->owner));
  if (instalment == NULL)
    return n_days;
  quitus_instalment_compute (dossier, instalment, outlook, &state);
  return state.days_late > 0 ? MIN (n_days, state.days_late) : n_days;
}

/**
 * quitus_deadline_say_days_late:
 * @deadline: a deadline
 * @dossier: the dossier it was computed from
 * @outlook: from where it is seen
 * @language: a language
 *
 * Returns: (transfer full) (nullable): "3 days late", %NULL when it is not, see
 *   quitus_deadline_count_days_late()
 */
char *
quitus_deadline_say_days_late (const QuitusDeadline *deadline,
                               QuitusDossier *dossier,
                               const QuitusOutlook *outlook,
                               QuitusLanguage language)
{
  int n_late = quitus_deadline_count_days_late (deadline, dossier, outlook);

  return n_late > 0 ? quitus_distance_say_late (n_late, language) : NULL;
}
