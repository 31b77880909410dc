/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-accounts.h"

#include "quitus-account-card.h"
#include "quitus-agreement-state.h"
#include "quitus-budget-view.h"
#include "quitus-detail-row.h"
#include "quitus-facts.h"
#include "quitus-forecast-view.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-orders-view.h"
#include "quitus-refund-view.h"
#include "quitus-template.h"

struct _QuitusAgreementAccounts
{
  QuitusAgreementSection parent_instance;

  QuitusForecastView *forecast_view;
  QuitusBudgetView *budget_view;
  QuitusOrdersView *orders_view;
  QuitusRefundView *refund_view;
  QuitusFacts *funding_group;
  GtkBox *accounts_box;
  GtkBox *codes_box;
  GtkWidget *add_code_row;
  QuitusFacts *accountant_group;

  QuitusSession *session;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementAccounts,
                     quitus_agreement_accounts,
                     QUITUS_TYPE_AGREEMENT_SECTION)

/* Helpers */

static gboolean
may_write (QuitusAgreementAccounts *self)
{
  return quitus_agreement_section_may_write (QUITUS_AGREEMENT_SECTION (self));
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
set_description (QuitusFacts *facts, const char *text)
{
  g_autofree char *escaped = text != NULL ? g_markup_escape_text (text, -1) : NULL;

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (facts), escaped);
}

static void
add_funding (QuitusAgreementAccounts *self,
             QuitusDossier *dossier,
             const QuitusFundingLineValue *line)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  g_autofree char *payer = quitus_facts_name_record (book, line->payer);
  g_autofree char *startup = quitus_facts_name_record (book, line->startup);
  g_autofree char *article = quitus_facts_format_article (line->article);
  GtkWidget *row = quitus_detail_row_new (payer);

  if (line->amount != QUITUS_MONEY_NONE)
    {
      g_autofree char *amount = quitus_format_money (quitus_language_get_default (), line->amount);

      quitus_detail_row_set_end (QUITUS_DETAIL_ROW (row), amount);
    }
  quitus_detail_row_set_lead (QUITUS_DETAIL_ROW (row), startup);
  quitus_detail_row_set_state (QUITUS_DETAIL_ROW (row), line->in_kind ? _ ("In kind") : NULL);
  quitus_detail_row_set_detail (QUITUS_DETAIL_ROW (row), article);
  if (may_write (self))
    quitus_detail_row_add_suffix (QUITUS_DETAIL_ROW (row),
                                  quitus_facts_edit_button_new (line->value.id));
  quitus_facts_add (self->funding_group, row);
}

/* "Payments: Balance, Second payment", "Refunds" */
static char *
format_use (QuitusDossier *dossier, QuitusId account)
{
  g_autoptr (GString) payments = g_string_new (NULL);
  gboolean is_for_refunds =
      quitus_id_equal (quitus_dossier_get_agreement (dossier)->refund_account, account);

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i));

      if (quitus_id_equal (instalment->account, account) && instalment->label != NULL)
        g_string_append_printf (payments, payments->len > 0 ? ", %s" : "%s", instalment->label);
    }
  if (payments->len == 0)
    return is_for_refunds ? g_strdup (_ ("Refunds")) : NULL;
  /* Translators: the names of payments */
  return g_strdup_printf (is_for_refunds ? _ ("Payments: %s; refunds") : _ ("Payments: %s"),
                          payments->str);
}

static void
add_account (QuitusAgreementAccounts *self,
             QuitusDossier *dossier,
             const QuitusAccountValue *account)
{
  g_autofree char *organisation =
      quitus_facts_name_record (quitus_session_get_book (self->session), account->organisation);
  /* Translators: the name of a party */
  g_autofree char *title = g_strdup_printf (_ ("Account of %s"), organisation);
  g_autofree char *use = format_use (dossier, account->value.id);

  gtk_box_append (self->accounts_box, quitus_account_card_new (self->session, account, title, use));
}

/* A programme has another label from one finance act to another: that of the day on which the
 * agreement takes effect, else of today. */
static const char *
find_programme_label (QuitusDossier *dossier, QuitusId programme, QuitusDay day)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PROGRAMME_LABEL); i++)
    {
      const QuitusProgrammeLabelValue *label =
          quitus_programme_label_value (quitus_dossier_get (dossier, QUITUS_KIND_PROGRAMME_LABEL,
                                                            i));

      if (quitus_id_equal (label->programme, programme) &&
          (label->valid_from == QUITUS_DAY_NONE || label->valid_from <= day) &&
          (label->valid_to == QUITUS_DAY_NONE || day <= label->valid_to))
        return label->label;
    }
  return NULL;
}

