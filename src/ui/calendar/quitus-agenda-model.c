/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agenda-model.h"

/* In the place of a position: today, where nothing falls due. */
#define GAP G_MAXUINT

/* One item: where it is in the model, and what tells its section.  That is kept here, because others
 * hear of a change of the model before the agenda does, and may ask then. */
typedef struct
{
  guint at;
  QuitusDay day;
  gboolean is_undetermined;
} Entry;

struct _QuitusAgendaGap
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (QuitusAgendaGap, quitus_agenda_gap, G_TYPE_OBJECT)

struct _QuitusAgendaModel
{
  GObject parent_instance;

  QuitusDeadlineModel *deadlines;
  /* In the order of the agenda. */
  GArray *entries;
  QuitusAgendaGap *gap;
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusAgendaModel,
                               quitus_agenda_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          section_model_init))

/* Helpers */

static const Entry *
get (const GArray *entries, guint index)
{
  return &g_array_index (entries, Entry, index);
}

static QuitusDay
get_today (QuitusAgendaModel *self)
{
  return quitus_deadline_model_get_outlook (self->deadlines)->today;
}

static void
add_entry (GArray *entries, QuitusDeadlineModel *deadlines, guint at)
{
  const QuitusDeadline *deadline = quitus_deadline_model_get (deadlines, at);
  Entry entry = { at, deadline->date, deadline->status == QUITUS_STATUS_UNDETERMINED };

  g_array_append_val (entries, entry);
}

/* Those with a day, with a gap for today when it has none; then the undetermined; then the rest. */
static GArray *
list_entries (QuitusAgendaModel *self)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  Entry gap = { GAP, get_today (self), FALSE };
  guint first = 0, today_first = 0;
  guint n =
      quitus_deadline_model_find_range (self->deadlines, QUITUS_DAY_NONE, QUITUS_DAY_NONE, &first);
  gboolean has_gap =
      quitus_deadline_model_find_range (self->deadlines, gap.day, gap.day, &today_first) == 0;

  for (guint i = 0; i < first; i++)
    {
      if (has_gap && i == today_first)
        g_array_append_val (entries, gap);
      add_entry (entries, self->deadlines, i);
    }
  if (has_gap && today_first == first)
    g_array_append_val (entries, gap);
  for (int pass = 0; pass < 2; pass++)
    for (guint i = first; i < first + n; i++)
      if ((quitus_deadline_model_get (self->deadlines, i)->status == QUITUS_STATUS_UNDETERMINED) ==
          (pass == 0))
        add_entry (entries, self->deadlines, i);
  return entries;
}

/* Where what was at a position of the model is after a change of it; FALSE when it is gone. */
static gboolean
follow (guint *at, guint position, guint n_removed, guint n_added)
{
  if (*at == GAP || *at < position)
    return TRUE;
  if (*at < position + n_removed)
    return FALSE;
  *at = *at - n_removed + n_added;
  return TRUE;
}

static gboolean
is_same (guint before, guint after, guint position, guint n_removed, guint n_added)
{
  return follow (&before, position, n_removed, n_added) && before == after;
}

/* Lists the model again after a change, and says only what differs. */
static void
update (QuitusAgendaModel *self, guint position, guint n_removed, guint n_added)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->entries);
  GArray *after = list_entries (self);
  guint n_least = MIN (before->len, after->len), n_begin = 0, n_end = 0;

  while (n_begin < n_least && is_same (get (before, n_begin)->at, get (after, n_begin)->at,
                                       position, n_removed, n_added))
    n_begin++;
  while (n_end < n_least - n_begin &&
         is_same (get (before, before->len - 1 - n_end)->at,
                  get (after, after->len - 1 - n_end)->at, position, n_removed, n_added))
    n_end++;
  self->entries = after;
  if (before->len > n_begin + n_end || after->len > n_begin + n_end)
    g_list_model_items_changed (G_LIST_MODEL (self), n_begin, before->len - n_begin - n_end,
                                after->len - n_begin - n_end);
}

/* Whether two items stand in one section. */
static gboolean
is_one_section (QuitusAgendaModel *self, guint a, guint b)
{
  QuitusDay day = quitus_agenda_model_get_day (self, a);

  return day == quitus_agenda_model_get_day (self, b) &&
         (day != QUITUS_DAY_NONE || quitus_agenda_model_is_undetermined (self, a) ==
                                        quitus_agenda_model_is_undetermined (self, b));
}

/* Callbacks */

static void
items_changed_cb (QuitusAgendaModel *self, guint position, guint n_removed, guint n_added)
{
  update (self, position, n_removed, n_added);
}

