/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one step that a deadline asks for, as a button wherever the deadline is shown. */

#include "quitus-next-step.h"

#include "quitus-amendments.h"
#include "quitus-arrears.h"
#include "quitus-instalment-step.h"
#include "quitus-language.h"
#include "quitus-place.h"
#include "quitus-remarks.h"

/* Helpers */

/* Nobody can do anything about a day that no signature has set yet, be one supposed, but sign. */
static gboolean
waits_for_signature (const QuitusDeadline *deadline, QuitusDossier *dossier)
{
  if (deadline->status != QUITUS_STATUS_UNDETERMINED && !deadline->is_supposed)
    return FALSE;
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    if (quitus_amendments_await_party (
            dossier, quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i))))
      return TRUE;
  return FALSE;
}

static const char *
get_evidence_label (QuitusDeadlineKind kind)
{
  switch (kind)
    {
    case QUITUS_DEADLINE_REPORT:
    case QUITUS_DEADLINE_TRANSMISSION:
      return _ ("Sent…");
    case QUITUS_DEADLINE_PUBLICATION:
      return _ ("Published…");
    case QUITUS_DEADLINE_DELIVERABLE:
      return _ ("Accepted…");
    default:
      return _ ("Done…");
    }
}

static char *
join_ids (QuitusId first, QuitusId second)
{
  g_autofree char *a = quitus_id_to_text (first);
  g_autofree char *b = quitus_id_is_none (second) ? g_strdup ("") : quitus_id_to_text (second);

  return g_strdup_printf ("%s/%s", a, b);
}

/* The next step of a payment; until the money has come it is that of the payment itself, then that
 * of its credits.  It depends on what happened, not on the day. */
static QuitusInstalmentStep
get_payment_step (const QuitusDeadline *deadline,
                  QuitusDossier *dossier,
                  QuitusInstalmentState *state)
{
  const QuitusInstalmentValue *instalment =
      quitus_instalment_value (quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT,
                                                      deadline->owner));
  QuitusOutlook outlook = { .today = QUITUS_DAY_MAX, .supposed_signature = QUITUS_DAY_NONE };
  QuitusInstalmentStep step;

  if (instalment == NULL)
    return QUITUS_STEP_NONE;
  quitus_instalment_compute (dossier, instalment, &outlook, state);
  step = quitus_instalment_get_step (dossier, instalment, state);
  return (deadline->kind == QUITUS_DEADLINE_AVAILABILITY) == (step >= QUITUS_STEP_REQUEST)
             ? step
             : QUITUS_STEP_NONE;
}

/* The receipt that somebody waits for may have to be asked for first: that depends on the day.
 * Whether it can be asked for at all is said too. */
static gboolean
is_reminder_next (const QuitusDeadline *deadline,
                  QuitusDossier *dossier,
                  const QuitusOutlook *outlook,
                  gboolean *may_remind)
{
  const QuitusInstalmentValue *instalment =
      quitus_instalment_value (quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT,
                                                      deadline->owner));
  QuitusInstalmentState state;

  *may_remind = FALSE;
  if (deadline->status != QUITUS_STATUS_LATE || instalment == NULL)
    return FALSE;
  quitus_instalment_compute (dossier, instalment, outlook, &state);
  *may_remind = quitus_arrears_may_remind (&state);
  return quitus_arrears_get_step (dossier, instalment, &state, outlook->today) ==
         QUITUS_STEP_REMINDER;
}

static gboolean
set_payment_step (QuitusNextStep *step,
                  const QuitusDeadline *deadline,
                  QuitusInstalmentStep next,
                  const char *action)
{
  *step = (QuitusNextStep) { _ (quitus_choices_get_label (&quitus_instalment_steps, (int) next)),
                             action, quitus_id_to_text (deadline->owner) };
  return TRUE;
}

