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

  QuitusDeadlineSubset *subset;
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

/* What is undetermined, or what has just been dated. */
static void
set_mode (QuitusUndeterminedLane *self, gboolean is_dated)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  if (gtk_list_view_get_factory (self->list_view) != NULL &&
      gtk_widget_get_visible (self->close_button) == is_dated)
    return;
  factory =
      is_dated ? quitus_calendar_row_factory_new_with_day () : quitus_calendar_row_factory_new ();
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_widget_set_visible (self->close_button, is_dated);
  gtk_widget_set_visible (self->suppose_button, !is_dated);
  gtk_label_set_label (self->title_label,
                       is_dated ? _ ("Now Dated") : C_ ("deadlines", "Undetermined"));
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
 *
 * Lists the undetermined deadlines.  The lane empties itself when the model changes, until it is
 * called again.
 *
 * Returns: how many there are
 */
guint
quitus_undetermined_lane_show (QuitusUndeterminedLane *self, QuitusDeadlineModel *model)
{
  g_autofree char *amount = quitus_format_money (quitus_language_get_default (), sum_up (model));
  g_autofree char *count = NULL;
  g_autofree char *summary = NULL;
  guint n;

  set_mode (self, FALSE);
  quitus_deadline_subset_fill_with_undetermined (self->subset, model);
  n = quitus_deadline_subset_size (self->subset);
  count = quitus_format_number (quitus_language_get_default (), n);
  /* Translators: how many deadlines, then the money of the payments among them */
  summary = g_strdup_printf (n_ ("%s deadline without a day yet · %s to be paid",
                                 "%s deadlines without a day yet · %s to be paid", n),
                             count, amount);
  if (quitus_deadline_model_is_filtered (model))
    {
      char *longer = g_strdup_printf ("%s\n%s", summary, _ ("(of what is shown)"));

      g_free (summary);
      summary = longer;
    }
  gtk_label_set_label (self->summary_label, summary);
  return n;
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
  guint n = quitus_deadline_subset_size (self->subset);
  g_autofree char *count = quitus_format_number (language, n);
  g_autofree char *amount = NULL;

  if (gtk_widget_get_visible (self->close_button))
    /* Translators: how many deadlines */
    return g_strdup_printf (n_ ("%s deadline has its day", "%s deadlines have their day", n),
                            count);
  amount = quitus_format_money (language, sum_up (model));
  /* Translators: how many deadlines, then the money of the payments among them */
  return g_strdup_printf (n_ ("%s undetermined · %s", "%s undetermined · %s", n), count, amount);
}
