/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agreement under its amendments: those that are in force, in the order of their numbers, are
 * laid over what was first signed. */

#include "quitus-amendments.h"

#include "quitus-instalment-private.h"
#include "quitus-language.h"
#include "quitus-operation.h"

static const QuitusChoice amendment_statuses[] = {
  { "draft",        N_ ("Draft")                },
  { "being-signed", N_ ("Being signed")         },
  { "signed",       N_ ("Signed")               },
  { "in-force",     N_ ("In force")             },
  { "too-late",     N_ ("Signed after the end") },
};

const QuitusChoices quitus_amendment_statuses = { amendment_statuses,
                                                  G_N_ELEMENTS (amendment_statuses) };

typedef const QuitusAmendmentOperationValue Operation;

/**
 * Layers:
 * @facts: the facts of an agreement
 * @values: (element-type QuitusValue): what its records say after the layers so far
 * @indexes: id of a term → its index in @values + 1
 *
 * An agreement on which amendments are laid.
 */
typedef struct
{
  QuitusDossier *facts;
  GPtrArray *values;
  GHashTable *indexes;
} Layers;

/* Helpers */

static void
unref_value (gpointer value)
{
  if (value != NULL)
    quitus_value_unref (value);
}

static Operation *
get_operation (QuitusDossier *facts, guint index)
{
  return quitus_amendment_operation_value (quitus_dossier_get (facts,
                                                               QUITUS_KIND_AMENDMENT_OPERATION,
                                                               index));
}

static guint
count_operations (QuitusDossier *facts)
{
  return quitus_dossier_count (facts, QUITUS_KIND_AMENDMENT_OPERATION);
}

/* The day on which a payment took its final form: it was called, else received. */
static QuitusDay
find_settled_day (QuitusDossier *facts, QuitusId instalment)
{
  const QuitusValue *value = quitus_dossier_lookup (facts, QUITUS_KIND_INSTALMENT, instalment);
  QuitusInstalmentFacts happened;

  if (value == NULL)
    return QUITUS_DAY_NONE;
  quitus_instalment_collect (facts, quitus_instalment_value (value), QUITUS_MONEY_NONE, &happened);
  return happened.called_on != QUITUS_DAY_NONE ? happened.called_on : happened.first_received_on;
}

static void
layers_put (Layers *self, QuitusId id, QuitusValue *value)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, &id));

  if (index == 0)
    {
      quitus_value_unref (value);
      return;
    }
  g_hash_table_remove (self->indexes, &id);
  unref_value (self->values->pdata[index - 1]);
  self->values->pdata[index - 1] = value;
  if (value != NULL)
    g_hash_table_insert (self->indexes, &value->id, GUINT_TO_POINTER (index));
}

/* What was called or received keeps the law of its day, and what was promised to be taken away is
 * still there when it was called or paid. */
static gboolean
is_out_of_reach (Layers *self, Operation *operation, QuitusDay day)
{
  QuitusDay settled;

  if (quitus_operation_get_kind (operation) != QUITUS_KIND_INSTALMENT)
    return FALSE;
  settled = find_settled_day (self->facts, quitus_operation_get_record (operation));
  return settled != QUITUS_DAY_NONE &&
         (settled < day || operation->action == QUITUS_AMENDMENT_REMOVE);
}

static void
layers_add (Layers *self, Operation *operation, QuitusDay day)
{
  QuitusId id = quitus_operation_get_record (operation);
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, &id));
  const QuitusValue *before = index > 0 ? self->values->pdata[index - 1] : NULL;

  if (operation->action == QUITUS_AMENDMENT_ADD)
    {
      before = quitus_dossier_lookup (self->facts, quitus_operation_get_kind (operation), id);
      if (before == NULL || index > 0)
        return;
      g_ptr_array_add (self->values, quitus_value_ref (before));
      g_hash_table_insert (self->indexes, (gpointer) &before->id,
                           GUINT_TO_POINTER (self->values->len));
    }
  else if (before != NULL && !is_out_of_reach (self, operation, day))
    layers_put (self, id,
                operation->action == QUITUS_AMENDMENT_SET
                    ? quitus_operation_read (operation, before)
                    : NULL);
}

