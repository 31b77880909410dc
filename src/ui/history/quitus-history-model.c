/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-history-model.h"

#include <gtk/gtk.h>

#include "quitus-language.h"

/* How many changes are read at a time. */
#define PAGE 50

struct _QuitusHistoryModel
{
  GObject parent_instance;

  QuitusSession *session;
  QuitusHistoryWords *words;
  QuitusId agreement;
  char *author;
  char *text;
  QuitusSearchQuery *query;
  QuitusDay from;
  QuitusDay to;

  /* All that was read, newest first, and of this what the filters let through. */
  GPtrArray *items;
  GPtrArray *shown;
  GtkStringList *authors;
  /* Number of a change → number of the change that undoes it. */
  GHashTable *undoing;
  guint64 undoable;
  guint64 barrier;
  gboolean is_standing_known;

  GCancellable *cancellable;
  char *problem;
  /* With filters, reading goes on until so many are shown. */
  guint n_wanted;
  gboolean is_loading;
  gboolean is_complete;
};

enum
{
  PROP_0,
  PROP_LOADING,
  PROP_COMPLETE,
  PROP_PROBLEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void implement_list_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusHistoryModel,
                               quitus_history_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, implement_list_model))

/* Helpers */

static void read_page (QuitusHistoryModel *self);

static guint64
get_number (QuitusHistoryItem *item)
{
  return quitus_journal_entry_get_number (quitus_history_item_get_entry (item));
}

static void
set_flag (QuitusHistoryModel *self, gboolean *flag, gboolean value, int property)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_problem (QuitusHistoryModel *self, const GError *error)
{
  if (g_set_str (&self->problem, error != NULL ? error->message : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/* Whether the filters let a change through. */
static gboolean
is_let_through (QuitusHistoryModel *self, QuitusHistoryItem *item)
{
  QuitusJournalEntry *entry = quitus_history_item_get_entry (item);
  QuitusDay day;

  if (self->author != NULL && !g_str_equal (self->author, quitus_journal_entry_get_author (entry)))
    return FALSE;
  if (self->from != QUITUS_DAY_NONE || self->to != QUITUS_DAY_NONE)
    {
      day = quitus_history_words_get_day (self->words, entry);
      if ((self->from != QUITUS_DAY_NONE && day < self->from) ||
          (self->to != QUITUS_DAY_NONE && day > self->to))
        return FALSE;
    }
  return self->query == NULL || quitus_history_item_matches (item, self->query);
}

/* Whether a change was undone by one that stands. */
static gboolean
is_undone (QuitusHistoryModel *self, guint64 number)
{
  gint64 key = (gint64) number;
  gint64 *by;
  gboolean undone = FALSE;

  while ((by = g_hash_table_lookup (self->undoing, &key)) != NULL)
    {
      undone = !undone;
      key = *by;
    }
  return undone;
}

static QuitusStanding
get_standing (QuitusHistoryModel *self, QuitusHistoryItem *item)
{
  guint64 number = get_number (item);

  if (is_undone (self, number))
    return QUITUS_STANDING_UNDONE;
  if (!self->is_standing_known)
    return QUITUS_STANDING_UNKNOWN;
  if (number == self->undoable)
    return QUITUS_STANDING_LAST;
  if (number <= self->barrier)
    return QUITUS_STANDING_SETTLED;
  if (quitus_journal_entry_get_undoes (quitus_history_item_get_entry (item)) != 0)
    return QUITUS_STANDING_UNDO;
  return QUITUS_STANDING_EARLIER;
}

static void
update_standings (QuitusHistoryModel *self)
{
  for (guint i = 0; i < self->items->len; i++)
    quitus_history_item_set_standing (self->items->pdata[i],
                                      get_standing (self, self->items->pdata[i]));
}

static void
note_author (QuitusHistoryModel *self, const char *author)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->authors));

  for (guint i = 0; i < n; i++)
    if (g_str_equal (gtk_string_list_get_string (self->authors, i), author))
      return;
  gtk_string_list_append (self->authors, author);
}

