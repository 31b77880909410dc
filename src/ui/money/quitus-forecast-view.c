/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-forecast-view.h"

#include "quitus-button-text.h"
#include "quitus-detail-row.h"
#include "quitus-facts.h"
#include "quitus-forecast.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-rule-words.h"
#include "quitus-template.h"

/* What proposes an amendment, where the page of the agreement can do that. */
#define PROPOSE "agreement.amend"

struct _QuitusForecastView
{
  GtkBox parent_instance;

  GtkWidget *alert;
  GtkLabel *alert_title;
  GtkLabel *alert_text;
  GtkLabel *proposal;
  GtkWidget *propose_button;
  QuitusFacts *lines;
};

G_DEFINE_FINAL_TYPE (QuitusForecastView, quitus_forecast_view, GTK_TYPE_BOX)

/* Helpers */

static gboolean
has_action (GtkWidget *widget, const char *name)
{
  for (GtkWidget *place = widget; place != NULL; place = gtk_widget_get_parent (place))
    {
      GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (place);
      const char *found, *property;
      const GVariantType *parameter;
      GType owner;

      for (guint i = 0;
           gtk_widget_class_query_action (klass, i, &owner, &found, &parameter, &property); i++)
        if (g_str_equal (found, name))
          return TRUE;
    }
  return FALSE;
}

static char *
say_day (QuitusDay day)
{
  return quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_SHORT);
}

static char *
compose_opening (const QuitusForecastLine *line)
{
  g_autofree char *from = say_day (line->opens_from);
  g_autofree char *to = say_day (line->opens_to);

  if (line->is_open)
    /* Translators: a day */
    return g_strdup_printf (_ ("Credits open since %s"), from);
  if (line->opens_from == line->opens_to)
    /* Translators: a day */
    return g_strdup_printf (_ ("Credits open on %s"), from);
  /* Translators: two days */
  return g_strdup_printf (_ ("Credits open between %s and %s"), from, to);
}

/* How much time that leaves, and how it was found. */
static char *
compose_time (const QuitusForecast *forecast, const QuitusForecastLine *line)
{
  g_autofree char *due = say_day (line->due);
  g_autofree char *from = say_day (line->pays_from);
  g_autofree char *to = say_day (line->pays_to);
  g_autofree char *order = say_day (forecast->last_order);
  g_autofree char *payment = say_day (forecast->last_payment);

  if (line->timing == QUITUS_TIMING_UNKNOWN || line->timing == QUITUS_TIMING_SPENT)
    return NULL;
  if (line->is_open)
    /* Translators: how many days are left until a day, twice */
    return g_strdup_printf (_ ("Days left to order: %d, until %s; to pay: %d, until %s"),
                            line->days_to_order_min, order, line->days_to_pay_min, payment);
  if (line->pays_from == line->pays_to)
    /* Translators: a day; the day on which the partner pays; from how many to how many days are left
     * until a day, twice */
    return g_strdup_printf (_ ("Due on %s, paid by the partner on %s; then %d to %d days to order, "
                               "until %s, and %d to %d days to pay, until %s"),
                            due, from, line->days_to_order_min, line->days_to_order_max, order,
                            line->days_to_pay_min, line->days_to_pay_max, payment);
  /* Translators: a day; between which days the partner pays; from how many to how many days are left
   * until a day, twice */
  return g_strdup_printf (_ ("Due on %s, paid by the partner between %s and %s; then %d to %d days "
                             "to order, until %s, and %d to %d days to pay, until %s"),
                          due, from, to, line->days_to_order_min, line->days_to_order_max, order,
                          line->days_to_pay_min, line->days_to_pay_max, payment);
}