/* Overrides */

static GType
quitus_agenda_model_get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
quitus_agenda_model_get_n_items (GListModel *list)
{
  return QUITUS_AGENDA_MODEL (list)->entries->len;
}

static gpointer
quitus_agenda_model_get_item (GListModel *list, guint position)
{
  QuitusAgendaModel *self = QUITUS_AGENDA_MODEL (list);

  if (position >= self->entries->len)
    return NULL;
  if (get (self->entries, position)->at == GAP)
    return g_object_ref (self->gap);
  return g_list_model_get_item (G_LIST_MODEL (self->deadlines), get (self->entries, position)->at);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = quitus_agenda_model_get_item_type;
  iface->get_n_items = quitus_agenda_model_get_n_items;
  iface->get_item = quitus_agenda_model_get_item;
}

static void
quitus_agenda_model_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  QuitusAgendaModel *self = QUITUS_AGENDA_MODEL (model);
  guint n = self->entries->len;

  if (position >= n)
    {
      *start = n;
      *end = G_MAXUINT;
      return;
    }
  *start = position;
  *end = position + 1;
  while (*start > 0 && is_one_section (self, *start - 1, position))
    --*start;
  while (*end < n && is_one_section (self, *end, position))
    ++*end;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = quitus_agenda_model_get_section;
}

static void
quitus_agenda_model_finalize (GObject *object)
{
  QuitusAgendaModel *self = QUITUS_AGENDA_MODEL (object);

  g_clear_object (&self->deadlines);
  g_object_unref (self->gap);
  g_array_unref (self->entries);
  G_OBJECT_CLASS (quitus_agenda_model_parent_class)->finalize (object);
}

static void
quitus_agenda_model_class_init (QuitusAgendaModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_agenda_model_finalize;
}

static void
quitus_agenda_model_init (QuitusAgendaModel *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->gap = g_object_new (QUITUS_TYPE_AGENDA_GAP, NULL);
}

static void
quitus_agenda_gap_class_init (QuitusAgendaGapClass *klass)
{
}

static void
quitus_agenda_gap_init (QuitusAgendaGap *self)
{
}

/* Public */

/**
 * quitus_agenda_model_new:
 *
 * Returns: (transfer full): an empty agenda
 */
QuitusAgendaModel *
quitus_agenda_model_new (void)
{
  return g_object_new (QUITUS_TYPE_AGENDA_MODEL, NULL);
}

/**
 * quitus_agenda_model_set_deadlines:
 * @self: an agenda
 * @deadlines: (nullable): every deadline
 *
 * Lists the deadlines of a model and follows it.
 */
void
quitus_agenda_model_set_deadlines (QuitusAgendaModel *self, QuitusDeadlineModel *deadlines)
{
  guint n_before = self->entries->len;

  if (deadlines == self->deadlines)
    return;
  if (self->deadlines != NULL)
    g_signal_handlers_disconnect_by_func (self->deadlines, items_changed_cb, self);
  g_set_object (&self->deadlines, deadlines);
  g_array_set_size (self->entries, 0);
  if (deadlines != NULL)
    {
      g_array_unref (self->entries);
      self->entries = list_entries (self);
      g_signal_connect_object (deadlines, "items-changed", G_CALLBACK (items_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->entries->len);
}

/**
 * quitus_agenda_model_get_day:
 * @self: an agenda
 * @position: below its size
 *
 * Returns: the day of the section in which an item stands, %QUITUS_DAY_NONE for those without a day
 */
QuitusDay
quitus_agenda_model_get_day (QuitusAgendaModel *self, guint position)
{
  g_return_val_if_fail (position < self->entries->len, QUITUS_DAY_NONE);

  return get (self->entries, position)->day;
}

/**
 * quitus_agenda_model_is_undetermined:
 * @self: an agenda
 * @position: below its size
 *
 * Returns: whether the item waits for an event which has not happened
 */
gboolean
quitus_agenda_model_is_undetermined (QuitusAgendaModel *self, guint position)
{
  g_return_val_if_fail (position < self->entries->len, FALSE);

  return get (self->entries, position)->is_undetermined;
}

/**
 * quitus_agenda_model_find_day:
 * @self: an agenda
 * @day: a day
 *
 * Returns: the position of the first item of that day or of a later one; what has no day is later
 *   than all; the size when there is none
 */
guint
quitus_agenda_model_find_day (QuitusAgendaModel *self, QuitusDay day)
{
  guint low = 0, high = self->entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      QuitusDay at = quitus_agenda_model_get_day (self, middle);

      if (at != QUITUS_DAY_NONE && at < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
