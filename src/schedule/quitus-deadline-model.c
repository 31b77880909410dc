/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-model.h"

#include "quitus-amendments.h"
#include "quitus-deadline-array.h"
#include "quitus-deadline-item-private.h"
#include "quitus-deadline-selection.h"
#include "quitus-deadline-sweep.h"

/* What is filtered at once: some milliseconds. */
#define SLICE 100000

struct _QuitusDeadlineModel
{
  GObject parent_instance;

  QuitusBook *book;
  QuitusOutlook outlook;
  /* Every deadline, sorted. */
  GArray *deadlines;
  /* Id of an agreement → its dossier; the key lies in the agreement of the dossier.  What was
   * computed from a dossier can be computed again from it, so it need not be kept by agreement. */
  GHashTable *dossiers;
  /* The items that screens hold. */
  GHashTable *items;
  /* A model that shows a part of another computes nothing: the part, and the other. */
  QuitusDeadlineSelection *selection;
  QuitusDeadlineModel *source;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusDeadlineModel,
                               quitus_deadline_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_TODAY,
  PROP_SUPPOSED_SIGNATURE,
  PROP_PENDING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Helpers */

static QuitusDossier *
get_law (QuitusDeadlineModel *self, QuitusId agreement)
{
  return quitus_amendments_get_law (self->book, agreement, self->outlook.today);
}

/* Takes @dossier. */
static void
keep_dossier (QuitusDeadlineModel *self, QuitusDossier *dossier)
{
  g_hash_table_replace (self->dossiers,
                        (gpointer) &quitus_dossier_get_agreement (dossier)->value.id, dossier);
}

static void
fill_dossiers (QuitusDeadlineModel *self)
{
  g_autoptr (GPtrArray) laws = quitus_deadline_sweep_laws (self->book, self->outlook.today);

  for (guint i = 0; i < laws->len; i++)
    keep_dossier (self, quitus_dossier_ref (laws->pdata[i]));
}

/* Another day may be under another law. */
static void
follow_amendments (QuitusDeadlineModel *self)
{
  g_autoptr (GPtrArray) amended =
      g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_dossier_unref);
  GHashTableIter iter;
  gpointer dossier;

  g_hash_table_iter_init (&iter, self->dossiers);
  while (g_hash_table_iter_next (&iter, NULL, &dossier))
    if (quitus_dossier_is_amended (dossier))
      g_ptr_array_add (amended, quitus_amendments_apply (dossier, self->outlook.today));
  for (guint i = 0; i < amended->len; i++)
    keep_dossier (self, quitus_dossier_ref (amended->pdata[i]));
}

static void
compute_all (QuitusDeadlineModel *self)
{
  g_autoptr (GPtrArray) dossiers = g_hash_table_get_values_as_ptr_array (self->dossiers);

  quitus_deadline_sweep (dossiers, &self->outlook, self->deadlines);
}

/* Screens keep the items that they hold; from now on there are others. */
static void
compute_all_again (QuitusDeadlineModel *self)
{
  guint n_before = self->deadlines->len;

  g_hash_table_remove_all (self->items);
  compute_all (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->deadlines->len);
}

/* Whoever asks for an item between two steps gets one of the deadline as it still is; the step that
 * replaces the deadline must not find that item again. */
static void
report_step (guint position, guint n_removed, guint n_added, gpointer data)
{
  QuitusDeadlineModel *self = data;

  for (guint i = position; i < position + n_added; i++)
    g_hash_table_remove (self->items, &g_array_index (self->deadlines, QuitusDeadline, i));
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* Computes some agreements again: those that came, went or changed. */
static void
update_agreements (QuitusDeadlineModel *self, GHashTable *ids)
{
  g_autoptr (GArray) before = quitus_deadline_array_new (0);
  g_autoptr (GArray) after = quitus_deadline_array_new (0);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      QuitusDossier *old = g_hash_table_lookup (self->dossiers, id);
      QuitusDossier *dossier = get_law (self, *(const QuitusId *) id);

      if (old != NULL)
        quitus_deadlines_compute (old, &self->outlook, before);
      if (dossier != NULL)
        {
          quitus_deadlines_compute (dossier, &self->outlook, after);
          keep_dossier (self, dossier);
        }
      else
        g_hash_table_remove (self->dossiers, id);
    }
  quitus_deadline_array_sort_few (before);
  quitus_deadline_array_sort_few (after);
  quitus_deadline_array_replace (self->deadlines, before, after, report_step, self);
}

