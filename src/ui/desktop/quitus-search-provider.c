/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "quitus-search-provider.h"

#include "quitus-language.h"
#include "quitus-search-reading.h"
#include "quitus-search-words.h"

/* The most results: the desktop shows fewer still. */
#define N_MOST 10
/* Among how many hits they are looked for, since not every kind is offered. */
#define N_LOOKED_AT 200

static const char interface_xml[] = "<node>"
                                    "<interface name='org.gnome.Shell.SearchProvider2'>"
                                    "<method name='GetInitialResultSet'>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='as' name='results' direction='out'/>"
                                    "</method>"
                                    "<method name='GetSubsearchResultSet'>"
                                    "<arg type='as' name='previous_results' direction='in'/>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='as' name='results' direction='out'/>"
                                    "</method>"
                                    "<method name='GetResultMetas'>"
                                    "<arg type='as' name='identifiers' direction='in'/>"
                                    "<arg type='aa{sv}' name='metas' direction='out'/>"
                                    "</method>"
                                    "<method name='ActivateResult'>"
                                    "<arg type='s' name='identifier' direction='in'/>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='u' name='timestamp' direction='in'/>"
                                    "</method>"
                                    "<method name='LaunchSearch'>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='u' name='timestamp' direction='in'/>"
                                    "</method>"
                                    "</interface>"
                                    "</node>";

struct _QuitusSearchProvider
{
  GObject parent_instance;

  QuitusBackgroundReader *reader;
  GDBusConnection *connection;
  guint registration;
  /* What was looked for last, and what was found. */
  char *text;
  GArray *hits;
};

G_DEFINE_FINAL_TYPE (QuitusSearchProvider, quitus_search_provider, G_TYPE_OBJECT)

enum
{
  SIGNAL_ACTIVATE,
  SIGNAL_SEARCH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A question that is answered once the register is there. */
typedef struct
{
  QuitusSearchProvider *provider;
  GDBusMethodInvocation *invocation;
  QuitusSession *session;
  /* What is looked for, or the results that are asked about. */
  char *text;
  char **ids;
} Question;

/* Helpers */

static void
question_free (Question *self)
{
  g_clear_object (&self->session);
  g_object_unref (self->provider);
  g_free (self->text);
  g_strfreev (self->ids);
  g_free (self);
}

/* What is on the screen of the desktop may be seen by others: no bank accounts, and no kind that
 * says little by itself.  NULL for what is not offered. */
static const char *
get_icon (QuitusKind kind)
{
  switch (kind)
    {
    case QUITUS_KIND_AGREEMENT:
    case QUITUS_KIND_AMENDMENT:
      return "x-office-document-symbolic";
    case QUITUS_KIND_ORGANISATION:
      return "system-users-symbolic";
    case QUITUS_KIND_PERSON:
      return "avatar-default-symbolic";
    case QUITUS_KIND_STARTUP:
      return QUITUS_APPLICATION_ID "-symbolic";
    case QUITUS_KIND_INSTALMENT:
    case QUITUS_KIND_REFUND:
    case QUITUS_KIND_COMMITTEE_SERIES:
    case QUITUS_KIND_COMMITTEE:
    case QUITUS_KIND_OBLIGATION:
    case QUITUS_KIND_NOTICE:
      return "x-office-calendar-symbolic";
    default:
      return NULL;
    }
}

static void
answer_results (Question *self)
{
  GVariantBuilder builder;
  GArray *hits = self->provider->hits;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("as"));
  for (guint i = 0; self->session != NULL && i < hits->len; i++)
    g_variant_builder_add_value (&builder, g_variant_new_take_string (quitus_id_to_text (
                                               g_array_index (hits, QuitusSearchHit, i).id)));
  g_dbus_method_invocation_return_value (self->invocation, g_variant_new ("(as)", &builder));
  question_free (self);
}

