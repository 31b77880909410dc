/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-chip.h"

#include "quitus-chip-words.h"
#include "quitus-deadline-look.h"
#include "quitus-status.h"
#include "quitus-text-line.h"

/* Pixels between the parts, and of the mark of the state. */
#define SPACING 4
#define MARK_SIZE 10

struct _QuitusDeadlineChip
{
  GtkButton parent_instance;

  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *amount;
  GtkWidget *state;

  QuitusChipWords words;
  /* The pixels for which the words were chosen, -1 until there are some: fonts are known by then. */
  int room;
  int amount_width;
  QuitusDeadlineItem *item;
};

G_DEFINE_FINAL_TYPE (QuitusDeadlineChip, quitus_deadline_chip, GTK_TYPE_BUTTON)

/* Helpers */

static int
get_natural_width (GtkWidget *widget)
{
  int natural = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
measure_text (const char *text, gpointer layout)
{
  int width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Whether this chip has a mark and is bold makes no difference: it stands beside others. */
static QuitusAmountStyle
find_style (QuitusDeadlineChip *self, int width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  int em = pango_font_description_get_size (pango_context_get_font_description (context));
  int taken = get_natural_width (self->icon) + MARK_SIZE + 2 * SPACING;

  return quitus_chip_words_find_style ((double) (width - taken) * PANGO_SCALE / MAX (em, 1));
}

/* Says what has room in that many pixels of a chip of @width pixels. */
static void
choose_words (QuitusDeadlineChip *self, int width, int room)
{
  g_autoptr (PangoLayout) layout = NULL;
  QuitusChipChoice choice;

  if (room == self->room || self->item == NULL)
    return;
  self->room = room;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  choice = quitus_chip_words_choose (&self->words, find_style (self, width), room, SPACING,
                                     measure_text, layout);
  self->amount_width = choice.amount != NULL ? measure_text (choice.amount, layout) : 0;
  quitus_text_line_set_text (QUITUS_TEXT_LINE (self->title), choice.title);
  quitus_text_line_set_text (QUITUS_TEXT_LINE (self->amount), choice.amount);
}

/* The state is seen without its colour too; what is still to come needs no mark. */
static gboolean
needs_mark (const QuitusDeadline *deadline)
{
  return deadline->status != QUITUS_STATUS_UPCOMING || deadline->is_postponed;
}

/* Places a child @x pixels after the start of a chip of @whole pixels. */
static void
place (GtkWidget *child, int whole, int x, int width, int height)
{
  gboolean mirrors = gtk_widget_get_direction (child) == GTK_TEXT_DIR_RTL;
  GtkAllocation allocation = { mirrors ? whole - x - width : x, 0, width, height };

  gtk_widget_size_allocate (child, &allocation, -1);
}

/* GTK would let the icon go and find it again. */
static void
set_icon (GtkWidget *image, const char *icon_name)
{
  if (g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (image)), icon_name) != 0)
    gtk_image_set_from_icon_name (GTK_IMAGE (image), icon_name);
}

/* Dragging */

static GdkContentProvider *
prepare_drag_cb (QuitusDeadlineChip *self, double x, double y, GtkDragSource *source)
{
  return gdk_content_provider_new_typed (QUITUS_TYPE_DEADLINE_ITEM, self->item);
}

