/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens a document of the register with the program of the desktop, from wherever it is named. */

#include "quitus-document-opener.h"

#include "quitus-language.h"
#include "quitus-problem.h"
#include "quitus-register-documents.h"

/* Helpers */

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Callbacks */

static void
launched_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (object), result, &error))
    quitus_problem_present (error, widget);
}

static void
ready_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file =
      quitus_register_save_document_finish (QUITUS_REGISTER (object), result, &error);
  g_autoptr (GtkFileLauncher) launcher = NULL;

  if (file == NULL)
    {
      quitus_problem_present (error, widget);
      return;
    }
  launcher = gtk_file_launcher_new (file);
  gtk_file_launcher_launch (launcher, get_window (widget), NULL, launched_cb,
                            g_object_ref (widget));
}

/* Public */

/**
 * quitus_document_open:
 * @session: what the window works with, its register open
 * @document: a document of the book
 * @widget: from where it is opened
 *
 * Opens the content of a document; when that fails, a dialog says why.
 */
void
quitus_document_open (QuitusSession *session,
                      const QuitusDocumentValue *document,
                      GtkWidget *widget)
{
  quitus_register_save_document_async (quitus_session_get_register (session), document, NULL, NULL,
                                       ready_cb, g_object_ref (widget));
}

/**
 * quitus_document_button_new:
 * @book: the book
 * @document: one of its documents, or none
 *
 * Returns: (transfer floating) (nullable): a button with the name of the document, which opens it;
 *   %NULL when there is none
 */
GtkWidget *
quitus_document_button_new (QuitusBook *book, QuitusId document)
{
  QuitusRecord *record = quitus_book_lookup (book, document);
  g_autofree char *id = NULL;
  g_autofree char *spoken = NULL;
  const char *name;
  GtkWidget *button;
  GtkWidget *box;
  GtkWidget *label;

  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_DOCUMENT)
    return NULL;
  name = quitus_document_value (quitus_record_get_value (record))->name;
  id = quitus_id_to_text (document);
  /* Translators: the name of a document */
  spoken = g_strdup_printf (_ ("Open %s"), name);
  button = gtk_button_new ();
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  label = gtk_label_new (name);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("mail-attachment-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-document");
  return button;
}
