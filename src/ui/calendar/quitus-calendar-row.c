/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-calendar-row.h"

#include "quitus-choices.h"
#include "quitus-deadline-look.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-sentence.h"
#include "quitus-status-pill.h"
#include "quitus-template.h"

struct _QuitusCalendarRow
{
  AdwBin parent_instance;

  GtkImage *kind_image;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkWidget *end_box;
  GtkLabel *amount_label;
  QuitusStatusPill *pill;
};

G_DEFINE_FINAL_TYPE (QuitusCalendarRow, quitus_calendar_row, ADW_TYPE_BIN)

/* Helpers */

/* "IGN → DINUM · IGN-DINUM-2023" */
static char *
describe_owner (QuitusDeadlineItem *item)
{
  const char *parties = quitus_deadline_item_get_parties (item);
  const char *reference =
      quitus_dossier_get_agreement (quitus_deadline_item_get_dossier (item))->reference;

  return parties != NULL ? g_strdup_printf ("%s · %s", parties, reference) : g_strdup (reference);
}

/* "Tue. 8 August 2023 · Balance, 125 000.00 €", or "Signature + 6 months · Balance…" without a day */
static char *
describe_rule (QuitusDeadlineItem *item)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *rule =
      deadline->date != QUITUS_DAY_NONE
          ? quitus_format_day (language, deadline->date, QUITUS_DAY_STYLE_MEDIUM)
          : quitus_deadline_get_rule (deadline, quitus_deadline_item_get_dossier (item), language);
  const char *reference =
      quitus_dossier_get_agreement (quitus_deadline_item_get_dossier (item))->reference;
  /* Whose money it is; who has to do something is not always the partner. */
  g_autofree char *whose =
      deadline->amount != QUITUS_MONEY_NONE
          ? g_strdup_printf ("%s · %s", quitus_deadline_item_get_partner (item), reference)
          : g_strdup (reference);
  g_autofree char *label = g_strdup_printf ("%s · %s", whose, quitus_deadline_item_get_name (item));
  g_autofree char *what = NULL;
  g_autofree char *begin = NULL;

  if (deadline->amount != QUITUS_MONEY_NONE)
    {
      g_autofree char *amount = quitus_format_money (language, deadline->amount);

      what = g_strdup_printf ("%s, %s", label, amount);
    }
  else
    {
      what = g_strdup (label);
    }
  if (rule == NULL)
    return g_steal_pointer (&what);
  begin = quitus_sentence_capitalise (rule);
  return g_strdup_printf ("%s · %s", begin, what);
}

/* Callbacks */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (QUITUS_TYPE_CALENDAR_ROW, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  quitus_calendar_row_bind_list_item (list_item);
}

/* In a list of many days a row says its own. */
static void
bind_with_day_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  QuitusDeadlineItem *item = gtk_list_item_get_item (list_item);
  QuitusCalendarRow *row = QUITUS_CALENDAR_ROW (gtk_list_item_get_child (list_item));
  g_autofree char *title = describe_rule (item);

  bind_cb (factory, list_item);
  gtk_label_set_label (row->title_label, title);
  gtk_widget_set_visible (row->end_box, FALSE);
  gtk_list_item_set_accessible_label (list_item, title);
}

/* Overrides */

static void
quitus_calendar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_CALENDAR_ROW);
  G_OBJECT_CLASS (quitus_calendar_row_parent_class)->dispose (object);
}

static void
quitus_calendar_row_class_init (QuitusCalendarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_calendar_row_dispose;

  g_type_ensure (QUITUS_TYPE_STATUS_PILL);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-calendar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarRow, kind_image);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarRow, end_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarRow, amount_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusCalendarRow, pill);
  gtk_widget_class_set_css_name (widget_class, "calendarrow");
}

static void
quitus_calendar_row_init (QuitusCalendarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_calendar_row_bind:
 * @self: a row
 * @item: a deadline
 *
 * Shows a deadline, instead of the one shown before.
 */
void
quitus_calendar_row_bind (QuitusCalendarRow *self, QuitusDeadlineItem *item)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  gboolean has_day = deadline->date != QUITUS_DAY_NONE;
  g_autofree char *title =
      has_day ? g_strdup (quitus_deadline_item_get_name (item)) : describe_rule (item);
  g_autofree char *subtitle =
      has_day ? describe_owner (item) : g_strdup (quitus_deadline_item_get_why (item));
  g_autofree char *amount = NULL;

  gtk_image_set_from_icon_name (self->kind_image,
                                quitus_deadline_kind_get_icon_name (deadline->kind));
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->subtitle_label, subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), quitus_deadline_item_get_why (item));
  gtk_widget_set_visible (self->end_box, has_day);
  if (deadline->amount != QUITUS_MONEY_NONE)
    amount = quitus_format_money (quitus_language_get_default (), deadline->amount);
  gtk_label_set_label (self->amount_label, amount != NULL ? amount : "");
  gtk_widget_set_visible (GTK_WIDGET (self->amount_label), amount != NULL);
  quitus_status_pill_bind (self->pill, deadline);
}

/**
 * quitus_calendar_row_bind_whole:
 * @self: a row with room
 * @item: a deadline
 *
 * Shows a deadline with the word for its kind and, under it, why it has its day.
 */
void
quitus_calendar_row_bind_whole (QuitusCalendarRow *self, QuitusDeadlineItem *item)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  const char *why = quitus_deadline_item_get_why (item);
  g_autofree char *owner = describe_owner (item);
  g_autofree char *subtitle =
      g_strdup_printf ("%s · %s%s%s",
                       _ (quitus_choices_get_label (&quitus_deadline_kinds, deadline->kind)), owner,
                       why != NULL ? "\n" : "", why != NULL ? why : "");

  quitus_calendar_row_bind (self, item);
  /* Here is the place where the reason can be read to its end. */
  gtk_label_set_ellipsize (self->subtitle_label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_lines (self->subtitle_label, -1);
  gtk_label_set_label (self->subtitle_label, subtitle);
}

/**
 * quitus_calendar_row_bind_list_item:
 * @list_item: what shows a #QuitusDeadlineItem in a list
 *
 * Gives it a row of that deadline, instead of what it had before, and its accessible names.
 */
void
quitus_calendar_row_bind_list_item (GtkListItem *list_item)
{
  QuitusDeadlineItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *sentence = quitus_deadline_item_describe (item);

  if (!QUITUS_IS_CALENDAR_ROW (gtk_list_item_get_child (list_item)))
    gtk_list_item_set_child (list_item, g_object_new (QUITUS_TYPE_CALENDAR_ROW, NULL));
  quitus_calendar_row_bind (QUITUS_CALENDAR_ROW (gtk_list_item_get_child (list_item)), item);
  gtk_list_item_set_accessible_label (list_item, sentence);
  gtk_list_item_set_accessible_description (list_item, quitus_deadline_item_get_why (item));
}

/**
 * quitus_calendar_row_factory_new:
 *
 * Returns: (transfer full): what makes the rows of a list of #QuitusDeadlineItem
 */
GtkListItemFactory *
quitus_calendar_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}

/**
 * quitus_calendar_row_factory_new_with_day:
 *
 * Returns: (transfer full): what makes the rows of a list of #QuitusDeadlineItem of many days
 */
GtkListItemFactory *
quitus_calendar_row_factory_new_with_day (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_with_day_cb), NULL);
  return factory;
}
