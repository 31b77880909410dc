/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-overview-page.h"

#include "quitus-chart-card.h"
#include "quitus-page-printer.h"
#include "quitus-filter-bar.h"
#include "quitus-filter-cover.h"
#include "quitus-filter-words.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-notices.h"
#include "quitus-overview-charts.h"
#include "quitus-overview-list.h"
#include "quitus-overview-report.h"
#include "quitus-overview-rows.h"
#include "quitus-overview-words.h"
#include "quitus-overview-work.h"
#include "quitus-printable.h"
#include "quitus-printer.h"
#include "quitus-template.h"

/* Nothing moves before this many milliseconds: most registers are added up by then. */
#define PATIENCE 300

struct _QuitusOverviewPage
{
  AdwNavigationPage parent_instance;

  QuitusNotices *notices;
  QuitusFilterBar *filter_bar;
  GtkStack *stack;
  GtkProgressBar *progress_bar;
  AdwToggleGroup *sides;
  GtkLabel *headline;
  GtkLabel *subline;
  QuitusChartCard *time_card;
  QuitusChartCard *group_card;
  QuitusOverviewList *risks;
  QuitusOverviewList *committees;
  QuitusOverviewList *obligations;
  QuitusOverviewList *undated;
  AdwToggleGroup *groupings;

  QuitusSession *session;
  QuitusOverviewWork *work;
  /* (element-type QuitusDeadline) */
  GArray *concerns[QUITUS_N_CONCERNS];
  /* What the filter of the overview asked for, in words. */
  GPtrArray *filters;
  guint patience_source;
};

static void printable_init (QuitusPrintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusOverviewPage,
                               quitus_overview_page,
                               ADW_TYPE_NAVIGATION_PAGE,
                               G_IMPLEMENT_INTERFACE (QUITUS_TYPE_PRINTABLE, printable_init))

/* Helpers */

static QuitusSide
get_side (QuitusOverviewPage *self)
{
  return adw_toggle_group_get_active (self->sides) == 1 ? QUITUS_SIDE_PAYER : QUITUS_SIDE_RECIPIENT;
}

static QuitusGrouping
get_grouping (QuitusOverviewPage *self)
{
  return (QuitusGrouping) adw_toggle_group_get_active (self->groupings);
}

/* What is gone since is left out. */
static GArray *
make_items (QuitusOverviewPage *self, const GArray *deadlines)
{
  QuitusDeadlineModel *model = quitus_session_get_deadlines (self->session);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (QuitusAgendaItem));

  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);
      QuitusAgendaItem item = { *deadline,
                                quitus_deadline_model_get_dossier (model, deadline->agreement) };

      if (item.dossier != NULL)
        g_array_append_val (items, item);
    }
  return items;
}

static gboolean
has_money (const QuitusOverview *overview, QuitusSide side)
{
  for (int i = 0; i < QUITUS_N_MEASURES; i++)
    if (quitus_overview_get_groups (overview, side, QUITUS_GROUPING_YEAR)->len > 0)
      return TRUE;
  return FALSE;
}

static char *
say_sum (QuitusOverviewPage *self, QuitusMeasure measure)
{
  return quitus_format_money (
      quitus_language_get_default (),
      quitus_overview_get_sum (quitus_overview_work_get_overview (self->work), get_side (self),
                               measure));
}

static char *
compose_subline (QuitusOverviewPage *self, const QuitusOverview *overview, QuitusSide side)
{
  guint n = quitus_overview_count_agreements (overview, side);
  guint n_unknown = quitus_overview_count_unknown (overview, side);
  const char *format = self->filters->len > 0 ? n_ ("%u agreement chosen by the filter",
                                                    "%u agreements chosen by the filter", n)
                                              : n_ ("%u agreement", "%u agreements", n);
  g_autofree char *agreements = quitus_format_text (quitus_language_get_default (), format, n);
  g_autofree char *unknown = NULL;

  if (n_unknown == 0)
    return g_steal_pointer (&agreements);
  unknown = quitus_format_text (quitus_language_get_default (),
                                n_ ("%u payment without a known amount",
                                    "%u payments without a known amount", n_unknown),
                                n_unknown);
  return g_strdup_printf ("%s · %s", agreements, unknown);
}

