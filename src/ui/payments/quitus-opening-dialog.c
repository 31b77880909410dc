/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-opening-dialog.h"

#include "quitus-allocation.h"
#include "quitus-consumption.h"
#include "quitus-format.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-receipt-change.h"
#include "quitus-receipt-expander.h"

struct _QuitusOpeningDialog
{
  QuitusStepDialog parent_instance;

  QuitusDossier *dossier;
  /* (element-type QuitusOpeningShare): the receipts, and a row for each. */
  GArray *shares;
  GPtrArray *rows;
  AdwActionRow *sum_row;
};

G_DEFINE_FINAL_TYPE (QuitusOpeningDialog, quitus_opening_dialog, QUITUS_TYPE_STEP_DIALOG)

/* Helpers */

static const QuitusOpeningValue *
get_value (QuitusOpeningDialog *self)
{
  return quitus_opening_value (quitus_step_dialog_get_value (QUITUS_STEP_DIALOG (self)));
}

static QuitusOpeningShare *
get_share (QuitusOpeningDialog *self, guint i)
{
  return &g_array_index (self->shares, QuitusOpeningShare, i);
}

static QuitusId
get_opening (QuitusOpeningDialog *self)
{
  const QuitusValue *before = quitus_step_dialog_get_before (QUITUS_STEP_DIALOG (self));

  return before != NULL ? before->id : QUITUS_ID_NONE;
}

static char *
money (QuitusMoney amount)
{
  return quitus_format_money (quitus_language_get_default (), amount);
}

static QuitusMoney
sum_cp (QuitusOpeningDialog *self)
{
  QuitusMoney sum = MAX (get_value (self)->cp, 0);

  for (guint i = 0; i < self->shares->len; i++)
    if (get_share (self, i)->is_included)
      sum += get_share (self, i)->cp;
  return sum;
}

static QuitusMoney
sum_ae (QuitusOpeningDialog *self)
{
  QuitusMoney sum = MAX (get_value (self)->ae, 0);

  for (guint i = 0; i < self->shares->len; i++)
    if (get_share (self, i)->is_included)
      sum += get_share (self, i)->ae;
  return sum;
}

/* What is asked for must have been received, and not be opened by another order. */
static char *
say_excess (QuitusOpeningDialog *self, int place)
{
  const QuitusOpeningShare *share = get_share (self, (guint) place);
  g_autofree char *ae = money (share->free_ae);
  g_autofree char *cp = money (share->free_cp);
  g_autofree char *day = quitus_format_day (quitus_language_get_default (), share->received_on,
                                            QUITUS_DAY_STYLE_SHORT);

  if (share->cp <= share->free_cp &&
      quitus_dossier_get_agreement (self->dossier)->advance_commitments)
    return g_strdup (_ ("All AE together are more than the total of the agreement"));
  /* Translators: a day, an amount, an amount */
  return g_strdup_printf (_ ("Of what was received on %s only %s in AE and %s in CP are left"), day,
                          ae, cp);
}

/* Says the sums, or what is wrong with them. */
static gboolean
check_shares (QuitusOpeningDialog *self)
{
  int excess = quitus_allocation_find_excess (self->dossier, self->shares, get_opening (self));
  g_autofree char *ae = money (sum_ae (self));
  g_autofree char *cp = money (sum_cp (self));
  g_autofree char *text = excess >= 0 ? say_excess (self, excess)
                                      /* Translators: two sums */
                                      : g_strdup_printf (_ ("Sum %s in AE, %s in CP"), ae, cp);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sum_row), text);
  if (excess >= 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->sum_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sum_row), "error");
  return excess < 0 && sum_ae (self) + sum_cp (self) > 0;
}

/* A step is not before the one that it follows. */
static gboolean
check_order (QuitusStepDialog *dialog, const char *name, QuitusDay day, QuitusDay previous)
{
  if (day == QUITUS_DAY_NONE)
    return TRUE;
  if (!quitus_step_dialog_check_day (dialog, name, day))
    return FALSE;
  if (previous == QUITUS_DAY_NONE || day >= previous)
    return TRUE;
  quitus_step_dialog_set_remark (dialog, name, _ ("That is before the step that it follows."));
  return FALSE;
}

