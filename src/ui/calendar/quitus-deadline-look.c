/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-look.h"

#include "quitus-choices.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-status.h"

/* Of one urgency. */
#define N_RANKS 3

/* Helpers */

/* Payments, and then other money, come before what is as urgent. */
static int
get_rank (const QuitusDeadline *deadline)
{
  int money = deadline->kind == QUITUS_DEADLINE_PAYMENT ? 2 : deadline->amount != QUITUS_MONEY_NONE;

  return N_RANKS * quitus_deadline_status_get_urgency (deadline->status) + money;
}

/* Public */

/**
 * quitus_deadline_kind_get_icon_name:
 * @kind: a kind of deadline
 *
 * Returns: (transfer none): the name of its symbolic icon
 */
const char *
quitus_deadline_kind_get_icon_name (QuitusDeadlineKind kind)
{
  static const char *const names[] = {
    [QUITUS_DEADLINE_PAYMENT] = "quitus-payment-symbolic",
    [QUITUS_DEADLINE_COMMITTEE] = "quitus-committee-symbolic",
    [QUITUS_DEADLINE_COMMITTEE_DOCUMENTS] = "quitus-committee-documents-symbolic",
    [QUITUS_DEADLINE_END] = "quitus-end-symbolic",
    [QUITUS_DEADLINE_AMENDMENT_REQUEST] = "quitus-amendment-request-symbolic",
    [QUITUS_DEADLINE_REPORT] = "quitus-report-symbolic",
    [QUITUS_DEADLINE_OBLIGATION] = "quitus-obligation-symbolic",
    [QUITUS_DEADLINE_TRANSMISSION] = "quitus-transmission-symbolic",
    [QUITUS_DEADLINE_PUBLICATION] = "quitus-publication-symbolic",
    [QUITUS_DEADLINE_NOTICE] = "quitus-notice-symbolic",
    [QUITUS_DEADLINE_REFUND] = "quitus-refund-symbolic",
    [QUITUS_DEADLINE_LIMITATION] = "quitus-limitation-symbolic",
    [QUITUS_DEADLINE_AVAILABILITY] = "quitus-availability-symbolic",
    [QUITUS_DEADLINE_DELIVERABLE] = "quitus-deliverable-symbolic",
    [QUITUS_DEADLINE_CONDITION] = "quitus-condition-symbolic",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (names), NULL);
  return names[kind];
}

/**
 * quitus_deadline_status_get_label:
 * @status: a state
 *
 * Returns: (transfer none): the word for it in the default language
 */
const char *
quitus_deadline_status_get_label (QuitusDeadlineStatus status)
{
  return _ (quitus_choices_get_label (&quitus_deadline_statuses, status));
}

/**
 * quitus_deadline_status_get_urgency:
 * @status: a state
 *
 * Returns: a number, greater for what must be seen first
 */
int
quitus_deadline_status_get_urgency (QuitusDeadlineStatus status)
{
  static const int urgencies[] = {
    [QUITUS_STATUS_NOT_APPLICABLE] = 0, [QUITUS_STATUS_DONE] = 1,     [QUITUS_STATUS_UNDATED] = 1,
    [QUITUS_STATUS_UNDETERMINED] = 1,   [QUITUS_STATUS_UPCOMING] = 2, [QUITUS_STATUS_DUE] = 3,
    [QUITUS_STATUS_LATE] = 4,
  };

  g_return_val_if_fail (status < G_N_ELEMENTS (urgencies), 0);
  return urgencies[status];
}

/**
 * quitus_deadline_list_by_rank:
 * @model: every deadline
 * @first: the position of the first
 * @n: how many
 *
 * Puts some deadlines in the order in which they must be seen: what is late first, and money before
 * what is as urgent; otherwise as in the model.
 *
 * Returns: (transfer full) (element-type guint): their positions in the model
 */
GArray *
quitus_deadline_list_by_rank (QuitusDeadlineModel *model, guint first, guint n)
{
  GArray *positions = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  int highest = N_RANKS * quitus_deadline_status_get_urgency (QUITUS_STATUS_LATE) + N_RANKS - 1;

  for (int rank = highest; rank >= 0 && positions->len < n; rank--)
    for (guint i = first; i < first + n; i++)
      if (get_rank (quitus_deadline_model_get (model, i)) == rank)
        g_array_append_val (positions, i);
  return positions;
}

