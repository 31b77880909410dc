/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-month-foot.h"

#include "quitus-calendar-title.h"
#include "quitus-deadline-look.h"
#include "quitus-language.h"
#include "quitus-month-grid.h"

struct _QuitusMonthFoot
{
  AdwBin parent_instance;

  /* The hint, or the rest; both have room all the time. */
  GtkStack *stack;
  GtkWidget *words_box;
  GtkLabel *sums_label;
  GtkInscription *hint_text;
  /* (element-type GtkWidget): what tells of each kind of deadline, by kind. */
  GPtrArray *words;
  /* One bit for each kind that is shown. */
  guint kinds;
  gboolean is_compact;
};

G_DEFINE_FINAL_TYPE (QuitusMonthFoot, quitus_month_foot, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_COMPACT,
  N_PROPS,
};

/* Helpers */

/* Of the days that the month shows, also those of the months around. */
static guint
find_kinds (QuitusDeadlineModel *model, QuitusDay month)
{
  QuitusDay from = quitus_month_grid_find_first_day (month);
  guint first = 0, kinds = 0;
  guint n = quitus_deadline_model_find_range (model, from, from + QUITUS_MONTH_N_CELLS - 1, &first);

  for (guint i = first; i < first + n; i++)
    kinds |= 1u << quitus_deadline_model_get (model, i)->kind;
  return kinds;
}

static void
update_legend (QuitusMonthFoot *self)
{
  guint kinds = self->is_compact ? 0 : self->kinds;

  for (guint kind = 0; kind < self->words->len; kind++)
    gtk_widget_set_visible (g_ptr_array_index (self->words, kind), (kinds >> kind & 1) != 0);
}

static GtkWidget *
make_words (QuitusDeadlineKind kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name",
                                quitus_deadline_kind_get_icon_name (kind), "pixel-size", 12,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box),
                  gtk_label_new (_ (quitus_choices_get_label (&quitus_deadline_kinds, kind))));
  gtk_widget_add_css_class (box, "kind");
  gtk_widget_set_visible (box, FALSE);
  return box;
}

/* Overrides */

static void
quitus_month_foot_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  QuitusMonthFoot *self = QUITUS_MONTH_FOOT (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      self->is_compact = g_value_get_boolean (value);
      update_legend (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_month_foot_finalize (GObject *object)
{
  g_ptr_array_unref (QUITUS_MONTH_FOOT (object)->words);
  G_OBJECT_CLASS (quitus_month_foot_parent_class)->finalize (object);
}

static void
quitus_month_foot_class_init (QuitusMonthFootClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = quitus_month_foot_set_property;
  object_class->finalize = quitus_month_foot_finalize;
  /* Whether the month shows shapes instead of chips: they are of states, not of kinds. */
  g_object_class_install_property (object_class, PROP_COMPACT,
                                   g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                         G_PARAM_WRITABLE |
                                                             G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "monthfoot");
}

static void
quitus_month_foot_init (QuitusMonthFoot *self)
{
  AdwWrapBox *box = ADW_WRAP_BOX (adw_wrap_box_new ());

  self->words_box = GTK_WIDGET (box);
  adw_wrap_box_set_child_spacing (box, 12);
  self->sums_label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->sums_label), "numeric");
  adw_wrap_box_append (box, GTK_WIDGET (self->sums_label));
  self->words = g_ptr_array_new ();
  for (int kind = 0; kind < quitus_deadline_kinds.n_choices; kind++)
    {
      GtkWidget *words = make_words (kind);

      adw_wrap_box_append (box, words);
      g_ptr_array_add (self->words, words);
    }
  /* It shows as many lines as the rest has left it. */
  self->hint_text =
      g_object_new (GTK_TYPE_INSCRIPTION, "xalign", 0.0f, "yalign", 0.0f, "min-lines", 1,
                    "nat-lines", 1, "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->hint_text), "numeric");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->stack, self->words_box);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->hint_text));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

/* Public */

/**
 * quitus_month_foot_show_month:
 * @self: a foot
 * @model: every deadline
 * @receipts: what was received in each month
 * @month: the first day of a month
 *
 * Says what is due and what came in, and names the kinds of deadline that the month shows.
 */
void
quitus_month_foot_show_month (QuitusMonthFoot *self,
                              QuitusDeadlineModel *model,
                              QuitusMonthReceipts *receipts,
                              QuitusDay month)
{
  g_autofree char *title = quitus_calendar_format_month (month, FALSE);
  g_autofree char *sums =
      quitus_calendar_format_sums (model, receipts, title, month, quitus_day_last_of_month (month));

  gtk_label_set_label (self->sums_label, sums);
  self->kinds = find_kinds (model, month);
  update_legend (self);
}

/**
 * quitus_month_foot_show_hint:
 * @self: a foot
 * @hint: (nullable): what would follow from where a chip is dragged, %NULL for the sums again
 *
 * Says it in the place of the rest, which keeps its room: the days do not move under the pointer.
 */
void
quitus_month_foot_show_hint (QuitusMonthFoot *self, const char *hint)
{
  gtk_inscription_set_text (self->hint_text, hint);
  gtk_stack_set_visible_child (self->stack,
                               hint != NULL ? GTK_WIDGET (self->hint_text) : self->words_box);
}