static void
find (Question *self)
{
  QuitusSearchProvider *provider = self->provider;
  QuitusSearchIndex *index = quitus_session_get_search (self->session);
  g_autoptr (GArray) found = NULL;
  guint n_found;

  g_set_str (&provider->text, self->text);
  g_array_set_size (provider->hits, 0);
  if (index == NULL)
    return;
  found = quitus_search_index_find (index, self->text, quitus_language_get_default (), N_LOOKED_AT,
                                    &n_found);
  for (guint i = 0; i < found->len && provider->hits->len < N_MOST; i++)
    {
      QuitusSearchHit hit = g_array_index (found, QuitusSearchHit, i);

      if (get_icon ((QuitusKind) hit.kind) != NULL)
        g_array_append_val (provider->hits, hit);
    }
}

/* An id may come from an earlier search, even of a program that ended since. */
static gboolean
find_hit (QuitusSearchProvider *self, QuitusBook *book, const char *text, QuitusSearchHit *hit)
{
  QuitusRecord *record;

  *hit = (QuitusSearchHit) { .day = QUITUS_DAY_NONE };
  if (!quitus_id_from_text (text, &hit->id))
    return FALSE;
  for (guint i = 0; i < self->hits->len; i++)
    if (quitus_id_equal (g_array_index (self->hits, QuitusSearchHit, i).id, hit->id))
      {
        *hit = g_array_index (self->hits, QuitusSearchHit, i);
        return TRUE;
      }
  record = quitus_book_lookup (book, hit->id);
  if (record == NULL || get_icon (quitus_record_get_kind (record)) == NULL)
    return FALSE;
  hit->kind = (guint8) quitus_record_get_kind (record);
  hit->root = quitus_book_get_root (book, quitus_record_get_value (record));
  return TRUE;
}

static void
add_meta (Question *self, QuitusSearchQuery *query, const char *id, GVariantBuilder *builder)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  /* What a window only supposes is not said where nothing tells that it is supposed. */
  const QuitusOutlook outlook = { quitus_session_get_today (self->session), QUITUS_DAY_NONE };
  QuitusSearchHit hit;
  g_autoptr (QuitusSearchWords) words = NULL;

  if (!find_hit (self->provider, book, id, &hit))
    return;
  words = quitus_search_words_new (query, &hit, book, &outlook, quitus_language_get_default ());
  if (words == NULL)
    return;
  g_variant_builder_open (builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (builder, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (builder, "{sv}", "name", g_variant_new_string (words->title));
  g_variant_builder_add (builder, "{sv}", "description", g_variant_new_string (words->subtitle));
  g_variant_builder_add (builder, "{sv}", "gicon",
                         g_variant_new_string (get_icon ((QuitusKind) hit.kind)));
  g_variant_builder_close (builder);
}

static void
answer_metas (Question *self)
{
  QuitusSearchProvider *provider = self->provider;
  g_autoptr (QuitusSearchQuery) query =
      quitus_search_query_new (provider->text != NULL ? provider->text : "");
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; self->session != NULL && self->ids[i] != NULL; i++)
    add_meta (self, query, self->ids[i], &builder);
  g_dbus_method_invocation_return_value (self->invocation, g_variant_new ("(aa{sv})", &builder));
  question_free (self);
}

/* Callbacks */

static void
index_read_cb (gpointer data)
{
  find (data);
  answer_results (data);
}

/* There may be no register, or none that can be read: then nothing is found. */
static void
read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Question *question = data;

  question->session =
      quitus_background_reader_read_finish (QUITUS_BACKGROUND_READER (object), result, NULL);
  if (question->ids != NULL)
    answer_metas (question);
  else if (question->session == NULL)
    answer_results (question);
  else
    quitus_search_reading_start (question->session, index_read_cb, question);
}

/* Helpers */

static void
ask (QuitusSearchProvider *self, GDBusMethodInvocation *invocation, char *text, char **ids)
{
  Question *question = g_new0 (Question, 1);

  question->provider = g_object_ref (self);
  question->invocation = invocation;
  question->text = text;
  question->ids = ids;
  quitus_background_reader_read_async (self->reader, read_cb, question);
}

