/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agenda-row.h"

#include "quitus-calendar-row.h"
#include "quitus-choices.h"
#include "quitus-deadline-look.h"
#include "quitus-deadline-menu.h"
#include "quitus-format.h"
#include "quitus-language.h"

struct _QuitusAgendaRow
{
  AdwBin parent_instance;

  QuitusDeadlineItem *item;
};

G_DEFINE_FINAL_TYPE (QuitusAgendaRow, quitus_agenda_row, ADW_TYPE_BIN)

/* Helpers */

static const char *
get_nothing (void)
{
  return _ ("Nothing falls due on this day.");
}

/* The row is in what has the focus, or around what was pointed at. */
static QuitusAgendaRow *
find_row (GtkWidget *widget)
{
  GtkWidget *around = gtk_widget_get_ancestor (widget, QUITUS_TYPE_AGENDA_ROW);

  for (GtkWidget *child = widget; around == NULL && child != NULL;
       child = gtk_widget_get_first_child (child))
    if (QUITUS_IS_AGENDA_ROW (child))
      around = child;
  return around != NULL ? QUITUS_AGENDA_ROW (around) : NULL;
}

/* Overrides */

static void
quitus_agenda_row_dispose (GObject *object)
{
  g_clear_object (&QUITUS_AGENDA_ROW (object)->item);
  G_OBJECT_CLASS (quitus_agenda_row_parent_class)->dispose (object);
}

static void
quitus_agenda_row_class_init (QuitusAgendaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_agenda_row_dispose;
}

static void
quitus_agenda_row_init (QuitusAgendaRow *self)
{
}

/* Public */

/**
 * quitus_agenda_row_new:
 *
 * Returns: (transfer floating): a row of nothing
 */
GtkWidget *
quitus_agenda_row_new (void)
{
  return g_object_new (QUITUS_TYPE_AGENDA_ROW, NULL);
}

/**
 * quitus_agenda_row_bind:
 * @self: a row
 * @item: (nullable): a deadline; none where nothing falls due
 *
 * Shows a deadline, instead of the one shown before.
 */
void
quitus_agenda_row_bind (QuitusAgendaRow *self, QuitusDeadlineItem *item)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  g_set_object (&self->item, item);
  if (item == NULL)
    {
      adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_LABEL, "label", get_nothing (),
                                                       "xalign", 0.0, "wrap", TRUE, "css-classes",
                                                       (const char *[]) { "dimmed", NULL }, NULL));
      return;
    }
  if (!QUITUS_IS_CALENDAR_ROW (child))
    {
      child = g_object_new (QUITUS_TYPE_CALENDAR_ROW, NULL);
      adw_bin_set_child (ADW_BIN (self), child);
    }
  if (quitus_deadline_item_get_deadline (item)->date != QUITUS_DAY_NONE)
    quitus_calendar_row_bind_whole (QUITUS_CALENDAR_ROW (child), item);
  else
    quitus_calendar_row_bind (QUITUS_CALENDAR_ROW (child), item);
}

/**
 * quitus_agenda_row_unbind:
 * @self: a row
 *
 * Lets the deadline go; what is seen stays until another one is shown.
 */
void
quitus_agenda_row_unbind (QuitusAgendaRow *self)
{
  g_clear_object (&self->item);
}

/**
 * quitus_agenda_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the deadline that it shows
 */
QuitusDeadlineItem *
quitus_agenda_row_get_item (QuitusAgendaRow *self)
{
  return self->item;
}

/**
 * quitus_agenda_row_describe:
 * @self: a row
 *
 * Says all that is seen, with the day, which a heading says to who sees it: "Tuesday 8 August 2023,
 * Payment, Balance, IGN → DINUM, 125 000.00 €, late".
 *
 * Returns: (transfer full): the sentence, in the default language
 */
char *
quitus_agenda_row_describe (QuitusAgendaRow *self)
{
  const QuitusDeadline *deadline;
  g_autofree char *sentence = NULL;
  g_autofree char *day = NULL;

  if (self->item == NULL)
    return g_strdup (get_nothing ());
  deadline = quitus_deadline_item_get_deadline (self->item);
  sentence = quitus_deadline_item_describe (self->item);
  if (deadline->date == QUITUS_DAY_NONE)
    return g_steal_pointer (&sentence);
  day = quitus_format_day (quitus_language_get_default (), deadline->date, QUITUS_DAY_STYLE_LONG);
  return g_strdup_printf ("%s, %s", day, sentence);
}

/**
 * quitus_agenda_row_make_menu:
 * @near: what is in a row, or around one
 *
 * Returns: (transfer full) (nullable): what can be done about the deadline of the row: its next
 *   step, opening its agreement, and seeing its month
 */
GMenuModel *
quitus_agenda_row_make_menu (GtkWidget *near)
{
  QuitusAgendaRow *self = find_row (near);

  return self != NULL && self->item != NULL ? quitus_deadline_menu_new (self->item, FALSE) : NULL;
}
