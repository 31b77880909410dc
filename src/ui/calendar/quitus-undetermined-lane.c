/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-undetermined-lane.h"

#include "quitus-calendar-row.h"
#include "quitus-deadline-subset.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-template.h"

struct _QuitusUndeterminedLane
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *summary_label;
  GtkListView *list_view;
  GtkNoSelection *selection;
  GtkWidget *close_button;
  GtkWidget *suppose_button;
  GtkWidget *undated_button;
  GtkLabel *undated_label;

  QuitusDeadlineModel *model;
  QuitusDeadlineSubset *subset;
  /* How many of each there are, listed or folded. */
  guint n_undetermined;
  guint n_undated;
  gboolean is_dated;
};

G_DEFINE_FINAL_TYPE (QuitusUndeterminedLane, quitus_undetermined_lane, ADW_TYPE_BIN)

enum
{
  SIGNAL_DEADLINE_ACTIVATED,
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

/* What waits for a day: the cents of all undetermined payments. */
static QuitusMoney
sum_up (QuitusDeadlineModel *model)
{
  guint first = 0;
  guint n = quitus_deadline_model_find_range (model, QUITUS_DAY_NONE, QUITUS_DAY_NONE, &first);
  QuitusMoney sum = 0;

  for (guint i = first; i < first + n; i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (model, i);

      if (deadline->status == QUITUS_STATUS_UNDETERMINED &&
          deadline->kind == QUITUS_DEADLINE_PAYMENT && deadline->amount != QUITUS_MONEY_NONE)
        sum += deadline->amount;
    }
  return sum;
}

static guint
count_status (QuitusDeadlineModel *model, QuitusDeadlineStatus status)
{
  guint first = 0, n_found = 0;
  guint n = quitus_deadline_model_find_range (model, QUITUS_DAY_NONE, QUITUS_DAY_NONE, &first);

  for (guint i = first; i < first + n; i++)
    n_found += quitus_deadline_model_get (model, i)->status == status;
  return n_found;
}

static char *
count_undated (QuitusUndeterminedLane *self)
{
  g_autofree char *count = quitus_format_number (quitus_language_get_default (), self->n_undated);

  /* Translators: how many duties for which the text gives no day */
  return g_strdup_printf (n_ ("%s duty without a day", "%s duties without a day", self->n_undated),
                          count);
}

/* What is undetermined with what has no day, or what has just been dated. */
static void
set_mode (QuitusUndeterminedLane *self, gboolean is_dated)
{
  g_autoptr (GtkListItemFactory) factory = NULL;
  gboolean is_mixed = !is_dated && self->n_undetermined > 0 && self->n_undated > 0;

  gtk_widget_set_visible (self->close_button, is_dated);
  gtk_widget_set_visible (self->suppose_button, !is_dated && self->n_undetermined > 0);
  gtk_widget_set_visible (self->undated_button, is_mixed);
  gtk_label_set_label (self->title_label, is_dated ? _ ("Now Dated")
                                          : self->n_undetermined > 0
                                              ? C_ ("deadlines", "Undetermined")
                                              : C_ ("deadlines", "Without a Day"));
  if (gtk_list_view_get_factory (self->list_view) != NULL && self->is_dated == is_dated)
    return;
  self->is_dated = is_dated;
  factory =
      is_dated ? quitus_calendar_row_factory_new_with_day () : quitus_calendar_row_factory_new ();
  gtk_list_view_set_factory (self->list_view, factory);
}

/* Duties alone are listed; beside what is undetermined when they are asked for. */
static void
fill (QuitusUndeterminedLane *self)
{
  static const QuitusDeadlineStatus statuses[] = { QUITUS_STATUS_UNDETERMINED,
                                                   QUITUS_STATUS_UNDATED };
  gboolean has_undated = self->n_undetermined == 0 ||
                         gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->undated_button));

  if (self->n_undetermined > 0)
    quitus_deadline_subset_fill_with_statuses (self->subset, self->model, statuses,
                                               has_undated ? 2 : 1);
  else
    quitus_deadline_subset_fill_with_statuses (self->subset, self->model, &statuses[1], 1);
}

/* Callbacks */

static void
activate_cb (QuitusUndeterminedLane *self, guint position)
{
  g_autoptr (QuitusDeadlineItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->subset), position);

  if (item != NULL)
    g_signal_emit (self, signals[SIGNAL_DEADLINE_ACTIVATED], 0, item);
}

/* They come after the others, and are what was asked for. */
static void
undated_cb (QuitusUndeterminedLane *self)
{
  if (self->model == NULL || self->is_dated)
    return;
  fill (self);
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->undated_button)) &&
      self->n_undetermined < quitus_deadline_subset_size (self->subset))
    gtk_list_view_scroll_to (self->list_view, self->n_undetermined, GTK_LIST_SCROLL_NONE, NULL);
}

static void
close_cb (QuitusUndeterminedLane *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

/* Overrides */

static void
quitus_undetermined_lane_dispose (GObject *object)
{
  QuitusUndeterminedLane *self = QUITUS_UNDETERMINED_LANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_UNDETERMINED_LANE);
  g_clear_object (&self->subset);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (quitus_undetermined_lane_parent_class)->dispose (object);
}

