/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must be done before an agreement is closed (domain story of the head of finance: all
 * received, attached, used or given back, report sent, published, accounts settled). */

#include "quitus-closing.h"

#include "quitus-agreement-state.h"
#include "quitus-format.h"
#include "quitus-instalment-private.h"
#include "quitus-instalment-state.h"
#include "quitus-known-facts.h"
#include "quitus-rule-words.h"

/* Of what is missing so much is named. */
#define NAMED_MAX 5

typedef struct
{
  QuitusDossier *dossier;
  const QuitusOutlook *outlook;
  QuitusLanguage language;
  GArray *deadlines;
  GArray *items;
  /* Whether all its money goes out: others attach and spend it. */
  gboolean only_pays;
} Checklist;

/* Names of what is missing, one after the other. */
typedef struct
{
  GString *names;
  guint n;
} Missing;

#define COUNT(list, KIND) quitus_dossier_count ((list)->dossier, QUITUS_KIND_##KIND)
#define GET(list, KIND, prefix, index)                                                             \
  quitus_##prefix##_value (quitus_dossier_get ((list)->dossier, QUITUS_KIND_##KIND, index))

static const char *const titles[QUITUS_N_CLOSING_TOPICS] = {
  [QUITUS_CLOSING_ENDED] = N_ ("The agreement has ended"),
  [QUITUS_CLOSING_INSTALMENTS] = N_ ("Payments received or cancelled"),
  [QUITUS_CLOSING_ATTACHED] = N_ ("Receipts attached to the budget"),
  [QUITUS_CLOSING_ORDERS] = N_ ("Purchase orders settled"),
  [QUITUS_CLOSING_USED] = N_ ("Money spent or given back"),
  [QUITUS_CLOSING_REFUNDS] = N_ ("Refunds paid"),
  [QUITUS_CLOSING_REPORT] = N_ ("Management report sent"),
  [QUITUS_CLOSING_TRANSMISSIONS] = N_ ("Transmissions made"),
  [QUITUS_CLOSING_PUBLICATION] = N_ ("Agreement published"),
  [QUITUS_CLOSING_OBLIGATIONS] = N_ ("No obligation late"),
  [QUITUS_CLOSING_NOTICES] = N_ ("No formal notice pending"),
};

/* Helpers */

static void
clear_item (gpointer data)
{
  g_clear_pointer (&((QuitusClosingItem *) data)->sentence, g_free);
}

static const char *
say (Checklist *list, const char *text)
{
  return quitus_language_text (list->language, text);
}

static char *
money (Checklist *list, QuitusMoney amount)
{
  return quitus_format_money (list->language, amount);
}

static void
add (Checklist *list, QuitusClosingTopic topic, QuitusClosingState state, char *sentence)
{
  QuitusClosingItem item = { .topic = topic, .state = state, .sentence = sentence };

  g_array_append_val (list->items, item);
}

static void
add_said (Checklist *list, QuitusClosingTopic topic, QuitusClosingState state, const char *sentence)
{
  add (list, topic, state, g_strdup (say (list, sentence)));
}

/* Takes the name. */
static void
name_missing (Checklist *list, Missing *missing, char *name)
{
  g_autofree char *taken = name;

  if (missing->names == NULL)
    missing->names = g_string_new (NULL);
  missing->n++;
  if (missing->n <= NAMED_MAX)
    g_string_append_printf (missing->names, "%s%s",
                            missing->n > 1
                                ? quitus_language_context (list->language, "separator", "; ")
                                : "",
                            taken);
}

/* The line of a topic: what is missing by its names, else that all is well, or that there is
 * nothing of the kind. */
static void
add_found (Checklist *list,
           QuitusClosingTopic topic,
           Missing *missing,
           const char *format,
           guint n_looked_at,
           const char *all_well,
           const char *nothing)
{
  g_autofree char *names = NULL;

  if (missing->n == 0)
    {
      add_said (list, topic, n_looked_at > 0 ? QUITUS_CLOSING_OK : QUITUS_CLOSING_NOT_APPLICABLE,
                n_looked_at > 0 ? all_well : nothing);
      return;
    }
  names = g_string_free (g_steal_pointer (&missing->names), FALSE);
  if (missing->n > NAMED_MAX)
    {
      guint n_more = missing->n - NAMED_MAX;
      g_autofree char *more =
          g_strdup_printf (quitus_language_plural (list->language, "%s; and %u more",
                                                   "%s; and %u more", n_more),
                           names, n_more);

      g_set_str (&names, more);
    }
  add (list, topic, QUITUS_CLOSING_MISSING, g_strdup_printf (say (list, format), names));
}