/* What belongs to a payment that is not there is not there either. */
static gboolean
has_owner (Layers *self, const QuitusValue *value)
{
  QuitusId owner = quitus_value_get_owner (value);

  return value->kind != QUITUS_KIND_CONDITION || g_hash_table_contains (self->indexes, &owner);
}

static void
layers_init (Layers *self, QuitusDossier *facts)
{
  g_autoptr (GHashTable) added =
      g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, NULL);

  *self = (Layers) { .facts = facts,
                     .values = g_ptr_array_new_with_free_func (unref_value),
                     .indexes = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr) };
  for (guint i = 0; i < count_operations (facts); i++)
    {
      Operation *operation = get_operation (facts, i);
      QuitusId id = quitus_operation_get_record (operation);

      if (operation->action == QUITUS_AMENDMENT_ADD)
        g_hash_table_add (added, g_memdup2 (&id, sizeof id));
    }
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; i < quitus_dossier_count (facts, kind); i++)
      {
        const QuitusValue *value = quitus_dossier_get (facts, kind, i);

        if (g_hash_table_contains (added, &value->id))
          continue;
        g_ptr_array_add (self->values, quitus_value_ref (value));
        if (quitus_kind_is_term (kind))
          g_hash_table_insert (self->indexes, (gpointer) &value->id,
                               GUINT_TO_POINTER (self->values->len));
      }
}

static void
layers_add_amendment (Layers *self, QuitusId amendment, QuitusDay day)
{
  for (guint i = 0; i < count_operations (self->facts); i++)
    {
      Operation *operation = get_operation (self->facts, i);

      if (quitus_id_equal (operation->amendment, amendment))
        layers_add (self, operation, day);
    }
}

static QuitusDossier *
layers_finish (Layers *self, QuitusDay day, GArray *amendments)
{
  g_autoptr (GPtrArray) values = g_ptr_array_sized_new (self->values->len);
  g_autoptr (GArray) days = g_array_copy (amendments);
  QuitusDossier *dossier;

  for (guint i = 0; i < self->values->len; i++)
    if (self->values->pdata[i] != NULL && has_owner (self, self->values->pdata[i]))
      g_ptr_array_add (values, self->values->pdata[i]);
  dossier = quitus_dossier_amend (self->facts, values, day, days);
  g_hash_table_unref (self->indexes);
  g_ptr_array_unref (self->values);
  return dossier;
}

/* The law of a day under amendments of which it is known when they take effect. */
static QuitusDossier *
lay (QuitusDossier *facts, GArray *amendments, QuitusDay day)
{
  Layers layers;

  layers_init (&layers, facts);
  for (guint i = 0; i < amendments->len; i++)
    {
      const QuitusAmendmentDay *layer = &g_array_index (amendments, QuitusAmendmentDay, i);

      if (layer->day <= day)
        layers_add_amendment (&layers, layer->amendment, layer->day);
    }
  return layers_finish (&layers, day, amendments);
}

static QuitusDay
find_signature (QuitusDossier *facts, QuitusId amendment, QuitusId party)
{
  guint n = quitus_dossier_count (facts, QUITUS_KIND_AMENDMENT_SIGNATURE);

  for (guint i = 0; i < n; i++)
    {
      const QuitusAmendmentSignatureValue *signature = quitus_amendment_signature_value (
          quitus_dossier_get (facts, QUITUS_KIND_AMENDMENT_SIGNATURE, i));

      if (quitus_id_equal (signature->amendment, amendment) &&
          quitus_id_equal (signature->party, party))
        return signature->signed_on;
    }
  return QUITUS_DAY_NONE;
}

