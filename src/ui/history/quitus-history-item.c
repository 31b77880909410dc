/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-history-item.h"

#include "quitus-label.h"
#include "quitus-language.h"

struct _QuitusHistoryItem
{
  GObject parent_instance;

  QuitusHistoryWords *words;
  QuitusJournalEntry *entry;
  /* Unowned: the change of the entry has it.  NULL for the change itself. */
  const QuitusEdit *edit;
  QuitusStanding standing;
  /* All that is read of it, for searching; made when somebody searches. */
  char *text;
};

enum
{
  PROP_0,
  PROP_STANDING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void implement_list_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusHistoryItem,
                               quitus_history_item,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, implement_list_model))

/* Helpers */

static QuitusHistoryItem *
new_item (QuitusHistoryWords *words, QuitusJournalEntry *entry, const QuitusEdit *edit)
{
  QuitusHistoryItem *self = g_object_new (QUITUS_TYPE_HISTORY_ITEM, NULL);

  self->words = quitus_history_words_ref (words);
  self->entry = g_object_ref (entry);
  self->edit = edit;
  return self;
}

static void
append_markup (GString *markup, const QuitusEdit *edit, const QuitusFieldWords *words)
{
  g_autofree char *label = g_markup_escape_text (words->label, -1);
  g_autofree char *before = words->before != NULL ? g_markup_escape_text (words->before, -1) : NULL;
  g_autofree char *after = words->after != NULL ? g_markup_escape_text (words->after, -1) : NULL;

  if (markup->len > 0)
    g_string_append_c (markup, '\n');
  if (edit->before == NULL || edit->after == NULL)
    /* Translators: what a fact is called, then what it says; the tags stay as they are */
    g_string_append_printf (markup, _ ("<span alpha=\"60%%\">%s:</span> %s"), label,
                            before != NULL ? before : after);
  else
    /* Translators: what a fact is called, then what it said before and after; the tags stay */
    g_string_append_printf (markup, _ ("<span alpha=\"60%%\">%s:</span> %s → <b>%s</b>"), label,
                            before != NULL ? before : "–", after != NULL ? after : "–");
}

static char *
format_label (QuitusHistoryItem *self)
{
  return quitus_label_translate (
      quitus_change_get_label (quitus_journal_entry_get_change (self->entry)),
      quitus_history_words_get_language (self->words));
}

/* All that is read of it. */
static char *
join (QuitusHistoryItem *self)
{
  QuitusChange *change = quitus_journal_entry_get_change (self->entry);
  g_autofree char *source = quitus_history_item_format_source (self);
  g_autofree char *label = format_label (self);
  GString *text = g_string_new (label);

  g_string_append_printf (text, "\n%s", source);
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);
      g_autofree char *name = quitus_history_words_name_edit (self->words, edit);
      g_autofree char *fields = quitus_history_words_format_edit (self->words, edit);

      g_string_append_printf (text, "\n%s\n%s", name, fields);
    }
  return g_string_free (text, FALSE);
}

/* Overrides */

static GType
quitus_history_item_get_item_type (GListModel *list)
{
  return QUITUS_TYPE_HISTORY_ITEM;
}

static guint
quitus_history_item_get_n_items (GListModel *list)
{
  QuitusHistoryItem *self = QUITUS_HISTORY_ITEM (list);

  return self->edit != NULL
             ? 0
             : quitus_change_get_size (quitus_journal_entry_get_change (self->entry));
}

static gpointer
quitus_history_item_get_item (GListModel *list, guint position)
{
  QuitusHistoryItem *self = QUITUS_HISTORY_ITEM (list);

  if (position >= quitus_history_item_get_n_items (list))
    return NULL;
  return new_item (self->words, self->entry,
                   quitus_change_get_edit (quitus_journal_entry_get_change (self->entry),
                                           position));
}

static void
implement_list_model (GListModelInterface *iface)
{
  iface->get_item_type = quitus_history_item_get_item_type;
  iface->get_n_items = quitus_history_item_get_n_items;
  iface->get_item = quitus_history_item_get_item;
}

