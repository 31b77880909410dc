/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-budget-view.h"

#include "quitus-budget-year.h"
#include "quitus-consumption.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-instalment-state.h"
#include "quitus-language.h"
#include "quitus-placers-table.h"

/* What a line of the table says. */
typedef enum
{
  LINE_RECEIVED,
  LINE_LEFT_TO_RECEIVE,
  LINE_AE_TITLE,
  LINE_AE_CARRIED,
  LINE_AE_OPENED,
  LINE_AE_COMMITTED,
  LINE_AE_LEFT,
  LINE_CP_TITLE,
  LINE_CP_CARRIED,
  LINE_CP_OPENED,
  LINE_CP_PAID,
  LINE_CP_LEFT,
  LINE_END_TITLE,
  LINE_LEFT_TO_PAY,
  LINE_CERTIFIED_UNPAID,
  LINE_REFUNDED,
  N_LINES,
} Line;

struct _QuitusBudgetView
{
  AdwPreferencesGroup parent_instance;

  AdwToggleGroup *sides;
  GtkGrid *grid;
  QuitusPlacersTable *placers_table;

  QuitusDossier *dossier;
  QuitusOutlook outlook;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (QuitusBudgetView, quitus_budget_view, ADW_TYPE_PREFERENCES_GROUP)

/* Helpers */

static const char *
get_label (Line line, QuitusSide side)
{
  gboolean is_payer = side == QUITUS_SIDE_PAYER;

  switch (line)
    {
    case LINE_RECEIVED:
      return _ ("Received");
    case LINE_LEFT_TO_RECEIVE:
      return _ ("Left to receive");
    case LINE_AE_TITLE:
      return _ ("Commitment authorisations (AE)");
    case LINE_CP_TITLE:
      return _ ("Payment appropriations (CP)");
    case LINE_AE_CARRIED:
    case LINE_CP_CARRIED:
      return _ ("Carried over");
    case LINE_AE_OPENED:
      return is_payer ? _ ("Promised") : _ ("Opened");
    case LINE_CP_OPENED:
      return is_payer ? _ ("Falling due") : _ ("Opened");
    case LINE_AE_COMMITTED:
      return _ ("Committed");
    case LINE_CP_PAID:
      return _ ("Paid");
    case LINE_AE_LEFT:
      return _ ("Left to commit");
    case LINE_CP_LEFT:
      return is_payer ? _ ("Left of what falls due") : _ ("Left of what is open");
    case LINE_END_TITLE:
      return _ ("Commitments");
    case LINE_LEFT_TO_PAY:
      return _ ("Left to pay");
    case LINE_CERTIFIED_UNPAID:
      return _ ("Certified and not paid");
    case LINE_REFUNDED:
      return is_payer ? _ ("Got back") : _ ("Given back");
    case N_LINES:
    default:
      return "";
    }
}

static gboolean
is_title (Line line)
{
  return line == LINE_AE_TITLE || line == LINE_CP_TITLE || line == LINE_END_TITLE;
}

static gboolean
is_strong (Line line)
{
  return line == LINE_AE_LEFT || line == LINE_CP_LEFT || line == LINE_LEFT_TO_PAY;
}

/* What a line says of a year or, without one, of all; %QUITUS_MONEY_NONE where it says nothing. */
static QuitusMoney
get_amount (const QuitusConsumption *sums, const QuitusBudgetYear *year, Line line)
{
  const QuitusCredits *credits = year != NULL ? &year->credits : &sums->sum;

  switch (line)
    {
    case LINE_RECEIVED:
      return credits->received;
    case LINE_LEFT_TO_RECEIVE:
      return year == NULL ? sums->left_to_receive : QUITUS_MONEY_NONE;
    case LINE_AE_CARRIED:
      return year != NULL ? year->ae_carried : QUITUS_MONEY_NONE;
    case LINE_AE_OPENED:
      return credits->ae_opened;
    case LINE_AE_COMMITTED:
      return credits->ae_committed;
    case LINE_AE_LEFT:
      return year != NULL ? year->ae_left : sums->ae_left;
    case LINE_CP_CARRIED:
      return year != NULL ? year->cp_carried : QUITUS_MONEY_NONE;
    case LINE_CP_OPENED:
      return credits->cp_opened;
    case LINE_CP_PAID:
      return credits->cp_paid;
    case LINE_CP_LEFT:
      return year != NULL ? year->cp_left : sums->cp_left;
    case LINE_LEFT_TO_PAY:
      return year != NULL ? year->left_to_pay : sums->left_to_pay;
    case LINE_CERTIFIED_UNPAID:
      return year == NULL ? sums->certified_unpaid : QUITUS_MONEY_NONE;
    case LINE_REFUNDED:
      return credits->refunded;
    case LINE_AE_TITLE:
    case LINE_CP_TITLE:
    case LINE_END_TITLE:
    case N_LINES:
    default:
      return QUITUS_MONEY_NONE;
    }
}

/* Lines that say nothing, or nothing to that side, take no place. */
static gboolean
is_shown (const QuitusConsumption *sums, Line line)
{
  gboolean is_payer = sums->side == QUITUS_SIDE_PAYER;

  switch (line)
    {
    case LINE_RECEIVED:
      return !is_payer;
    case LINE_LEFT_TO_RECEIVE:
      return !is_payer && sums->left_to_receive != QUITUS_MONEY_NONE;
    case LINE_CERTIFIED_UNPAID:
      return !is_payer && sums->certified_unpaid > 0;
    case LINE_AE_CARRIED:
    case LINE_CP_CARRIED:
      return !is_payer && sums->years->len > 1;
    case LINE_REFUNDED:
      return sums->sum.refunded > 0;
    case LINE_AE_TITLE:
    case LINE_AE_OPENED:
    case LINE_AE_COMMITTED:
    case LINE_AE_LEFT:
    case LINE_CP_TITLE:
    case LINE_CP_OPENED:
    case LINE_CP_PAID:
    case LINE_CP_LEFT:
    case LINE_END_TITLE:
    case LINE_LEFT_TO_PAY:
    case N_LINES:
    default:
      return TRUE;
    }
}

static GtkWidget *
add_label (QuitusBudgetView *self,
           const char *text,
           int column,
           int row,
           int n_columns,
           float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_set_hexpand (label, column == 0);
  if (column > 0)
    gtk_widget_add_css_class (label, "numeric");
  gtk_grid_attach (self->grid, label, column, row, n_columns, 1);
  return label;
}

/* A number alone would say nothing to who hears it: "2023, left to commit: 10 000,00 €". */
static void
add_amount (QuitusBudgetView *self,
            QuitusMoney amount,
            const char *column_name,
            const char *line_name,
            gboolean is_strong_line,
            int column,
            int row)
{
  g_autofree char *text = NULL;
  g_autofree char *heard = NULL;
  GtkWidget *label;

  if (amount == QUITUS_MONEY_NONE)
    return;
  text = quitus_format_money (quitus_language_get_default (), amount);
  /* Translators: a budget year, a line of a table, an amount: only for screen readers */
  heard = g_strdup_printf (_ ("%s, %s: %s"), column_name, line_name, text);
  label = add_label (self, text, column, row, 1, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, heard, -1);
  if (is_strong_line)
    gtk_widget_add_css_class (label, "heading");
  if (amount < 0)
    gtk_widget_add_css_class (label, "error");
}

static char *
name_column (const QuitusConsumption *sums, guint index)
{
  const QuitusBudgetYear *year;

  if (index >= sums->years->len)
    return g_strdup (_ ("In all"));
  year = &g_array_index (sums->years, QuitusBudgetYear, index);
  return year->year != 0 ? g_strdup_printf ("%d", year->year) : g_strdup (_ ("No day yet"));
}

static void
add_line (QuitusBudgetView *self,
          const QuitusConsumption *sums,
          Line line,
          guint n_columns,
          int row)
{
  const char *name = get_label (line, sums->side);
  GtkWidget *label = add_label (self, name, 0, row, is_title (line) ? (int) n_columns + 1 : 1, 0);

  if (is_title (line))
    {
      gtk_widget_add_css_class (label, "caption-heading");
      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_set_margin_top (label, 12);
      return;
    }
  if (is_strong (line))
    gtk_widget_add_css_class (label, "heading");
  for (guint i = 0; i < n_columns; i++)
    {
      gboolean is_sum = i == sums->years->len || n_columns == 1;
      const QuitusBudgetYear *year =
          i < sums->years->len ? &g_array_index (sums->years, QuitusBudgetYear, i) : NULL;
      QuitusMoney amount = get_amount (sums, is_sum ? NULL : year, line);
      g_autofree char *column = name_column (sums, i);

      add_amount (self, amount, column, name, is_strong (line), (int) i + 1, row);
    }
}

static void
clear_grid (QuitusBudgetView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

/* Where the credits come from, and what becomes of those that a year leaves. */
static char *
compose_description (QuitusBudgetView *self, const QuitusConsumption *sums)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (self->dossier);
  const QuitusBudgetYear *last = NULL;
  g_autofree char *day = NULL;

  if (sums->side == QUITUS_SIDE_PAYER)
    return g_strdup (_ ("AE are committed in full at the signature, CP are paid with each "
                        "payment."));
  for (guint i = 0; i < sums->years->len; i++)
    if (g_array_index (sums->years, QuitusBudgetYear, i).year != 0)
      last = &g_array_index (sums->years, QuitusBudgetYear, i);
  if (agreement->type != QUITUS_AGREEMENT_CONTRIBUTION_FUND)
    return NULL;
  if (last != NULL && last->year < quitus_day_get_year (self->outlook.today) && last->cp_left > 0)
    {
      day = quitus_format_day (quitus_language_get_default (),
                               quitus_budget_year_get_carry_over (self->dossier, last->year + 1),
                               QUITUS_DAY_STYLE_SHORT);
      /* Translators: a year, then a day */
      return g_strdup_printf (
          _ ("What %d leaves is carried over, by %s at the latest. That does not "
             "extend the agreement."),
          last->year, day);
    }
  return agreement->advance_commitments
             ? g_strdup (_ ("The AE of the total are open in advance; CP open receipt by receipt."))
             : g_strdup (_ ("AE and CP open receipt by receipt, once their credits are attached."));
}

static QuitusSide
get_side (QuitusBudgetView *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->sides), "payer") == 0
             ? QUITUS_SIDE_PAYER
             : QUITUS_SIDE_RECIPIENT;
}

