/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-timeline-model.h"

#include "quitus-language.h"

struct _QuitusTimelineModel
{
  GObject parent_instance;

  QuitusDeadlineModel *deadlines;
  GListModel *rows;
  GtkSortListModel *sorted;
  GtkSorter *sorter;
  GtkSorter *grouper;
  QuitusTimelineOrder sort;
  QuitusTimelineOrder group;
  /* (nullable): the agreements that a filter leaves, by id. */
  GHashTable *chosen;
  GtkFilter *filter;
};

G_DEFINE_FINAL_TYPE (QuitusTimelineModel, quitus_timeline_model, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static int
compare_numbers (gint64 a, gint64 b)
{
  return a < b ? -1 : a > b;
}

/* What is not known comes last. */
static int
compare_days (QuitusDay a, QuitusDay b)
{
  if (a == QUITUS_DAY_NONE || b == QUITUS_DAY_NONE)
    return compare_numbers (a == QUITUS_DAY_NONE, b == QUITUS_DAY_NONE);
  return compare_numbers (a, b);
}

static int
compare_texts (const char *a, const char *b)
{
  if (a[0] == '\0' || b[0] == '\0')
    return compare_numbers (a[0] == '\0', b[0] == '\0');
  return strcmp (a, b);
}

static int
get_end_year (const QuitusTimelineKey *key)
{
  return key->end != QUITUS_DAY_NONE ? quitus_day_get_year (key->end) : G_MAXINT;
}

static int
compare_keys (const QuitusTimelineKey *a, const QuitusTimelineKey *b, QuitusTimelineOrder order)
{
  switch (order)
    {
    case QUITUS_TIMELINE_BY_START:
      return compare_days (a->start, b->start);
    case QUITUS_TIMELINE_BY_END:
      return compare_days (a->end, b->end);
    case QUITUS_TIMELINE_BY_PARTY:
      return compare_texts (a->parties_key, b->parties_key);
    case QUITUS_TIMELINE_BY_INCUBATOR:
      return compare_texts (a->incubator_key, b->incubator_key);
    case QUITUS_TIMELINE_BY_STATUS:
      return compare_numbers (a->status, b->status);
    case QUITUS_TIMELINE_BY_REFERENCE:
      return strcmp (a->reference_key, b->reference_key);
    }
  g_return_val_if_reached (0);
}

static void
finish_update (QuitusTimelineModel *self, gboolean must_sort)
{
  if (must_sort)
    {
      gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
      if (self->grouper != NULL)
        gtk_sorter_changed (self->grouper, GTK_SORTER_CHANGE_DIFFERENT);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Updates the rows of some agreements, or every row. */
static void
update (QuitusTimelineModel *self, GHashTable *ids)
{
  gboolean must_sort = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (self->rows); i++)
    {
      g_autoptr (QuitusTimelineRow) row = g_list_model_get_item (self->rows, i);
      QuitusId id = quitus_timeline_row_get_id (row);

      if (ids == NULL || g_hash_table_contains (ids, &id))
        must_sort |= quitus_timeline_row_update (row);
    }
  finish_update (self, must_sort);
}

/* The agreements of which something is chosen; NULL when everything is shown. */
static void
find_chosen (QuitusTimelineModel *self)
{
  guint n = quitus_deadline_model_size (self->deadlines);

  g_clear_pointer (&self->chosen, g_hash_table_unref);
  if (!quitus_deadline_model_is_filtered (self->deadlines))
    return;
  self->chosen = g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, NULL);
  for (guint i = 0; i < n; i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (self->deadlines, i);

      if (!g_hash_table_contains (self->chosen, &deadline->agreement))
        g_hash_table_add (self->chosen, g_memdup2 (&deadline->agreement, sizeof (QuitusId)));
    }
}

/* Callbacks */

static gboolean
is_chosen_cb (gpointer item, gpointer data)
{
  QuitusTimelineModel *self = data;
  QuitusId id = quitus_timeline_row_get_id (item);

  return self->chosen == NULL || g_hash_table_contains (self->chosen, &id);
}

/* What is chosen has changed, or something of it: what is all shown follows the book. */
static void
choice_cb (QuitusTimelineModel *self)
{
  gboolean was_filtered = self->chosen != NULL;

  find_chosen (self);
  if (!was_filtered && self->chosen == NULL)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (self->rows); i++)
    {
      g_autoptr (QuitusTimelineRow) row = g_list_model_get_item (self->rows, i);

      quitus_timeline_row_release (row);
    }
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  finish_update (self, FALSE);
}