static gboolean
find_payment_step (const QuitusDeadline *deadline,
                   QuitusDossier *dossier,
                   const QuitusOutlook *outlook,
                   QuitusNextStep *step)
{
  QuitusInstalmentState state;
  QuitusInstalmentStep next = get_payment_step (deadline, dossier, &state);
  gboolean may_remind;

  if (next == QUITUS_STEP_NONE)
    return FALSE;
  if (next == QUITUS_STEP_RECEIPT && is_reminder_next (deadline, dossier, outlook, &may_remind))
    next = QUITUS_STEP_REMINDER;
  return set_payment_step (step, deadline, next, "win.record-step");
}

/* Money may come that nobody has called, or before its condition is known to be fulfilled; what was
 * called and is late may come, or be asked for. */
static gboolean
find_other_payment_step (const QuitusDeadline *deadline,
                         QuitusDossier *dossier,
                         const QuitusOutlook *outlook,
                         QuitusNextStep *step)
{
  QuitusInstalmentState state;
  QuitusInstalmentStep next = get_payment_step (deadline, dossier, &state);
  gboolean may_remind;

  if (next == QUITUS_STEP_RECEIPT)
    {
      if (is_reminder_next (deadline, dossier, outlook, &may_remind))
        return set_payment_step (step, deadline, QUITUS_STEP_RECEIPT, "win.record-receipt");
      return may_remind &&
             set_payment_step (step, deadline, QUITUS_STEP_REMINDER, "win.remind-payment");
    }
  if (next != QUITUS_STEP_CALL && next != QUITUS_STEP_CONDITION)
    return FALSE;
  return set_payment_step (step, deadline,
                           state.flow == QUITUS_FLOW_OUT ? QUITUS_STEP_PAYMENT
                                                         : QUITUS_STEP_RECEIPT,
                           "win.record-receipt");
}

/* The documents of a committee are sent while it is prepared, whatever its day has become. */
static gboolean
find_documents_step (const QuitusDeadline *committee, QuitusDossier *dossier, QuitusNextStep *step)
{
  const QuitusCommitteeSeriesValue *series =
      quitus_committee_series_value (quitus_dossier_lookup (dossier, QUITUS_KIND_COMMITTEE_SERIES,
                                                            committee->owner));
  QuitusDeadline documents = *committee;
  g_autofree char *agreement = quitus_id_to_text (committee->agreement);
  g_autofree char *id = NULL;

  documents.kind = QUITUS_DEADLINE_COMMITTEE_DOCUMENTS;
  if (series == NULL || quitus_date_rule_is_none (&series->documents))
    return FALSE;
  id = quitus_deadline_get_id (&documents);
  *step = (QuitusNextStep) { quitus_remark_find_done (dossier, &documents) == NULL
                                 ? _ ("Documents Sent…")
                                 : _ ("Correct the Sending of the Documents…"),
                             "win.record-documents", g_strdup_printf ("%s/%s", agreement, id) };
  return TRUE;
}

static gboolean
find_condition_step (const QuitusDeadline *deadline, QuitusDossier *dossier, QuitusNextStep *step)
{
  const QuitusConditionValue *condition =
      quitus_condition_value (quitus_dossier_lookup (dossier, QUITUS_KIND_CONDITION,
                                                     deadline->owner));

  if (condition == NULL)
    return FALSE;
  *step = (QuitusNextStep) { _ ("Fulfilled…"), "win.fulfil-condition",
                             quitus_id_to_text (condition->instalment) };
  return TRUE;
}

/* Who will not need one does nothing. */
static gboolean
find_amendment_step (const QuitusDeadline *deadline, QuitusNextStep *step)
{
  if (deadline->status != QUITUS_STATUS_UPCOMING && deadline->status != QUITUS_STATUS_DUE)
    return FALSE;
  *step = (QuitusNextStep) { _ ("Amend…"), "win.amend-agreement",
                             quitus_id_to_text (deadline->agreement) };
  return TRUE;
}