/* What is looked at */

static void
check_end (Checklist *list)
{
  QuitusAgreementState state;
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (list->dossier);
  g_autofree char *day = NULL;

  quitus_agreement_compute (list->dossier, list->outlook, &state);
  switch (state.status)
    {
    case QUITUS_AGREEMENT_DRAFT:
    case QUITUS_AGREEMENT_UNDER_CONTROL:
    case QUITUS_AGREEMENT_BEING_SIGNED:
      add_said (list, QUITUS_CLOSING_ENDED, QUITUS_CLOSING_MISSING,
                N_ ("It has not come into force."));
      return;
    case QUITUS_AGREEMENT_IN_FORCE:
      if (state.end == QUITUS_DAY_NONE)
        {
          add_said (list, QUITUS_CLOSING_ENDED, QUITUS_CLOSING_MISSING,
                    N_ ("It is in force, and its end is not known."));
          return;
        }
      day = quitus_rule_words_day (state.end, list->language);
      /* Translators: a day */
      add (list, QUITUS_CLOSING_ENDED, QUITUS_CLOSING_MISSING,
           g_strdup_printf (say (list, N_ ("It is in force until %s.")), day));
      return;
    case QUITUS_AGREEMENT_TERMINATED:
      day = quitus_rule_words_day (agreement->terminated_on, list->language);
      /* Translators: a day */
      add (list, QUITUS_CLOSING_ENDED, QUITUS_CLOSING_OK,
           g_strdup_printf (say (list, N_ ("It was terminated on %s.")), day));
      return;
    case QUITUS_AGREEMENT_EXPIRED:
    case QUITUS_AGREEMENT_SETTLED:
    case QUITUS_AGREEMENT_CLOSED:
    default:
      if (state.end == QUITUS_DAY_NONE)
        {
          add_said (list, QUITUS_CLOSING_ENDED, QUITUS_CLOSING_OK, N_ ("It has ended."));
          return;
        }
      day = quitus_rule_words_day (state.end, list->language);
      /* Translators: a day */
      add (list, QUITUS_CLOSING_ENDED, QUITUS_CLOSING_OK,
           g_strdup_printf (say (list, N_ ("It ended on %s.")), day));
      return;
    }
}

static gboolean
is_received (QuitusInstalmentStatus status)
{
  return status == QUITUS_INSTALMENT_RECEIVED || status == QUITUS_INSTALMENT_ATTACHMENT_REQUESTED ||
         status == QUITUS_INSTALMENT_ATTACHED || status == QUITUS_INSTALMENT_AVAILABLE ||
         status == QUITUS_INSTALMENT_CANCELLED;
}

