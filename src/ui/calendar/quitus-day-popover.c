/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-day-popover.h"

#include "quitus-day-list.h"
#include "quitus-deadline-card.h"
#include "quitus-language.h"

/* Pixels; a phone has 360. */
#define WIDTH 400

/* A list view guesses the height of its rows before it knows their width: two must show whole. */
#define LIST_HEIGHT 200

struct _QuitusDayPopover
{
  GtkPopover parent_instance;

  GtkStack *stack;
  QuitusDayList *list;
  GtkWidget *back_button;
  GtkWidget *period_label;
  QuitusDeadlineCard *card;

  GtkWidget *anchor;
  /* What had the focus in the anchor before: "+N", or the anchor itself. */
  GtkWidget *focus;
};

G_DEFINE_FINAL_TYPE (QuitusDayPopover, quitus_day_popover, GTK_TYPE_POPOVER)

/* Helpers */

static void
show_card (QuitusDayPopover *self, QuitusDeadlineItem *item, gboolean has_list)
{
  quitus_deadline_card_bind (self->card, item);
  gtk_widget_set_visible (self->back_button, has_list);
  gtk_widget_set_visible (self->period_label, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "deadline");
}

/* Points at the anchor, or at an area of it. */
static void
popup (QuitusDayPopover *self, GtkWidget *anchor, const graphene_rect_t *area)
{
  GtkRoot *root = gtk_widget_get_root (anchor);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;
  GdkRectangle rectangle;

  g_set_weak_pointer (&self->anchor, anchor);
  if (focus != NULL && !gtk_widget_is_ancestor (focus, anchor))
    focus = NULL;
  g_set_weak_pointer (&self->focus, focus);
  if (!gtk_widget_compute_bounds (anchor, gtk_widget_get_parent (GTK_WIDGET (self)), &bounds))
    return;
  if (area != NULL)
    graphene_rect_init (&bounds, bounds.origin.x + area->origin.x, bounds.origin.y + area->origin.y,
                        area->size.width, area->size.height);
  rectangle = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                               (int) bounds.size.width, (int) bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &rectangle);
  gtk_popover_popup (GTK_POPOVER (self));
}

/* Callbacks */

static void
deadline_activated_cb (QuitusDayPopover *self, QuitusDeadlineItem *item)
{
  show_card (self, item, TRUE);
  gtk_widget_grab_focus (self->back_button);
}

static void
back_cb (QuitusDayPopover *self)
{
  gtk_stack_set_visible_child_name (self->stack, "day");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* Overrides */

static void
quitus_day_popover_closed (GtkPopover *popover)
{
  QuitusDayPopover *self = QUITUS_DAY_POPOVER (popover);

  if (self->focus != NULL && gtk_widget_get_mapped (self->focus))
    gtk_widget_grab_focus (self->focus);
  else if (self->anchor != NULL && gtk_widget_get_mapped (self->anchor))
    gtk_widget_grab_focus (self->anchor);
}

static void
quitus_day_popover_dispose (GObject *object)
{
  g_clear_weak_pointer (&QUITUS_DAY_POPOVER (object)->anchor);
  g_clear_weak_pointer (&QUITUS_DAY_POPOVER (object)->focus);
  G_OBJECT_CLASS (quitus_day_popover_parent_class)->dispose (object);
}

static void
quitus_day_popover_class_init (QuitusDayPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_day_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = quitus_day_popover_closed;
}

static void
quitus_day_popover_init (QuitusDayPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->list = QUITUS_DAY_LIST (quitus_day_list_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->list), -1, LIST_HEIGHT);
  g_signal_connect_object (self->list, "deadline-activated", G_CALLBACK (deadline_activated_cb),
                           self, G_CONNECT_SWAPPED);
  self->back_button = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_tooltip_text (self->back_button, _ ("Back to the Day"));
  gtk_widget_set_halign (self->back_button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->back_button, "flat");
  g_signal_connect_object (self->back_button, "clicked", G_CALLBACK (back_cb), self,
                           G_CONNECT_SWAPPED);
  self->card = QUITUS_DEADLINE_CARD (quitus_deadline_card_new ());
  gtk_box_append (GTK_BOX (box), self->back_button);
  self->period_label =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                    "max-width-chars", 36, "margin-start", 12, "margin-end", 12, "margin-top", 12,
                    "css-classes", (const char *[]) { "heading", NULL }, NULL);
  gtk_box_append (GTK_BOX (box), self->period_label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->card));

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "day");
  gtk_stack_add_named (self->stack, box, "deadline");
  gtk_widget_set_size_request (GTK_WIDGET (self->stack), WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->stack));
  gtk_widget_add_css_class (GTK_WIDGET (self), "day-popover");
}