/* Those who are party to the agreement before the amendment, and those whom it brings in. */
static GPtrArray *
list_signers (QuitusDossier *before, QuitusId amendment)
{
  QuitusDossier *facts = quitus_dossier_get_facts (before);
  GPtrArray *signers = g_ptr_array_new_with_free_func (unref_value);

  for (guint i = 0; i < quitus_dossier_count (before, QUITUS_KIND_PARTY); i++)
    g_ptr_array_add (signers, quitus_value_ref (quitus_dossier_get (before, QUITUS_KIND_PARTY, i)));
  for (guint i = 0; i < count_operations (facts); i++)
    {
      Operation *operation = get_operation (facts, i);
      const QuitusValue *party;

      if (operation->action != QUITUS_AMENDMENT_ADD ||
          !quitus_id_equal (operation->amendment, amendment))
        continue;
      party =
          quitus_dossier_lookup (facts, QUITUS_KIND_PARTY, quitus_operation_get_record (operation));
      if (party != NULL)
        g_ptr_array_add (signers, quitus_value_ref (party));
    }
  return signers;
}

static void
read_signatures (QuitusDossier *before, QuitusAmendmentState *state)
{
  QuitusId amendment = state->amendment->value.id;
  g_autoptr (GPtrArray) signers = list_signers (before, amendment);
  QuitusDay last = QUITUS_DAY_NONE;

  state->n_signers = signers->len;
  for (guint i = 0; i < signers->len; i++)
    {
      QuitusDay day = find_signature (quitus_dossier_get_facts (before), amendment,
                                      ((const QuitusValue *) signers->pdata[i])->id);

      state->n_signatures += day != QUITUS_DAY_NONE;
      last = MAX (last, day);
    }
  if (state->n_signatures > 0 && state->n_signatures == state->n_signers)
    state->signed_on = last;
}

/* Until when the agreement could still be amended. */
static void
read_limits (QuitusDossier *law_before, QuitusAmendmentState *state)
{
  QuitusOutlook outlook = { MAX (state->signed_on, QUITUS_DAY_MIN), QUITUS_DAY_NONE };
  QuitusRuleContext context = { .accompanied = QUITUS_MOMENT_NONE };
  QuitusTrace trace;
  QuitusLaw law;

  quitus_law_init (&law, law_before, &outlook);
  quitus_law_trace (&law, &law.agreement->amendment_request, &context,
                    QUITUS_DEADLINE_AMENDMENT_REQUEST, 0, &trace);
  state->last_day = law.last_day;
  state->ask_by = trace.date;
  state->ask_strictly_by = trace.strict_date;
}

static void
read_amendment (QuitusDossier *facts, GArray *amendments, QuitusAmendmentState *state)
{
  g_autoptr (QuitusDossier) before = lay (facts, amendments, QUITUS_DAY_MAX);
  g_autoptr (QuitusDossier) on_that_day = NULL;

  read_signatures (before, state);
  on_that_day = state->signed_on != QUITUS_DAY_NONE ? lay (facts, amendments, state->signed_on)
                                                    : quitus_dossier_ref (before);
  read_limits (on_that_day, state);
  if (state->signed_on == QUITUS_DAY_NONE)
    state->status =
        state->n_signatures > 0 ? QUITUS_AMENDMENT_BEING_SIGNED : QUITUS_AMENDMENT_DRAFT;
  else if (state->last_day != QUITUS_DAY_NONE && state->signed_on > state->last_day)
    state->status = QUITUS_AMENDMENT_TOO_LATE;
  else
    {
      state->status = QUITUS_AMENDMENT_SIGNED;
      state->in_force_on = MAX (state->signed_on, state->amendment->effective_on);
    }
}

/* Reads the amendments one after the other, each in the law of those before it.  Those that come
 * after @stop are not read. */
static GArray *
read_all (QuitusDossier *facts, QuitusId stop, GArray *amendments)
{
  guint n = quitus_dossier_count (facts, QUITUS_KIND_AMENDMENT);
  GArray *states = g_array_new (FALSE, FALSE, sizeof (QuitusAmendmentState));

  for (guint i = 0; i < n; i++)
    {
      QuitusAmendmentState state = {
        .amendment = quitus_amendment_value (quitus_dossier_get (facts, QUITUS_KIND_AMENDMENT, i)),
        .signed_on = QUITUS_DAY_NONE,
        .in_force_on = QUITUS_DAY_NONE,
      };
      QuitusAmendmentDay layer;

      read_amendment (facts, amendments, &state);
      g_array_append_val (states, state);
      if (quitus_id_equal (state.amendment->value.id, stop))
        break;
      layer = (QuitusAmendmentDay) { state.amendment->value.id, state.in_force_on };
      if (layer.day != QUITUS_DAY_NONE)
        g_array_append_val (amendments, layer);
    }
  return states;
}