static void
check_instalments (Checklist *list)
{
  Missing missing = { 0 };
  guint n_cash = 0;

  list->only_pays = TRUE;
  for (guint i = 0; i < COUNT (list, INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment = GET (list, INSTALMENT, instalment, i);
      g_autofree char *name = NULL;
      g_autofree char *left = NULL;
      QuitusInstalmentState state;

      if (!quitus_instalment_is_cash (instalment))
        continue;
      quitus_instalment_compute (list->dossier, instalment, list->outlook, &state);
      n_cash++;
      list->only_pays = list->only_pays && state.flow == QUITUS_FLOW_OUT;
      if (is_received (state.status) || state.amount == 0)
        continue;
      name = quitus_rule_words_name_instalment (instalment, list->language);
      if (state.amount != QUITUS_MONEY_NONE)
        left = money (list, state.amount - state.received);
      name_missing (list, &missing,
                    left != NULL ? g_strdup_printf ("%s, %s", name, left)
                                 : g_steal_pointer (&name));
    }
  list->only_pays = list->only_pays && n_cash > 0;
  add_found (list, QUITUS_CLOSING_INSTALMENTS, &missing, N_ ("Still to be received: %s."), n_cash,
             N_ ("Every payment was received in full or cancelled."),
             N_ ("It has no payment in money."));
}

/* What published orders have opened of the money of a receipt: the lesser of AE and CP. */
static QuitusMoney
get_attached (Checklist *list, const QuitusReceiptValue *receipt)
{
  QuitusMoney ae = 0, cp = 0;

  for (guint i = 0; i < COUNT (list, OPENING_ALLOCATION); i++)
    {
      const QuitusOpeningAllocationValue *allocation =
          GET (list, OPENING_ALLOCATION, opening_allocation, i);
      const QuitusOpeningValue *opening =
          quitus_opening_value (quitus_dossier_lookup (list->dossier, QUITUS_KIND_OPENING,
                                                       allocation->opening));

      if (!quitus_id_equal (allocation->receipt, receipt->value.id) || opening == NULL ||
          opening->published_on == QUITUS_DAY_NONE)
        continue;
      ae += allocation->ae;
      cp += allocation->cp;
    }
  return MIN (ae, cp);
}

static int
compare_receipts (gconstpointer a, gconstpointer b)
{
  const QuitusReceiptValue *first = *(const QuitusReceiptValue *const *) a;
  const QuitusReceiptValue *second = *(const QuitusReceiptValue *const *) b;

  return first->received_on < second->received_on ? -1 : first->received_on > second->received_on;
}

/* In the order in which they came. */
static GPtrArray *
list_receipts (Checklist *list)
{
  GPtrArray *receipts = g_ptr_array_new ();

  for (guint i = 0; i < COUNT (list, RECEIPT); i++)
    g_ptr_array_add (receipts, (gpointer) GET (list, RECEIPT, receipt, i));
  g_ptr_array_sort (receipts, compare_receipts);
  return receipts;
}

static void
check_attached (Checklist *list)
{
  Missing missing = { 0 };
  g_autoptr (GPtrArray) receipts = list_receipts (list);
  gboolean is_fund = quitus_dossier_get_agreement (list->dossier)->type ==
                     (int) QUITUS_AGREEMENT_CONTRIBUTION_FUND;
  guint n_looked_at = 0;

  for (guint i = 0; is_fund && !list->only_pays && i < receipts->len; i++)
    {
      const QuitusReceiptValue *receipt = receipts->pdata[i];
      QuitusMoney left = receipt->amount - get_attached (list, receipt);
      g_autofree char *day = NULL;
      g_autofree char *amount = NULL;

      n_looked_at++;
      if (left <= 0)
        continue;
      day = quitus_rule_words_day (receipt->received_on, list->language);
      amount = money (list, left);
      /* Translators: an amount, then a day */
      name_missing (list, &missing,
                    g_strdup_printf (say (list, N_ ("%s received on %s")), amount, day));
    }
  add_found (list, QUITUS_CLOSING_ATTACHED, &missing, N_ ("Not attached: %s."), n_looked_at,
             N_ ("Every receipt was attached in AE and CP."),
             is_fund && !list->only_pays ? N_ ("No money was received.")
                                         : N_ ("Its money is not attached by this body."));
}

static QuitusMoney
get_paid (Checklist *list, const QuitusCommitmentValue *commitment)
{
  QuitusMoney paid = 0;

  for (guint i = 0; i < COUNT (list, DISBURSEMENT); i++)
    {
      const QuitusDisbursementValue *disbursement = GET (list, DISBURSEMENT, disbursement, i);

      if (commitment == NULL || quitus_id_equal (disbursement->commitment, commitment->value.id))
        paid += disbursement->amount;
    }
  return paid;
}

static void
check_orders (Checklist *list)
{
  Missing missing = { 0 };

  for (guint i = 0; i < COUNT (list, COMMITMENT); i++)
    {
      const QuitusCommitmentValue *commitment = GET (list, COMMITMENT, commitment, i);
      QuitusMoney left = commitment->amount - get_paid (list, commitment);
      g_autofree char *amount = NULL;

      if (commitment->closed_on != QUITUS_DAY_NONE || left <= 0)
        continue;
      amount = money (list, left);
      name_missing (list, &missing, g_strdup_printf ("%s, %s", commitment->label, amount));
    }
  add_found (list, QUITUS_CLOSING_ORDERS, &missing, N_ ("Neither paid in full nor closed: %s."),
             COUNT (list, COMMITMENT), N_ ("Every purchase order was paid in full or closed."),
             N_ ("There is no purchase order."));
}

static void
check_use (Checklist *list)
{
  QuitusMoney received = 0, used = get_paid (list, NULL);
  g_autofree char *left = NULL;
  g_autofree char *total = NULL;

  for (guint i = 0; i < COUNT (list, RECEIPT); i++)
    received += GET (list, RECEIPT, receipt, i)->amount;
  for (guint i = 0; i < COUNT (list, REFUND); i++)
    if (GET (list, REFUND, refund, i)->paid_on != QUITUS_DAY_NONE)
      used += GET (list, REFUND, refund, i)->amount;
  if (received == 0 || list->only_pays)
    {
      add_said (list, QUITUS_CLOSING_USED, QUITUS_CLOSING_NOT_APPLICABLE,
                received == 0 ? N_ ("No money was received.")
                              : N_ ("The money is spent by the party that receives it."));
      return;
    }
  total = money (list, received);
  if (used >= received)
    {
      add (list, QUITUS_CLOSING_USED, QUITUS_CLOSING_OK,
           g_strdup_printf (say (list, N_ ("All of %s was spent or given back.")), total));
      return;
    }
  left = money (list, received - used);
  /* Translators: two amounts */
  add (list, QUITUS_CLOSING_USED, QUITUS_CLOSING_MISSING,
       g_strdup_printf (say (list, N_ ("%s of %s was neither spent nor given back.")), left,
                        total));
}

static void
check_refunds (Checklist *list)
{
  Missing missing = { 0 };

  for (guint i = 0; i < COUNT (list, REFUND); i++)
    {
      const QuitusRefundValue *refund = GET (list, REFUND, refund, i);
      const char *payee = quitus_rule_words_get_party (list->dossier, refund->payee);
      g_autofree char *amount = money (list, refund->amount);

      if (refund->paid_on == QUITUS_DAY_NONE)
        name_missing (list, &missing,
                      payee != NULL ? g_strdup_printf ("%s, %s", payee, amount)
                                    : g_strdup (amount));
    }
  add_found (list, QUITUS_CLOSING_REFUNDS, &missing, N_ ("Not paid: %s."), COUNT (list, REFUND),
             N_ ("Every refund was paid."), N_ ("There is no refund."));
}

static gboolean
is_open (const QuitusDeadline *deadline)
{
  return deadline->status != QUITUS_STATUS_DONE && deadline->status != QUITUS_STATUS_NOT_APPLICABLE;
}

static char *
name_deadline (Checklist *list, const QuitusDeadline *deadline)
{
  g_autofree char *label = quitus_deadline_get_label (deadline, list->dossier, list->language);
  g_autofree char *day = NULL;

  if (deadline->date == QUITUS_DAY_NONE)
    return g_steal_pointer (&label);
  day = quitus_rule_words_day (deadline->date, list->language);
  /* Translators: what is due, then the day on which it is */
  return g_strdup_printf (say (list, N_ ("%s (due on %s)")), label, day);
}

/* Everything of one kind must have been done. */
static void
check_kind (Checklist *list,
            QuitusClosingTopic topic,
            QuitusDeadlineKind kind,
            const char *format,
            const char *all_well,
            const char *nothing)
{
  Missing missing = { 0 };
  guint n = 0;

  for (guint i = 0; i < list->deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (list->deadlines, QuitusDeadline, i);

      if (deadline->kind != kind || deadline->status == QUITUS_STATUS_NOT_APPLICABLE)
        continue;
      n++;
      if (is_open (deadline))
        name_missing (list, &missing, name_deadline (list, deadline));
    }
  add_found (list, topic, &missing, format, n, all_well, nothing);
}

static gboolean
is_obligation (QuitusDeadlineKind kind)
{
  return kind == QUITUS_DEADLINE_OBLIGATION || kind == QUITUS_DEADLINE_DELIVERABLE ||
         kind == QUITUS_DEADLINE_COMMITTEE || kind == QUITUS_DEADLINE_COMMITTEE_DOCUMENTS ||
         kind == QUITUS_DEADLINE_CONDITION;
}

static void
check_obligations (Checklist *list)
{
  Missing missing = { 0 };
  guint n = 0;

  for (guint i = 0; i < list->deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (list->deadlines, QuitusDeadline, i);

      if (!is_obligation (deadline->kind))
        continue;
      n++;
      if (deadline->status == QUITUS_STATUS_LATE || deadline->status == QUITUS_STATUS_DUE)
        name_missing (list, &missing, name_deadline (list, deadline));
    }
  add_found (list, QUITUS_CLOSING_OBLIGATIONS, &missing, N_ ("Still to be done: %s."), n,
             N_ ("Nothing is late."), N_ ("It has no obligation."));
}

static void
check_notices (Checklist *list)
{
  Missing missing = { 0 };

  for (guint i = 0; i < COUNT (list, NOTICE); i++)
    {
      const QuitusNoticeValue *notice = GET (list, NOTICE, notice, i);

      if (notice->answered_on == QUITUS_DAY_NONE && notice->terminated_on == QUITUS_DAY_NONE)
        name_missing (list, &missing, g_strdup (notice->subject));
    }
  add_found (list, QUITUS_CLOSING_NOTICES, &missing, N_ ("Without an answer: %s."),
             COUNT (list, NOTICE), N_ ("Every formal notice was answered or led to termination."),
             N_ ("There was no formal notice."));
}

/* Public */

/**
 * quitus_closing_list:
 * @dossier: an agreement
 * @outlook: from where it is seen; what is only supposed counts as not done
 * @language: the language of the sentences
 *
 * Looks at everything that should be done before an agreement is closed; what is recorded of a later
 * day than today is not done.
 *
 * Returns: (transfer full) (element-type QuitusClosingItem): one line for each topic, in order
 */
GArray *
quitus_closing_list (QuitusDossier *dossier, const QuitusOutlook *outlook, QuitusLanguage language)
{
  QuitusOutlook real = { .today = outlook->today, .supposed_signature = QUITUS_DAY_NONE };
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (dossier, outlook->today);
  Checklist list = {
    .dossier = known, .outlook = &real, .language = language, .deadlines = deadlines
  };

  list.items = g_array_new (FALSE, FALSE, sizeof (QuitusClosingItem));
  g_array_set_clear_func (list.items, clear_item);
  quitus_deadlines_compute (known, &real, deadlines);
  check_end (&list);
  check_instalments (&list);
  check_attached (&list);
  check_orders (&list);
  check_use (&list);
  check_refunds (&list);
  check_kind (&list, QUITUS_CLOSING_REPORT, QUITUS_DEADLINE_REPORT, N_ ("Not sent: %s."),
              N_ ("Every management report was sent."), N_ ("No report is asked for."));
  check_kind (&list, QUITUS_CLOSING_TRANSMISSIONS, QUITUS_DEADLINE_TRANSMISSION,
              N_ ("Not sent: %s."), N_ ("Everything was sent."), N_ ("Nothing is to be sent."));
  check_kind (&list, QUITUS_CLOSING_PUBLICATION, QUITUS_DEADLINE_PUBLICATION,
              N_ ("Not published: %s."), N_ ("It was published."),
              N_ ("It is not to be published."));
  check_obligations (&list);
  check_notices (&list);
  return list.items;
}

/**
 * quitus_closing_count_missing:
 * @items: (element-type QuitusClosingItem): a checklist
 *
 * Returns: of how many topics something is missing
 */
guint
quitus_closing_count_missing (GArray *items)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    if (g_array_index (items, QuitusClosingItem, i).state == QUITUS_CLOSING_MISSING)
      n++;
  return n;
}

/**
 * quitus_closing_topic_get_title:
 * @topic: what is looked at
 * @language: a language
 *
 * Returns: (transfer none): what should be so
 */
const char *
quitus_closing_topic_get_title (QuitusClosingTopic topic, QuitusLanguage language)
{
  g_return_val_if_fail (topic < QUITUS_N_CLOSING_TOPICS, NULL);

  return quitus_language_text (language, titles[topic]);
}
