/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-timeline-legend.h"

#include "quitus-language.h"
#include "quitus-timeline-draw.h"

/* Pixels. */
#define SAMPLE_WIDTH 36
#define SAMPLE_HEIGHT 24

typedef enum
{
  SAMPLE_MARK,
  SAMPLE_POSTPONED,
  SAMPLE_CLUSTER,
  SAMPLE_BAR,
  SAMPLE_DASHED_BAR,
  SAMPLE_NOTCH,
} SampleKind;

static const struct
{
  const char *text;
  SampleKind kind;
  QuitusTimelineShape shape;
  QuitusDeadlineStatus status;
  QuitusMoney amount;
  float share;
} samples[] = {
  { N_ ("In force; what is past is darker"),                            SAMPLE_BAR,        0,                         0,                      0,                 0    },
  { N_ ("Supposed, or its day is undetermined"),                        SAMPLE_DASHED_BAR, 0,                         0,                      0,                 0    },
  { N_ ("Where the agreement ended before an amendment lengthened it"), SAMPLE_NOTCH,      0,                         0,                      0,                 0    },
  { N_ ("Payment received; larger for more money"),                     SAMPLE_MARK,       QUITUS_TIMELINE_PAYMENT,
   QUITUS_STATUS_DONE,                                                                                                                        12500000,          1    },
  { N_ ("Payment received in part"),                                    SAMPLE_MARK,       QUITUS_TIMELINE_PAYMENT,   QUITUS_STATUS_UPCOMING,
   12500000,                                                                                                                                                     0.5f },
  { N_ ("Payment to come"),                                             SAMPLE_MARK,       QUITUS_TIMELINE_PAYMENT,   QUITUS_STATUS_UPCOMING, 12500000,
   0                                                                                                                                                                  },
  { N_ ("Due now"),                                                     SAMPLE_MARK,       QUITUS_TIMELINE_PAYMENT,   QUITUS_STATUS_DUE,      12500000,          0    },
  { N_ ("Late"),                                                        SAMPLE_MARK,       QUITUS_TIMELINE_PAYMENT,   QUITUS_STATUS_LATE,     12500000,          0    },
  { N_ ("Put off to its new day"),                                      SAMPLE_POSTPONED,  QUITUS_TIMELINE_PAYMENT,
   QUITUS_STATUS_UPCOMING,                                                                                                                    12500000,          0    },
  { N_ ("Committee"),                                                   SAMPLE_MARK,       QUITUS_TIMELINE_COMMITTEE, QUITUS_STATUS_UPCOMING,
   QUITUS_MONEY_NONE,                                                                                                                                            0    },
  { N_ ("Amendment in force"),                                          SAMPLE_MARK,       QUITUS_TIMELINE_AMENDMENT, QUITUS_STATUS_DONE,
   QUITUS_MONEY_NONE,                                                                                                                                            0    },
  { N_ ("End of the agreement"),                                        SAMPLE_MARK,       QUITUS_TIMELINE_END,       QUITUS_STATUS_UPCOMING,
   QUITUS_MONEY_NONE,                                                                                                                                            0    },
  { N_ ("Report, refund or another deadline"),                          SAMPLE_MARK,       QUITUS_TIMELINE_OTHER,
   QUITUS_STATUS_UPCOMING,                                                                                                                    QUITUS_MONEY_NONE, 0    },
  { N_ ("Several, too near to be told apart: press to come nearer"),    SAMPLE_CLUSTER,
   QUITUS_TIMELINE_PAYMENT,                                                                                           QUITUS_STATUS_UPCOMING, QUITUS_MONEY_NONE, 0    },
};

/* A sample as it is drawn in a row. */
#define QUITUS_TYPE_TIMELINE_SAMPLE (quitus_timeline_sample_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTimelineSample,
                      quitus_timeline_sample,
                      QUITUS,
                      TIMELINE_SAMPLE,
                      GtkWidget)

struct _QuitusTimelineSample
{
  GtkWidget parent_instance;

  QuitusTimelinePalette palette;
  guint number;
};

G_DEFINE_FINAL_TYPE (QuitusTimelineSample, quitus_timeline_sample, GTK_TYPE_WIDGET)

