/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file would change, before it does. */

#include "quitus-import-dialog.h"

#include "quitus-alert.h"
#include "quitus-format.h"
#include "quitus-import.h"
#include "quitus-language.h"
#include "quitus-problem.h"

/* The most agreements that are named: the others are counted. */
#define N_NAMED 5

typedef struct
{
  QuitusSession *session;
  QuitusChange *change;
  GtkWidget *parent;
  /* (element-type QuitusAgreementValue): what is said of the agreements that it touches. */
  GPtrArray *agreements;
} Import;

/* Helpers */

static void
import_clear (gpointer data)
{
  Import *self = data;

  g_ptr_array_unref (self->agreements);
  g_object_unref (self->change);
  g_object_unref (self->session);
  g_object_unref (self->parent);
}

static void
import_release (gpointer data)
{
  g_rc_box_release_full (data, import_clear);
}

/* The agreement that an edit is a part of, as it will be; NULL when it is not a part of one. */
static const QuitusValue *
find_agreement (QuitusBook *book, const QuitusEdit *edit)
{
  const QuitusValue *value = edit->after != NULL ? edit->after : edit->before;
  QuitusRecord *root;

  if (value->kind == QUITUS_KIND_AGREEMENT)
    return value;
  root = quitus_book_lookup (book, quitus_book_get_root (book, value));
  if (root == NULL || quitus_record_get_kind (root) != QUITUS_KIND_AGREEMENT)
    return NULL;
  return quitus_record_get_value (root);
}

static GPtrArray *
list_agreements (QuitusBook *book, QuitusChange *change)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  GPtrArray *agreements = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);

  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusValue *value = find_agreement (book, quitus_change_get_edit (change, i));

      if (value == NULL || g_hash_table_contains (seen, &value->id))
        continue;
      g_hash_table_add (seen, (gpointer) &value->id);
      g_ptr_array_add (agreements, quitus_value_ref (value));
    }
  return agreements;
}

static void
append_line (GString *text, char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  g_free (line);
}

static char *
describe (const QuitusImportSummary *summary)
{
  GString *text = g_string_new (NULL);

  if (summary->n_inserted > 0)
    append_line (text, quitus_format_text (quitus_language_get_default (),
                                           n_ ("%u record is added.", "%u records are added.",
                                               summary->n_inserted),
                                           summary->n_inserted));
  if (summary->n_updated > 0)
    append_line (text, quitus_format_text (quitus_language_get_default (),
                                           n_ ("%u record is changed.", "%u records are changed.",
                                               summary->n_updated),
                                           summary->n_updated));
  if (summary->n_deleted > 0)
    append_line (text,
                 quitus_format_text (quitus_language_get_default (),
                                     n_ ("%u record that the file does not have is removed.",
                                         "%u records that the file does not have are removed.",
                                         summary->n_deleted),
                                     summary->n_deleted));
  append_line (text, g_strdup (_ ("It is one change, and can be undone.")));
  return g_string_free (text, FALSE);
}

static GtkWidget *
make_row (QuitusBook *book, const QuitusValue *value)
{
  gboolean is_new = quitus_book_lookup (book, value->id) == NULL;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 quitus_agreement_value (value)->reference);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               is_new ? _ ("New agreement") : _ ("Agreement that is changed"));
  return row;
}

static GtkWidget *
make_list (QuitusBook *book, GPtrArray *agreements)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Agreements"), -1);
  for (guint i = 0; i < MIN (agreements->len, N_NAMED); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (book, agreements->pdata[i]));
  if (agreements->len > N_NAMED)
    {
      guint n_left = agreements->len - N_NAMED;
      g_autofree char *text =
          quitus_format_text (quitus_language_get_default (),
                              n_ ("%u more agreement", "%u more agreements", n_left), n_left);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}

/* Callbacks */

static void
recorded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Import *self = data;
  g_autoptr (GError) error = NULL;

  if (!quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error))
    {
      quitus_problem_present (error, self->parent);
    }
  else
    {
      if (self->agreements->len == 1)
        {
          const QuitusValue *agreement = self->agreements->pdata[0];
          g_autofree char *id = quitus_id_to_text (agreement->id);

          gtk_widget_activate_action (self->parent, "win.show-record", "s", id);
        }
      gtk_widget_activate_action (self->parent, "win.toast", "s", _ ("The file has been imported"));
    }
  import_release (self);
}

static void
response_cb (Import *self, const char *response, AdwAlertDialog *dialog)
{
  if (!g_str_equal (response, "import"))
    return;
  /* The dialog goes before the change is on the disk. */
  quitus_register_commit_async (quitus_session_get_register (self->session), self->change, NULL,
                                recorded_cb, g_rc_box_acquire (self));
}

/* Helpers of construction */

static AdwDialog *
make_question (Import *import, const QuitusImportSummary *summary, const char *name)
{
  g_autofree char *body = describe (summary);
  AdwDialog *dialog = adw_alert_dialog_new (NULL, body);

  /* Translators: the name of a file */
  adw_alert_dialog_format_heading (ADW_ALERT_DIALOG (dialog), _ ("Import “%s”?"), name);
  quitus_alert_wrap_heading (ADW_ALERT_DIALOG (dialog));
  if (import->agreements->len > 0)
    adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog),
                                      make_list (quitus_session_get_book (import->session),
                                                 import->agreements));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "import",
                                  _ ("_Import"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "import",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), import,
                         (GClosureNotify) (GCallback) import_release, G_CONNECT_SWAPPED);
  return dialog;
}

static AdwDialog *
make_nothing (const char *name)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Nothing to Import"), NULL);

  /* Translators: the name of a file */
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                _ ("The register says already what “%s” says."), name);
  quitus_alert_wrap_heading (ADW_ALERT_DIALOG (dialog));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  return dialog;
}

/* Public */

/**
 * quitus_import_dialog_new:
 * @session: what the window works with, its register open to write
 * @data: the content of a file, of which nothing is trusted
 * @name: what people call the file
 * @parent: where the dialog will be presented; its actions `win.toast` and `win.show-record` tell of
 *   the end
 * @error: set when the file is refused: a #QuitusExchangeError, or a #QuitusModelError
 *
 * Asks whether to import a file, and says what that would change.  The import is one change, which
 * can be undone.
 *
 * Returns: (transfer floating) (nullable): the dialog, %NULL when the file is refused
 */
AdwDialog *
quitus_import_dialog_new (QuitusSession *session,
                          GBytes *data,
                          const char *name,
                          GtkWidget *parent,
                          GError **error)
{
  QuitusBook *book = quitus_session_get_book (session);
  g_autofree char *label = quitus_import_get_label (name);
  QuitusImportSummary summary;
  g_autoptr (QuitusChange) change = quitus_import (data, label, book, &summary, error);
  Import *import;

  if (change == NULL || !quitus_book_check (book, change, error))
    return NULL;
  if (quitus_change_get_size (change) == 0)
    return make_nothing (name);
  import = g_rc_box_new (Import);
  import->session = g_object_ref (session);
  import->agreements = list_agreements (book, change);
  import->change = g_steal_pointer (&change);
  import->parent = g_object_ref (parent);
  return make_question (import, &summary, name);
}