/* What is owed is decided, then paid. */
static gboolean
find_refund_step (const QuitusDeadline *deadline, QuitusNextStep *step)
{
  gboolean is_decided = !quitus_id_equal (deadline->owner, deadline->agreement);

  if (!is_decided && (deadline->amount == QUITUS_MONEY_NONE || deadline->amount <= 0))
    return FALSE;
  *step = (QuitusNextStep) { is_decided ? _ ("Paid…") : _ ("Decide…"),
                             is_decided ? "win.pay-refund" : "win.show-refund",
                             quitus_id_to_text (deadline->owner) };
  return TRUE;
}

static void
set_step (QuitusNextStep *step, const char *label, const char *action, char *target)
{
  *step = (QuitusNextStep) { label, action, target };
}

/* Takes the target. */
static GtkWidget *
make_button (QuitusNextStep *step)
{
  GtkWidget *button = gtk_button_new_with_label (step->label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 3);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", step->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), step->action);
  g_clear_pointer (&step->target, g_free);
  return button;
}

/* Nothing can be recorded of a committee that nobody has convened yet. */
static gboolean
waits_for_planning (const QuitusDeadline *committee)
{
  return committee->status == QUITUS_STATUS_UPCOMING && !quitus_deadline_has_moved (committee);
}

static void
set_committee_step (QuitusNextStep *step, const QuitusDeadline *committee, gboolean is_planning)
{
  if (is_planning)
    set_step (step, _ ("Plan…"), "win.explain-deadline", quitus_place_get_deadline (committee));
  else
    set_step (step, _ ("Record…"), "win.record-committee",
              join_ids (committee->owner, committee->startup));
}

/* Public */

/**
 * quitus_next_step_find:
 * @deadline: a deadline
 * @dossier: its agreement
 * @outlook: from where the deadline was computed
 * @step: (out): the step; free its target
 *
 * Returns: whether there is something to do about the deadline here
 */
gboolean
quitus_next_step_find (const QuitusDeadline *deadline,
                       QuitusDossier *dossier,
                       const QuitusOutlook *outlook,
                       QuitusNextStep *step)
{
  g_autofree char *ids = NULL;
  g_autofree char *id = NULL;

  if (deadline->status == QUITUS_STATUS_DONE || deadline->status == QUITUS_STATUS_NOT_APPLICABLE)
    return FALSE;
  if (waits_for_signature (deadline, dossier))
    {
      set_step (step, _ ("Sign…"), "win.sign", quitus_id_to_text (deadline->agreement));
      return TRUE;
    }
  switch ((QuitusDeadlineKind) deadline->kind)
    {
    case QUITUS_DEADLINE_COMMITTEE:
      set_committee_step (step, deadline, waits_for_planning (deadline));
      return TRUE;
    case QUITUS_DEADLINE_COMMITTEE_DOCUMENTS:
      ids = quitus_id_to_text (deadline->agreement);
      id = quitus_deadline_get_id (deadline);
      set_step (step, _ ("Sent…"), "win.record-documents", g_strdup_printf ("%s/%s", ids, id));
      return TRUE;
    case QUITUS_DEADLINE_REPORT:
    case QUITUS_DEADLINE_OBLIGATION:
    case QUITUS_DEADLINE_TRANSMISSION:
    case QUITUS_DEADLINE_PUBLICATION:
    case QUITUS_DEADLINE_DELIVERABLE:
      ids = join_ids (deadline->owner, deadline->startup);
      set_step (step, get_evidence_label (deadline->kind), "win.record-evidence",
                g_strdup_printf ("%s/%d", ids, deadline->occurrence));
      return TRUE;
    case QUITUS_DEADLINE_PAYMENT:
    case QUITUS_DEADLINE_AVAILABILITY:
      return find_payment_step (deadline, dossier, outlook, step);
    case QUITUS_DEADLINE_CONDITION:
      return find_condition_step (deadline, dossier, step);
    case QUITUS_DEADLINE_NOTICE:
      set_step (step,
                deadline->status == QUITUS_STATUS_LATE ? _ ("Answer or Termination…")
                                                       : _ ("Answer…"),
                "win.edit-record", quitus_id_to_text (deadline->owner));
      return TRUE;
    case QUITUS_DEADLINE_REFUND:
      return find_refund_step (deadline, step);
    case QUITUS_DEADLINE_AMENDMENT_REQUEST:
      return find_amendment_step (deadline, step);
    default:
      return FALSE;
    }
}