static void
show_words (QuitusOverviewPage *self)
{
  const QuitusOverview *overview = quitus_overview_work_get_overview (self->work);
  g_autofree char *planned = say_sum (self, QUITUS_MEASURE_PLANNED);
  g_autofree char *received = say_sum (self, QUITUS_MEASURE_RECEIVED);
  g_autofree char *committed = say_sum (self, QUITUS_MEASURE_COMMITTED);
  g_autofree char *paid = say_sum (self, QUITUS_MEASURE_PAID);
  g_autofree char *subline = compose_subline (self, overview, get_side (self));
  g_autofree char *headline = NULL;

  if (get_side (self) == QUITUS_SIDE_PAYER)
    /* Translators: three amounts */
    headline = g_strdup_printf (_ ("Of %s planned, %s is committed and %s was paid."), planned,
                                committed, paid);
  else
    /* Translators: three amounts */
    headline = g_strdup_printf (_ ("Of %s planned, %s was received and %s spent."), planned,
                                received, paid);
  gtk_label_set_label (self->headline, headline);
  gtk_label_set_label (self->subline, subline);
}

/* What a chart is about where the page is not around it. */
static void
set_scope (QuitusOverviewPage *self, QuitusChart *chart)
{
  g_autofree char *subline =
      compose_subline (self, quitus_overview_work_get_overview (self->work), get_side (self));
  g_autofree char *day =
      quitus_format_day (quitus_language_get_default (), quitus_session_get_today (self->session),
                         QUITUS_DAY_STYLE_SHORT);
  /* Translators: “Money In”, how many agreements, and a day */
  g_autofree char *text =
      g_strdup_printf (_ ("%s · %s · as of %s"),
                       get_side (self) == QUITUS_SIDE_PAYER ? _ ("Money Out") : _ ("Money In"),
                       subline, day);
  g_autoptr (GString) scope = g_string_new (text);

  for (guint i = 0; i < self->filters->len; i++)
    g_string_append_printf (scope, " · %s", (const char *) self->filters->pdata[i]);
  quitus_chart_set_scope (chart, scope->str);
}

static void
show_groups (QuitusOverviewPage *self)
{
  g_autoptr (QuitusChart) chart =
      quitus_overview_chart_groups (quitus_overview_work_get_overview (self->work), get_side (self),
                                    get_grouping (self));

  set_scope (self, chart);
  quitus_chart_card_set_chart (self->group_card, chart);
}

/* Callbacks */

static GtkWidget *
make_risk (guint position, gpointer data)
{
  QuitusOverviewPage *self = data;
  const GArray *risks = quitus_overview_get_risks (quitus_overview_work_get_overview (self->work));

  return quitus_overview_row_new_for_risk (self->session,
                                           &g_array_index (risks, QuitusOverviewRisk, position));
}

static GtkWidget *
make_concern (QuitusOverviewPage *self, QuitusConcern concern, guint position)
{
  return quitus_overview_row_new_for_deadline (self->session,
                                               &g_array_index (self->concerns[concern],
                                                               QuitusDeadline, position));
}

static GtkWidget *
make_committee (guint position, gpointer data)
{
  return make_concern (data, QUITUS_CONCERN_COMMITTEE, position);
}

static GtkWidget *
make_late (guint position, gpointer data)
{
  return make_concern (data, QUITUS_CONCERN_LATE, position);
}

static GtkWidget *
make_undated (guint position, gpointer data)
{
  return make_concern (data, QUITUS_CONCERN_UNDATED, position);
}

static void
show_risk_sum (QuitusOverviewPage *self, const GArray *risks)
{
  QuitusMoney sum = 0;
  g_autofree char *amount = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < risks->len; i++)
    sum += g_array_index (risks, QuitusOverviewRisk, i).amount;
  amount = quitus_format_money (quitus_language_get_default (), sum);
  /* Translators: an amount */
  text = g_strdup_printf (_ ("%s may come too late"), amount);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->risks),
                                         risks->len > 0 ? text : NULL);
}

