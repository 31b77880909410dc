/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-refund-view.h"

#include "quitus-agreement-state.h"
#include "quitus-detail-row.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-money-dialogs.h"
#include "quitus-place.h"
#include "quitus-refund-account.h"
#include "quitus-refund-proposal.h"
#include "quitus-reopening.h"
#include "quitus-rule-words.h"

struct _QuitusRefundView
{
  AdwPreferencesGroup parent_instance;

  /* (element-type GtkWidget): owned by the group. */
  GPtrArray *rows;
  /* The reading that is chosen. */
  QuitusRefundReading reading;

  QuitusSession *session;
  QuitusDossier *dossier;
};

G_DEFINE_FINAL_TYPE (QuitusRefundView, quitus_refund_view, ADW_TYPE_PREFERENCES_GROUP)

static void fill (QuitusRefundView *self);

/* Helpers */

static char *
say_money (QuitusMoney amount)
{
  return quitus_format_money (quitus_language_get_default (), amount);
}

static char *
say_day (QuitusDay day)
{
  return quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_SHORT);
}

static gboolean
may_write (QuitusRefundView *self)
{
  return quitus_session_may_write (self->session, self->dossier);
}

static GtkWidget *
add_row (QuitusRefundView *self, const char *title, const char *subtitle, QuitusMoney amount)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *money = say_money (amount);
  GtkWidget *label = gtk_label_new (money);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return row;
}

/* The text has the whole width; what can be done stands below it. */
static GtkWidget *
add_detail_row (QuitusRefundView *self,
                const char *title,
                const char *detail,
                QuitusMoney amount,
                const char *icon,
                const char *style)
{
  GtkWidget *row = quitus_detail_row_new (title);
  g_autofree char *money = say_money (amount);

  quitus_detail_row_set_end (QUITUS_DETAIL_ROW (row), money);
  quitus_detail_row_set_detail (QUITUS_DETAIL_ROW (row), detail);
  quitus_detail_row_set_icon (QUITUS_DETAIL_ROW (row), icon, style);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return row;
}

static GtkWidget *
add_buttons (GtkWidget *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  quitus_detail_row_append (QUITUS_DETAIL_ROW (row), box);
  return box;
}

static void
add_button (GtkWidget *box, const char *label, const char *action, const char *id)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_icon_button (GtkWidget *box,
                 const char *icon,
                 const char *tooltip,
                 const char *action,
                 const char *id)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

/* Callbacks */

static void
reading_cb (GtkCheckButton *button, GParamSpec *spec, QuitusRefundView *self)
{
  QuitusRefundReading reading =
      (QuitusRefundReading) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button),
                                                                "quitus-reading"));

  if (!gtk_check_button_get_active (button) || reading == self->reading)
    return;
  self->reading = reading;
  fill (self);
}

/* Helpers */

static char *
compose_strict (const QuitusRefundProposal *proposal)
{
  g_autofree char *received = say_money (proposal->use.received);
  g_autofree char *paid = say_money (proposal->use.paid);
  g_autofree char *irregular = say_money (proposal->use.irregular);

  if (proposal->use.irregular > 0)
    /* Translators: three amounts */
    return g_strdup_printf (_ ("Received %s, less what was paid by the end, %s; and what was spent "
                               "for another purpose, %s"),
                            received, paid, irregular);
  /* Translators: two amounts */
  return g_strdup_printf (_ ("Received %s, less what was paid by the end, %s"), received, paid);
}

static char *
compose_tolerant (const QuitusRefundProposal *proposal)
{
  g_autofree char *received = say_money (proposal->use.received);
  g_autofree char *committed = say_money (proposal->use.committed);
  g_autofree char *settlement = say_money (proposal->settlement);

  if (proposal->settlement > 0)
    /* Translators: three amounts */
    return g_strdup_printf (_ ("Received %s, less what was ordered by the end, %s; up to %s more "
                               "once the orders are settled"),
                            received, committed, settlement);
  /* Translators: two amounts */
  return g_strdup_printf (_ ("Received %s, less what was ordered by the end, %s"), received,
                          committed);
}

