/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-payment-model.h"

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-search-query.h"

/* One payment: where its deadline is, and the records behind it (unowned, of the book). */
typedef struct
{
  guint position;
  /* In the array of agreements. */
  guint agreement;
  QuitusRecord *instalment;
  /* What to sort by, while the order is that of the labels. */
  const char *label_key;
  /* Of the states, %NULL until it was asked for. */
  const QuitusPaymentBrief *brief;
} Row;

/* One agreement that has payments. */
typedef struct
{
  QuitusRecord *record;
  /* What it says of what is looked for. */
  guint32 found;
} Agreement;

struct _QuitusPaymentModel
{
  GObject parent_instance;

  QuitusSession *session;
  QuitusAgreementIndex *index;
  QuitusPaymentStates *states;
  QuitusDeadlineModel *deadlines;
  /* All payments, by date. */
  GArray *rows;
  GArray *agreements;
  /* (element-type guint): the rows that are listed, in order. */
  GArray *listed;
  /* Label → key to sort by; there are few different ones. */
  GHashTable *label_keys;
  /* What is looked for, or NULL for all; label or amount → what it says of that. */
  QuitusSearchQuery *query;
  GHashTable *found_labels;
  GHashTable *found_amounts;
  int status;
  QuitusPaymentOrder order;
  gboolean is_descending;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusPaymentModel,
                               quitus_payment_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  SIGNAL_TOTALS_CHANGED,
  SIGNAL_COUNTS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static Row *
get_row (QuitusPaymentModel *self, guint number)
{
  return &g_array_index (self->rows, Row, number);
}

/* Returns %NULL while the state is not computed. */
static const QuitusPaymentBrief *
get_brief (QuitusPaymentModel *self, Row *row)
{
  if (row->brief == NULL)
    row->brief = quitus_payment_states_peek (self->states, row->instalment);
  return row->brief;
}

static const char *
get_label (const Row *row)
{
  const char *label = quitus_instalment_value (quitus_record_get_value (row->instalment))->label;

  return label != NULL ? label : "";
}

static guint
find_agreement (QuitusPaymentModel *self, GHashTable *numbers, const QuitusDeadline *deadline)
{
  gpointer number;
  Agreement agreement = { NULL, 0 };

  if (g_hash_table_lookup_extended (numbers, &deadline->agreement, NULL, &number))
    return GPOINTER_TO_UINT (number);
  agreement.record =
      quitus_book_lookup (quitus_session_get_book (self->session), deadline->agreement);
  g_array_append_val (self->agreements, agreement);
  g_hash_table_insert (numbers, (gpointer) quitus_record_peek_id (agreement.record),
                       GUINT_TO_POINTER (self->agreements->len - 1));
  return self->agreements->len - 1;
}

/* Finds every payment, in the order of the deadlines: by date. */
static void
collect (QuitusPaymentModel *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  g_autoptr (GHashTable) numbers = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);

  g_array_set_size (self->rows, 0);
  g_array_set_size (self->agreements, 0);
  for (guint i = 0; i < quitus_deadline_model_size (self->deadlines); i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (self->deadlines, i);
      Row row = { .position = i };

      if (deadline->kind != QUITUS_DEADLINE_PAYMENT)
        continue;
      row.instalment = quitus_book_lookup (book, deadline->owner);
      row.agreement = find_agreement (self, numbers, deadline);
      g_array_append_val (self->rows, row);
    }
}

static const char *
get_label_key (QuitusPaymentModel *self, const Row *row)
{
  const char *label = get_label (row);
  char *key = g_hash_table_lookup (self->label_keys, label);

  if (key == NULL)
    {
      key = g_utf8_collate_key_for_filename (label, -1);
      g_hash_table_insert (self->label_keys, g_strdup (label), key);
    }
  return key;
}