static char *
join_terms (GVariant *parameters, gsize position)
{
  g_autoptr (GVariant) terms = g_variant_get_child_value (parameters, position);
  g_autofree const char **words = g_variant_get_strv (terms, NULL);

  return g_strjoinv (" ", (char **) words);
}

/* Callbacks */

static void
method_called_cb (GDBusConnection *connection,
                  const char *sender,
                  const char *path,
                  const char *interface,
                  const char *method,
                  GVariant *parameters,
                  GDBusMethodInvocation *invocation,
                  gpointer data)
{
  QuitusSearchProvider *self = data;
  g_autofree char *text = NULL;
  char **ids;

  if (g_str_equal (method, "GetInitialResultSet"))
    ask (self, invocation, join_terms (parameters, 0), NULL);
  else if (g_str_equal (method, "GetSubsearchResultSet"))
    /* To look in everything again costs less than to look up what was found. */
    ask (self, invocation, join_terms (parameters, 1), NULL);
  else if (g_str_equal (method, "GetResultMetas"))
    {
      g_variant_get (parameters, "(^as)", &ids);
      ask (self, invocation, NULL, ids);
    }
  else
    {
      gboolean is_search = g_str_equal (method, "LaunchSearch");

      if (is_search)
        text = join_terms (parameters, 0);
      else
        g_variant_get_child (parameters, 0, "s", &text);
      g_dbus_method_invocation_return_value (invocation, NULL);
      g_signal_emit (self, signals[is_search ? SIGNAL_SEARCH : SIGNAL_ACTIVATE], 0, text);
    }
}

/* Overrides */

static void
quitus_search_provider_dispose (GObject *object)
{
  QuitusSearchProvider *self = QUITUS_SEARCH_PROVIDER (object);

  quitus_search_provider_unexport (self);
  g_clear_object (&self->reader);
  G_OBJECT_CLASS (quitus_search_provider_parent_class)->dispose (object);
}

static void
quitus_search_provider_finalize (GObject *object)
{
  QuitusSearchProvider *self = QUITUS_SEARCH_PROVIDER (object);

  g_array_unref (self->hits);
  g_free (self->text);
  G_OBJECT_CLASS (quitus_search_provider_parent_class)->finalize (object);
}

static void
quitus_search_provider_class_init (QuitusSearchProviderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = quitus_search_provider_dispose;
  object_class->finalize = quitus_search_provider_finalize;

  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_SEARCH] = g_signal_new ("search", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
quitus_search_provider_init (QuitusSearchProvider *self)
{
  self->hits = g_array_new (FALSE, FALSE, sizeof (QuitusSearchHit));
}

/* Public */

/**
 * quitus_search_provider_new:
 * @reader: what reads the register
 *
 * Returns: (transfer full): a provider that is not on a bus yet
 */
QuitusSearchProvider *
quitus_search_provider_new (QuitusBackgroundReader *reader)
{
  QuitusSearchProvider *self = g_object_new (QUITUS_TYPE_SEARCH_PROVIDER, NULL);

  self->reader = g_object_ref (reader);
  return self;
}

/**
 * quitus_search_provider_export:
 * @self: a provider
 * @connection: a bus
 * @error: set when something else is there already
 *
 * Answers on a bus from now on, at %QUITUS_SEARCH_PROVIDER_PATH.
 *
 * Returns: whether it does
 */
gboolean
quitus_search_provider_export (QuitusSearchProvider *self,
                               GDBusConnection *connection,
                               GError **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_called_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, error);

  quitus_search_provider_unexport (self);
  if (node == NULL)
    return FALSE;
  self->registration =
      g_dbus_connection_register_object (connection, QUITUS_SEARCH_PROVIDER_PATH,
                                         node->interfaces[0], &vtable, self, NULL, error);
  if (self->registration == 0)
    return FALSE;
  self->connection = g_object_ref (connection);
  return TRUE;
}

/**
 * quitus_search_provider_unexport:
 * @self: a provider
 *
 * Answers no more.
 */
void
quitus_search_provider_unexport (QuitusSearchProvider *self)
{
  if (self->connection != NULL)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);
}