/* What several agreements share touches any of them. */
static void
book_changed_cb (QuitusTimelineModel *self, QuitusChange *change, QuitusBook *book)
{
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, NULL);
  gboolean is_all = FALSE;

  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);
      QuitusId root = quitus_book_get_root (book, edit->after != NULL ? edit->after : edit->before);
      QuitusRecord *record = quitus_book_lookup (book, root);

      is_all |= record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_AGREEMENT;
      g_hash_table_add (ids, g_memdup2 (&root, sizeof root));
    }
  update (self, is_all ? NULL : ids);
}

static void
outlook_cb (QuitusTimelineModel *self)
{
  update (self, NULL);
}

static gpointer
make_row_cb (gpointer item, gpointer data)
{
  g_autoptr (QuitusRecord) agreement = item;

  return quitus_timeline_row_new (QUITUS_TIMELINE_MODEL (data)->deadlines, agreement);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  QuitusTimelineModel *self = data;
  const QuitusTimelineKey *x = quitus_timeline_row_get_key ((gpointer) a);
  const QuitusTimelineKey *y = quitus_timeline_row_get_key ((gpointer) b);
  int order = compare_keys (x, y, self->sort);

  if (order == 0)
    order = compare_keys (x, y, QUITUS_TIMELINE_BY_START);
  return order != 0 ? order : compare_keys (x, y, QUITUS_TIMELINE_BY_REFERENCE);
}

static int
compare_groups_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  QuitusTimelineModel *self = data;
  const QuitusTimelineKey *x = quitus_timeline_row_get_key ((gpointer) a);
  const QuitusTimelineKey *y = quitus_timeline_row_get_key ((gpointer) b);

  if (self->group == QUITUS_TIMELINE_BY_END)
    return compare_numbers (get_end_year (x), get_end_year (y));
  return compare_keys (x, y, self->group);
}

/* Overrides */

static void
quitus_timeline_model_dispose (GObject *object)
{
  QuitusTimelineModel *self = QUITUS_TIMELINE_MODEL (object);

  g_clear_object (&self->sorted);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_object (&self->rows);
  g_clear_object (&self->sorter);
  g_clear_object (&self->grouper);
  g_clear_object (&self->deadlines);
  G_OBJECT_CLASS (quitus_timeline_model_parent_class)->dispose (object);
}

static void
quitus_timeline_model_class_init (QuitusTimelineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_timeline_model_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quitus_timeline_model_init (QuitusTimelineModel *self)
{
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL));
}

/* Public */

/**
 * quitus_timeline_model_new:
 * @deadlines: every deadline
 *
 * Returns: (transfer full): the agreements of its book, by their first day; those of which nothing is
 *   chosen are left out
 */