/* Callbacks */

static void
fill (QuitusBudgetView *self)
{
  g_autoptr (QuitusConsumption) sums = NULL;
  g_autofree char *description = NULL;
  guint n_columns;
  int row = 1;

  if (self->dossier == NULL || self->is_filling)
    return;
  sums = quitus_consumption_new (self->dossier, &self->outlook, get_side (self));
  description = compose_description (self, sums);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), description);
  clear_grid (self);
  n_columns = sums->years->len > 1 ? sums->years->len + 1 : 1;
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *name = name_column (sums, i);
      GtkWidget *label = add_label (self, name, (int) i + 1, 0, 1, 1);

      gtk_widget_add_css_class (label, "heading");
    }
  for (int line = 0; line < N_LINES; line++)
    if (is_shown (sums, (Line) line))
      add_line (self, sums, (Line) line, n_columns, row++);
  quitus_placers_table_show (self->placers_table, self->dossier, self->outlook.today,
                             sums->side == QUITUS_SIDE_RECIPIENT);
}

/* Helpers */

/* What people call the parties of one side, NULL when that is not known or more than one. */
static char *
name_side (QuitusDossier *dossier, QuitusBook *book, QuitusSide side)
{
  QuitusId found = QUITUS_ID_NONE;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i));
      QuitusId party = side == QUITUS_SIDE_PAYER ? instalment->payer : instalment->payee;

      if (quitus_id_is_none (found))
        found = party;
      else if (!quitus_id_equal (found, party))
        return NULL;
    }
  return quitus_facts_name_record (book, found);
}