static QuitusHistoryItem *
take_in (QuitusHistoryModel *self, QuitusJournalEntry *entry)
{
  gint64 number = (gint64) quitus_journal_entry_get_number (entry);
  gint64 undoes = (gint64) quitus_journal_entry_get_undoes (entry);

  quitus_history_words_learn (self->words, entry);
  note_author (self, quitus_journal_entry_get_author (entry));
  if (undoes != 0)
    g_hash_table_insert (self->undoing, g_memdup2 (&undoes, sizeof undoes),
                         g_memdup2 (&number, sizeof number));
  return quitus_history_item_new (self->words, entry);
}

/* Older ones, at the end. */
static void
append_page (QuitusHistoryModel *self, GPtrArray *entries)
{
  guint n_shown = self->shown->len;

  for (guint i = 0; i < entries->len; i++)
    {
      QuitusHistoryItem *item = take_in (self, entries->pdata[i]);

      g_ptr_array_add (self->items, item);
      if (is_let_through (self, item))
        g_ptr_array_add (self->shown, g_object_ref (item));
    }
  update_standings (self);
  if (self->shown->len > n_shown)
    g_list_model_items_changed (G_LIST_MODEL (self), n_shown, 0, self->shown->len - n_shown);
}

/* Those that were recorded since, in front.  FALSE when some are missing in between. */
static gboolean
prepend_news (QuitusHistoryModel *self, GPtrArray *entries)
{
  guint64 newest = self->items->len > 0 ? get_number (self->items->pdata[0]) : 0;
  guint n_shown = 0;
  guint n = 0;

  while (n < entries->len && quitus_journal_entry_get_number (entries->pdata[n]) > newest)
    n++;
  if (n == PAGE)
    return FALSE;
  for (guint i = n; i > 0; i--)
    {
      QuitusHistoryItem *item = take_in (self, entries->pdata[i - 1]);

      g_ptr_array_insert (self->items, 0, item);
      if (is_let_through (self, item))
        {
          g_ptr_array_insert (self->shown, 0, g_object_ref (item));
          n_shown++;
        }
    }
  update_standings (self);
  if (n_shown > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, n_shown);
  return TRUE;
}

/* A change older than the period ends the reading: the journal is in the order of time. */
static gboolean
is_past_period (QuitusHistoryModel *self)
{
  QuitusHistoryItem *oldest =
      self->items->len > 0 ? self->items->pdata[self->items->len - 1] : NULL;

  return oldest != NULL && self->from != QUITUS_DAY_NONE &&
         quitus_history_words_get_day (self->words, quitus_history_item_get_entry (oldest)) <
             self->from;
}

static void
refilter (QuitusHistoryModel *self)
{
  guint n_before = self->shown->len;

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->items->len; i++)
    if (is_let_through (self, self->items->pdata[i]))
      g_ptr_array_add (self->shown, g_object_ref (self->items->pdata[i]));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->shown->len);
  self->n_wanted = PAGE;
  if (!self->is_loading && !self->is_complete && self->shown->len < self->n_wanted)
    read_page (self);
}

/* Callbacks */

static void
standing_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusHistoryModel) self = data;
  guint64 undoable = 0, barrier = 0;

  /* Without it nothing can be undone from here, which is no reason not to read. */
  self->is_standing_known = quitus_register_find_undoable_finish (QUITUS_REGISTER (object), result,
                                                                  &undoable, &barrier, NULL);
  self->undoable = undoable;
  self->barrier = barrier;
  update_standings (self);
}