static GtkWidget *
add_reading (QuitusRefundView *self,
             const QuitusRefundProposal *proposal,
             QuitusRefundReading reading,
             GtkWidget *group)
{
  gboolean is_strict = reading == QUITUS_REFUND_STRICT;
  g_autofree char *detail = is_strict ? compose_strict (proposal) : compose_tolerant (proposal);
  GtkWidget *row = add_row (self, is_strict ? _ ("Strict Reading") : _ ("Tolerant Reading"), detail,
                            proposal->amounts[reading]);
  GtkWidget *button = gtk_check_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (group));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), reading == self->reading);
  g_object_set_data (G_OBJECT (button), "quitus-reading", GINT_TO_POINTER (reading));
  g_signal_connect_object (button, "notify::active", G_CALLBACK (reading_cb), self,
                           G_CONNECT_DEFAULT);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return button;
}

/* The account that would receive the money, or why it may not. */
static void
add_share (QuitusRefundView *self, const QuitusRefundShare *share)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  QuitusDay today = quitus_session_get_today (self->session);
  g_autofree char *name = quitus_facts_name_record (book, share->payer.party);
  const QuitusPartyValue *party =
      quitus_party_value (quitus_dossier_lookup (self->dossier, QUITUS_KIND_PARTY,
                                                 share->payer.party));
  QuitusId organisation = party != NULL ? party->organisation : QUITUS_ID_NONE;
  const QuitusAccountValue *account =
      quitus_refund_account_find (self->dossier, organisation, today);
  g_autofree char *problem = quitus_refund_account_find_problem (account, organisation, name, today,
                                                                 quitus_language_get_default ());
  g_autofree char *title = NULL;
  g_autofree char *id = quitus_id_to_text (share->payer.party);
  GtkWidget *row;

  /* Translators: the name of a party */
  title = g_strdup_printf (_ ("To %s"), name);
  row =
      add_detail_row (self, title, problem != NULL ? problem : account->holder, share->payer.share,
                      problem != NULL ? "dialog-warning-symbolic" : NULL, "due");
  if (share->left > 0 && may_write (self))
    add_button (add_buttons (row), _ ("_Decide…"), "refund.decide", id);
}

static char *
compose_decision (const QuitusRefundValue *refund)
{
  g_autofree char *day = say_day (refund->decided_on);

  if (day != NULL && refund->decision != NULL)
    /* Translators: the number of a decision, then its day */
    return g_strdup_printf (_ ("Decision %s of %s"), refund->decision, day);
  if (day != NULL)
    /* Translators: a day */
    return g_strdup_printf (_ ("Decided on %s"), day);
  return g_strdup (_ ("Not decided yet"));
}

/* R14: the last day on which the money can be claimed. */
static char *
compose_limitation (QuitusRefundView *self, const QuitusRefundValue *refund)
{
  QuitusAgreementState state;
  QuitusDay acquired = refund->acquired_on;
  g_autofree char *day = NULL;

  quitus_agreement_compute (self->dossier, quitus_session_get_outlook (self->session), &state);
  if (acquired == QUITUS_DAY_NONE)
    acquired = state.end;
  day = say_day (quitus_refund_get_limitation (acquired, refund->claimed_on));
  /* Translators: a day */
  return day != NULL ? g_strdup_printf (_ ("barred after %s"), day) : NULL;
}

static void
add_refund (QuitusRefundView *self, const QuitusRefundValue *refund)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  gboolean is_paid = refund->paid_on != QUITUS_DAY_NONE;
  g_autofree char *name = quitus_facts_name_record (book, refund->payee);
  /* Translators: the name of a party */
  g_autofree char *title = g_strdup_printf (_ ("Refund to %s"), name);
  g_autofree char *decision = compose_decision (refund);
  g_autofree char *paid = say_day (refund->paid_on);
  g_autofree char *limitation = compose_limitation (self, refund);
  g_autofree char *payment = is_paid ? g_strdup_printf (_ ("paid on %s"), paid) : NULL;
  const char *state = is_paid ? payment : limitation;
  g_autofree char *subtitle =
      state != NULL ? g_strdup_printf ("%s · %s", decision, state) : g_strdup (decision);
  g_autofree char *id = quitus_id_to_text (refund->value.id);
  GtkWidget *row = add_detail_row (self, title, subtitle, refund->amount,
                                   is_paid ? "quitus-done-symbolic" : "quitus-due-symbolic", NULL);
  GtkWidget *buttons;

  if (!may_write (self))
    return;
  buttons = add_buttons (row);
  if (!is_paid)
    add_button (buttons, _ ("Record the _Payment…"), "refund.pay", id);
  add_icon_button (buttons, "document-edit-symbolic", _ ("Edit"), "refund.edit", id);
  add_icon_button (buttons, "user-trash-symbolic", _ ("Remove"), "win.delete-record", id);
}