static gboolean
check_days (QuitusOpeningDialog *self)
{
  QuitusStepDialog *dialog = QUITUS_STEP_DIALOG (self);
  const QuitusOpeningValue *value = get_value (self);
  gboolean is_right =
      check_order (dialog, "requested_on", value->requested_on, QUITUS_DAY_NONE) &
      check_order (dialog, "published_on", value->published_on, value->requested_on) &
      check_order (dialog, "available_on", value->available_on, value->published_on);

  if (value->available_on != QUITUS_DAY_NONE && value->published_on == QUITUS_DAY_NONE)
    {
      quitus_step_dialog_set_remark (dialog, "published_on",
                                     _ ("Credits are available by an order: of which day?"));
      return FALSE;
    }
  return is_right &&
         (value->requested_on != QUITUS_DAY_NONE || value->published_on != QUITUS_DAY_NONE);
}

/* Callbacks */

static void
edited_cb (QuitusOpeningDialog *self)
{
  quitus_step_dialog_changed (QUITUS_STEP_DIALOG (self));
}

/* Overrides */

static gboolean
quitus_opening_dialog_check (QuitusStepDialog *dialog)
{
  QuitusOpeningDialog *self = QUITUS_OPENING_DIALOG (dialog);
  gboolean is_right = check_days (self);

  for (guint i = 0; i < self->rows->len; i++)
    if (!quitus_receipt_expander_read (self->rows->pdata[i], get_share (self, i)))
      is_right = FALSE;
  return check_shares (self) && is_right;
}

/* Whether the credits are those of another body, which opens them on its own budget. */
static gboolean
has_own_credits (const QuitusOpeningValue *value, QuitusDossier *dossier)
{
  return value->ae != QUITUS_MONEY_NONE || value->cp != QUITUS_MONEY_NONE ||
         quitus_side_is_delegated (dossier);
}

/* How far the credits have come, as a sentence. */
static char *
say (QuitusOpeningDialog *self)
{
  const QuitusOpeningValue *value = get_value (self);
  g_autofree char *sum = money (sum_cp (self));
  g_autofree char *ae = money (sum_ae (self));

  if (has_own_credits (value, self->dossier) && self->shares->len == 0)
    /* Translators: two amounts */
    return value->published_on != QUITUS_DAY_NONE
               ? quitus_label_compose (quitus_language_get_default (),
                                       N_ ("%s in AE and %s in CP opened"), ae, sum)
               : quitus_label_compose (quitus_language_get_default (),
                                       N_ ("Opening of %s in AE and %s in CP requested"), ae, sum);
  if (value->available_on != QUITUS_DAY_NONE)
    /* Translators: an amount */
    return quitus_label_compose (quitus_language_get_default (), N_ ("%s available"), sum);
  if (value->published_on == QUITUS_DAY_NONE)
    /* Translators: an amount */
    return quitus_label_compose (quitus_language_get_default (), N_ ("Attachment of %s requested"),
                                 sum);
  if (value->number == NULL)
    /* Translators: an amount */
    return quitus_label_compose (quitus_language_get_default (), N_ ("%s attached"), sum);
  /* Translators: an amount, then the number of an order */
  return quitus_label_compose (quitus_language_get_default (), N_ ("%s attached by order %s"), sum,
                               value->number);
}

static QuitusChange *
quitus_opening_dialog_make_change (QuitusStepDialog *dialog, GError **error)
{
  QuitusOpeningDialog *self = QUITUS_OPENING_DIALOG (dialog);
  g_autofree char *label = say (self);
  QuitusChange *change = quitus_change_new (label);

  quitus_opening_change_add (change,
                             quitus_session_get_book (quitus_step_dialog_get_session (dialog)),
                             quitus_step_dialog_get_before (dialog), &get_value (self)->value,
                             self->shares);
  return change;
}