static void
find_standing (QuitusHistoryModel *self)
{
  QuitusRegister *reg = quitus_session_get_register (self->session);

  if (!quitus_register_is_read_only (reg))
    quitus_register_find_undoable_async (reg, self->cancellable, standing_cb, g_object_ref (self));
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusHistoryModel) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      quitus_register_history_finish (QUITUS_REGISTER (object), result, &error);

  /* Another reading has begun, or nobody looks any more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_problem (self, error);
  if (entries != NULL)
    {
      append_page (self, entries);
      set_flag (self, &self->is_complete, entries->len < PAGE || is_past_period (self),
                PROP_COMPLETE);
      if (!self->is_complete && self->shown->len < self->n_wanted)
        {
          read_page (self);
          return;
        }
    }
  set_flag (self, &self->is_loading, FALSE, PROP_LOADING);
}

static void
read_page (QuitusHistoryModel *self)
{
  guint64 oldest = self->items->len > 0 ? get_number (self->items->pdata[self->items->len - 1]) : 0;

  set_flag (self, &self->is_loading, TRUE, PROP_LOADING);
  quitus_register_history_async (quitus_session_get_register (self->session), oldest, PAGE,
                                 self->agreement, self->cancellable, loaded_cb,
                                 g_object_ref (self));
}

/* Begins again from the newest change. */
static void
reload (QuitusHistoryModel *self)
{
  guint n_before = self->shown->len;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_ptr_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->shown, 0);
  g_hash_table_remove_all (self->undoing);
  if (n_before > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
  set_flag (self, &self->is_complete, FALSE, PROP_COMPLETE);
  self->n_wanted = PAGE;
  find_standing (self);
  read_page (self);
}

static void
news_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusHistoryModel) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      quitus_register_history_finish (QUITUS_REGISTER (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_problem (self, error);
  if (entries != NULL && !prepend_news (self, entries))
    reload (self);
}

static void
changed_cb (QuitusHistoryModel *self)
{
  find_standing (self);
  quitus_register_history_async (quitus_session_get_register (self->session), 0, PAGE,
                                 self->agreement, self->cancellable, news_cb, g_object_ref (self));
}

/* Overrides */

static GType
quitus_history_model_get_item_type (GListModel *list)
{
  return QUITUS_TYPE_HISTORY_ITEM;
}

static guint
quitus_history_model_get_n_items (GListModel *list)
{
  return QUITUS_HISTORY_MODEL (list)->shown->len;
}

static gpointer
quitus_history_model_get_item (GListModel *list, guint position)
{
  QuitusHistoryModel *self = QUITUS_HISTORY_MODEL (list);

  return position < self->shown->len ? g_object_ref (self->shown->pdata[position]) : NULL;
}

static void
implement_list_model (GListModelInterface *iface)
{
  iface->get_item_type = quitus_history_model_get_item_type;
  iface->get_n_items = quitus_history_model_get_n_items;
  iface->get_item = quitus_history_model_get_item;
}

static void
quitus_history_model_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  QuitusHistoryModel *self = QUITUS_HISTORY_MODEL (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->is_loading);
      break;
    case PROP_COMPLETE:
      g_value_set_boolean (value, self->is_complete);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_history_model_dispose (GObject *object)
{
  QuitusHistoryModel *self = QUITUS_HISTORY_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (quitus_history_model_parent_class)->dispose (object);
}

static void
quitus_history_model_finalize (GObject *object)
{
  QuitusHistoryModel *self = QUITUS_HISTORY_MODEL (object);

  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->shown);
  g_hash_table_unref (self->undoing);
  g_object_unref (self->authors);
  quitus_history_words_unref (self->words);
  g_object_unref (self->session);
  g_free (self->author);
  g_free (self->text);
  g_clear_pointer (&self->query, quitus_search_query_free);
  g_free (self->problem);
  G_OBJECT_CLASS (quitus_history_model_parent_class)->finalize (object);
}

