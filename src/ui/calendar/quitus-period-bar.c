/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-period-bar.h"

#include "quitus-deadline-look.h"
#include "quitus-language.h"
#include "quitus-text-line.h"

struct _QuitusPeriodBar
{
  GtkButton parent_instance;

  GtkWidget *icon;
  GtkWidget *title;

  QuitusPeriod period;
  QuitusDeadlineItem *item;
};

G_DEFINE_FINAL_TYPE (QuitusPeriodBar, quitus_period_bar, GTK_TYPE_BUTTON)

/* Helpers */

static const char *
get_icon_name (QuitusPeriodKind kind)
{
  static const QuitusDeadlineKind kinds[] = {
    [QUITUS_PERIOD_NOTICE] = QUITUS_DEADLINE_NOTICE,
    [QUITUS_PERIOD_LAST_WEEKS] = QUITUS_DEADLINE_END,
    [QUITUS_PERIOD_PREPARATION] = QUITUS_DEADLINE_COMMITTEE_DOCUMENTS,
  };

  return quitus_deadline_kind_get_icon_name (kinds[kind]);
}

static void
set_css_class (GtkWidget *widget, const char *name, gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Overrides */

static gboolean
quitus_period_bar_query_tooltip (GtkWidget *widget,
                                 int x,
                                 int y,
                                 gboolean keyboard_tooltip,
                                 GtkTooltip *tooltip)
{
  QuitusPeriodBar *self = QUITUS_PERIOD_BAR (widget);
  g_autofree char *text = NULL;

  if (self->item == NULL)
    return FALSE;
  text = quitus_period_bar_describe (self);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
quitus_period_bar_dispose (GObject *object)
{
  g_clear_object (&QUITUS_PERIOD_BAR (object)->item);
  G_OBJECT_CLASS (quitus_period_bar_parent_class)->dispose (object);
}

static void
quitus_period_bar_class_init (QuitusPeriodBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_period_bar_dispose;
  widget_class->query_tooltip = quitus_period_bar_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "periodbar");
}

static void
quitus_period_bar_init (QuitusPeriodBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->icon = gtk_image_new ();
  self->title = quitus_text_line_new (FALSE);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/* Public */

/**
 * quitus_period_bar_new:
 *
 * Returns: (transfer floating): a bar that shows nothing yet
 */
GtkWidget *
quitus_period_bar_new (void)
{
  return g_object_new (QUITUS_TYPE_PERIOD_BAR, NULL);
}

/**
 * quitus_period_bar_bind:
 * @self: a bar
 * @period: a period
 * @item: the deadline that ends it
 * @first: the first day that is shown beside it
 * @last: the last one
 *
 * Shows a period, instead of the one shown before.
 */
void
quitus_period_bar_bind (QuitusPeriodBar *self,
                        const QuitusPeriod *period,
                        QuitusDeadlineItem *item,
                        QuitusDay first,
                        QuitusDay last)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *label = quitus_period_get_label (period, quitus_deadline_item_get_dossier (item),
                                                    quitus_language_get_default ());
  g_autofree char *sentence = NULL;

  self->period = *period;
  g_set_object (&self->item, item);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), get_icon_name (period->kind));
  quitus_text_line_set_text (QUITUS_TEXT_LINE (self->title), label);
  quitus_deadline_style (widget, &period->deadline);
  set_css_class (widget, "open-start", period->first < first);
  set_css_class (widget, "open-end", period->last > last);
  sentence = quitus_period_bar_describe (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

/**
 * quitus_period_bar_get_item:
 * @self: a bar that was bound
 *
 * Returns: (transfer none): the deadline that ends its period
 */
QuitusDeadlineItem *
quitus_period_bar_get_item (QuitusPeriodBar *self)
{
  return self->item;
}

/**
 * quitus_period_bar_get_period:
 * @self: a bar that was bound
 *
 * Returns: (transfer none): its period
 */
const QuitusPeriod *
quitus_period_bar_get_period (QuitusPeriodBar *self)
{
  return &self->period;
}

/**
 * quitus_period_bar_describe:
 * @self: a bar that was bound
 *
 * Returns: (transfer full): a sentence with both days, in the default language
 */
char *
quitus_period_bar_describe (QuitusPeriodBar *self)
{
  g_autofree char *sentence =
      quitus_period_describe (&self->period, quitus_deadline_item_get_dossier (self->item),
                              quitus_language_get_default ());

  if (!self->period.deadline.is_supposed)
    return g_steal_pointer (&sentence);
  return g_strdup_printf ("%s, %s", sentence, _ ("simulation"));
}