struct _QuitusTimelineLegend
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (QuitusTimelineLegend, quitus_timeline_legend, ADW_TYPE_BIN)

/* The sample */

static void
draw_bar (GtkSnapshot *snapshot, SampleKind kind, const QuitusTimelineColors *colors)
{
  QuitusTimelineBar bar = {
    .left = 2,
    .right = SAMPLE_WIDTH - 2,
    .turn = SAMPLE_WIDTH / 2,
    .middle = SAMPLE_HEIGHT / 2,
    .is_dashed = kind == SAMPLE_DASHED_BAR,
    .is_strong = TRUE,
  };

  quitus_timeline_draw_bar (snapshot, &bar, colors);
  if (kind == SAMPLE_NOTCH)
    quitus_timeline_draw_notch (snapshot, SAMPLE_WIDTH / 2, SAMPLE_HEIGHT / 2, colors);
}

static void
draw_cluster (GtkSnapshot *snapshot,
              GtkWidget *widget,
              const QuitusTimelineMark *mark,
              const QuitusTimelineColors *colors)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (QuitusTimelineMark));
  QuitusTimeline timeline = { .marks = marks };
  QuitusTimeSpot spot = { SAMPLE_WIDTH / 2, 10, 0, 3 };

  for (guint i = 0; i < spot.n_marks; i++)
    g_array_append_vals (marks, mark, 1);
  quitus_timeline_draw_cluster (snapshot, widget, &timeline, &spot, SAMPLE_HEIGHT / 2, colors);
}

static void
quitus_timeline_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuitusTimelineSample *self = QUITUS_TIMELINE_SAMPLE (widget);
  guint number = self->number;
  QuitusTimelineMark mark = {
    .shape = samples[number].shape,
    .place = QUITUS_TIMELINE_ON_BAR,
    .share = samples[number].share,
    .deadline = { .status = samples[number].status,
                 .is_postponed = samples[number].kind == SAMPLE_POSTPONED,
                 .amount = samples[number].amount },
  };
  QuitusTimelineColors colors;

  quitus_timeline_palette_get_colors (&self->palette, &colors);
  if (samples[number].kind == SAMPLE_MARK || samples[number].kind == SAMPLE_POSTPONED)
    quitus_timeline_draw_mark (snapshot, widget, &mark, SAMPLE_WIDTH / 2, SAMPLE_HEIGHT / 2,
                               &colors);
  else if (samples[number].kind == SAMPLE_CLUSTER)
    draw_cluster (snapshot, widget, &mark, &colors);
  else
    draw_bar (snapshot, samples[number].kind, &colors);
}

static void
quitus_timeline_sample_dispose (GObject *object)
{
  quitus_timeline_palette_clear (&QUITUS_TIMELINE_SAMPLE (object)->palette);
  G_OBJECT_CLASS (quitus_timeline_sample_parent_class)->dispose (object);
}

static void
quitus_timeline_sample_class_init (QuitusTimelineSampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_timeline_sample_dispose;
  widget_class->snapshot = quitus_timeline_sample_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
quitus_timeline_sample_init (QuitusTimelineSample *self)
{
  quitus_timeline_palette_init (&self->palette, GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), SAMPLE_WIDTH, SAMPLE_HEIGHT);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/* The legend */

static void
quitus_timeline_legend_class_init (QuitusTimelineLegendClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "timelinelegend");
}

static void
quitus_timeline_legend_init (QuitusTimelineLegend *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
      QuitusTimelineSample *sample = g_object_new (QUITUS_TYPE_TIMELINE_SAMPLE, NULL);

      sample->number = i;
      gtk_box_append (GTK_BOX (line), GTK_WIDGET (sample));
      gtk_box_append (GTK_BOX (line),
                      g_object_new (GTK_TYPE_LABEL, "label", _ (samples[i].text), "xalign", 0.0,
                                    "wrap", TRUE, "width-chars", 26, "max-width-chars", 40, NULL));
      gtk_box_append (GTK_BOX (box), line);
    }
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Public */

/**
 * quitus_timeline_legend_new:
 *
 * Returns: (transfer floating): a legend
 */
GtkWidget *
quitus_timeline_legend_new (void)
{
  return g_object_new (QUITUS_TYPE_TIMELINE_LEGEND, NULL);
}