static char *
quitus_opening_dialog_compose_toast (QuitusStepDialog *dialog)
{
  return say (QUITUS_OPENING_DIALOG (dialog));
}

static void
quitus_opening_dialog_finalize (GObject *object)
{
  QuitusOpeningDialog *self = QUITUS_OPENING_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->shares, g_array_unref);
  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  G_OBJECT_CLASS (quitus_opening_dialog_parent_class)->finalize (object);
}

static void
quitus_opening_dialog_class_init (QuitusOpeningDialogClass *klass)
{
  QuitusStepDialogClass *step_class = QUITUS_STEP_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quitus_opening_dialog_finalize;
  step_class->check = quitus_opening_dialog_check;
  step_class->make_change = quitus_opening_dialog_make_change;
  step_class->compose_toast = quitus_opening_dialog_compose_toast;
}

static void
quitus_opening_dialog_init (QuitusOpeningDialog *self)
{
  self->rows = g_ptr_array_new ();
}

/* Helpers of construction */

static void
add_receipts (QuitusOpeningDialog *self, QuitusBook *book)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *sum_row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0,
                                     "activatable", FALSE, NULL);

  if (self->shares->len > 0)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Of These Receipts"));
  for (guint i = 0; i < self->shares->len; i++)
    {
      GtkWidget *row = quitus_receipt_expander_new (book, get_share (self, i));

      g_signal_connect_object (row, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  self->sum_row = ADW_ACTION_ROW (sum_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), sum_row);
  quitus_step_dialog_add_group (QUITUS_STEP_DIALOG (self), group);
}

/* The programme of the fund, when there is only one. */
static QuitusId
guess_programme (QuitusDossier *dossier)
{
  QuitusId programme = QUITUS_ID_NONE;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_BUDGET_CODE); i++)
    {
      const QuitusBudgetCodeValue *code =
          quitus_budget_code_value (quitus_dossier_get (dossier, QUITUS_KIND_BUDGET_CODE, i));

      if (quitus_id_is_none (code->programme) || quitus_id_equal (code->programme, programme))
        continue;
      if (!quitus_id_is_none (programme))
        return QUITUS_ID_NONE;
      programme = code->programme;
    }
  return programme;
}

static gboolean
is_for (QuitusDossier *dossier, QuitusId receipt, QuitusId instalment)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_RECEIPT_ALLOCATION); i++)
    {
      const QuitusReceiptAllocationValue *allocation =
          quitus_receipt_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_RECEIPT_ALLOCATION, i));

      if (quitus_id_equal (allocation->receipt, receipt) &&
          quitus_id_equal (allocation->instalment, instalment))
        return TRUE;
    }
  return FALSE;
}

static void
fill (QuitusOpeningDialog *self, QuitusSession *session, const QuitusValue *draft)
{
  QuitusStepDialog *dialog = QUITUS_STEP_DIALOG (self);
  gboolean is_own = has_own_credits (quitus_opening_value (draft), self->dossier);

  quitus_step_dialog_start (dialog, session, draft,
                            is_own ? _ ("Credits Opened by Another Body") : _ ("Credit Attachment"),
                            quitus_dossier_get_agreement (self->dossier)->reference);
  if (is_own)
    quitus_step_dialog_add_fields (dialog, "party", "ae", "cp", NULL);
  quitus_step_dialog_add_fields (dialog, "requested_on", "number", "published_on", "available_on",
                                 "programme", "document", NULL);
  add_receipts (self, quitus_session_get_book (session));
  if (quitus_step_dialog_get_before (dialog) != NULL)
    quitus_step_dialog_add_removal (dialog);
  quitus_step_dialog_focus (dialog, is_own ? "ae" : "requested_on");
}

/* Public */

/**
 * quitus_opening_dialog_new:
 * @session: what the window works with, its register open
 * @agreement: the id of an agreement
 * @instalment: the payment whose money is to be attached, none for all that was received
 *
 * Under a management delegation no money comes: the credits are opened by the body on whose budget
 * they are spent, without a receipt.
 *
 * Returns: (transfer floating) (nullable): a dialog that requests the attachment of what is not yet
 *   attached, or that records what another body opened; %NULL when nothing is left to be attached
 */