static void
add_programme (QuitusAgreementAccounts *self,
               QuitusFacts *facts,
               QuitusDossier *dossier,
               QuitusId id)
{
  const QuitusOutlook *outlook = quitus_session_get_outlook (self->session);
  const QuitusProgrammeValue *programme =
      quitus_programme_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PROGRAMME, id));
  QuitusAgreementState state;
  const char *label;
  g_autofree char *text = NULL;
  GtkWidget *row;

  if (programme == NULL)
    return;
  quitus_agreement_compute (dossier, outlook, &state);
  label = find_programme_label (dossier, id,
                                state.effective_on != QUITUS_DAY_NONE ? state.effective_on
                                                                      : outlook->today);
  text = label != NULL ? g_strdup_printf ("%s – %s", programme->number, label)
                       : g_strdup (programme->number);
  row = quitus_facts_add_text (facts, _ ("Programme"), text);
  /* Its labels are there. */
  if (may_write (self))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), quitus_facts_edit_button_new (id));
}

static void
add_code (QuitusAgreementAccounts *self, QuitusDossier *dossier, const QuitusBudgetCodeValue *code)
{
  g_autofree char *article = quitus_facts_format_article (code->article);
  QuitusFacts *facts = QUITUS_FACTS (quitus_facts_new (_ ("Budget Allocation")));

  set_description (facts, article);
  quitus_facts_add_fields (facts, self->session, dossier, code, "fund", "fund_label", NULL);
  add_programme (self, facts, dossier, code->programme);
  quitus_facts_add_fields (facts, self->session, dossier, code, "operational_budget",
                           "financial_centre", "functional_area", "activity", "cost_centre",
                           "share", "detail", NULL);
  if (may_write (self))
    adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (facts),
                                             quitus_facts_edit_button_new (code->value.id));
  gtk_box_append (self->codes_box, GTK_WIDGET (facts));
}

/* What can be added stands below what is there. */
static void
show_additions (QuitusAgreementAccounts *self, QuitusId agreement)
{
  g_autofree char *id = quitus_id_to_text (agreement);
  g_autofree char *target = g_strdup_printf ("budget_code:%s", id);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_code_row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_code_row), "win.add-record");
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->add_code_row, ADW_TYPE_PREFERENCES_GROUP),
                          may_write (self));
  if (may_write (self))
    quitus_facts_set_addition (self->funding_group, QUITUS_KIND_FUNDING_LINE, agreement,
                               _ ("Add a Funding Line"));
}

/* Overrides */

static void
quitus_agreement_accounts_fill (QuitusAgreementSection *section,
                                QuitusSession *session,
                                QuitusDossier *dossier)
{
  QuitusAgreementAccounts *self = QUITUS_AGREEMENT_ACCOUNTS (section);

  g_set_object (&self->session, session);
  quitus_forecast_view_show (self->forecast_view, session, dossier);
  quitus_budget_view_show (self->budget_view, session, dossier);
  quitus_orders_view_show (self->orders_view, session, dossier);
  quitus_refund_view_show (self->refund_view, session, dossier);
  show_additions (self, quitus_dossier_get_agreement (dossier)->value.id);
  quitus_facts_clear (self->funding_group);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_FUNDING_LINE); i++)
    add_funding (self, dossier,
                 quitus_funding_line_value (quitus_dossier_get (dossier, QUITUS_KIND_FUNDING_LINE,
                                                                i)));
  clear (self->accounts_box);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_ACCOUNT); i++)
    add_account (self, dossier,
                 quitus_account_value (quitus_dossier_get (dossier, QUITUS_KIND_ACCOUNT, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->accounts_box),
                          quitus_dossier_count (dossier, QUITUS_KIND_ACCOUNT) > 0);
  clear (self->codes_box);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_BUDGET_CODE); i++)
    add_code (self, dossier,
              quitus_budget_code_value (quitus_dossier_get (dossier, QUITUS_KIND_BUDGET_CODE, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->codes_box),
                          quitus_dossier_count (dossier, QUITUS_KIND_BUDGET_CODE) > 0);
  quitus_facts_clear (self->accountant_group);
  quitus_facts_add_fields (self->accountant_group, session, dossier,
                           quitus_dossier_get_agreement (dossier), "assigned_accountant", NULL);
}

static void
quitus_agreement_accounts_dispose (GObject *object)
{
  QuitusAgreementAccounts *self = QUITUS_AGREEMENT_ACCOUNTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENT_ACCOUNTS);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_agreement_accounts_parent_class)->dispose (object);
}

static void
quitus_agreement_accounts_class_init (QuitusAgreementAccountsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agreement_accounts_dispose;
  QUITUS_AGREEMENT_SECTION_CLASS (klass)->fill = quitus_agreement_accounts_fill;

  g_type_ensure (QUITUS_TYPE_BUDGET_VIEW);
  g_type_ensure (QUITUS_TYPE_FACTS);
  g_type_ensure (QUITUS_TYPE_FORECAST_VIEW);
  g_type_ensure (QUITUS_TYPE_ORDERS_VIEW);
  g_type_ensure (QUITUS_TYPE_REFUND_VIEW);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreement-accounts.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementAccounts, forecast_view);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementAccounts, budget_view);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementAccounts, orders_view);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementAccounts, refund_view);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementAccounts, funding_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementAccounts, accounts_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementAccounts, codes_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementAccounts, add_code_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementAccounts, accountant_group);
}

static void
quitus_agreement_accounts_init (QuitusAgreementAccounts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