/**
 * quitus_deadline_comes_first:
 * @deadline: a deadline
 *
 * Returns: whether it must be seen even where there is little room: what is late or due, and payments
 *   to come
 */
gboolean
quitus_deadline_comes_first (const QuitusDeadline *deadline)
{
  return deadline->status == QUITUS_STATUS_LATE || deadline->status == QUITUS_STATUS_DUE ||
         (deadline->status == QUITUS_STATUS_UPCOMING && deadline->kind == QUITUS_DEADLINE_PAYMENT);
}

/**
 * quitus_deadline_get_icon_name:
 * @deadline: a deadline
 *
 * Returns: (transfer none): the name of the symbolic icon of its state; what was put off and is not
 *   to be done yet has one of its own
 */
const char *
quitus_deadline_get_icon_name (const QuitusDeadline *deadline)
{
  return deadline->is_postponed && deadline->status == QUITUS_STATUS_UPCOMING
             ? "quitus-postponed-symbolic"
             : quitus_status_get_icon (deadline->status);
}

/**
 * quitus_deadline_get_moved_label:
 * @deadline: a deadline
 *
 * Returns: (transfer none) (nullable): that its day is not that of its rule, and why; %NULL when it is
 */
const char *
quitus_deadline_get_moved_label (const QuitusDeadline *deadline)
{
  if (deadline->is_planned)
    return _ ("Planned");
  return deadline->is_postponed ? _ ("Put off") : NULL;
}

/**
 * quitus_deadline_style:
 * @widget: what shows the deadline
 * @deadline: the deadline
 *
 * Gives the widget the style of the state and, besides, the class `supposed` when the deadline follows from a supposed signature.
 */
void
quitus_deadline_style (GtkWidget *widget, const QuitusDeadline *deadline)
{
  quitus_status_style (widget, deadline->status);
  if (deadline->is_supposed)
    gtk_widget_add_css_class (widget, "supposed");
  else
    gtk_widget_remove_css_class (widget, "supposed");
}

/**
 * quitus_deadline_item_describe:
 * @item: a deadline
 *
 * Says all that a chip shows, for who does not see it: "Payment, Balance, IGN → DINUM,
 * IGN-DINUM-2023, 125 000.00 €, late".
 *
 * Returns: (transfer full): the sentence, in the default language
 */
char *
quitus_deadline_item_describe (QuitusDeadlineItem *item)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  QuitusDeadlineKind kind = (QuitusDeadlineKind) deadline->kind;
  const char *parties = quitus_deadline_item_get_parties (item);
  const char *name = quitus_deadline_item_get_name (item);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  if (!quitus_deadline_label_tells_kind (name, kind, quitus_language_get_default ()))
    g_strv_builder_add (parts, _ (quitus_choices_get_label (&quitus_deadline_kinds, kind)));
  g_strv_builder_add (parts, name);
  if (parties != NULL)
    g_strv_builder_add (parts, parties);
  g_strv_builder_add (
      parts, quitus_dossier_get_agreement (quitus_deadline_item_get_dossier (item))->reference);
  if (deadline->amount != QUITUS_MONEY_NONE)
    g_strv_builder_take (parts,
                         quitus_format_money (quitus_language_get_default (), deadline->amount));
  g_strv_builder_take (parts, quitus_deadline_get_state (deadline, quitus_language_get_default ()));
  if (deadline->is_supposed)
    g_strv_builder_add (parts, _ ("simulation"));
  strv = g_strv_builder_end (parts);
  return g_strjoinv (", ", strv);
}

/**
 * quitus_deadline_make_move_target:
 * @deadline: a deadline
 * @day: the day on which it was dropped, %QUITUS_DAY_NONE to ask for one
 *
 * Returns: (transfer full): what `win.move-deadline` takes: "AGREEMENT/[DAY]/DEADLINE"
 */
char *
quitus_deadline_make_move_target (const QuitusDeadline *deadline, QuitusDay day)
{
  g_autofree char *agreement = quitus_id_to_text (deadline->agreement);
  g_autofree char *text = day != QUITUS_DAY_NONE ? quitus_day_to_iso (day) : g_strdup ("");
  g_autofree char *id = quitus_deadline_get_id (deadline);

  return g_strdup_printf ("%s/%s/%s", agreement, text, id);
}
