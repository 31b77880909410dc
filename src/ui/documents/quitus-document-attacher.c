/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-document-attacher.h"

#include "quitus-document-guess.h"
#include "quitus-format.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-problem.h"
#include "quitus-register-documents.h"

/* From how many milliseconds on people are shown that it takes time. */
#define PATIENCE 300

/* How often the progress is looked at, in milliseconds. */
#define INTERVAL 100

struct _QuitusDocumentAttacher
{
  GObject parent_instance;

  QuitusSession *session;
  QuitusId agreement;
  /* What is under way. */
  GtkWidget *parent;
  GCancellable *cancellable;
  QuitusProgress *progress;
  guint timer;
  gboolean shows_progress;
  double fraction;
  GArray *ids;
};

G_DEFINE_FINAL_TYPE (QuitusDocumentAttacher, quitus_document_attacher, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SHOWS_PROGRESS,
  PROP_FRACTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_ATTACHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static void
show_progress (QuitusDocumentAttacher *self, gboolean shows)
{
  if (self->shows_progress == shows)
    return;
  self->shows_progress = shows;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_PROGRESS]);
}

/* Whatever came of it. */
static void
stop (QuitusDocumentAttacher *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->progress, quitus_progress_unref);
  g_clear_weak_pointer (&self->parent);
  show_progress (self, FALSE);
}

static void
fail (QuitusDocumentAttacher *self, const GError *error)
{
  GtkWidget *parent = self->parent;

  if (parent != NULL)
    quitus_problem_present (error, parent);
  stop (self);
}

/* The document of the agreement that has that content already. */
static const QuitusDocumentValue *
find_same (QuitusDocumentAttacher *self, const QuitusDocumentValue *document)
{
  QuitusBook *book = quitus_session_get_book (self->session);

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_DOCUMENT); i++)
    {
      const QuitusDocumentValue *other = quitus_document_value (
          quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_DOCUMENT, i)));

      if (quitus_id_equal (other->agreement, self->agreement) &&
          g_str_equal (other->hash, document->hash))
        return other;
    }
  return NULL;
}

static void
complete (QuitusDocumentAttacher *self, QuitusDocumentValue *document)
{
  document->agreement = self->agreement;
  document->type = quitus_document_guess_type (document->name);
  document->added_on = quitus_session_get_today (self->session);
}

static char *
compose_label (guint n, const char *first)
{
  if (n == 1)
    /* Translators: the label of a change; the name of a file */
    return quitus_label_compose (quitus_language_get_default (), N_ ("Document “%s” attached"),
                                 first);
  /* Translators: the label of a change; how many, two at least */
  return quitus_label_compose (quitus_language_get_default (), N_ ("%d documents attached"),
                               (int) n);
}

/* A content that the agreement has already is not attached a second time; it is there now if it was
 * missing. */
static QuitusChange *
make_change (QuitusDocumentAttacher *self, GPtrArray *documents)
{
  g_autofree char *label =
      compose_label (documents->len, ((QuitusDocumentValue *) documents->pdata[0])->name);
  QuitusChange *change = quitus_change_new (label);

  g_array_set_size (self->ids, 0);
  for (guint i = 0; i < documents->len; i++)
    {
      QuitusDocumentValue *document = documents->pdata[i];
      const QuitusDocumentValue *same = find_same (self, document);
      QuitusId id = same != NULL ? same->value.id : document->value.id;

      complete (self, document);
      if (same == NULL)
        quitus_change_insert (change, &document->value);
      g_array_append_val (self->ids, id);
    }
  return change;
}

/* Callbacks */

static gboolean
timer_cb (gpointer data)
{
  QuitusDocumentAttacher *self = data;

  self->fraction = quitus_progress_get_fraction (self->progress);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
  return G_SOURCE_CONTINUE;
}

static gboolean
patience_cb (gpointer data)
{
  QuitusDocumentAttacher *self = data;

  show_progress (self, TRUE);
  timer_cb (self);
  self->timer = g_timeout_add (INTERVAL, timer_cb, self);
  return G_SOURCE_REMOVE;
}

static void
announce (QuitusDocumentAttacher *self, const char *text)
{
  if (self->parent != NULL)
    gtk_widget_activate_action (self->parent, "win.toast", "s", text);
  for (guint i = 0; i < self->ids->len; i++)
    g_signal_emit (self, signals[SIGNAL_ATTACHED], 0, &g_array_index (self->ids, QuitusId, i));
  stop (self);
}