static GArray *
new_days (void)
{
  return g_array_new (FALSE, FALSE, sizeof (QuitusAmendmentDay));
}

/* Public */

/**
 * quitus_amendments_get_law:
 * @book: a book
 * @agreement: the id of an agreement of the book
 * @day: a day
 *
 * Returns: (transfer full) (nullable): the agreement as the law is on that day, see
 *   quitus_amendments_apply(); %NULL when the book does not have it
 */
QuitusDossier *
quitus_amendments_get_law (QuitusBook *book, QuitusId agreement, QuitusDay day)
{
  g_autoptr (QuitusDossier) facts = quitus_book_get_dossier (book, agreement);

  return facts != NULL ? quitus_amendments_apply (facts, day) : NULL;
}

/**
 * quitus_amendments_apply:
 * @dossier: an agreement
 * @day: a day, or %QUITUS_DAY_NONE for the agreement as it was first signed
 *
 * The agreement as the law is on a day, with what is known today: the operations of all amendments
 * in force by then, in the order of their numbers.  An amendment is in force from its last
 * signature, or from its stated day if that comes later; one whose last signature came after the end
 * of the agreement never is.  An operation on a payment that was called (else received) before the
 * amendment took effect changes nothing: what was called keeps the law of its day.
 *
 * Returns: (transfer full): the law of that day; the same dossier when there are no amendments
 */
QuitusDossier *
quitus_amendments_apply (QuitusDossier *dossier, QuitusDay day)
{
  QuitusDossier *facts = quitus_dossier_get_facts (dossier);
  g_autoptr (GArray) amendments = NULL;
  g_autoptr (GArray) states = NULL;

  if (quitus_dossier_count (facts, QUITUS_KIND_AMENDMENT) == 0)
    return quitus_dossier_ref (dossier);
  amendments = new_days ();
  states = read_all (facts, QUITUS_ID_NONE, amendments);
  return lay (facts, amendments, day);
}

/**
 * quitus_amendments_ensure:
 * @dossier: an agreement, its facts or the law of some day
 * @day: a day
 *
 * Returns: (transfer full): the law of that day; the same dossier when it is already the law of a
 *   day, whichever
 */
QuitusDossier *
quitus_amendments_ensure (QuitusDossier *dossier, QuitusDay day)
{
  return quitus_dossier_is_amended (dossier) ? quitus_dossier_ref (dossier)
                                             : quitus_amendments_apply (dossier, day);
}

/**
 * quitus_amendments_list:
 * @dossier: an agreement
 * @today: the day from which states are seen
 *
 * Returns: (transfer full) (element-type QuitusAmendmentState): its amendments, by number
 */
GArray *
quitus_amendments_list (QuitusDossier *dossier, QuitusDay today)
{
  g_autoptr (GArray) amendments = new_days ();
  GArray *states = read_all (quitus_dossier_get_facts (dossier), QUITUS_ID_NONE, amendments);

  for (guint i = 0; i < states->len; i++)
    {
      QuitusAmendmentState *state = &g_array_index (states, QuitusAmendmentState, i);

      if (state->status == QUITUS_AMENDMENT_SIGNED && state->in_force_on <= today)
        state->status = QUITUS_AMENDMENT_IN_FORCE;
    }
  return states;
}

/**
 * quitus_amendments_list_signers:
 * @dossier: an agreement
 * @amendment: one of its amendments
 *
 * Returns: (transfer full) (element-type QuitusPartyValue): who must sign it: the parties before it
 *   and those that it brings in
 */
