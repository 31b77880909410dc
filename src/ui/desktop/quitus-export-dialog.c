/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-export-dialog.h"

#include "quitus-language.h"
#include "quitus-problem.h"
#include "quitus-saved-file.h"
#include "quitus-template.h"

struct _QuitusExportDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *json_row;
  GtkWidget *csv_row;
  GtkWidget *ics_row;

  QuitusSession *session;
  /* Of the register as it was when it was asked for: it may be gone by when the place is chosen. */
  QuitusBook *book;
  /* None for all agreements. */
  QuitusId agreement;
};

G_DEFINE_FINAL_TYPE (QuitusExportDialog, quitus_export_dialog, ADW_TYPE_DIALOG)

static const struct
{
  const char *ending;
  const char *suffix;
  const char *title;
  const char *files;
} kinds[] = {
  [QUITUS_EXPORT_JSON] = { ".quitus.json", "json", N_ ("Export Agreements"),
                          N_ ("Agreements of Quitus")                                            },
  [QUITUS_EXPORT_CSV] = { ".csv",         "csv",  N_ ("Export as a Table"),    N_ ("Tables")    },
  [QUITUS_EXPORT_ICS] = { ".ics",         "ics",  N_ ("Export as a Calendar"), N_ ("Calendars") },
};

/* What is written once its place is chosen, by when the dialog is gone. */
typedef struct
{
  QuitusExportDialog *dialog;
  GtkWidget *window;
  QuitusExportKind kind;
} Saving;

/* Helpers */

static void
free_saving (Saving *saving)
{
  g_object_unref (saving->dialog);
  g_object_unref (saving->window);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

static char *
get_reference (QuitusExportDialog *self)
{
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (self->session, self->agreement);

  return dossier != NULL ? g_strdup (quitus_dossier_get_agreement (dossier)->reference) : NULL;
}

static char *
make_name (QuitusExportDialog *self, QuitusExportKind kind)
{
  g_autofree char *reference = get_reference (self);
  g_autofree char *day = quitus_day_to_iso (quitus_session_get_today (self->session));
  char *name = reference != NULL ? g_strconcat (reference, kinds[kind].ending, NULL)
                                 : g_strconcat ("quitus-", day, kinds[kind].ending, NULL);

  return g_strdelimit (name, "/", '-');
}

/* Callbacks */

static void
file_chosen_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL)
    quitus_export_dialog_write (saving->dialog, saving->kind, file, saving->window, &error);
  if (error != NULL)
    quitus_problem_present (error, saving->window);
}

static void
row_cb (QuitusExportDialog *self, GtkWidget *row)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = NULL;
  Saving *saving = g_new (Saving, 1);

  saving->dialog = g_object_ref (self);
  saving->window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (row)));
  saving->kind = row == self->csv_row   ? QUITUS_EXPORT_CSV
                 : row == self->ics_row ? QUITUS_EXPORT_ICS
                                        : QUITUS_EXPORT_JSON;
  name = make_name (self, saving->kind);
  gtk_file_filter_add_suffix (filter, kinds[saving->kind].suffix);
  gtk_file_filter_set_name (filter, _ (kinds[saving->kind].files));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _ (kinds[saving->kind].title));
  gtk_file_dialog_set_initial_name (dialog, name);
  adw_dialog_close (ADW_DIALOG (self));
  gtk_file_dialog_save (dialog, GTK_WINDOW (saving->window), NULL, file_chosen_cb, saving);
}

/* Overrides */

static void
quitus_export_dialog_dispose (GObject *object)
{
  g_clear_object (&QUITUS_EXPORT_DIALOG (object)->session);
  g_clear_object (&QUITUS_EXPORT_DIALOG (object)->book);
  G_OBJECT_CLASS (quitus_export_dialog_parent_class)->dispose (object);
}

static void
quitus_export_dialog_class_init (QuitusExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_export_dialog_dispose;

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusExportDialog, group);
  gtk_widget_class_bind_template_child (widget_class, QuitusExportDialog, json_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusExportDialog, csv_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusExportDialog, ics_row);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
}

static void
quitus_export_dialog_init (QuitusExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_export_dialog_new:
 * @session: what the window works with, its register open
 * @agreement: an agreement of it, none for all of them
 *
 * Asks as what to export, then where to.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
quitus_export_dialog_new (QuitusSession *session, QuitusId agreement)
{
  QuitusExportDialog *self = g_object_new (QUITUS_TYPE_EXPORT_DIALOG, NULL);
  g_autofree char *reference = NULL;

  self->session = g_object_ref (session);
  self->book = g_object_ref (quitus_session_get_book (session));
  self->agreement = agreement;
  reference = get_reference (self);
  adw_preferences_group_set_title (self->group,
                                   reference != NULL ? reference : _ ("The Whole Register"));
  return ADW_DIALOG (self);
}

/**
 * quitus_export_dialog_write:
 * @self: a dialog, which may be closed
 * @kind: as what
 * @file: where
 * @parent: a widget of the window, whose action `win.tell` tells that it is done
 * @error: return location for an error
 *
 * Writes what the dialog is about into a file.
 *
 * Returns: whether that went well
 */
gboolean
quitus_export_dialog_write (QuitusExportDialog *self,
                            QuitusExportKind kind,
                            GFile *file,
                            GtkWidget *parent,
                            GError **error)
{
  g_autoptr (GBytes) bytes =
      quitus_export (kind, self->book, self->agreement, quitus_session_get_outlook (self->session),
                     quitus_language_get_default (), error);

  return bytes != NULL && quitus_saved_file_write (file, bytes, parent, error);
}
