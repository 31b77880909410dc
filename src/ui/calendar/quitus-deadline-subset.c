/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-subset.h"

#include "quitus-deadline-look.h"

struct _QuitusDeadlineSubset
{
  GObject parent_instance;

  QuitusDeadlineModel *model;
  GArray *positions;
};

static void quitus_deadline_subset_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusDeadlineSubset,
                               quitus_deadline_subset,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      quitus_deadline_subset_list_model_init))

/* Helpers */

static void
empty (QuitusDeadlineSubset *self)
{
  guint n = self->positions->len;

  g_array_set_size (self->positions, 0);
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
}

static void
set_model (QuitusDeadlineSubset *self, QuitusDeadlineModel *model)
{
  if (model == self->model)
    return;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, empty, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (empty), self, G_CONNECT_SWAPPED);
}

/* Where a deadline without a day stands in a list. */
typedef struct
{
  guint status;
  const char *reference;
  guint kind;
  /* Of the payment in its schedule, 0 of anything else. */
  gint64 rank;
  guint position;
} Place;

static int
compare_places (const void *a, const void *b)
{
  const Place *first = a, *second = b;
  int order = g_strcmp0 (first->reference, second->reference);

  if (first->status != second->status)
    return first->status < second->status ? -1 : 1;
  if (order != 0)
    return order;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  return first->position < second->position ? -1 : 1;
}

static Place
make_place (QuitusDeadlineModel *model, guint position, guint status)
{
  const QuitusDeadline *deadline = quitus_deadline_model_get (model, position);
  QuitusDossier *dossier = quitus_deadline_model_get_dossier (model, deadline->agreement);
  Place place = { .status = status, .kind = deadline->kind, .position = position };
  const QuitusInstalmentValue *payment;

  if (dossier == NULL)
    return place;
  place.reference = quitus_dossier_get_agreement (dossier)->reference;
  payment = quitus_instalment_value (quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT,
                                                            deadline->owner));
  place.rank = payment != NULL ? payment->position : 0;
  return place;
}

/* Overrides */

static GType
quitus_deadline_subset_get_item_type (GListModel *list)
{
  return QUITUS_TYPE_DEADLINE_ITEM;
}

static guint
quitus_deadline_subset_get_n_items (GListModel *list)
{
  return QUITUS_DEADLINE_SUBSET (list)->positions->len;
}

static gpointer
quitus_deadline_subset_get_item (GListModel *list, guint position)
{
  QuitusDeadlineSubset *self = QUITUS_DEADLINE_SUBSET (list);

  if (position >= self->positions->len)
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (self->model),
                                g_array_index (self->positions, guint, position));
}

static void
quitus_deadline_subset_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = quitus_deadline_subset_get_item_type;
  iface->get_n_items = quitus_deadline_subset_get_n_items;
  iface->get_item = quitus_deadline_subset_get_item;
}

static void
quitus_deadline_subset_finalize (GObject *object)
{
  QuitusDeadlineSubset *self = QUITUS_DEADLINE_SUBSET (object);

  g_clear_object (&self->model);
  g_array_unref (self->positions);
  G_OBJECT_CLASS (quitus_deadline_subset_parent_class)->finalize (object);
}

static void
quitus_deadline_subset_class_init (QuitusDeadlineSubsetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_deadline_subset_finalize;
}

static void
quitus_deadline_subset_init (QuitusDeadlineSubset *self)
{
  self->positions = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* Public */

/**
 * quitus_deadline_subset_new:
 *
 * Returns: (transfer full): an empty subset
 */
QuitusDeadlineSubset *
quitus_deadline_subset_new (void)
{
  return g_object_new (QUITUS_TYPE_DEADLINE_SUBSET, NULL);
}

/**
 * quitus_deadline_subset_fill_with_day:
 * @self: a subset
 * @model: every deadline
 * @day: a day
 *
 * Keeps the deadlines of one day, what must be seen first before the others.
 */
void
quitus_deadline_subset_fill_with_day (QuitusDeadlineSubset *self,
                                      QuitusDeadlineModel *model,
                                      QuitusDay day)
{
  guint first = 0;
  guint n = quitus_deadline_model_find_range (model, day, day, &first);
  g_autoptr (GArray) positions = quitus_deadline_list_by_rank (model, first, n);

  quitus_deadline_subset_fill_with_positions (self, model, positions);
}

/**
 * quitus_deadline_subset_fill_with_statuses:
 * @self: a subset
 * @model: every deadline
 * @statuses: (array length=n_statuses): states of deadlines without a day
 * @n_statuses: how many
 *
 * Keeps the deadlines without a day that are in one of some states, by state, then by the reference
 * of their agreement, then by kind, payments in the order of their schedule.
 */
void
quitus_deadline_subset_fill_with_statuses (QuitusDeadlineSubset *self,
                                           QuitusDeadlineModel *model,
                                           const QuitusDeadlineStatus *statuses,
                                           guint n_statuses)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = 0;
  guint n = quitus_deadline_model_find_range (model, QUITUS_DAY_NONE, QUITUS_DAY_NONE, &first);

  for (guint i = first; i < first + n; i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (model, i);

      for (guint status = 0; status < n_statuses; status++)
        if (deadline->status == statuses[status])
          {
            Place place = make_place (model, i, status);

            g_array_append_val (places, place);
          }
    }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    g_array_append_val (positions, g_array_index (places, Place, i).position);
  quitus_deadline_subset_fill_with_positions (self, model, positions);
}

/**
 * quitus_deadline_subset_fill_with_positions:
 * @self: a subset
 * @model: every deadline
 * @positions: (element-type guint): which ones, as positions in the model
 *
 * Keeps chosen deadlines.
 */
void
quitus_deadline_subset_fill_with_positions (QuitusDeadlineSubset *self,
                                            QuitusDeadlineModel *model,
                                            const GArray *positions)
{
  guint n_before = self->positions->len;

  set_model (self, model);
  g_array_set_size (self->positions, 0);
  g_array_append_vals (self->positions, positions->data, positions->len);
  if (n_before > 0 || positions->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, positions->len);
}

/**
 * quitus_deadline_subset_size:
 * @self: a subset
 *
 * Returns: how many deadlines it keeps
 */
guint
quitus_deadline_subset_size (QuitusDeadlineSubset *self)
{
  return self->positions->len;
}