/* Public */

/**
 * quitus_day_popover_new:
 *
 * Returns: (transfer floating): a popover, to be given a parent
 */
GtkWidget *
quitus_day_popover_new (void)
{
  return g_object_new (QUITUS_TYPE_DAY_POPOVER, NULL);
}

/**
 * quitus_day_popover_show_day:
 * @self: a popover
 * @anchor: the day in the calendar
 * @model: every deadline
 * @day: the day
 *
 * Pops up with what falls due on a day.
 */
void
quitus_day_popover_show_day (QuitusDayPopover *self,
                             GtkWidget *anchor,
                             QuitusDeadlineModel *model,
                             QuitusDay day)
{
  quitus_day_popover_show_day_at (self, anchor, NULL, model, day);
}

/**
 * quitus_day_popover_show_day_at:
 * @self: a popover
 * @anchor: what shows the day among others
 * @area: (nullable): where in it the day stands
 * @model: every deadline
 * @day: the day
 *
 * Pops up with what falls due on a day that has no widget of its own.
 */
void
quitus_day_popover_show_day_at (QuitusDayPopover *self,
                                GtkWidget *anchor,
                                const graphene_rect_t *area,
                                QuitusDeadlineModel *model,
                                QuitusDay day)
{
  guint first = 0;
  gboolean is_empty = quitus_deadline_model_find_range (model, day, day, &first) == 0;

  quitus_day_list_show (self->list, model, day);
  gtk_widget_set_size_request (GTK_WIDGET (self->list), -1, is_empty ? -1 : LIST_HEIGHT);
  gtk_stack_set_visible_child_name (self->stack, "day");
  popup (self, anchor, area);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * quitus_day_popover_show_deadline:
 * @self: a popover
 * @anchor: the chip of the deadline
 * @item: the deadline
 *
 * Pops up with one deadline.
 */
void
quitus_day_popover_show_deadline (QuitusDayPopover *self,
                                  GtkWidget *anchor,
                                  QuitusDeadlineItem *item)
{
  quitus_day_popover_show_deadline_at (self, anchor, NULL, item);
}

/**
 * quitus_day_popover_show_deadline_at:
 * @self: a popover
 * @anchor: what shows the deadline among others
 * @area: (nullable): where in it the deadline stands
 * @item: the deadline
 *
 * Pops up with one deadline that has no widget of its own.
 */
void
quitus_day_popover_show_deadline_at (QuitusDayPopover *self,
                                     GtkWidget *anchor,
                                     const graphene_rect_t *area,
                                     QuitusDeadlineItem *item)
{
  show_card (self, item, FALSE);
  popup (self, anchor, area);
}

/**
 * quitus_day_popover_show_positions_at:
 * @self: a popover
 * @anchor: what shows the deadlines among others
 * @area: (nullable): where in it they stand
 * @model: every deadline
 * @positions: (element-type guint): some of them
 * @title: what they have in common
 *
 * Pops up with several deadlines.
 */
void
quitus_day_popover_show_positions_at (QuitusDayPopover *self,
                                      GtkWidget *anchor,
                                      const graphene_rect_t *area,
                                      QuitusDeadlineModel *model,
                                      const GArray *positions,
                                      const char *title)
{
  quitus_day_list_show_positions (self->list, model, positions, title);
  gtk_widget_set_size_request (GTK_WIDGET (self->list), -1, LIST_HEIGHT);
  gtk_stack_set_visible_child_name (self->stack, "day");
  popup (self, anchor, area);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * quitus_day_popover_show_period:
 * @self: a popover
 * @anchor: the bar of the period
 * @item: the deadline that ends it
 * @sentence: what the period is, with both of its days
 *
 * Pops up with what lasts, and the deadline at its end.
 */
void
quitus_day_popover_show_period (QuitusDayPopover *self,
                                GtkWidget *anchor,
                                QuitusDeadlineItem *item,
                                const char *sentence)
{
  show_card (self, item, FALSE);
  gtk_label_set_label (GTK_LABEL (self->period_label), sentence);
  gtk_widget_set_visible (self->period_label, TRUE);
  popup (self, anchor, NULL);
}