static void
committed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusDocumentAttacher) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error))
    {
      fail (self, error);
      return;
    }
  text = quitus_format_text (quitus_language_get_default (),
                             n_ ("%u document attached", "%u documents attached", self->ids->len),
                             self->ids->len);
  announce (self, text);
}

static void
put_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusDocumentAttacher) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents =
      quitus_register_put_documents_finish (QUITUS_REGISTER (object), result, &error);
  g_autoptr (QuitusChange) change = NULL;

  if (documents == NULL)
    {
      fail (self, error);
      return;
    }
  change = make_change (self, documents);
  if (quitus_change_get_size (change) == 0)
    {
      announce (self, _ ("This content is attached already"));
      return;
    }
  quitus_register_commit_async (QUITUS_REGISTER (object), change, self->cancellable, committed_cb,
                                g_object_ref (self));
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) parent = data;
  QuitusDocumentAttacher *self = g_object_get_data (G_OBJECT (object), "attacher");
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files =
      gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (object), result, &error);

  if (files != NULL)
    quitus_document_attacher_attach (self, files, parent);
  else
    quitus_problem_present (error, parent);
}

/* Overrides */

static void
quitus_document_attacher_get_property (GObject *object,
                                       guint prop_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  QuitusDocumentAttacher *self = QUITUS_DOCUMENT_ATTACHER (object);

  switch (prop_id)
    {
    case PROP_SHOWS_PROGRESS:
      g_value_set_boolean (value, self->shows_progress);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_document_attacher_finalize (GObject *object)
{
  QuitusDocumentAttacher *self = QUITUS_DOCUMENT_ATTACHER (object);

  stop (self);
  g_array_unref (self->ids);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_document_attacher_parent_class)->finalize (object);
}

static void
quitus_document_attacher_class_init (QuitusDocumentAttacherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = quitus_document_attacher_get_property;
  object_class->finalize = quitus_document_attacher_finalize;

  properties[PROP_SHOWS_PROGRESS] =
      g_param_spec_boolean ("shows-progress", NULL, NULL, FALSE, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ATTACHED] = g_signal_new ("attached", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
quitus_document_attacher_init (QuitusDocumentAttacher *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (QuitusId));
}

/* Public */

/**
 * quitus_document_attacher_new:
 * @session: what the window works with, its register open
 * @agreement: the agreement that files are attached to
 *
 * Returns: (transfer full): nothing under way
 */
QuitusDocumentAttacher *
quitus_document_attacher_new (QuitusSession *session, QuitusId agreement)
{
  QuitusDocumentAttacher *self = g_object_new (QUITUS_TYPE_DOCUMENT_ATTACHER, NULL);

  self->session = g_object_ref (session);
  self->agreement = agreement;
  return self;
}

/**
 * quitus_document_attacher_choose:
 * @self: an attacher
 * @parent: the widget that asks
 *
 * Lets people choose files, and attaches them.
 */
void
quitus_document_attacher_choose (QuitusDocumentAttacher *self, GtkWidget *parent)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (parent);

  gtk_file_dialog_set_title (dialog, _ ("Attach Documents"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Attach"));
  g_object_set_data_full (G_OBJECT (dialog), "attacher", g_object_ref (self), g_object_unref);
  gtk_file_dialog_open_multiple (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                                 chosen_cb, g_object_ref (parent));
}

/**
 * quitus_document_attacher_attach:
 * @self: an attacher
 * @files: (element-type GFile): at least one file
 * @parent: the widget that asks, where problems are told
 *
 * Attaches files, unless others are being attached.
 */
void
quitus_document_attacher_attach (QuitusDocumentAttacher *self, GListModel *files, GtkWidget *parent)
{
  if (self->cancellable != NULL || g_list_model_get_n_items (files) == 0)
    return;
  g_set_weak_pointer (&self->parent, parent);
  self->cancellable = g_cancellable_new ();
  self->progress = quitus_progress_new ();
  self->fraction = 0;
  self->timer = g_timeout_add (PATIENCE, patience_cb, self);
  quitus_register_put_documents_async (quitus_session_get_register (self->session), files,
                                       self->progress, self->cancellable, put_cb,
                                       g_object_ref (self));
}

/**
 * quitus_document_attacher_cancel:
 * @self: an attacher
 *
 * Gives up what is under way; nothing is attached then.
 */
void
quitus_document_attacher_cancel (QuitusDocumentAttacher *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}