static void
show_committees (QuitusOverviewPage *self)
{
  guint n = self->concerns[QUITUS_CONCERN_COMMITTEE]->len;
  g_autofree char *count =
      quitus_overview_words_count_missing (n, 0, quitus_language_get_default ());

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->committees), count);
  quitus_overview_list_fill (self->committees, n, _ ("No committee is late."), make_committee,
                             self);
}

/* What is late and what has no day are never one number. */
static void
show_obligations (QuitusOverviewPage *self)
{
  guint n_late = self->concerns[QUITUS_CONCERN_LATE]->len;
  guint n_undated = self->concerns[QUITUS_CONCERN_UNDATED]->len;
  g_autofree char *counts =
      quitus_overview_words_count_missing (n_late, n_undated, quitus_language_get_default ());

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->obligations), counts);
  quitus_overview_list_fill (self->obligations, n_late,
                             n_undated > 0 ? _ ("Nothing that was promised is late.")
                                           : _ ("Nothing that was promised is missing."),
                             make_late, self);
  gtk_widget_set_visible (GTK_WIDGET (self->undated), n_undated > 0);
  quitus_overview_list_fill (self->undated, n_undated, "", make_undated, self);
}

static void
show_lists (QuitusOverviewPage *self)
{
  const GArray *risks = quitus_overview_get_risks (quitus_overview_work_get_overview (self->work));

  quitus_overview_find_concerns (self->session, quitus_overview_work_get_run (self->work),
                                 self->concerns);
  show_risk_sum (self, risks);
  quitus_overview_list_fill (self->risks, risks->len, _ ("All money comes in time."), make_risk,
                             self);
  show_committees (self);
  show_obligations (self);
}

static void
show_side (QuitusOverviewPage *self)
{
  g_autoptr (QuitusChart) chart = NULL;

  chart = quitus_overview_chart_time (quitus_overview_work_get_overview (self->work),
                                      get_side (self), quitus_session_get_today (self->session));
  show_words (self);
  set_scope (self, chart);
  quitus_chart_card_set_chart (self->time_card, chart);
  show_groups (self);
}

/* Remembers what the overview was filtered by, and says how much that is. */
static void
read_filter (QuitusOverviewPage *self, const QuitusOverview *overview)
{
  QuitusDeadlineFilter *filter = quitus_session_get_filter (self->session);
  guint n = quitus_overview_count_agreements (overview, QUITUS_SIDE_RECIPIENT) +
            quitus_overview_count_agreements (overview, QUITUS_SIDE_PAYER);
  g_autofree char *number = quitus_format_number (quitus_language_get_default (), n);
  g_autofree char *found =
      g_strdup_printf (n_ ("%s agreement added up", "%s agreements added up", n), number);

  g_ptr_array_set_size (self->filters, 0);
  for (guint i = 0; i < quitus_deadline_filter_size (filter); i++)
    {
      const QuitusFilterTerm *term = quitus_deadline_filter_get (filter, i);

      if (quitus_filter_scope_has (QUITUS_FILTER_OF_AGREEMENTS, term->aspect))
        g_ptr_array_add (self->filters,
                         quitus_filter_words_compose (quitus_session_get_book (self->session),
                                                      term));
    }
  quitus_filter_bar_set_found (self->filter_bar, found);
}

static void
done_cb (QuitusOverviewPage *self)
{
  const QuitusOverview *overview = quitus_overview_work_get_overview (self->work);
  gboolean has_in = has_money (overview, QUITUS_SIDE_RECIPIENT);
  gboolean has_out = has_money (overview, QUITUS_SIDE_PAYER);

  g_clear_handle_id (&self->patience_source, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->sides), has_in && has_out);
  if (has_in != has_out)
    adw_toggle_group_set_active (self->sides, has_out ? 1 : 0);
  read_filter (self, overview);
  show_side (self);
  show_lists (self);
  if (has_in || has_out)
    gtk_stack_set_visible_child_name (self->stack, "overview");
  else
    gtk_stack_set_visible_child_name (self->stack, self->filters->len > 0 ? "hidden" : "empty");
}