static void
clear (QuitusRefundView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
fill (QuitusRefundView *self)
{
  const QuitusOutlook *outlook = quitus_session_get_outlook (self->session);
  g_autoptr (QuitusRefundProposal) proposal = quitus_refund_propose (self->dossier, outlook);
  guint n_refunds = quitus_dossier_count (self->dossier, QUITUS_KIND_REFUND);
  GArray *shares = proposal->shares[self->reading];
  GtkWidget *group;

  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), proposal->use.received > 0 || n_refunds > 0);
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      proposal->is_final
          ? _ ("What is to be given back. A refund is never deducted from a payment.")
          : _ ("What would be given back if the agreement ended now. A refund is never deducted "
               "from a payment."));
  group = add_reading (self, proposal, QUITUS_REFUND_STRICT, NULL);
  add_reading (self, proposal, QUITUS_REFUND_TOLERANT, group);
  for (guint i = 0; i < shares->len; i++)
    if (g_array_index (shares, QuitusRefundShare, i).payer.share > 0)
      add_share (self, &g_array_index (shares, QuitusRefundShare, i));
  for (guint i = 0; i < n_refunds; i++)
    add_refund (self,
                quitus_refund_value (quitus_dossier_get (self->dossier, QUITUS_KIND_REFUND, i)));
}

static QuitusId
read_id (GVariant *parameter)
{
  QuitusId id = QUITUS_ID_NONE;

  quitus_id_from_text (g_variant_get_string (parameter, NULL), &id);
  return id;
}

static void
present (QuitusRefundView *self, AdwDialog *dialog)
{
  quitus_reopening_present (self->session, quitus_dossier_get_agreement (self->dossier)->value.id,
                            dialog, GTK_WIDGET (self));
}

/* Callbacks */

static void
decide_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusRefundView *self = QUITUS_REFUND_VIEW (widget);

  present (self, quitus_refund_dialog_new (self->session,
                                           quitus_dossier_get_agreement (self->dossier)->value.id,
                                           read_id (parameter), self->reading));
}

static void
pay_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusRefundView *self = QUITUS_REFUND_VIEW (widget);

  present (self, quitus_refund_payment_dialog_new (self->session, read_id (parameter)));
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusRefundView *self = QUITUS_REFUND_VIEW (widget);

  present (self, quitus_money_dialog_new (self->session, read_id (parameter)));
}

/* Overrides */

static void
quitus_refund_view_dispose (GObject *object)
{
  QuitusRefundView *self = QUITUS_REFUND_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  G_OBJECT_CLASS (quitus_refund_view_parent_class)->dispose (object);
}

static void
quitus_refund_view_finalize (GObject *object)
{
  g_ptr_array_unref (QUITUS_REFUND_VIEW (object)->rows);
  G_OBJECT_CLASS (quitus_refund_view_parent_class)->finalize (object);
}

static void
quitus_refund_view_class_init (QuitusRefundViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_refund_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = quitus_refund_view_finalize;
  gtk_widget_class_install_action (widget_class, "refund.decide", "s", decide_cb);
  gtk_widget_class_install_action (widget_class, "refund.pay", "s", pay_cb);
  gtk_widget_class_install_action (widget_class, "refund.edit", "s", edit_cb);
}

static void
quitus_refund_view_init (QuitusRefundView *self)
{
  self->rows = g_ptr_array_new ();
  self->reading = QUITUS_REFUND_STRICT;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Refund"));
  quitus_place_mark (GTK_WIDGET (self), QUITUS_PLACE_REFUND);
}

/* Public */

/**
 * quitus_refund_view_show:
 * @self: a view
 * @session: what the window works with
 * @dossier: an agreement
 *
 * Shows what is to be given back; nothing is shown before anything was received.
 */
void
quitus_refund_view_show (QuitusRefundView *self, QuitusSession *session, QuitusDossier *dossier)
{
  g_set_object (&self->session, session);
  if (self->dossier != dossier)
    {
      g_clear_pointer (&self->dossier, quitus_dossier_unref);
      self->dossier = quitus_dossier_ref (dossier);
    }
  fill (self);
}
