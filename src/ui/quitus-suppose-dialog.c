/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-suppose-dialog.h"

#include "quitus-date-row.h"
#include "quitus-focus-keeper.h"
#include "quitus-template.h"

struct _QuitusSupposeDialog
{
  AdwDialog parent_instance;

  QuitusDateRow *day_row;
  GtkLabel *problem_label;
  GtkWidget *suppose_button;

  QuitusSession *session;
};

G_DEFINE_FINAL_TYPE (QuitusSupposeDialog, quitus_suppose_dialog, ADW_TYPE_DIALOG)

/* Callbacks */

static void
day_cb (QuitusSupposeDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->day_row));
  g_autoptr (GError) error = NULL;
  QuitusDay day = quitus_date_row_get_day (self->day_row);

  if (day == QUITUS_DAY_NONE && text[0] != '\0')
    quitus_day_parse (text, &error);
  gtk_label_set_label (self->problem_label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), error != NULL);
  gtk_widget_set_sensitive (self->suppose_button, day != QUITUS_DAY_NONE);
}

static void
cancel_cb (QuitusSupposeDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
suppose_cb (QuitusSupposeDialog *self)
{
  quitus_session_suppose (self->session, quitus_date_row_get_day (self->day_row));
  adw_dialog_close (ADW_DIALOG (self));
}

/* Overrides */

static void
quitus_suppose_dialog_dispose (GObject *object)
{
  QuitusSupposeDialog *self = QUITUS_SUPPOSE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_SUPPOSE_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_suppose_dialog_parent_class)->dispose (object);
}

static void
quitus_suppose_dialog_class_init (QuitusSupposeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_suppose_dialog_dispose;

  g_type_ensure (QUITUS_TYPE_DATE_ROW);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-suppose-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusSupposeDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusSupposeDialog, suppose_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusSupposeDialog, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, suppose_cb);
}

static void
quitus_suppose_dialog_init (QuitusSupposeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_suppose_dialog_new:
 * @session: what the window works with
 *
 * Returns: (transfer floating): a dialog, which begins with the day supposed now, else today
 */
AdwDialog *
quitus_suppose_dialog_new (QuitusSession *session)
{
  QuitusSupposeDialog *self = g_object_new (QUITUS_TYPE_SUPPOSE_DIALOG, NULL);
  QuitusDay day = quitus_session_get_supposed_signature (session);

  self->session = g_object_ref (session);
  quitus_date_row_set_near (self->day_row, quitus_session_get_today (session), QUITUS_DAY_NONE);
  quitus_date_row_set_day (self->day_row,
                           day != QUITUS_DAY_NONE ? day : quitus_session_get_today (session));
  /* A row of an entry takes no focus itself: its text does. */
  quitus_focus_keeper_begin (ADW_DIALOG (self),
                             GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->day_row))));
  return ADW_DIALOG (self);
}