/* The agreements that refer to a shared record, as far as this change has not touched them. */
static void
add_referring (QuitusDeadlineModel *self, GHashTable *ids, QuitusKind kind, QuitusId shared)
{
  GHashTableIter iter;
  gpointer id, dossier;

  g_hash_table_iter_init (&iter, self->dossiers);
  while (g_hash_table_iter_next (&iter, &id, &dossier))
    if (quitus_dossier_lookup (dossier, kind, shared) != NULL)
      g_hash_table_add (ids, g_memdup2 (id, sizeof (QuitusId)));
}

/* Adds the agreements that what a record says, or said, is about; returns FALSE when that is all of
 * them. */
static gboolean
add_touched (QuitusDeadlineModel *self, GHashTable *ids, const QuitusValue *value)
{
  QuitusId root;
  QuitusRecord *record;

  if (value == NULL)
    return TRUE;
  if (value->kind == QUITUS_KIND_SETTINGS)
    return FALSE;
  root = quitus_book_get_root (self->book, value);
  record = quitus_book_lookup (self->book, root);
  if (value->kind == QUITUS_KIND_AGREEMENT || g_hash_table_contains (self->dossiers, &root) ||
      (record != NULL && quitus_record_get_kind (record) == QUITUS_KIND_AGREEMENT))
    g_hash_table_add (ids, g_memdup2 (&root, sizeof root));
  else if (record != NULL)
    add_referring (self, ids, quitus_record_get_kind (record), root);
  return TRUE;
}

/* Callbacks */

static void
book_changed_cb (QuitusDeadlineModel *self, QuitusChange *change)
{
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, NULL);
  gboolean is_some = TRUE;

  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);

      is_some =
          is_some && add_touched (self, ids, edit->before) && add_touched (self, ids, edit->after);
    }
  if (is_some && g_hash_table_size (ids) <= MAX (g_hash_table_size (self->dossiers) / 4, 1))
    update_agreements (self, ids);
  else
    {
      g_hash_table_remove_all (self->dossiers);
      fill_dossiers (self);
      compute_all_again (self);
    }
}

/* A part of another model */

static void
select_some (QuitusDeadlineModel *self)
{
  gboolean was_pending = quitus_deadline_selection_is_under_way (self->selection);
  guint n_before = quitus_deadline_selection_size (self->selection);

  if (quitus_deadline_selection_advance (self->selection, SLICE))
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before,
                                quitus_deadline_selection_size (self->selection));
  if (was_pending || quitus_deadline_selection_is_under_way (self->selection))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
}

static void
filter_changed_cb (QuitusDeadlineModel *self)
{
  quitus_deadline_selection_begin (self->selection);
  select_some (self);
}

static void
source_changed_cb (QuitusDeadlineModel *self, guint position, guint n_removed, guint n_added)
{
  gboolean was_pending = quitus_deadline_model_is_pending (self);

  quitus_deadline_selection_follow (self->selection, &position, &n_removed, &n_added);
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  /* A change may come in many steps: what is pending goes on after all of them. */
  if (!was_pending && quitus_deadline_model_is_pending (self))
    select_some (self);
}

static void
source_today_cb (QuitusDeadlineModel *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

static void
source_supposed_cb (QuitusDeadlineModel *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUPPOSED_SIGNATURE]);
}

/* Overrides */

static GType
quitus_deadline_model_get_item_type (GListModel *model)
{
  return QUITUS_TYPE_DEADLINE_ITEM;
}

static guint
quitus_deadline_model_get_n_items (GListModel *model)
{
  return quitus_deadline_model_size (QUITUS_DEADLINE_MODEL (model));
}