static void
add_side (QuitusBudgetView *self, QuitusDossier *dossier, QuitusBook *book, QuitusSide side)
{
  g_autofree char *name = name_side (dossier, book, side);
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, quitus_choices_get_nick (&quitus_sides, (int) side));
  adw_toggle_set_label (toggle, name != NULL
                                    ? name
                                    : _ (quitus_choices_get_label (&quitus_sides, (int) side)));
  adw_toggle_set_tooltip (toggle, _ (quitus_choices_get_label (&quitus_sides, (int) side)));
  adw_toggle_group_add (self->sides, toggle);
}

/* Overrides */

static void
quitus_budget_view_finalize (GObject *object)
{
  g_clear_pointer (&QUITUS_BUDGET_VIEW (object)->dossier, quitus_dossier_unref);
  G_OBJECT_CLASS (quitus_budget_view_parent_class)->finalize (object);
}

static void
quitus_budget_view_class_init (QuitusBudgetViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_budget_view_finalize;
}

static void
quitus_budget_view_init (QuitusBudgetView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("AE and CP"));
  self->sides = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->sides), GTK_ALIGN_START);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->sides), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self->sides), "round");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sides), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Whose Budget"), -1);
  g_signal_connect_object (self->sides, "notify::active", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  /* Beside the description it would leave that no room in a narrow window. */
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->sides));
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 18);
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "budget-table");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->grid));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_add_css_class (scrolled, "card");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), scrolled);
  self->placers_table = QUITUS_PLACERS_TABLE (quitus_placers_table_new ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->placers_table));
}

/* Public */

/**
 * quitus_budget_view_show:
 * @self: a view
 * @session: what the window works with
 * @dossier: an agreement
 *
 * Shows the budget of an agreement; another one, or one whose owner has
 * changed, begins with the side of its owner or else that of the register.
 */
void
quitus_budget_view_show (QuitusBudgetView *self, QuitusSession *session, QuitusDossier *dossier)
{
  QuitusBook *book = quitus_session_get_book (session);
  gboolean is_same = self->dossier != NULL &&
                     quitus_id_equal (quitus_dossier_get_agreement (self->dossier)->value.id,
                                      quitus_dossier_get_agreement (dossier)->value.id) &&
                     quitus_side_get_own (self->dossier) == quitus_side_get_own (dossier);
  QuitusSide side = is_same ? get_side (self) : quitus_side_get_own (dossier);

  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  self->dossier = quitus_dossier_ref (dossier);
  self->outlook = *quitus_session_get_outlook (session);
  self->is_filling = TRUE;
  adw_toggle_group_remove_all (self->sides);
  add_side (self, dossier, book, QUITUS_SIDE_RECIPIENT);
  add_side (self, dossier, book, QUITUS_SIDE_PAYER);
  adw_toggle_group_set_active_name (self->sides,
                                    quitus_choices_get_nick (&quitus_sides, (int) side));
  self->is_filling = FALSE;
  fill (self);
}
