/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-documents.h"

#include "quitus-document-attacher.h"
#include "quitus-document-opener.h"
#include "quitus-document-row.h"
#include "quitus-language.h"
#include "quitus-problem.h"
#include "quitus-record-dialog.h"
#include "quitus-register-documents.h"
#include "quitus-reopening.h"
#include "quitus-template.h"

struct _QuitusAgreementDocuments
{
  QuitusAgreementSection parent_instance;

  GtkWidget *progress_box;
  GtkProgressBar *progress_bar;
  AdwPreferencesGroup *list_group;
  GtkWidget *empty_page;
  GtkDropTarget *drop_target;

  QuitusSession *session;
  QuitusId agreement;
  QuitusDocumentAttacher *attacher;
  GCancellable *looking;
  /* (element-type QuitusDocumentRow): in the order of the documents. */
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementDocuments,
                     quitus_agreement_documents,
                     QUITUS_TYPE_AGREEMENT_SECTION)

/* Helpers */

static QuitusRegister *
get_register (QuitusAgreementDocuments *self)
{
  return quitus_session_get_register (self->session);
}

static gboolean
may_write (QuitusAgreementDocuments *self)
{
  return quitus_agreement_section_may_write (QUITUS_AGREEMENT_SECTION (self));
}

/* The document that an action is about, NULL when it has gone. */
static const QuitusDocumentValue *
find_document (QuitusAgreementDocuments *self, GVariant *parameter)
{
  QuitusRecord *record;
  QuitusId id;

  if (!quitus_id_from_text (g_variant_get_string (parameter, NULL), &id))
    return NULL;
  record = quitus_book_lookup (quitus_session_get_book (self->session), id);
  return record != NULL ? quitus_document_value (quitus_record_get_value (record)) : NULL;
}

static void
stop_looking (QuitusAgreementDocuments *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

/* The last ones first, those of a day by name. */
static int
compare_documents (gconstpointer a, gconstpointer b)
{
  const QuitusDocumentValue *one = *(const QuitusDocumentValue *const *) a;
  const QuitusDocumentValue *other = *(const QuitusDocumentValue *const *) b;

  if (one->added_on != other->added_on)
    return one->added_on > other->added_on ? -1 : 1;
  return g_utf8_collate (one->name, other->name);
}

/* (element-type QuitusDocumentValue): as they are shown. */
static GPtrArray *
list_documents (QuitusDossier *dossier)
{
  GPtrArray *documents = g_ptr_array_new ();

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_DOCUMENT); i++)
    g_ptr_array_add (documents, (gpointer) quitus_dossier_get (dossier, QUITUS_KIND_DOCUMENT, i));
  g_ptr_array_sort (documents, compare_documents);
  return documents;
}

/* Callbacks */

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusAgreementDocuments) self = data;
  g_autoptr (GArray) states =
      quitus_register_look_at_documents_finish (QUITUS_REGISTER (object), result, NULL);

  for (guint i = 0; states != NULL && i < states->len && i < self->rows->len; i++)
    quitus_document_row_set_state (self->rows->pdata[i],
                                   g_array_index (states, QuitusContentState, i));
}

static GtkWindow *
get_window (QuitusAgreementDocuments *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusAgreementDocuments) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file =
      quitus_register_save_document_finish (QUITUS_REGISTER (object), result, &error);

  if (file == NULL)
    quitus_problem_present (error, GTK_WIDGET (self));
}

typedef struct
{
  QuitusAgreementDocuments *self;
  QuitusValue *document;
} Saving;

static void
target_chosen_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Saving *saving = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) target = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (target != NULL && saving->self->session != NULL)
    quitus_register_save_document_async (get_register (saving->self),
                                         quitus_document_value (saving->document), target, NULL,
                                         saved_cb, g_object_ref (saving->self));
  else if (error != NULL)
    quitus_problem_present (error, GTK_WIDGET (saving->self));
  g_object_unref (saving->self);
  quitus_value_unref (saving->document);
  g_free (saving);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAgreementDocuments *self = QUITUS_AGREEMENT_DOCUMENTS (widget);
  const QuitusDocumentValue *document = find_document (self, parameter);

  if (document != NULL)
    quitus_document_open (self->session, document, widget);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAgreementDocuments *self = QUITUS_AGREEMENT_DOCUMENTS (widget);
  const QuitusDocumentValue *document = find_document (self, parameter);
  g_autoptr (GtkFileDialog) dialog = NULL;
  Saving *saving;

  if (document == NULL)
    return;
  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, _ ("Save a Copy"));
  gtk_file_dialog_set_initial_name (dialog, document->name);
  saving = g_new (Saving, 1);
  saving->self = g_object_ref (self);
  saving->document = quitus_value_ref (&document->value);
  gtk_file_dialog_save (dialog, get_window (self), NULL, target_chosen_cb, saving);
}