static void
begin_drag_cb (QuitusDeadlineChip *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

static void
add_drag_source (QuitusDeadlineChip *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_drag_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

/* Overrides */

static void
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  QuitusDeadlineChip *self = QUITUS_DEADLINE_CHIP (widget);
  GtkWidget *children[] = { self->icon, self->title, self->amount, self->state };

  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? get_natural_width (self->icon) : 0;
  for (guint i = 0; orientation == GTK_ORIENTATION_VERTICAL && i < G_N_ELEMENTS (children); i++)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (children[i], orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuitusDeadlineChip *self = QUITUS_DEADLINE_CHIP (widget);
  int icon = get_natural_width (self->icon), state = get_natural_width (self->state);
  int start = MIN (icon, width) + SPACING, end = width;
  gboolean shows_state = state > 0 && width >= icon + SPACING + state;

  place (self->icon, width, 0, MIN (icon, width), height);
  gtk_widget_set_child_visible (self->state, shows_state);
  if (shows_state)
    {
      end -= state;
      place (self->state, width, end, state, height);
      end -= SPACING;
    }
  choose_words (self, width, MAX (end - start, 0));
  gtk_widget_set_child_visible (self->amount, self->amount_width > 0);
  if (self->amount_width > 0)
    {
      end -= self->amount_width;
      place (self->amount, width, end, self->amount_width, height);
      end -= SPACING;
    }
  gtk_widget_set_child_visible (self->title, end > start);
  if (end > start)
    place (self->title, width, start, end - start, height);
}

static gboolean
quitus_deadline_chip_query_tooltip (GtkWidget *widget,
                                    int x,
                                    int y,
                                    gboolean keyboard_tooltip,
                                    GtkTooltip *tooltip)
{
  QuitusDeadlineChip *self = QUITUS_DEADLINE_CHIP (widget);
  g_autofree char *sentence = NULL;
  g_autofree char *text = NULL;
  const char *why;

  if (self->item == NULL)
    return FALSE;
  sentence = quitus_deadline_item_describe (self->item);
  why = quitus_deadline_item_get_why (self->item);
  text = g_strjoin ("\n", sentence, why, NULL);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
quitus_deadline_chip_dispose (GObject *object)
{
  QuitusDeadlineChip *self = QUITUS_DEADLINE_CHIP (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->amount, gtk_widget_unparent);
  g_clear_pointer (&self->state, gtk_widget_unparent);
  quitus_chip_words_clear (&self->words);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (quitus_deadline_chip_parent_class)->dispose (object);
}

static void
quitus_deadline_chip_class_init (QuitusDeadlineChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_deadline_chip_dispose;
  widget_class->query_tooltip = quitus_deadline_chip_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "deadlinechip");
}

static void
quitus_deadline_chip_init (QuitusDeadlineChip *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_layout_manager (widget, gtk_custom_layout_new (NULL, measure, allocate));
  gtk_widget_set_has_tooltip (widget, TRUE);

  self->icon = gtk_image_new ();
  self->title = quitus_text_line_new (FALSE);
  self->amount = quitus_text_line_new (TRUE);
  self->state = gtk_image_new ();
  gtk_widget_add_css_class (self->state, "state");
  gtk_widget_set_parent (self->icon, widget);
  gtk_widget_set_parent (self->title, widget);
  gtk_widget_set_parent (self->amount, widget);
  gtk_widget_set_parent (self->state, widget);
  add_drag_source (self);
}

/* Public */

/**
 * quitus_deadline_chip_new:
 *
 * Returns: (transfer floating): a chip that shows nothing yet
 */
GtkWidget *
quitus_deadline_chip_new (void)
{
  return g_object_new (QUITUS_TYPE_DEADLINE_CHIP, NULL);
}

/**
 * quitus_deadline_chip_bind:
 * @self: a chip
 * @item: a deadline
 *
 * Shows a deadline, instead of the one shown before.
 */
void
quitus_deadline_chip_bind (QuitusDeadlineChip *self, QuitusDeadlineItem *item)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  g_autofree char *sentence = quitus_deadline_item_describe (item);

  g_set_object (&self->item, item);
  set_icon (self->icon, quitus_deadline_kind_get_icon_name (deadline->kind));
  quitus_chip_words_set (&self->words, item);
  gtk_widget_set_visible (self->state, needs_mark (deadline));
  set_icon (self->state, quitus_deadline_get_icon_name (deadline));
  quitus_deadline_style (GTK_WIDGET (self), deadline);
  self->room = -1;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

/**
 * quitus_deadline_chip_get_item:
 * @self: a chip
 *
 * Returns: (transfer none) (nullable): the deadline that it shows
 */
QuitusDeadlineItem *
quitus_deadline_chip_get_item (QuitusDeadlineChip *self)
{
  return self->item;
}

/**
 * quitus_deadline_chip_get_deadline:
 * @self: a chip that was bound
 *
 * Returns: (transfer none): the deadline that it shows
 */
const QuitusDeadline *
quitus_deadline_chip_get_deadline (QuitusDeadlineChip *self)
{
  return quitus_deadline_item_get_deadline (self->item);
}
