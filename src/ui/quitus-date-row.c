/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-date-row.h"

#include "quitus-day-near.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-template.h"

struct _QuitusDateRow
{
  AdwEntryRow parent_instance;

  GtkLabel *weekday_label;
  GtkPopover *calendar_popover;
  GtkCalendar *calendar;

  QuitusDay day;
  /* What a part of a date is read near to. */
  QuitusDay near;
  QuitusDay last;
  gboolean is_picking;
};

G_DEFINE_FINAL_TYPE (QuitusDateRow, quitus_date_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_DAY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Helpers */

/* Shows the whole day beside what is typed, or that it is no day.  The row has room for a short form
 * on one line; what is read aloud or pointed at is the long one. */
static void
update_state (QuitusDateRow *self, const GError *error)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;

  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  if (error == NULL && self->day != QUITUS_DAY_NONE)
    {
      text = quitus_format_day (language, self->day, QUITUS_DAY_STYLE_MEDIUM);
      whole = quitus_format_day (language, self->day, QUITUS_DAY_STYLE_LONG);
    }
  gtk_label_set_label (self->weekday_label, text != NULL ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->weekday_label), whole);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  error != NULL   ? error->message
                                  : whole != NULL ? whole
                                                  : "",
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* Callbacks */

static void
changed_cb (QuitusDateRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autoptr (GError) error = NULL;
  QuitusDay day = text[0] != '\0' ? quitus_day_parse_near (text, self->near, self->last, &error)
                                  : QUITUS_DAY_NONE;
  gboolean has_changed = day != self->day;

  self->day = day;
  update_state (self, error);
  if (has_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
popover_cb (QuitusDateRow *self)
{
  int year, month, day_of_month;
  g_autoptr (GDateTime) date = NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->calendar_popover)) || self->day == QUITUS_DAY_NONE)
    return;
  quitus_day_get (self->day, &year, &month, &day_of_month);
  date = g_date_time_new_local (year, month, day_of_month, 12, 0, 0);
  self->is_picking = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->is_picking = FALSE;
}

static void
day_selected_cb (QuitusDateRow *self)
{
  g_autoptr (GDateTime) date = NULL;

  if (self->is_picking)
    return;
  date = gtk_calendar_get_date (self->calendar);
  quitus_date_row_set_day (self, quitus_day_new (g_date_time_get_year (date),
                                                 g_date_time_get_month (date),
                                                 g_date_time_get_day_of_month (date)));
}

/* Overrides */

static void
quitus_date_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_int (value, QUITUS_DATE_ROW (object)->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_date_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DAY:
      quitus_date_row_set_day (QUITUS_DATE_ROW (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_DATE_ROW);
  G_OBJECT_CLASS (quitus_date_row_parent_class)->dispose (object);
}

static void
quitus_date_row_class_init (QuitusDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = quitus_date_row_get_property;
  object_class->set_property = quitus_date_row_set_property;
  object_class->dispose = quitus_date_row_dispose;

  properties[PROP_DAY] =
      g_param_spec_int ("day", NULL, NULL, QUITUS_DAY_NONE, QUITUS_DAY_MAX, QUITUS_DAY_NONE,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusDateRow, weekday_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDateRow, calendar_popover);
  gtk_widget_class_bind_template_child (widget_class, QuitusDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
quitus_date_row_init (QuitusDateRow *self)
{
  self->day = QUITUS_DAY_NONE;
  self->near = QUITUS_DAY_NONE;
  self->last = QUITUS_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Return records, wherever a day is typed. */
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self), TRUE);
}

/* Public */

/**
 * quitus_date_row_get_day:
 * @self: a row
 *
 * Returns: the day, %QUITUS_DAY_NONE while there is none
 */
QuitusDay
quitus_date_row_get_day (QuitusDateRow *self)
{
  return self->day;
}

/**
 * quitus_date_row_set_day:
 * @self: a row
 * @day: a day, or %QUITUS_DAY_NONE to empty the row
 *
 * Writes a day into the row.
 */
void
quitus_date_row_set_day (QuitusDateRow *self, QuitusDay day)
{
  g_autofree char *text = NULL;

  if (day != QUITUS_DAY_NONE)
    text = quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_NUMERIC);
  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
}

/**
 * quitus_date_row_set_near:
 * @self: a row
 * @near: a day, most often today
 * @last: the last day that makes sense, or %QUITUS_DAY_NONE
 *
 * Lets "31/8" or "31" be typed for the nearest such day; beside it the row says which one that is.
 */
void
quitus_date_row_set_near (QuitusDateRow *self, QuitusDay near, QuitusDay last)
{
  self->near = near;
  self->last = last;
}