static gpointer
quitus_deadline_model_get_item (GListModel *model, guint position)
{
  QuitusDeadlineModel *self = QUITUS_DEADLINE_MODEL (model);
  const QuitusDeadline *deadline;
  QuitusDeadlineItem *item;

  if (position >= quitus_deadline_model_size (self))
    return NULL;
  if (self->selection != NULL)
    return quitus_deadline_model_get_item (G_LIST_MODEL (self->source),
                                           quitus_deadline_selection_get (self->selection,
                                                                          position));
  deadline = &g_array_index (self->deadlines, QuitusDeadline, position);
  item = g_hash_table_lookup (self->items, deadline);
  if (item != NULL)
    return g_object_ref (item);
  return quitus_deadline_item_new (deadline,
                                   g_hash_table_lookup (self->dossiers, &deadline->agreement),
                                   &self->outlook, self->items);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = quitus_deadline_model_get_item_type;
  iface->get_n_items = quitus_deadline_model_get_n_items;
  iface->get_item = quitus_deadline_model_get_item;
}

static void
quitus_deadline_model_constructed (GObject *object)
{
  QuitusDeadlineModel *self = QUITUS_DEADLINE_MODEL (object);

  G_OBJECT_CLASS (quitus_deadline_model_parent_class)->constructed (object);
  if (self->book == NULL)
    return;
  fill_dossiers (self);
  compute_all (self);
  g_signal_connect_object (self->book, "changed", G_CALLBACK (book_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
quitus_deadline_model_finalize (GObject *object)
{
  QuitusDeadlineModel *self = QUITUS_DEADLINE_MODEL (object);

  g_hash_table_unref (self->items);
  g_hash_table_unref (self->dossiers);
  g_array_unref (self->deadlines);
  g_clear_pointer (&self->selection, quitus_deadline_selection_free);
  g_clear_object (&self->source);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (quitus_deadline_model_parent_class)->finalize (object);
}

static void
quitus_deadline_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QuitusDeadlineModel *self = QUITUS_DEADLINE_MODEL (object);

  switch (id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    case PROP_TODAY:
      g_value_set_int (value, quitus_deadline_model_get_outlook (self)->today);
      break;
    case PROP_SUPPOSED_SIGNATURE:
      g_value_set_int (value, quitus_deadline_model_get_outlook (self)->supposed_signature);
      break;
    case PROP_PENDING:
      g_value_set_boolean (value, quitus_deadline_model_is_pending (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quitus_deadline_model_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  QuitusDeadlineModel *self = QUITUS_DEADLINE_MODEL (object);

  switch (id)
    {
    case PROP_BOOK:
      self->book = g_value_dup_object (value);
      break;
    case PROP_TODAY:
      quitus_deadline_model_set_today (self, g_value_get_int (value));
      break;
    case PROP_SUPPOSED_SIGNATURE:
      quitus_deadline_model_suppose (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quitus_deadline_model_class_init (QuitusDeadlineModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = quitus_deadline_model_constructed;
  object_class->finalize = quitus_deadline_model_finalize;
  object_class->get_property = quitus_deadline_model_get_property;
  object_class->set_property = quitus_deadline_model_set_property;

  properties[PROP_BOOK] =
      g_param_spec_object ("book", NULL, NULL, QUITUS_TYPE_BOOK,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, QUITUS_DAY_MIN, QUITUS_DAY_MAX, 0,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT |
                                                 G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SUPPOSED_SIGNATURE] =
      g_param_spec_int ("supposed-signature", NULL, NULL, QUITUS_DAY_NONE, QUITUS_DAY_MAX,
                        QUITUS_DAY_NONE,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PENDING] =
      g_param_spec_boolean ("pending", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
quitus_deadline_model_init (QuitusDeadlineModel *self)
{
  self->outlook.supposed_signature = QUITUS_DAY_NONE;
  self->deadlines = quitus_deadline_array_new (0);
  self->dossiers = g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, NULL,
                                          (GDestroyNotify) quitus_dossier_unref);
  self->items = quitus_deadline_item_new_table ();
}

/* Public */

/**
 * quitus_deadline_model_new:
 * @book: a book
 * @today: the day from which states are seen
 *
 * Returns: (transfer full): a model of its deadlines
 */
QuitusDeadlineModel *
quitus_deadline_model_new (QuitusBook *book, QuitusDay today)
{
  return g_object_new (QUITUS_TYPE_DEADLINE_MODEL, "book", book, "today", today, NULL);
}

/**
 * quitus_deadline_model_new_filtered:
 * @source: a model of every deadline
 * @filter: what is chosen of them
 *
 * A model of a part of them: it can be used wherever the whole can, gives the same items, and
 * follows both.  When there is much to look at, it stays as it was, and pending, until
 * quitus_deadline_model_advance() has been called often enough.
 *
 * Returns: (transfer full): the model
 */
QuitusDeadlineModel *
quitus_deadline_model_new_filtered (QuitusDeadlineModel *source, QuitusDeadlineFilter *filter)
{
  QuitusDeadlineModel *self = g_object_new (QUITUS_TYPE_DEADLINE_MODEL, NULL);

  self->book = g_object_ref (source->book);
  self->source = g_object_ref (source);
  self->selection = quitus_deadline_selection_new (source->deadlines, source->dossiers, filter);
  g_signal_connect_object (source, "items-changed", G_CALLBACK (source_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "notify::today", G_CALLBACK (source_today_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "notify::supposed-signature", G_CALLBACK (source_supposed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (!quitus_deadline_filter_is_empty (filter))
    filter_changed_cb (self);
  return self;
}

/**
 * quitus_deadline_model_get_source:
 * @self: a model
 *
 * Returns: (transfer none): the model of every deadline of which it shows a part, or itself
 */
QuitusDeadlineModel *
quitus_deadline_model_get_source (QuitusDeadlineModel *self)
{
  return self->source != NULL ? self->source : self;
}

/**
 * quitus_deadline_model_is_filtered:
 * @self: a model
 *
 * Returns: whether it shows a part only: sums must say so
 */
gboolean
quitus_deadline_model_is_filtered (QuitusDeadlineModel *self)
{
  return self->selection != NULL &&
         !quitus_deadline_filter_is_empty (quitus_deadline_selection_get_filter (self->selection));
}

/**
 * quitus_deadline_model_is_pending:
 * @self: a model
 *
 * Returns: whether it does not show yet what the filter chooses
 */
gboolean
quitus_deadline_model_is_pending (QuitusDeadlineModel *self)
{
  return self->selection != NULL && quitus_deadline_selection_is_under_way (self->selection);
}

/**
 * quitus_deadline_model_advance:
 * @self: a model
 *
 * Goes on filtering, for some milliseconds.
 *
 * Returns: whether there is more to do
 */
gboolean
quitus_deadline_model_advance (QuitusDeadlineModel *self)
{
  if (quitus_deadline_model_is_pending (self))
    select_some (self);
  return quitus_deadline_model_is_pending (self);
}

/**
 * quitus_deadline_model_get_book:
 * @self: a model
 *
 * Returns: (transfer none): its book
 */
QuitusBook *
quitus_deadline_model_get_book (QuitusDeadlineModel *self)
{
  return self->book;
}

/**
 * quitus_deadline_model_get_outlook:
 * @self: a model
 *
 * Returns: (transfer none): from where it sees the future
 */
const QuitusOutlook *
quitus_deadline_model_get_outlook (QuitusDeadlineModel *self)
{
  return &quitus_deadline_model_get_source (self)->outlook;
}

/**
 * quitus_deadline_model_set_today:
 * @self: a model
 * @today: a known day
 *
 * Sets the day from which states are seen; every item is then another one.
 */
void
quitus_deadline_model_set_today (QuitusDeadlineModel *self, QuitusDay today)
{
  g_return_if_fail (today >= QUITUS_DAY_MIN && today <= QUITUS_DAY_MAX);

  if (self->source != NULL)
    {
      quitus_deadline_model_set_today (self->source, today);
      return;
    }
  if (today == self->outlook.today)
    return;
  self->outlook.today = today;
  follow_amendments (self);
  compute_all_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

/**
 * quitus_deadline_model_suppose:
 * @self: a model
 * @signature: a day on which the missing signatures are supposed, or %QUITUS_DAY_NONE
 *
 * Tries what would be if those who have not signed did so that day.
 */
void
quitus_deadline_model_suppose (QuitusDeadlineModel *self, QuitusDay signature)
{
  if (self->source != NULL)
    {
      quitus_deadline_model_suppose (self->source, signature);
      return;
    }
  if (signature == self->outlook.supposed_signature)
    return;
  self->outlook.supposed_signature = signature;
  compute_all_again (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUPPOSED_SIGNATURE]);
}

/**
 * quitus_deadline_model_size:
 * @self: a model
 *
 * Returns: how many deadlines there are
 */
guint
quitus_deadline_model_size (QuitusDeadlineModel *self)
{
  return self->selection != NULL ? quitus_deadline_selection_size (self->selection)
                                 : self->deadlines->len;
}

/**
 * quitus_deadline_model_get:
 * @self: a model
 * @position: below quitus_deadline_model_size()
 *
 * Looks at a deadline without making an item: for counts, sums and drawing.
 *
 * Returns: (transfer none): the deadline, until the model changes
 */
const QuitusDeadline *
quitus_deadline_model_get (QuitusDeadlineModel *self, guint position)
{
  g_return_val_if_fail (position < quitus_deadline_model_size (self), NULL);

  if (self->selection != NULL)
    return &g_array_index (self->source->deadlines, QuitusDeadline,
                           quitus_deadline_selection_get (self->selection, position));
  return &g_array_index (self->deadlines, QuitusDeadline, position);
}

/**
 * quitus_deadline_model_find_range:
 * @self: a model
 * @from: the first day, or %QUITUS_DAY_NONE
 * @to: the last day, itself included, or %QUITUS_DAY_NONE
 * @first: (out): the position of the first deadline of the range
 *
 * Finds the deadlines of some days.  With one day only, the range is open at the other side, among
 * those that have a day; with none, it is those that have no day.
 *
 * Returns: how many there are
 */
guint
quitus_deadline_model_find_range (QuitusDeadlineModel *self,
                                  QuitusDay from,
                                  QuitusDay to,
                                  guint *first)
{
  guint n_dated, end;

  if (self->selection != NULL)
    {
      guint n = quitus_deadline_model_find_range (self->source, from, to, &end);

      *first = quitus_deadline_selection_find (self->selection, end);
      return quitus_deadline_selection_find (self->selection, end + n) - *first;
    }
  n_dated = quitus_deadline_array_find_day (self->deadlines, QUITUS_DAY_NONE);
  if (from == QUITUS_DAY_NONE && to == QUITUS_DAY_NONE)
    {
      *first = n_dated;
      return self->deadlines->len - n_dated;
    }
  *first = from != QUITUS_DAY_NONE ? quitus_deadline_array_find_day (self->deadlines, from) : 0;
  end = to != QUITUS_DAY_NONE ? quitus_deadline_array_find_day (self->deadlines, to + 1) : n_dated;
  return end > *first ? end - *first : 0;
}

/**
 * quitus_deadline_model_find:
 * @self: a model
 * @deadline: a deadline, on the day that it has now
 * @position: (out): where it is
 *
 * Returns: whether it is there
 */
gboolean
quitus_deadline_model_find (QuitusDeadlineModel *self,
                            const QuitusDeadline *deadline,
                            guint *position)
{
  guint at;

  if (self->selection == NULL)
    return quitus_deadline_array_find (self->deadlines, deadline, position);
  if (!quitus_deadline_model_find (self->source, deadline, &at))
    return FALSE;
  *position = quitus_deadline_selection_find (self->selection, at);
  return *position < quitus_deadline_selection_size (self->selection) &&
         quitus_deadline_selection_get (self->selection, *position) == at;
}

/**
 * quitus_deadline_model_get_dossier:
 * @self: a model
 * @agreement: the id of an agreement
 *
 * Returns: (transfer none) (nullable): the agreement as the law is today, until the model changes;
 *   %NULL when the model does not have it
 */
QuitusDossier *
quitus_deadline_model_get_dossier (QuitusDeadlineModel *self, QuitusId agreement)
{
  if (self->source != NULL)
    return quitus_deadline_model_get_dossier (self->source, agreement);
  return g_hash_table_lookup (self->dossiers, &agreement);
}