static guint32
find_in_label (QuitusPaymentModel *self, const char *label)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (self->found_labels, label, NULL, &found))
    {
      found = GUINT_TO_POINTER (quitus_search_query_find (self->query, label));
      g_hash_table_insert (self->found_labels, g_strdup (label), found);
    }
  return GPOINTER_TO_UINT (found);
}

static guint32
find_in_amount (QuitusPaymentModel *self, const QuitusPaymentBrief *brief)
{
  g_autofree char *text = NULL;
  gpointer found;

  if (!self->query->has_figures || brief == NULL || brief->amount == QUITUS_MONEY_NONE)
    return 0;
  if (g_hash_table_lookup_extended (self->found_amounts, &brief->amount, NULL, &found))
    return GPOINTER_TO_UINT (found);
  text = quitus_format_amount (quitus_language_get_default (), brief->amount);
  found = GUINT_TO_POINTER (quitus_search_query_find (self->query, text));
  g_hash_table_insert (self->found_amounts, g_memdup2 (&brief->amount, sizeof brief->amount),
                       found);
  return GPOINTER_TO_UINT (found);
}

static gboolean
is_listed (QuitusPaymentModel *self, Row *row)
{
  const QuitusPaymentBrief *brief = get_brief (self, row);

  if (self->status != QUITUS_CHOICE_NONE && (brief == NULL || brief->status != self->status))
    return FALSE;
  return self->query == NULL ||
         quitus_search_query_is_met (
             self->query, g_array_index (self->agreements, Agreement, row->agreement).found |
                              find_in_label (self, get_label (row)) | find_in_amount (self, brief));
}