/* What the bytes are is not for people to change. */
static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const hidden[] = { "hash", "size", "media_type", "added_on", "added_by" };
  QuitusAgreementDocuments *self = QUITUS_AGREEMENT_DOCUMENTS (widget);
  const QuitusDocumentValue *document = find_document (self, parameter);
  AdwDialog *dialog;

  if (document == NULL)
    return;
  dialog = quitus_record_dialog_new (self->session, &document->value);
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    quitus_record_form_hide (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                             hidden[i]);
  quitus_reopening_present (self->session, document->value.id, dialog, widget);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action_variant (widget, "win.delete-record", parameter);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAgreementDocuments *self = QUITUS_AGREEMENT_DOCUMENTS (widget);

  quitus_document_attacher_choose (self->attacher, widget);
}

static void
cancel_cb (QuitusAgreementDocuments *self)
{
  quitus_document_attacher_cancel (self->attacher);
}

static gboolean
accept_cb (QuitusAgreementDocuments *self, GdkDrop *drop)
{
  return may_write (self) &&
         gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), GDK_TYPE_FILE_LIST);
}

static gboolean
drop_cb (QuitusAgreementDocuments *self, const GValue *value, double x, double y)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *item = list; item != NULL; item = item->next)
    g_list_store_append (files, item->data);
  quitus_document_attacher_attach (self->attacher, G_LIST_MODEL (files), GTK_WIDGET (self));
  return TRUE;
}

static void
update_actions (QuitusAgreementDocuments *self)
{
  gboolean may = may_write (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.add", may);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.edit", may);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.remove", may);
}

/* Helpers */

static void
look (QuitusAgreementDocuments *self, QuitusDossier *dossier)
{
  g_autoptr (GPtrArray) documents = list_documents (dossier);

  stop_looking (self);
  if (documents->len == 0)
    return;
  self->looking = g_cancellable_new ();
  quitus_register_look_at_documents_async (get_register (self), documents, self->looking, looked_cb,
                                           g_object_ref (self));
}

/* Callbacks */

/* The same content may have come where it was missing, without any change. */
static void
attached_cb (QuitusAgreementDocuments *self)
{
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (quitus_session_get_book (self->session), self->agreement);

  if (dossier != NULL)
    look (self, dossier);
}

/* Helpers */

static void
set_session (QuitusAgreementDocuments *self, QuitusSession *session, QuitusDossier *dossier)
{
  if (self->session != NULL)
    return;
  self->session = g_object_ref (session);
  self->agreement = quitus_dossier_get_agreement (dossier)->value.id;
  self->attacher = quitus_document_attacher_new (session, self->agreement);
  g_object_bind_property (self->attacher, "shows-progress", self->progress_box, "visible",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->attacher, "fraction", self->progress_bar, "fraction",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->attacher, "attached", G_CALLBACK (attached_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_register (self), "notify::read-only", G_CALLBACK (update_actions),
                           self, G_CONNECT_SWAPPED);
}

/* Overrides */

static void
quitus_agreement_documents_fill (QuitusAgreementSection *section,
                                 QuitusSession *session,
                                 QuitusDossier *dossier)
{
  QuitusAgreementDocuments *self = QUITUS_AGREEMENT_DOCUMENTS (section);
  g_autoptr (GPtrArray) documents = list_documents (dossier);

  set_session (self, session, dossier);
  update_actions (self);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->list_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < documents->len; i++)
    {
      GtkWidget *row = quitus_document_row_new (documents->pdata[i]);

      adw_preferences_group_add (self->list_group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list_group), documents->len > 0);
  gtk_widget_set_visible (self->empty_page, documents->len == 0);
  look (self, dossier);
}

static void
quitus_agreement_documents_dispose (GObject *object)
{
  QuitusAgreementDocuments *self = QUITUS_AGREEMENT_DOCUMENTS (object);

  stop_looking (self);
  if (self->rows != NULL)
    g_ptr_array_set_size (self->rows, 0);
  if (self->attacher != NULL)
    quitus_document_attacher_cancel (self->attacher);
  g_clear_object (&self->attacher);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENT_DOCUMENTS);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_agreement_documents_parent_class)->dispose (object);
}

static void
quitus_agreement_documents_finalize (GObject *object)
{
  g_ptr_array_unref (QUITUS_AGREEMENT_DOCUMENTS (object)->rows);
  G_OBJECT_CLASS (quitus_agreement_documents_parent_class)->finalize (object);
}

static void
quitus_agreement_documents_class_init (QuitusAgreementDocumentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agreement_documents_dispose;
  G_OBJECT_CLASS (klass)->finalize = quitus_agreement_documents_finalize;
  QUITUS_AGREEMENT_SECTION_CLASS (klass)->fill = quitus_agreement_documents_fill;

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreement-documents.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementDocuments, progress_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementDocuments, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementDocuments, list_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementDocuments, empty_page);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementDocuments, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_install_action (widget_class, "document.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "document.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "document.save", "s", save_cb);
  gtk_widget_class_install_action (widget_class, "document.edit", "s", edit_cb);
  gtk_widget_class_install_action (widget_class, "document.remove", "s", remove_cb);
  gtk_widget_class_set_css_name (widget_class, "documents");
}

static void
quitus_agreement_documents_init (QuitusAgreementDocuments *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST };

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->drop_target, types, G_N_ELEMENTS (types));
}
