/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-money-strip.h"

#include "quitus-format.h"
#include "quitus-language.h"

#define HEIGHT 12

/* From the widest to the narrowest; as opaque as the swatches of the style sheet. */
typedef enum
{
  BAND_PLANNED,
  BAND_CALLED,
  BAND_RECEIVED,
  BAND_ATTACHED,
  BAND_SPENT,
  N_BANDS,
} Band;

static const float opacities[N_BANDS] = { 0.2f, 0.4f, 0.6f, 0.8f, 1.0f };

struct _QuitusMoneyStrip
{
  GtkWidget parent_instance;

  QuitusFlow flow;
  QuitusMoney whole;
  QuitusMoney bands[N_BANDS];
};

G_DEFINE_FINAL_TYPE (QuitusMoneyStrip, quitus_money_strip, GTK_TYPE_WIDGET)

/* Helpers */

static double
get_part (QuitusMoneyStrip *self, Band band)
{
  if (self->whole <= 0)
    return 0;
  return CLAMP ((double) self->bands[band] / (double) self->whole, 0, 1);
}

static void
update_accessible (QuitusMoneyStrip *self)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *received = quitus_format_money (language, self->bands[BAND_RECEIVED]);
  g_autofree char *whole = quitus_format_money (language, self->whole);
  gboolean is_out = self->flow == QUITUS_FLOW_OUT;
  /* Translators: two amounts */
  g_autofree char *text =
      g_strdup_printf (is_out ? _ ("%s paid of %s") : _ ("%s received of %s"), received, whole);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_out ? _ ("Money paid") : _ ("Money received"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, get_part (self, BAND_RECEIVED),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

/* Overrides */

static void
quitus_money_strip_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 60;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 300;
}

static void
quitus_money_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuitusMoneyStrip *self = QUITUS_MONEY_STRIP (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect outline;
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0.5f, 0.5f, 0.5f, 0.15f }, &bounds);
  for (int band = 0; band < N_BANDS; band++)
    {
      float from = band + 1 < N_BANDS ? (float) get_part (self, band + 1) * width : 0;
      float to = (float) get_part (self, band) * width;
      GdkRGBA shade = color;

      if (to <= from)
        continue;
      shade.alpha *= opacities[band];
      gtk_snapshot_append_color (snapshot, &shade,
                                 &GRAPHENE_RECT_INIT (is_rtl ? width - to : from, 0, to - from,
                                                      height));
    }
  gtk_snapshot_pop (snapshot);
}

static void
quitus_money_strip_class_init (QuitusMoneyStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = quitus_money_strip_measure;
  widget_class->snapshot = quitus_money_strip_snapshot;
  gtk_widget_class_set_css_name (widget_class, "moneystrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
quitus_money_strip_init (QuitusMoneyStrip *self)
{
}

/* Public */

/**
 * quitus_money_strip_show:
 * @self: a strip
 * @state: the state of an agreement
 * @flow: where its money goes, seen from the owner of the register
 *
 * Shows the money of an agreement.  Without a total, the whole is what is planned.  What becomes of
 * money that is paid is not in the budget of who pays it.
 */
void
quitus_money_strip_show (QuitusMoneyStrip *self, const QuitusAgreementState *state, QuitusFlow flow)
{
  QuitusMoney total = state->total != QUITUS_MONEY_NONE ? state->total : 0;

  self->whole = MAX (MAX (total, state->planned), state->received);
  self->bands[BAND_PLANNED] = state->planned;
  self->bands[BAND_CALLED] = state->called;
  self->bands[BAND_RECEIVED] = state->received;
  self->flow = flow;
  self->bands[BAND_ATTACHED] = flow != QUITUS_FLOW_OUT ? state->attached_cp : 0;
  self->bands[BAND_SPENT] = flow != QUITUS_FLOW_OUT ? state->spent : 0;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
