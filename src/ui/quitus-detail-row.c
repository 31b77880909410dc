/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-detail-row.h"

#include "quitus-language.h"
#include "quitus-status.h"
#include "quitus-template.h"

struct _QuitusDetailRow
{
  AdwPreferencesRow parent_instance;

  GtkImage *image;
  GtkBox *lines;
  GtkLabel *title_label;
  GtkLabel *end_label;
  GtkBox *second_line;
  GtkLabel *lead_label;
  GtkLabel *state_label;
  GtkLabel *detail_label;
  GtkBox *suffixes;
};

G_DEFINE_FINAL_TYPE (QuitusDetailRow, quitus_detail_row, ADW_TYPE_PREFERENCES_ROW)

/* Helpers */

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

/* What a reader says of the row: all that stands in it, but the detail, which describes it. */
static void
update_accessible (QuitusDetailRow *self)
{
  GtkLabel *labels[] = { self->title_label, self->end_label, self->lead_label, self->state_label };
  g_autoptr (GString) spoken = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (gtk_label_get_label (labels[i])[0] != '\0')
      g_string_append_printf (spoken, i == 0 ? "%s" : ", %s", gtk_label_get_label (labels[i]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (self->detail_label), -1);
}

static void
update_second_line (QuitusDetailRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->second_line),
                          gtk_widget_get_visible (GTK_WIDGET (self->lead_label)) ||
                              gtk_widget_get_visible (GTK_WIDGET (self->state_label)));
  update_accessible (self);
}

/* Overrides */

static void
quitus_detail_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_DETAIL_ROW);
  G_OBJECT_CLASS (quitus_detail_row_parent_class)->dispose (object);
}

static void
quitus_detail_row_class_init (QuitusDetailRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_detail_row_dispose;

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-detail-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusDetailRow, image);
  gtk_widget_class_bind_template_child (widget_class, QuitusDetailRow, lines);
  gtk_widget_class_bind_template_child (widget_class, QuitusDetailRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDetailRow, end_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDetailRow, second_line);
  gtk_widget_class_bind_template_child (widget_class, QuitusDetailRow, lead_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDetailRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDetailRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDetailRow, suffixes);
}

static void
quitus_detail_row_init (QuitusDetailRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_detail_row_new:
 * @title: what it is
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
quitus_detail_row_new (const char *title)
{
  QuitusDetailRow *self = g_object_new (QUITUS_TYPE_DETAIL_ROW, NULL);

  set_text (self->title_label, title);
  set_text (self->lead_label, NULL);
  set_text (self->state_label, NULL);
  update_second_line (self);
  return GTK_WIDGET (self);
}

/**
 * quitus_detail_row_set_status:
 * @self: a row
 * @status: the status of a deadline
 *
 * Shows an icon, a word and a colour.
 */
void
quitus_detail_row_set_status (QuitusDetailRow *self, QuitusDeadlineStatus status)
{
  gtk_image_set_from_icon_name (self->image, quitus_status_get_icon (status));
  gtk_widget_set_visible (GTK_WIDGET (self->image), TRUE);
  quitus_status_style (GTK_WIDGET (self->image), status);
  quitus_status_style (GTK_WIDGET (self->state_label), status);
  quitus_detail_row_set_state (self,
                               _ (quitus_choices_get_label (&quitus_deadline_statuses, status)));
}

/**
 * quitus_detail_row_set_icon:
 * @self: a row
 * @icon_name: (nullable): an icon, %NULL for none
 * @style: (nullable): a class that gives it a colour
 *
 * Shows an icon before the text, where no status has one.
 */
void
quitus_detail_row_set_icon (QuitusDetailRow *self, const char *icon_name, const char *style)
{
  gtk_image_set_from_icon_name (self->image, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->image), icon_name != NULL);
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->image), style);
}

/**
 * quitus_detail_row_set_state:
 * @self: a row
 * @state: (nullable): a word
 *
 * Shows another word for the state, in the colour of the status.
 */
void
quitus_detail_row_set_state (QuitusDetailRow *self, const char *state)
{
  set_text (self->state_label, state);
  update_second_line (self);
}

/**
 * quitus_detail_row_set_end:
 * @self: a row
 * @text: (nullable): what stands at the end of the first line, an amount
 */
void
quitus_detail_row_set_end (QuitusDetailRow *self, const char *text)
{
  set_text (self->end_label, text);
  update_accessible (self);
}

/**
 * quitus_detail_row_set_lead:
 * @self: a row
 * @text: (nullable): what stands under the title, the day
 */
void
quitus_detail_row_set_lead (QuitusDetailRow *self, const char *text)
{
  set_text (self->lead_label, text);
  update_second_line (self);
}

/**
 * quitus_detail_row_set_detail:
 * @self: a row
 * @text: (nullable): a text as long as it needs to be
 */
void
quitus_detail_row_set_detail (QuitusDetailRow *self, const char *text)
{
  set_text (self->detail_label, text);
  update_accessible (self);
}

/**
 * quitus_detail_row_append:
 * @self: a row
 * @widget: (transfer floating): what comes under all the rest
 */
void
quitus_detail_row_append (QuitusDetailRow *self, GtkWidget *widget)
{
  gtk_box_append (self->lines, widget);
}

/**
 * quitus_detail_row_add_suffix:
 * @self: a row
 * @widget: (transfer floating): what stands after all the lines, a button that edits what they say
 */
void
quitus_detail_row_add_suffix (QuitusDetailRow *self, GtkWidget *widget)
{
  gtk_box_append (self->suffixes, widget);
  gtk_widget_set_visible (GTK_WIDGET (self->suffixes), TRUE);
}

/**
 * quitus_detail_row_append_line:
 * @self: a row
 * @title: (nullable): what the text is
 * @text: (nullable): a text; nothing is added when it is not known
 *
 * Adds "title: text" under all the rest.
 */
void
quitus_detail_row_append_line (QuitusDetailRow *self, const char *title, const char *text)
{
  g_autofree char *line = NULL;
  GtkWidget *label;

  if (text == NULL)
    return;
  /* Translators: what a fact is called, then what it says */
  line = title != NULL ? g_strdup_printf (_ ("%s: %s"), title, text) : g_strdup (text);
  label = gtk_label_new (line);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  /* What can be copied with the mouse is no place for the keyboard to stop at. */
  gtk_widget_set_focusable (label, FALSE);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (self->lines, label);
}

/**
 * quitus_detail_row_append_link:
 * @self: a row
 * @url: (nullable): an address on the web; nothing is added when that is not known
 *
 * Adds an address, which opens in a browser.
 */
void
quitus_detail_row_append_link (QuitusDetailRow *self, const char *url)
{
  GtkWidget *button, *label;

  if (url == NULL)
    return;
  button = gtk_link_button_new (url);
  /* The label that it makes, which is its name. */
  label = gtk_button_get_child (GTK_BUTTON (button));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "row-link");
  gtk_box_append (self->lines, button);
}