static void
quitus_history_model_class_init (QuitusHistoryModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = quitus_history_model_get_property;
  object_class->dispose = quitus_history_model_dispose;
  object_class->finalize = quitus_history_model_finalize;
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
quitus_history_model_init (QuitusHistoryModel *self)
{
  self->from = QUITUS_DAY_NONE;
  self->to = QUITUS_DAY_NONE;
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->authors = gtk_string_list_new (NULL);
  self->undoing = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

/* Public */

/**
 * quitus_history_model_new:
 * @session: what the window works with, its register open
 * @agreement: an agreement, or none for the whole register
 *
 * Returns: (transfer full): the changes, of which the newest are being read
 */
QuitusHistoryModel *
quitus_history_model_new (QuitusSession *session, QuitusId agreement)
{
  QuitusHistoryModel *self = g_object_new (QUITUS_TYPE_HISTORY_MODEL, NULL);
  QuitusBook *book = quitus_session_get_book (session);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  self->session = g_object_ref (session);
  self->agreement = agreement;
  self->words = quitus_history_words_new (book, quitus_language_get_default (), zone);
  g_signal_connect_object (book, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  reload (self);
  return self;
}

/**
 * quitus_history_model_get_agreement:
 * @self: a history
 *
 * Returns: the agreement that it is about, none for the whole register
 */
QuitusId
quitus_history_model_get_agreement (QuitusHistoryModel *self)
{
  return self->agreement;
}

/**
 * quitus_history_model_set_agreement:
 * @self: a history
 * @agreement: an agreement, or none for the whole register
 *
 * Shows the changes that touch that agreement.
 */
void
quitus_history_model_set_agreement (QuitusHistoryModel *self, QuitusId agreement)
{
  if (quitus_id_equal (self->agreement, agreement))
    return;
  self->agreement = agreement;
  reload (self);
}

/**
 * quitus_history_model_set_author:
 * @self: a history
 * @author: (nullable): a person, %NULL for everybody
 *
 * Shows what that person recorded.
 */
void
quitus_history_model_set_author (QuitusHistoryModel *self, const char *author)
{
  if (g_set_str (&self->author, author))
    refilter (self);
}

/**
 * quitus_history_model_set_period:
 * @self: a history
 * @from: the first day, or %QUITUS_DAY_NONE
 * @to: the last day, or %QUITUS_DAY_NONE
 *
 * Shows what was recorded in that time, both days included.
 */
void
quitus_history_model_set_period (QuitusHistoryModel *self, QuitusDay from, QuitusDay to)
{
  gboolean goes_back = from == QUITUS_DAY_NONE || from < self->from;

  if (self->from == from && self->to == to)
    return;
  self->from = from;
  self->to = to;
  /* Reading may have ended with the period. */
  if (self->is_complete && goes_back)
    reload (self);
  else
    refilter (self);
}

/**
 * quitus_history_model_set_text:
 * @self: a history
 * @text: (nullable): words, an amount or a day, %NULL or empty for all
 *
 * Shows the changes in which all of that is read.
 */
void
quitus_history_model_set_text (QuitusHistoryModel *self, const char *text)
{
  if (!g_set_str (&self->text, text != NULL && text[0] != '\0' ? text : NULL))
    return;
  g_clear_pointer (&self->query, quitus_search_query_free);
  if (self->text != NULL)
    self->query = quitus_search_query_new (self->text);
  refilter (self);
}

/**
 * quitus_history_model_is_filtered:
 * @self: a history
 *
 * Returns: whether some changes may be left out
 */
gboolean
quitus_history_model_is_filtered (QuitusHistoryModel *self)
{
  return self->author != NULL || self->query != NULL || self->from != QUITUS_DAY_NONE ||
         self->to != QUITUS_DAY_NONE;
}

/**
 * quitus_history_model_is_loading:
 * @self: a history
 *
 * Returns: whether older changes are being read
 */
gboolean
quitus_history_model_is_loading (QuitusHistoryModel *self)
{
  return self->is_loading;
}

/**
 * quitus_history_model_is_complete:
 * @self: a history
 *
 * Returns: whether there is nothing older
 */
gboolean
quitus_history_model_is_complete (QuitusHistoryModel *self)
{
  return self->is_complete;
}

/**
 * quitus_history_model_get_problem:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): why the journal could not be read
 */
const char *
quitus_history_model_get_problem (QuitusHistoryModel *self)
{
  return self->problem;
}

/**
 * quitus_history_model_load_more:
 * @self: a history
 *
 * Reads older changes, if there may be some and none are being read.
 */
void
quitus_history_model_load_more (QuitusHistoryModel *self)
{
  if (self->is_loading || self->is_complete)
    return;
  self->n_wanted = self->shown->len + PAGE / 2;
  read_page (self);
}

/**
 * quitus_history_model_get_authors:
 * @self: a history
 *
 * Returns: (transfer none): the people who recorded what was read so far, as #GtkStringObject
 */
GListModel *
quitus_history_model_get_authors (QuitusHistoryModel *self)
{
  return G_LIST_MODEL (self->authors);
}