GPtrArray *
quitus_amendments_list_signers (QuitusDossier *dossier, QuitusId amendment)
{
  QuitusDossier *facts = quitus_dossier_get_facts (dossier);
  g_autoptr (GArray) amendments = new_days ();
  g_autoptr (GArray) states = read_all (facts, amendment, amendments);
  g_autoptr (QuitusDossier) before = lay (facts, amendments, QUITUS_DAY_MAX);

  return list_signers (before, amendment);
}

/**
 * quitus_amendments_surround:
 * @dossier: an agreement
 * @amendment: one of its amendments
 * @supposed: the day from which it would be in force while that is not known
 * @before: (out) (transfer full): the law without it, under those of lower numbers
 * @after: (out) (transfer full): the law with it
 *
 * What an amendment changes stands between these two.
 */
void
quitus_amendments_surround (QuitusDossier *dossier,
                            QuitusId amendment,
                            QuitusDay supposed,
                            QuitusDossier **before,
                            QuitusDossier **after)
{
  QuitusDossier *facts = quitus_dossier_get_facts (dossier);
  g_autoptr (GArray) amendments = new_days ();
  g_autoptr (GArray) states = read_all (facts, amendment, amendments);
  const QuitusAmendmentState *state =
      states->len > 0 ? &g_array_index (states, QuitusAmendmentState, states->len - 1) : NULL;
  QuitusAmendmentDay layer = { amendment, supposed };

  *before = lay (facts, amendments, QUITUS_DAY_MAX);
  if (state != NULL && state->in_force_on != QUITUS_DAY_NONE)
    layer.day = state->in_force_on;
  g_array_append_val (amendments, layer);
  *after = lay (facts, amendments, QUITUS_DAY_MAX);
}

/**
 * quitus_amendments_find_bringing:
 * @dossier: an agreement
 * @record: the id of one of its records
 *
 * Returns: (transfer none) (nullable): the amendment, in force or not, that brings the record in;
 *   %NULL when it was a part of what was first signed
 */
const QuitusAmendmentValue *
quitus_amendments_find_bringing (QuitusDossier *dossier, QuitusId record)
{
  QuitusDossier *facts = quitus_dossier_get_facts (dossier);

  for (guint i = 0; i < count_operations (facts); i++)
    {
      Operation *operation = get_operation (facts, i);

      if (operation->action == QUITUS_AMENDMENT_ADD &&
          quitus_id_equal (quitus_operation_get_record (operation), record))
        return quitus_amendment_value (quitus_dossier_lookup (facts, QUITUS_KIND_AMENDMENT,
                                                              operation->amendment));
    }
  return NULL;
}

/**
 * quitus_amendments_await_party:
 * @dossier: an agreement
 * @party: one of its parties
 *
 * Returns: whether the first agreement still awaits the signature of that party; who comes in by an
 *   amendment signs that amendment
 */
gboolean
quitus_amendments_await_party (QuitusDossier *dossier, const QuitusPartyValue *party)
{
  return party->signed_on == QUITUS_DAY_NONE &&
         quitus_amendments_find_bringing (dossier, party->value.id) == NULL;
}

/**
 * quitus_amendments_find_settled:
 * @dossier: the law of a day
 * @instalment: a payment
 *
 * What was called, else received, keeps the law of its day.
 *
 * Returns: (transfer full) (nullable): the law of the day on which the payment was called, else
 *   first received; %NULL when that is @dossier itself
 */
QuitusDossier *
quitus_amendments_find_settled (QuitusDossier *dossier, QuitusId instalment)
{
  GArray *amendments = quitus_dossier_get_amendments (dossier);
  QuitusDossier *facts = quitus_dossier_get_facts (dossier);
  QuitusDay settled;

  if (amendments == NULL || amendments->len == 0)
    return NULL;
  settled = find_settled_day (facts, instalment);
  if (settled == QUITUS_DAY_NONE || settled >= quitus_dossier_get_day (dossier))
    return NULL;
  for (guint i = 0; i < amendments->len; i++)
    {
      QuitusDay day = g_array_index (amendments, QuitusAmendmentDay, i).day;

      if (day > settled && day <= quitus_dossier_get_day (dossier))
        return lay (facts, amendments, settled);
    }
  return NULL;
}