AdwDialog *
quitus_opening_dialog_new (QuitusSession *session, QuitusId agreement, QuitusId instalment)
{
  QuitusOpeningDialog *self;
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, agreement);
  g_autoptr (QuitusOpeningValue) draft = quitus_opening_value_new ();
  g_autoptr (GArray) shares = NULL;

  if (dossier == NULL)
    return NULL;
  shares = quitus_allocation_list_receipts (dossier, quitus_session_get_outlook (session),
                                            QUITUS_ID_NONE);
  if (shares->len == 0 && !quitus_side_is_delegated (dossier))
    return NULL;
  self = g_object_new (QUITUS_TYPE_OPENING_DIALOG, NULL);
  self->dossier = g_steal_pointer (&dossier);
  self->shares = g_steal_pointer (&shares);
  for (guint i = 0; i < self->shares->len; i++)
    get_share (self, i)->is_included =
        quitus_id_is_none (instalment) ||
        is_for (self->dossier, get_share (self, i)->receipt, instalment);
  draft->agreement = agreement;
  if (self->shares->len > 0)
    draft->requested_on = quitus_session_get_today (session);
  else
    draft->published_on = quitus_session_get_today (session);
  draft->programme = guess_programme (self->dossier);
  fill (self, session, &draft->value);
  quitus_step_dialog_finish (QUITUS_STEP_DIALOG (self));
  return ADW_DIALOG (self);
}

/**
 * quitus_opening_dialog_new_for_opening:
 * @session: what the window works with, its register open
 * @opening: a credit opening of the book
 * @step: what is to be recorded about it: its order, its availability, or %QUITUS_STEP_NONE to
 *   correct it
 *
 * Returns: (transfer floating): a dialog on it, with today proposed for the step
 */
AdwDialog *
quitus_opening_dialog_new_for_opening (QuitusSession *session,
                                       const QuitusValue *opening,
                                       QuitusInstalmentStep step)
{
  QuitusOpeningDialog *self = g_object_new (QUITUS_TYPE_OPENING_DIALOG, NULL);
  g_autoptr (QuitusValue) draft = quitus_value_copy (opening);
  QuitusOpeningValue *value = (QuitusOpeningValue *) (gpointer) draft;
  QuitusDay today = quitus_session_get_today (session);

  self->dossier = quitus_session_get_dossier (session, value->agreement);
  self->shares =
      quitus_allocation_list_receipts (self->dossier, quitus_session_get_outlook (session),
                                       opening->id);
  if (step == QUITUS_STEP_ORDER)
    value->published_on = today;
  if (step == QUITUS_STEP_AVAILABILITY)
    value->available_on = today;
  fill (self, session, draft);
  if (step == QUITUS_STEP_ORDER)
    quitus_step_dialog_focus (QUITUS_STEP_DIALOG (self), "number");
  if (step == QUITUS_STEP_AVAILABILITY)
    quitus_step_dialog_focus (QUITUS_STEP_DIALOG (self), "available_on");
  quitus_step_dialog_finish (QUITUS_STEP_DIALOG (self));
  return ADW_DIALOG (self);
}

/**
 * quitus_opening_dialog_get_receipt_row:
 * @self: a dialog
 * @receipt: the id of a receipt
 *
 * Returns: (transfer none) (nullable): its row, a #QuitusReceiptExpander
 */
GtkWidget *
quitus_opening_dialog_get_receipt_row (QuitusOpeningDialog *self, QuitusId receipt)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (quitus_id_equal (get_share (self, i)->receipt, receipt))
      return self->rows->pdata[i];
  return NULL;
}

/**
 * quitus_opening_dialog_get_remark:
 * @self: a dialog
 *
 * Returns: (transfer none): what it says about the sums
 */
const char *
quitus_opening_dialog_get_remark (QuitusOpeningDialog *self)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->sum_row));
}