static void
side_cb (QuitusOverviewPage *self)
{
  if (self->work != NULL && quitus_overview_work_get_overview (self->work) != NULL)
    show_side (self);
}

static void
grouping_cb (QuitusOverviewPage *self)
{
  if (self->work != NULL && quitus_overview_work_get_overview (self->work) != NULL)
    show_groups (self);
}

static void
progress_cb (QuitusOverviewPage *self)
{
  gtk_progress_bar_set_fraction (self->progress_bar,
                                 quitus_overview_work_get_progress (self->work));
}

static gboolean
patience_cb (gpointer data)
{
  QuitusOverviewPage *self = data;

  self->patience_source = 0;
  gtk_stack_set_visible_child_name (self->stack, "progress");
  return G_SOURCE_REMOVE;
}

static void
be_patient (QuitusOverviewPage *self)
{
  if (self->patience_source == 0)
    self->patience_source = g_timeout_add (PATIENCE, patience_cb, self);
}

/* Sums of another filter are not shown for long. */
static void
filter_cb (QuitusOverviewPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    be_patient (self);
}

/* Overrides */

static void
quitus_overview_page_print (QuitusPrintable *printable, GtkWindow *parent)
{
  QuitusOverviewPage *self = QUITUS_OVERVIEW_PAGE (printable);

  if (quitus_overview_work_get_overview (self->work) != NULL)
    quitus_page_printer_run (self->session, quitus_overview_page_make_report (self), parent);
}

static void
printable_init (QuitusPrintableInterface *iface)
{
  iface->print = quitus_overview_page_print;
}

static void
quitus_overview_page_map (GtkWidget *widget)
{
  QuitusOverviewPage *self = QUITUS_OVERVIEW_PAGE (widget);

  GTK_WIDGET_CLASS (quitus_overview_page_parent_class)->map (widget);
  if (quitus_overview_work_is_stale (self->work))
    be_patient (self);
  quitus_overview_work_wake (self->work);
}

static void
quitus_overview_page_unmap (GtkWidget *widget)
{
  QuitusOverviewPage *self = QUITUS_OVERVIEW_PAGE (widget);

  g_clear_handle_id (&self->patience_source, g_source_remove);
  quitus_overview_work_sleep (self->work);
  GTK_WIDGET_CLASS (quitus_overview_page_parent_class)->unmap (widget);
}

static void
quitus_overview_page_dispose (GObject *object)
{
  QuitusOverviewPage *self = QUITUS_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->patience_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_OVERVIEW_PAGE);
  g_clear_object (&self->work);
  g_clear_object (&self->session);
  for (int i = 0; i < QUITUS_N_CONCERNS; i++)
    g_clear_pointer (&self->concerns[i], g_array_unref);
  g_clear_pointer (&self->filters, g_ptr_array_unref);
  G_OBJECT_CLASS (quitus_overview_page_parent_class)->dispose (object);
}

static void
quitus_overview_page_class_init (QuitusOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_overview_page_dispose;
  widget_class->map = quitus_overview_page_map;
  widget_class->unmap = quitus_overview_page_unmap;
  g_type_ensure (QUITUS_TYPE_CHART_CARD);
  g_type_ensure (QUITUS_TYPE_FILTER_BAR);
  g_type_ensure (QUITUS_TYPE_NOTICES);
  g_type_ensure (QUITUS_TYPE_OVERVIEW_LIST);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusOverviewPage, notices);
  gtk_widget_class_bind_template_child (widget_class, QuitusOverviewPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, QuitusOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusOverviewPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, QuitusOverviewPage, sides);
  gtk_widget_class_bind_template_child (widget_class, QuitusOverviewPage, headline);
  gtk_widget_class_bind_template_child (widget_class, QuitusOverviewPage, subline);
  gtk_widget_class_bind_template_child (widget_class, QuitusOverviewPage, time_card);
  gtk_widget_class_bind_template_child (widget_class, QuitusOverviewPage, group_card);
  gtk_widget_class_bind_template_child (widget_class, QuitusOverviewPage, risks);
  gtk_widget_class_bind_template_child (widget_class, QuitusOverviewPage, committees);
  gtk_widget_class_bind_template_child (widget_class, QuitusOverviewPage, obligations);
  gtk_widget_class_bind_template_child (widget_class, QuitusOverviewPage, undated);
  gtk_widget_class_bind_template_callback (widget_class, side_cb);
}