static void
find_in_agreements (QuitusPaymentModel *self)
{
  for (guint i = 0; self->query != NULL && i < self->agreements->len; i++)
    {
      Agreement *agreement = &g_array_index (self->agreements, Agreement, i);

      agreement->found = quitus_search_query_find (
          self->query, quitus_agreement_index_get_entry (self->index, agreement->record)->search);
    }
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_briefs (QuitusPaymentModel *self, Row *a, Row *b)
{
  static const QuitusPaymentBrief none = { .amount = QUITUS_MONEY_NONE };
  const QuitusPaymentBrief *first = get_brief (self, a);
  const QuitusPaymentBrief *second = get_brief (self, b);

  first = first != NULL ? first : &none;
  second = second != NULL ? second : &none;
  switch (self->order)
    {
    case QUITUS_PAYMENT_ORDER_FLOW:
      return compare_numbers (first->flow, second->flow);
    case QUITUS_PAYMENT_ORDER_AMOUNT:
      return compare_numbers (first->amount, second->amount);
    case QUITUS_PAYMENT_ORDER_CALLED:
      return compare_numbers (first->called, second->called);
    case QUITUS_PAYMENT_ORDER_RECEIVED:
      return compare_numbers (first->received, second->received);
    case QUITUS_PAYMENT_ORDER_STATE:
      return compare_numbers (first->status, second->status);
    default:
      g_return_val_if_reached (0);
    }
}

static int
compare_rows (gconstpointer first, gconstpointer second, gpointer data)
{
  QuitusPaymentModel *self = data;
  guint number_a = *(const guint *) first, number_b = *(const guint *) second;
  Row *a = get_row (self, number_a), *b = get_row (self, number_b);
  int result = 0;

  if (self->order == QUITUS_PAYMENT_ORDER_AGREEMENT)
    {
      const Agreement *agreements = (const Agreement *) (gconstpointer) self->agreements->data;

      if (a->agreement != b->agreement)
        result =
            strcmp (quitus_agreement_index_get_entry (self->index, agreements[a->agreement].record)
                        ->reference_key,
                    quitus_agreement_index_get_entry (self->index, agreements[b->agreement].record)
                        ->reference_key);
    }
  else if (self->order == QUITUS_PAYMENT_ORDER_LABEL)
    result = strcmp (a->label_key, b->label_key);
  else if (self->order != QUITUS_PAYMENT_ORDER_DATE)
    result = compare_briefs (self, a, b);
  if (result == 0)
    result = compare_numbers (number_a, number_b);
  return self->is_descending ? -result : result;
}

static void
update (QuitusPaymentModel *self)
{
  guint n_before = self->listed->len;

  find_in_agreements (self);
  g_array_set_size (self->listed, 0);
  for (guint i = 0; i < self->rows->len; i++)
    if (is_listed (self, get_row (self, i)))
      g_array_append_val (self->listed, i);
  if (self->order == QUITUS_PAYMENT_ORDER_LABEL)
    for (guint i = 0; i < self->rows->len; i++)
      get_row (self, i)->label_key = get_label_key (self, get_row (self, i));
  if (self->order != QUITUS_PAYMENT_ORDER_DATE || self->is_descending)
    g_array_sort_with_data (self->listed, compare_rows, self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->listed->len);
  g_signal_emit (self, signals[SIGNAL_TOTALS_CHANGED], 0);
}

/* Whether the states decide what is listed, and in which order. */
static gboolean
depends_on_states (QuitusPaymentModel *self)
{
  return self->status != QUITUS_CHOICE_NONE || self->query != NULL ||
         self->order > QUITUS_PAYMENT_ORDER_LABEL;
}

/* Callbacks */

static void
deadlines_changed_cb (QuitusPaymentModel *self)
{
  collect (self);
  update (self);
  g_signal_emit (self, signals[SIGNAL_COUNTS_CHANGED], 0);
}

static void
states_changed_cb (QuitusPaymentModel *self)
{
  if (depends_on_states (self))
    update (self);
  else
    g_signal_emit (self, signals[SIGNAL_TOTALS_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_COUNTS_CHANGED], 0);
}

/* Overrides */

static GType
quitus_payment_model_get_item_type (GListModel *model)
{
  return QUITUS_TYPE_PAYMENT;
}

static guint
quitus_payment_model_get_n_items (GListModel *model)
{
  return QUITUS_PAYMENT_MODEL (model)->listed->len;
}

static gpointer
quitus_payment_model_get_item (GListModel *model, guint position)
{
  QuitusPaymentModel *self = QUITUS_PAYMENT_MODEL (model);

  if (position >= self->listed->len)
    return NULL;
  return quitus_payment_new (
      self->session, get_row (self, g_array_index (self->listed, guint, position))->position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = quitus_payment_model_get_item_type;
  iface->get_n_items = quitus_payment_model_get_n_items;
  iface->get_item = quitus_payment_model_get_item;
}

static void
quitus_payment_model_finalize (GObject *object)
{
  QuitusPaymentModel *self = QUITUS_PAYMENT_MODEL (object);

  g_array_unref (self->rows);
  g_array_unref (self->agreements);
  g_array_unref (self->listed);
  g_hash_table_unref (self->found_labels);
  g_hash_table_unref (self->found_amounts);
  g_hash_table_unref (self->label_keys);
  g_clear_pointer (&self->query, quitus_search_query_free);
  g_clear_object (&self->deadlines);
  g_clear_object (&self->states);
  g_clear_object (&self->index);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_payment_model_parent_class)->finalize (object);
}

static void
quitus_payment_model_class_init (QuitusPaymentModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_payment_model_finalize;
  signals[SIGNAL_TOTALS_CHANGED] =
      g_signal_new ("totals-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_COUNTS_CHANGED] =
      g_signal_new ("counts-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
}

static void
quitus_payment_model_init (QuitusPaymentModel *self)
{
  self->status = QUITUS_CHOICE_NONE;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->agreements = g_array_new (FALSE, FALSE, sizeof (Agreement));
  self->listed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->found_labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->found_amounts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->label_keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* Public */

/**
 * quitus_payment_model_new:
 * @session: what the window works with, its register open
 *
 * Returns: (transfer full): all payments, by date
 */
QuitusPaymentModel *
quitus_payment_model_new (QuitusSession *session)
{
  QuitusPaymentModel *self = g_object_new (QUITUS_TYPE_PAYMENT_MODEL, NULL);

  self->session = g_object_ref (session);
  self->deadlines = g_object_ref (quitus_session_get_deadlines (session));
  self->index = quitus_agreement_index_new (session);
  /* The deadlines are computed by now, all of them, and the states are not yet. */
  g_signal_connect_object (quitus_session_get_book (session), "changed",
                           G_CALLBACK (deadlines_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::today", G_CALLBACK (deadlines_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::supposed-signature", G_CALLBACK (deadlines_changed_cb),
                           self, G_CONNECT_SWAPPED);
  self->states = quitus_payment_states_new (session);
  g_signal_connect_object (self->states, "changed", G_CALLBACK (states_changed_cb), self,
                           G_CONNECT_SWAPPED);
  deadlines_changed_cb (self);
  return self;
}

/**
 * quitus_payment_model_set_search:
 * @self: payments
 * @text: (nullable): what is looked for in the agreement, its parties, the label and the amount;
 *   %NULL for all payments
 */
void
quitus_payment_model_set_search (QuitusPaymentModel *self, const char *text)
{
  if (text != NULL && text[0] == '\0')
    text = NULL;
  if (g_strcmp0 (text, self->query != NULL ? self->query->source : NULL) == 0)
    return;
  g_clear_pointer (&self->query, quitus_search_query_free);
  g_hash_table_remove_all (self->found_labels);
  g_hash_table_remove_all (self->found_amounts);
  if (text != NULL)
    self->query = quitus_search_query_new (text);
  update (self);
}

/**
 * quitus_payment_model_set_status:
 * @self: payments
 * @status: a #QuitusInstalmentStatus, or %QUITUS_CHOICE_NONE for all payments
 */
void
quitus_payment_model_set_status (QuitusPaymentModel *self, int status)
{
  if (self->status == status)
    return;
  self->status = status;
  update (self);
}

/**
 * quitus_payment_model_sort:
 * @self: payments
 * @order: what to sort by; what is equal stays by date
 * @descending: the greatest first
 */
void
quitus_payment_model_sort (QuitusPaymentModel *self, QuitusPaymentOrder order, gboolean descending)
{
  if (self->order == order && self->is_descending == descending)
    return;
  self->order = order;
  self->is_descending = descending;
  update (self);
}

/**
 * quitus_payment_model_count:
 * @self: payments
 * @counts: (out): for each #QuitusInstalmentStatus, how many payments of all have it, of those that
 *   are computed
 */
void
quitus_payment_model_count (QuitusPaymentModel *self, guint counts[QUITUS_PAYMENT_N_STATUSES])
{
  memset (counts, 0, QUITUS_PAYMENT_N_STATUSES * sizeof counts[0]);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const QuitusPaymentBrief *brief = get_brief (self, get_row (self, i));

      if (brief != NULL)
        counts[brief->status]++;
    }
}

/**
 * quitus_payment_model_sum:
 * @self: payments
 * @totals: (out): their sums
 */
void
quitus_payment_model_sum (QuitusPaymentModel *self, QuitusPaymentTotals *totals)
{
  *totals = (QuitusPaymentTotals) { .n_payments = self->listed->len };
  totals->is_complete = quitus_payment_states_are_complete (self->states);
  for (guint i = 0; i < self->listed->len; i++)
    {
      Row *row = get_row (self, g_array_index (self->listed, guint, i));
      const QuitusPaymentBrief *brief = get_brief (self, row);

      if (brief == NULL || brief->status == QUITUS_INSTALMENT_CANCELLED)
        continue;
      totals->amount += brief->amount != QUITUS_MONEY_NONE ? brief->amount : 0;
      totals->called += brief->called;
      totals->received += brief->received;
    }
}