static void
quitus_undetermined_lane_class_init (QuitusUndeterminedLaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_undetermined_lane_dispose;

  signals[SIGNAL_DEADLINE_ACTIVATED] =
      g_signal_new ("deadline-activated", QUITUS_TYPE_UNDETERMINED_LANE, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, QUITUS_TYPE_DEADLINE_ITEM);

  signals[SIGNAL_CLOSED] = g_signal_new ("closed", QUITUS_TYPE_UNDETERMINED_LANE, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-undetermined-lane.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusUndeterminedLane, summary_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusUndeterminedLane, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusUndeterminedLane, close_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusUndeterminedLane, suppose_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusUndeterminedLane, undated_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusUndeterminedLane, undated_label);
  gtk_widget_class_bind_template_callback (widget_class, undated_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_child (widget_class, QuitusUndeterminedLane, list_view);
  gtk_widget_class_bind_template_child (widget_class, QuitusUndeterminedLane, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_css_name (widget_class, "undeterminedlane");
}

static void
quitus_undetermined_lane_init (QuitusUndeterminedLane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->subset = quitus_deadline_subset_new ();
  set_mode (self, FALSE);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->subset));
}

/* Public */

/**
 * quitus_undetermined_lane_show:
 * @self: a lane
 * @model: every deadline
 * @has_undetermined: whether what is undetermined is listed too, or shown elsewhere
 *
 * Lists the undetermined deadlines, and the duties without a day.  The lane empties itself when the
 * model changes, until it is called again.
 *
 * Returns: how many there are of both, folded or not
 */
guint
quitus_undetermined_lane_show (QuitusUndeterminedLane *self,
                               QuitusDeadlineModel *model,
                               gboolean has_undetermined)
{
  g_autofree char *amount = quitus_format_money (quitus_language_get_default (), sum_up (model));
  g_autofree char *count = NULL;
  g_autofree char *undated = NULL;
  g_autofree char *summary = NULL;

  g_set_object (&self->model, model);
  self->n_undetermined = has_undetermined ? count_status (model, QUITUS_STATUS_UNDETERMINED) : 0;
  self->n_undated = count_status (model, QUITUS_STATUS_UNDATED);
  set_mode (self, FALSE);
  fill (self);
  undated = count_undated (self);
  gtk_label_set_label (self->undated_label, undated);
  count = quitus_format_number (quitus_language_get_default (), self->n_undetermined);
  if (self->n_undetermined == 0)
    summary = g_steal_pointer (&undated);
  else
    /* Translators: how many deadlines, then the money of the payments among them */
    summary = g_strdup_printf (n_ ("%s deadline without a day yet · %s to be paid",
                                   "%s deadlines without a day yet · %s to be paid",
                                   self->n_undetermined),
                               count, amount);
  if (quitus_deadline_model_is_filtered (model))
    {
      char *longer = g_strdup_printf ("%s\n%s", summary, _ ("(of what is shown)"));

      g_free (summary);
      summary = longer;
    }
  gtk_label_set_label (self->summary_label, summary);
  return self->n_undetermined + self->n_undated;
}

/**
 * quitus_undetermined_lane_wants_room:
 * @self: a lane that shows something
 *
 * Returns: whether something in it will fall on the calendar or has just done so: duties alone may
 *   stay folded
 */
gboolean
quitus_undetermined_lane_wants_room (QuitusUndeterminedLane *self)
{
  return self->is_dated || self->n_undetermined > 0;
}

/**
 * quitus_undetermined_lane_show_dated:
 * @self: a lane
 * @model: every deadline
 * @positions: (element-type guint): those that were undetermined and have just got their day
 *
 * Lists these instead, until the lane is closed or told otherwise.
 */
void
quitus_undetermined_lane_show_dated (QuitusUndeterminedLane *self,
                                     QuitusDeadlineModel *model,
                                     const GArray *positions)
{
  g_autofree char *summary = NULL;

  set_mode (self, TRUE);
  quitus_deadline_subset_fill_with_positions (self->subset, model, positions);
  summary = quitus_undetermined_lane_summarise (self, model);
  gtk_label_set_label (self->summary_label, summary);
}

/**
 * quitus_undetermined_lane_summarise:
 * @self: a lane
 * @model: every deadline, as it was when they were listed
 *
 * Returns: (transfer full): in few words how many deadlines it lists, and how much money waits
 */
char *
quitus_undetermined_lane_summarise (QuitusUndeterminedLane *self, QuitusDeadlineModel *model)
{
  QuitusLanguage language = quitus_language_get_default ();
  guint n = self->is_dated ? quitus_deadline_subset_size (self->subset) : self->n_undetermined;
  g_autofree char *count = quitus_format_number (language, n);
  g_autofree char *amount = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *undated = NULL;

  if (self->is_dated)
    /* Translators: how many deadlines */
    return g_strdup_printf (n_ ("%s deadline has its day", "%s deadlines have their day", n),
                            count);
  undated = count_undated (self);
  if (n == 0)
    return g_steal_pointer (&undated);
  amount = quitus_format_money (language, sum_up (model));
  /* Translators: how many deadlines, then the money of the payments among them */
  summary = g_strdup_printf (n_ ("%s undetermined · %s", "%s undetermined · %s", n), count, amount);
  if (self->n_undated == 0)
    return g_steal_pointer (&summary);
  return g_strdup_printf ("%s · %s", summary, undated);
}