static void
quitus_history_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_STANDING)
    g_value_set_int (value, QUITUS_HISTORY_ITEM (object)->standing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
quitus_history_item_finalize (GObject *object)
{
  QuitusHistoryItem *self = QUITUS_HISTORY_ITEM (object);

  g_free (self->text);
  g_object_unref (self->entry);
  quitus_history_words_unref (self->words);
  G_OBJECT_CLASS (quitus_history_item_parent_class)->finalize (object);
}

static void
quitus_history_item_class_init (QuitusHistoryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = quitus_history_item_get_property;
  object_class->finalize = quitus_history_item_finalize;
  properties[PROP_STANDING] =
      g_param_spec_int ("standing", NULL, NULL, QUITUS_STANDING_UNKNOWN, QUITUS_STANDING_SETTLED,
                        QUITUS_STANDING_UNKNOWN,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
quitus_history_item_init (QuitusHistoryItem *self)
{
}

/* Public */

/**
 * quitus_history_item_new:
 * @words: what tells it in words, and has learnt it
 * @entry: a change
 *
 * Returns: (transfer full): the change
 */
QuitusHistoryItem *
quitus_history_item_new (QuitusHistoryWords *words, QuitusJournalEntry *entry)
{
  return new_item (words, entry, NULL);
}

/**
 * quitus_history_item_get_entry:
 * @self: an item
 *
 * Returns: (transfer none): the change that it is, or is a part of
 */
QuitusJournalEntry *
quitus_history_item_get_entry (QuitusHistoryItem *self)
{
  return self->entry;
}

/**
 * quitus_history_item_get_edit:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what was done to one record, %NULL for a whole change
 */
const QuitusEdit *
quitus_history_item_get_edit (QuitusHistoryItem *self)
{
  return self->edit;
}

/**
 * quitus_history_item_get_words:
 * @self: an item
 *
 * Returns: (transfer none): what tells it in words
 */
QuitusHistoryWords *
quitus_history_item_get_words (QuitusHistoryItem *self)
{
  return self->words;
}

/**
 * quitus_history_item_get_standing:
 * @self: a change
 *
 * Returns: whether it may be undone
 */
QuitusStanding
quitus_history_item_get_standing (QuitusHistoryItem *self)
{
  return self->standing;
}

/**
 * quitus_history_item_set_standing:
 * @self: a change
 * @standing: whether it may be undone
 *
 * Sets it, for the model.
 */
void
quitus_history_item_set_standing (QuitusHistoryItem *self, QuitusStanding standing)
{
  if (self->standing == standing)
    return;
  self->standing = standing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STANDING]);
}

/**
 * quitus_history_item_format_title:
 * @self: an item
 *
 * Returns: (transfer full): what the person did, or the record that it was done to
 */
char *
quitus_history_item_format_title (QuitusHistoryItem *self)
{
  if (self->edit != NULL)
    return quitus_history_words_name_edit (self->words, self->edit);
  return format_label (self);
}

/**
 * quitus_history_item_format_source:
 * @self: an item
 *
 * Returns: (transfer full): when, by whom and in which agreements
 */
char *
quitus_history_item_format_source (QuitusHistoryItem *self)
{
  g_autofree char *time = quitus_history_words_format_time (self->words, self->entry);
  g_autofree char *agreements = quitus_history_words_list_agreements (self->words, self->entry);
  const char *author = quitus_journal_entry_get_author (self->entry);

  if (agreements == NULL)
    return g_strdup_printf ("%s · %s", time, author);
  return g_strdup_printf ("%s · %s · %s", time, author, agreements);
}

/**
 * quitus_history_item_format_markup:
 * @self: what was done to one record
 *
 * Returns: (transfer full): its fields, one to a line, before and after, as Pango markup
 */
char *
quitus_history_item_format_markup (QuitusHistoryItem *self)
{
  g_autoptr (GArray) list = quitus_history_words_list_fields (self->words, self->edit);
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    append_markup (markup, self->edit, &g_array_index (list, QuitusFieldWords, i));
  return g_string_free (markup, FALSE);
}

/**
 * quitus_history_item_format_text:
 * @self: what was done to one record
 *
 * Returns: (transfer full): its fields, one to a line, before and after
 */
char *
quitus_history_item_format_text (QuitusHistoryItem *self)
{
  return quitus_history_words_format_edit (self->words, self->edit);
}

/**
 * quitus_history_item_matches:
 * @self: a change
 * @query: what is looked for
 *
 * Returns: whether all of it stands in what is read of the change
 */
gboolean
quitus_history_item_matches (QuitusHistoryItem *self, QuitusSearchQuery *query)
{
  if (self->text == NULL)
    self->text = join (self);
  return quitus_search_query_matches (query, (const char *const[]) { self->text, NULL });
}
