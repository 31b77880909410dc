/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agenda-heading.h"

#include "quitus-calendar-holidays.h"
#include "quitus-deadline-look.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-sentence.h"

struct _QuitusAgendaHeading
{
  GtkWidget parent_instance;

  GtkWidget *title_label;
  GtkWidget *today_label;
  GtkWidget *holiday_label;
  GtkWidget *suppose_button;

  QuitusDay day;
};

G_DEFINE_FINAL_TYPE (QuitusAgendaHeading, quitus_agenda_heading, GTK_TYPE_WIDGET)

/* Helpers */

static GtkWidget *
add_label (QuitusAgendaHeading *self, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "lines", 2,
                                   "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

/* A list makes some hundred headings at once, and few of them need more than their title. */
static void
show_today (QuitusAgendaHeading *self, gboolean is_today)
{
  if (is_today && self->today_label == NULL)
    {
      self->today_label = add_label (self, "today-pill");
      gtk_label_set_label (GTK_LABEL (self->today_label), C_ ("mark of a day", "today"));
      gtk_widget_set_valign (self->today_label, GTK_ALIGN_CENTER);
    }
  if (self->today_label != NULL)
    gtk_widget_set_visible (self->today_label, is_today);
  if (is_today)
    gtk_widget_add_css_class (GTK_WIDGET (self), "today");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "today");
}

static void
show_holiday (QuitusAgendaHeading *self, const char *holiday)
{
  if (holiday != NULL && self->holiday_label == NULL)
    {
      self->holiday_label = add_label (self, "caption");
      gtk_widget_add_css_class (self->holiday_label, "dimmed");
    }
  if (self->holiday_label == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->holiday_label), holiday != NULL ? _ (holiday) : "");
  gtk_widget_set_visible (self->holiday_label, holiday != NULL);
}

static void
show_suppose (QuitusAgendaHeading *self, gboolean is_undetermined)
{
  if (is_undetermined && self->suppose_button == NULL)
    {
      self->suppose_button = gtk_button_new_with_mnemonic (_ ("_Suppose a Date…"));
      gtk_widget_add_css_class (self->suppose_button, "flat");
      gtk_widget_set_hexpand (self->suppose_button, TRUE);
      gtk_widget_set_halign (self->suppose_button, GTK_ALIGN_END);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->suppose_button), "win.suppose");
      gtk_widget_set_parent (self->suppose_button, GTK_WIDGET (self));
    }
  if (self->suppose_button != NULL)
    gtk_widget_set_visible (self->suppose_button, is_undetermined);
}

/* Overrides */

static void
quitus_agenda_heading_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (quitus_agenda_heading_parent_class)->dispose (object);
}

static void
quitus_agenda_heading_class_init (QuitusAgendaHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agenda_heading_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "agendaheading");
}

static void
quitus_agenda_heading_init (QuitusAgendaHeading *self)
{
  self->day = QUITUS_DAY_NONE;
  self->title_label = add_label (self, "heading");
}

/* Public */

/**
 * quitus_agenda_heading_new:
 *
 * Returns: (transfer floating): an empty heading
 */
GtkWidget *
quitus_agenda_heading_new (void)
{
  return g_object_new (QUITUS_TYPE_AGENDA_HEADING, NULL);
}

/**
 * quitus_agenda_heading_show_day:
 * @self: a heading
 * @model: every deadline
 * @day: a day
 *
 * Names a day.
 */
void
quitus_agenda_heading_show_day (QuitusAgendaHeading *self,
                                QuitusDeadlineModel *model,
                                QuitusDay day)
{
  g_autofree char *text =
      quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_LONG);
  g_autofree char *title = quitus_sentence_capitalise (text);

  self->day = day;
  gtk_label_set_label (GTK_LABEL (self->title_label), title);
  show_today (self, day == quitus_deadline_model_get_outlook (model)->today);
  show_holiday (self, quitus_calendar_get_holiday (model, day));
  show_suppose (self, FALSE);
}

/**
 * quitus_agenda_heading_show_dayless:
 * @self: a heading
 * @is_undetermined: whether what follows waits for an event, or has no term at all
 *
 * Says that what follows has no day.
 */
void
quitus_agenda_heading_show_dayless (QuitusAgendaHeading *self, gboolean is_undetermined)
{
  self->day = QUITUS_DAY_NONE;
  gtk_label_set_label (GTK_LABEL (self->title_label), is_undetermined
                                                          ? C_ ("deadlines", "Undetermined")
                                                          : C_ ("deadlines", "Without a Day"));
  show_today (self, FALSE);
  show_holiday (self, NULL);
  show_suppose (self, is_undetermined);
}

/**
 * quitus_agenda_heading_get_day:
 * @self: a heading
 *
 * Returns: the day that it names, or %QUITUS_DAY_NONE
 */
QuitusDay
quitus_agenda_heading_get_day (QuitusAgendaHeading *self)
{
  return self->day;
}

/**
 * quitus_agenda_heading_get_title:
 * @self: a heading
 *
 * Returns: (transfer none): what it says
 */
const char *
quitus_agenda_heading_get_title (QuitusAgendaHeading *self)
{
  return gtk_label_get_label (GTK_LABEL (self->title_label));
}
