/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-search-results.h"

#include "quitus-search-look.h"

/* The most that is listed: who wants more types more. */
#define N_MOST 50

struct _QuitusSearchResult
{
  GObject parent_instance;

  QuitusSession *session;
  char *text;
  QuitusSearchHit hit;
  QuitusSearchWords *words;
};

struct _QuitusSearchResults
{
  GObject parent_instance;

  QuitusSession *session;
  GPtrArray *results;
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE (QuitusSearchResult, quitus_search_result, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusSearchResults,
                               quitus_search_results,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          section_model_init))

/* Helpers */

static const char *
get_group (QuitusSearchResults *self, guint position)
{
  QuitusSearchResult *result = self->results->pdata[position];

  return quitus_search_look_get_group ((QuitusKind) result->hit.kind);
}

static QuitusSearchResult *
new_result (QuitusSearchResults *self, const char *text, const QuitusSearchHit *hit)
{
  QuitusSearchResult *result = g_object_new (QUITUS_TYPE_SEARCH_RESULT, NULL);

  result->session = g_object_ref (self->session);
  result->text = g_strdup (text);
  result->hit = *hit;
  return result;
}

/* Brings the hits of one group together, behind the best of them. */
static void
take_hits (QuitusSearchResults *self, const char *text, GArray *hits)
{
  g_autofree gboolean *taken = g_new0 (gboolean, hits->len + 1);

  for (guint i = 0; i < hits->len; i++)
    {
      const char *group =
          quitus_search_look_get_group ((QuitusKind) g_array_index (hits, QuitusSearchHit, i).kind);

      for (guint other = i; other < hits->len && !taken[i]; other++)
        {
          const QuitusSearchHit *hit = &g_array_index (hits, QuitusSearchHit, other);

          if (other != i &&
              (taken[other] ||
               g_strcmp0 (group, quitus_search_look_get_group ((QuitusKind) hit->kind)) != 0))
            continue;
          g_ptr_array_add (self->results, new_result (self, text, hit));
          if (other != i)
            taken[other] = TRUE;
        }
    }
}

/* Overrides of a result */

static void
quitus_search_result_finalize (GObject *object)
{
  QuitusSearchResult *self = QUITUS_SEARCH_RESULT (object);

  g_clear_pointer (&self->words, quitus_search_words_free);
  g_free (self->text);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_search_result_parent_class)->finalize (object);
}

static void
quitus_search_result_class_init (QuitusSearchResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_search_result_finalize;
}

static void
quitus_search_result_init (QuitusSearchResult *self)
{
}

/* Overrides of the list */

static GType
quitus_search_results_get_item_type (GListModel *model)
{
  return QUITUS_TYPE_SEARCH_RESULT;
}

static guint
quitus_search_results_get_n_items (GListModel *model)
{
  return QUITUS_SEARCH_RESULTS (model)->results->len;
}

static gpointer
quitus_search_results_get_item (GListModel *model, guint position)
{
  QuitusSearchResults *self = QUITUS_SEARCH_RESULTS (model);

  return position < self->results->len ? g_object_ref (self->results->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = quitus_search_results_get_item_type;
  iface->get_n_items = quitus_search_results_get_n_items;
  iface->get_item = quitus_search_results_get_item;
}

static void
quitus_search_results_find_section (GtkSectionModel *model,
                                    guint position,
                                    guint *start,
                                    guint *end)
{
  QuitusSearchResults *self = QUITUS_SEARCH_RESULTS (model);
  const char *group;

  if (position >= self->results->len)
    {
      *start = self->results->len;
      *end = G_MAXUINT;
      return;
    }
  group = get_group (self, position);
  for (*start = position; *start > 0 && g_str_equal (get_group (self, *start - 1), group);)
    (*start)--;
  for (*end = position; *end < self->results->len && g_str_equal (get_group (self, *end), group);)
    (*end)++;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = quitus_search_results_find_section;
}

static void
quitus_search_results_finalize (GObject *object)
{
  QuitusSearchResults *self = QUITUS_SEARCH_RESULTS (object);

  g_ptr_array_unref (self->results);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_search_results_parent_class)->finalize (object);
}

static void
quitus_search_results_class_init (QuitusSearchResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_search_results_finalize;
}

static void
quitus_search_results_init (QuitusSearchResults *self)
{
  self->results = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Public */

/**
 * quitus_search_result_get_hit:
 * @self: a result
 *
 * Returns: (transfer none): the record that was found
 */
const QuitusSearchHit *
quitus_search_result_get_hit (QuitusSearchResult *self)
{
  return &self->hit;
}

/**
 * quitus_search_result_get_words:
 * @self: a result
 *
 * Returns: (transfer none) (nullable): how people read it, %NULL when it is gone meanwhile
 */
const QuitusSearchWords *
quitus_search_result_get_words (QuitusSearchResult *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);

  if (self->words == NULL && book != NULL)
    {
      g_autoptr (QuitusSearchQuery) query = quitus_search_query_new (self->text);

      self->words = quitus_search_words_new (query, &self->hit, book,
                                             quitus_session_get_outlook (self->session),
                                             quitus_language_get_default ());
    }
  return self->words;
}

/**
 * quitus_search_results_new:
 * @session: what the window works with, its register open
 *
 * Returns: (transfer full): an empty list
 */
QuitusSearchResults *
quitus_search_results_new (QuitusSession *session)
{
  QuitusSearchResults *self = g_object_new (QUITUS_TYPE_SEARCH_RESULTS, NULL);

  self->session = g_object_ref (session);
  return self;
}

/**
 * quitus_search_results_search:
 * @self: results
 * @text: what is looked for
 *
 * Lists the best of what is found.  The index should be ready, else this takes its time.
 *
 * Returns: how many records there are, of which not all may be listed
 */
guint
quitus_search_results_search (QuitusSearchResults *self, const char *text)
{
  QuitusSearchIndex *index = quitus_session_get_search (self->session);
  guint n_before = self->results->len;
  guint n_found = 0;
  g_autoptr (GArray) hits =
      index != NULL
          ? quitus_search_index_find (index, text, quitus_language_get_default (), N_MOST, &n_found)
          : g_array_new (FALSE, FALSE, sizeof (QuitusSearchHit));

  g_ptr_array_set_size (self->results, 0);
  take_hits (self, text, hits);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->results->len);
  return n_found;
}

/**
 * quitus_search_results_get_title:
 * @self: results
 * @position: below the number of items
 *
 * Returns: (transfer none): the title of the section of that item, translated
 */
const char *
quitus_search_results_get_title (QuitusSearchResults *self, guint position)
{
  return position < self->results->len ? _ (get_group (self, position)) : "";
}
