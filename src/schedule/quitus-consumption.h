/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"
#include "quitus-instalment-state.h"

G_BEGIN_DECLS

/**
 * QuitusSide:
 * @QUITUS_SIDE_RECIPIENT: who gets the money and spends it
 * @QUITUS_SIDE_PAYER: who pays it
 *
 * Whose budget is looked at: one agreement has two views in AE and CP (R8).
 */
typedef enum
{
  QUITUS_SIDE_RECIPIENT,
  QUITUS_SIDE_PAYER,
} QuitusSide;

extern const QuitusChoices quitus_sides;

/**
 * QuitusCredits:
 * @received: money that the accountant received; for a payer, that it paid under the agreement
 * @ae_opened: AE that were opened
 * @ae_committed: AE that were committed, less what closed orders gave up
 * @certified: deliveries that were certified
 * @cp_opened: CP that were opened; for a payer, what falls due
 * @cp_paid: CP that were paid
 * @refunded: money that was given back, or that a payer got back
 *
 * What happened to credits, in cents.
 */
typedef struct
{
  QuitusMoney received;
  QuitusMoney ae_opened;
  QuitusMoney ae_committed;
  QuitusMoney certified;
  QuitusMoney cp_opened;
  QuitusMoney cp_paid;
  QuitusMoney refunded;
} QuitusCredits;

/**
 * QuitusBudgetYear:
 * @year: the budget year, 0 for what has no day yet
 * @credits: what happened in it
 * @ae_carried: AE carried over from the year before (R12)
 * @cp_carried: CP carried over
 * @ae_left: AE that were not committed at its end
 * @cp_left: CP that were not paid at its end
 * @left_to_pay: what was committed and not paid at its end, order by order
 *
 * The credits of one budget year, in cents.
 */
typedef struct
{
  int year;
  QuitusCredits credits;
  QuitusMoney ae_carried;
  QuitusMoney cp_carried;
  QuitusMoney ae_left;
  QuitusMoney cp_left;
  QuitusMoney left_to_pay;
} QuitusBudgetYear;

/**
 * QuitusConsumption:
 * @side: whose budget it is
 * @payer: which payer's, none for all of them or for the recipient's
 * @total: what the agreement, or the payer, promises; %QUITUS_MONEY_NONE when unknown
 * @sum: what happened in all years together
 * @ae_left: AE that are not committed, negative when too much is
 * @cp_left: CP that are not paid
 * @left_to_pay: what is committed and not paid (reste à payer), order by order
 * @left_to_receive: what is promised and not received, %QUITUS_MONEY_NONE when unknown
 * @certified_unpaid: what was certified and is not paid
 * @balance: what was received and is neither committed nor given back
 * @irregular: what was ordered for other purposes
 * @years: (element-type QuitusBudgetYear): the years from the first to the last; what has no day
 *   comes at the end
 *
 * What became of the money of an agreement, in cents.
 */
typedef struct
{
  QuitusSide side;
  QuitusId payer;
  QuitusMoney total;
  QuitusCredits sum;
  QuitusMoney ae_left;
  QuitusMoney cp_left;
  QuitusMoney left_to_pay;
  QuitusMoney left_to_receive;
  QuitusMoney certified_unpaid;
  QuitusMoney balance;
  QuitusMoney irregular;
  GArray *years;
} QuitusConsumption;

QuitusConsumption *quitus_consumption_new (QuitusDossier *dossier,
                                           const QuitusOutlook *outlook,
                                           QuitusSide side);
void quitus_consumption_free (QuitusConsumption *self);

QuitusSide quitus_side_get_own (QuitusDossier *dossier);
QuitusFlow quitus_side_get_flow (QuitusDossier *dossier);
gboolean quitus_side_is_delegated (QuitusDossier *dossier);
QuitusMoney quitus_consumption_get_free_ae (QuitusDossier *dossier,
                                            const QuitusOutlook *outlook,
                                            QuitusDay day,
                                            QuitusId without);
QuitusMoney quitus_consumption_get_free_cp (QuitusDossier *dossier,
                                            const QuitusOutlook *outlook,
                                            QuitusDay day,
                                            QuitusId without);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusConsumption, quitus_consumption_free)

G_END_DECLS