/**
 * quitus_next_step_find_signature:
 * @deadlines: every deadline
 * @owner: the record whose rule some deadlines are
 * @startup: the startup that they concern, or none
 * @step: (out): the signature; free its target
 *
 * What only a signature dates is not recorded as done before it, from wherever that is asked.
 *
 * Returns: whether such a deadline is open and waits for a signature
 */
gboolean
quitus_next_step_find_signature (QuitusDeadlineModel *deadlines,
                                 QuitusId owner,
                                 QuitusId startup,
                                 QuitusNextStep *step)
{
  for (guint i = 0; i < quitus_deadline_model_size (deadlines); i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (deadlines, i);
      QuitusDossier *dossier;

      if (!quitus_id_equal (deadline->owner, owner) ||
          !quitus_id_equal (deadline->startup, startup) || deadline->status == QUITUS_STATUS_DONE ||
          deadline->status == QUITUS_STATUS_NOT_APPLICABLE)
        continue;
      dossier = quitus_deadline_model_get_dossier (deadlines, deadline->agreement);
      if (waits_for_signature (deadline, dossier))
        {
          set_step (step, _ ("Sign…"), "win.sign", quitus_id_to_text (deadline->agreement));
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * quitus_next_step_find_other:
 * @deadline: a deadline
 * @dossier: its agreement
 * @outlook: from where the deadline was computed
 * @step: (out): the step; free its target
 *
 * Returns: whether something else than its next step can be recorded about the deadline: the money
 *   of a payment that was not called or that is to be asked for again, a reminder of one that was
 *   asked for lately, a committee that sat before it was planned, the documents of a committee
 */
gboolean
quitus_next_step_find_other (const QuitusDeadline *deadline,
                             QuitusDossier *dossier,
                             const QuitusOutlook *outlook,
                             QuitusNextStep *step)
{
  if (deadline->status == QUITUS_STATUS_DONE || deadline->status == QUITUS_STATUS_NOT_APPLICABLE ||
      waits_for_signature (deadline, dossier))
    return FALSE;
  if (deadline->kind == QUITUS_DEADLINE_PAYMENT)
    return find_other_payment_step (deadline, dossier, outlook, step);
  if (deadline->kind != QUITUS_DEADLINE_COMMITTEE)
    return FALSE;
  if (!waits_for_planning (deadline))
    return find_documents_step (deadline, dossier, step);
  set_committee_step (step, deadline, FALSE);
  return TRUE;
}

/**
 * quitus_next_step_button_new_other:
 * @deadline: a deadline
 * @dossier: its agreement
 * @outlook: from where the deadline was computed
 *
 * Returns: (transfer floating) (nullable): a button that does what
 *   quitus_next_step_find_other() finds, %NULL when there is nothing
 */
GtkWidget *
quitus_next_step_button_new_other (const QuitusDeadline *deadline,
                                   QuitusDossier *dossier,
                                   const QuitusOutlook *outlook)
{
  QuitusNextStep step;

  return quitus_next_step_find_other (deadline, dossier, outlook, &step) ? make_button (&step)
                                                                         : NULL;
}

/**
 * quitus_next_step_button_new:
 * @deadline: a deadline
 * @dossier: its agreement
 * @outlook: from where the deadline was computed
 *
 * Returns: (transfer floating) (nullable): a button that does the step, %NULL when there is none
 */
GtkWidget *
quitus_next_step_button_new (const QuitusDeadline *deadline,
                             QuitusDossier *dossier,
                             const QuitusOutlook *outlook)
{
  QuitusNextStep step;

  return quitus_next_step_find (deadline, dossier, outlook, &step) ? make_button (&step) : NULL;
}