QuitusTimelineModel *
quitus_timeline_model_new (QuitusDeadlineModel *deadlines)
{
  QuitusTimelineModel *self = g_object_new (QUITUS_TYPE_TIMELINE_MODEL, NULL);
  QuitusBook *book = quitus_deadline_model_get_book (deadlines);
  GListModel *records = quitus_book_get_records (book, QUITUS_KIND_AGREEMENT);

  self->deadlines = g_object_ref (deadlines);
  self->rows =
      G_LIST_MODEL (gtk_map_list_model_new (g_object_ref (records), make_row_cb, self, NULL));
  find_chosen (self);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_chosen_cb, self, NULL));
  self->sorted =
      gtk_sort_list_model_new (G_LIST_MODEL (gtk_filter_list_model_new (
                                   g_object_ref (self->rows), g_object_ref (self->filter))),
                               g_object_ref (self->sorter));
  g_signal_connect_object (deadlines, "items-changed", G_CALLBACK (choice_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (deadlines, "notify::today", G_CALLBACK (outlook_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (deadlines, "notify::supposed-signature", G_CALLBACK (outlook_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * quitus_timeline_model_get_rows:
 * @self: a model
 *
 * Returns: (transfer none): its #QuitusTimelineRow, in order, with sections
 */
GListModel *
quitus_timeline_model_get_rows (QuitusTimelineModel *self)
{
  return G_LIST_MODEL (self->sorted);
}

/**
 * quitus_timeline_model_sort:
 * @self: a model
 * @order: an order
 *
 * Puts rows in order, within their groups.
 */
void
quitus_timeline_model_sort (QuitusTimelineModel *self, QuitusTimelineOrder order)
{
  if (order == self->sort)
    return;
  self->sort = order;
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

/**
 * quitus_timeline_model_group:
 * @self: a model
 * @order: by what; %QUITUS_TIMELINE_BY_START for no groups
 *
 * Puts rows in groups, the sections of the list.
 */
void
quitus_timeline_model_group (QuitusTimelineModel *self, QuitusTimelineOrder order)
{
  if (order == self->group)
    return;
  self->group = order;
  g_clear_object (&self->grouper);
  if (order != QUITUS_TIMELINE_BY_START)
    self->grouper = GTK_SORTER (gtk_custom_sorter_new (compare_groups_cb, self, NULL));
  gtk_sort_list_model_set_section_sorter (self->sorted, self->grouper);
}

/**
 * quitus_timeline_model_name_group:
 * @self: a model
 * @row: a row
 *
 * Returns: (transfer full) (nullable): the name of the group of the row, %NULL without groups
 */
char *
quitus_timeline_model_name_group (QuitusTimelineModel *self, QuitusTimelineRow *row)
{
  const QuitusTimelineKey *key = quitus_timeline_row_get_key (row);

  switch (self->group)
    {
    case QUITUS_TIMELINE_BY_PARTY:
      return g_strdup (key->parties[0] != '\0' ? key->parties : _ ("Without Another Party"));
    case QUITUS_TIMELINE_BY_INCUBATOR:
      return g_strdup (key->incubator[0] != '\0' ? key->incubator : _ ("Without an Incubator"));
    case QUITUS_TIMELINE_BY_STATUS:
      return g_strdup (_ (quitus_choices_get_label (&quitus_agreement_statuses, key->status)));
    case QUITUS_TIMELINE_BY_END:
      if (key->end == QUITUS_DAY_NONE)
        return g_strdup (_ ("End Undetermined"));
      /* Translators: the year in which agreements end */
      return g_strdup_printf (_ ("Ends in %d"), get_end_year (key));
    case QUITUS_TIMELINE_BY_START:
    case QUITUS_TIMELINE_BY_REFERENCE:
      break;
    }
  return NULL;
}

/**
 * quitus_timeline_model_has_undated:
 * @self: a model
 *
 * Returns: whether something of the book has no day yet
 */
gboolean
quitus_timeline_model_has_undated (QuitusTimelineModel *self)
{
  guint first, n;

  n = quitus_deadline_model_find_range (self->deadlines, QUITUS_DAY_NONE, QUITUS_DAY_NONE, &first);
  for (guint i = first; i < first + n; i++)
    if (quitus_deadline_model_get (self->deadlines, i)->status == QUITUS_STATUS_UNDETERMINED)
      return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (self->rows); i++)
    {
      g_autoptr (QuitusTimelineRow) row = g_list_model_get_item (self->rows, i);

      if (quitus_timeline_row_get_key (row)->start == QUITUS_DAY_NONE)
        return TRUE;
    }
  return FALSE;
}