static void
add_line (QuitusForecastView *self, const QuitusForecast *forecast, const QuitusForecastLine *line)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *name = quitus_rule_words_name_instalment (line->instalment, language);
  /* What is ordered already is at no risk. */
  g_autofree char *amount =
      quitus_format_money (language, line->left > 0 ? line->left : line->amount);
  g_autofree char *opening = NULL;
  g_autofree char *time = NULL;
  QuitusDetailRow *row;

  if (line->opens_from == QUITUS_DAY_NONE)
    return;
  opening = compose_opening (line);
  time = compose_time (forecast, line);
  row = QUITUS_DETAIL_ROW (quitus_detail_row_new (name));
  quitus_detail_row_set_end (row, amount);
  quitus_detail_row_set_lead (row, opening);
  quitus_detail_row_set_state (row, line->timing != QUITUS_TIMING_UNKNOWN
                                        ? _ (quitus_choices_get_label (&quitus_timings,
                                                                       (int) line->timing))
                                        : NULL);
  quitus_detail_row_set_detail (row, time);
  quitus_facts_add (self->lines, GTK_WIDGET (row));
}

static void
show_alert (QuitusForecastView *self,
            const QuitusForecast *forecast,
            const QuitusOutlook *outlook,
            gboolean may_write)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *text = quitus_forecast_get_alert (forecast, outlook, language);
  g_autofree char *amount = quitus_format_money (language, forecast->at_risk);
  g_autofree char *title = NULL;
  g_autofree char *proposal = NULL;
  g_autofree char *end = NULL;

  gtk_widget_set_visible (self->alert, text != NULL);
  if (text == NULL)
    return;
  /* Translators: an amount */
  title = g_strdup_printf (_ ("%s May Not Be Spent in Time"), amount);
  gtk_label_set_label (self->alert_title, title);
  gtk_label_set_label (self->alert_text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->alert), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  end = say_day (forecast->proposed_end);
  if (end != NULL)
    /* Translators: a day */
    proposal = g_strdup_printf (_ ("An end on %s would leave time enough."), end);
  gtk_label_set_label (self->proposal, proposal != NULL ? proposal : "");
  gtk_widget_set_visible (GTK_WIDGET (self->proposal), proposal != NULL);
  gtk_widget_set_visible (self->propose_button, may_write && has_action (self->alert, PROPOSE));
}

/* Overrides */

static void
quitus_forecast_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_FORECAST_VIEW);
  G_OBJECT_CLASS (quitus_forecast_view_parent_class)->dispose (object);
}

static void
quitus_forecast_view_class_init (QuitusForecastViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_forecast_view_dispose;
  g_type_ensure (QUITUS_TYPE_FACTS);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-forecast-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusForecastView, alert);
  gtk_widget_class_bind_template_child (widget_class, QuitusForecastView, alert_title);
  gtk_widget_class_bind_template_child (widget_class, QuitusForecastView, alert_text);
  gtk_widget_class_bind_template_child (widget_class, QuitusForecastView, proposal);
  gtk_widget_class_bind_template_child (widget_class, QuitusForecastView, propose_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusForecastView, lines);
}

static void
quitus_forecast_view_init (QuitusForecastView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quitus_button_text_wrap (self->propose_button);
}

/* Public */

/**
 * quitus_forecast_view_show:
 * @self: a view
 * @session: what the window works with
 * @dossier: an agreement
 *
 * Shows the forecast of an agreement; without any day known there is nothing to see.
 */
void
quitus_forecast_view_show (QuitusForecastView *self, QuitusSession *session, QuitusDossier *dossier)
{
  const QuitusOutlook *outlook = quitus_session_get_outlook (session);
  g_autoptr (QuitusForecast) forecast = quitus_forecast_new (dossier, outlook);
  gboolean is_over = forecast->end != QUITUS_DAY_NONE && forecast->end < outlook->today;

  quitus_facts_clear (self->lines);
  /* After the end there is nothing to foresee. */
  for (guint i = 0; i < forecast->lines->len && !is_over; i++)
    add_line (self, forecast, &g_array_index (forecast->lines, QuitusForecastLine, i));
  show_alert (self, forecast, outlook, quitus_session_may_write (session, dossier));
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_visible (self->alert) ||
                                                 gtk_widget_get_visible (GTK_WIDGET (self->lines)));
}