static void
add_groupings (QuitusOverviewPage *self)
{
  static const char *const names[QUITUS_N_GROUPINGS] = { N_ ("Budget year"), N_ ("Programme"),
                                                         N_ ("Payer"), N_ ("Incubator") };

  self->groupings = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  for (int i = 0; i < QUITUS_N_GROUPINGS; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, _ (names[i]));
      adw_toggle_group_add (self->groupings, toggle);
    }
  adw_toggle_group_set_active (self->groupings, 0);
  gtk_widget_set_halign (GTK_WIDGET (self->groupings), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->groupings), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What sums are told apart by"), -1);
  g_signal_connect_object (self->groupings, "notify::active", G_CALLBACK (grouping_cb), self,
                           G_CONNECT_SWAPPED);
  quitus_chart_card_set_switch (self->group_card, GTK_WIDGET (self->groupings));
}

static void
quitus_overview_page_init (QuitusOverviewPage *self)
{
  self->filters = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_stack_add_named (self->stack, quitus_filter_cover_make_page (QUITUS_FILTER_OF_AGREEMENTS),
                       "hidden");
  add_groupings (self);
}

/* Public */

/**
 * quitus_overview_page_new:
 * @session: what the window works with, its register open
 *
 * The money of all agreements together, as of the day of the session.
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
quitus_overview_page_new (QuitusSession *session)
{
  QuitusOverviewPage *self = g_object_new (QUITUS_TYPE_OVERVIEW_PAGE, NULL);

  self->session = g_object_ref (session);
  quitus_notices_set_session (self->notices, session);
  quitus_filter_bar_set_scope (self->filter_bar, QUITUS_FILTER_OF_AGREEMENTS);
  quitus_filter_bar_set_session (self->filter_bar, session, GTK_WIDGET (self));
  self->work = quitus_overview_work_new (session);
  g_signal_connect_object (self->work, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->work, "notify::progress", G_CALLBACK (progress_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (quitus_session_get_filter (session), "changed", G_CALLBACK (filter_cb),
                           self, G_CONNECT_SWAPPED);
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * quitus_overview_page_make_report:
 * @self: the page, with something in it
 *
 * Returns: (transfer full): what the page shows, filtered as it is
 */
QuitusReport *
quitus_overview_page_make_report (QuitusOverviewPage *self)
{
  const QuitusOverview *overview = quitus_overview_work_get_overview (self->work);
  g_autoptr (GArray) committees = make_items (self, self->concerns[QUITUS_CONCERN_COMMITTEE]);
  g_autoptr (GArray) late = make_items (self, self->concerns[QUITUS_CONCERN_LATE]);
  g_autoptr (GArray) undated = make_items (self, self->concerns[QUITUS_CONCERN_UNDATED]);
  QuitusOverviewPrint print = {
    .overview = overview,
    .side = get_side (self),
    .grouping = get_grouping (self),
    .book = quitus_session_get_book (self->session),
    .concerns = { [QUITUS_CONCERN_COMMITTEE] = committees,
                 [QUITUS_CONCERN_LATE] = late,
                 [QUITUS_CONCERN_UNDATED] = undated },
    .filters = self->filters,
  };

  return quitus_overview_report_new (&print, quitus_session_get_outlook (self->session),
                                     quitus_language_get_default (), quitus_printer_get_day ());
}
