/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two records that stand for one body become one. */

#include "quitus-error.h"
#include "quitus-unify.h"

#include "sample-values.h"
#include "two-agreements.h"

#define N_BOOKS 40
#define N_CHANGES 120

/* Helpers */

static const QuitusValue *
get_value (QuitusBook *book, QuitusId id)
{
  QuitusRecord *record = quitus_book_lookup (book, id);

  return record != NULL ? quitus_record_get_value (record) : NULL;
}

static void
apply (QuitusBook *book, QuitusChange *change)
{
  g_autoptr (GError) error = NULL;

  quitus_book_check (book, change, &error);
  g_assert_no_error (error);
  quitus_book_apply (book, change);
}

static QuitusOrganisationValue *
add_body (QuitusBook *book, const char *name, const char *siren, const char *siret)
{
  QuitusOrganisationValue *body = quitus_organisation_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new (name);

  body->name = g_strdup (name);
  body->siren = g_strdup (siren);
  body->siret = g_strdup (siret);
  quitus_change_insert (change, &body->value);
  apply (book, change);
  return body;
}

/* No text of the book names the id: not even the content of an operation. */
static void
assert_nowhere (QuitusBook *book, QuitusId id)
{
  g_autoptr (GHashTable) snapshot = sample_take_snapshot (book);
  g_autofree char *text = quitus_id_to_text (id);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, snapshot);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_assert_cmpstr (key, !=, text);
      g_assert_null (strstr (value, text));
    }
}

/* Tests */

static void
test_moves (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusOrganisationValue) double_body =
      add_body (f->book, "Direction interministérielle du numérique", NULL, "13002526500013");
  QuitusId kept = double_body->value.id, other = f->dinum->value.id;
  g_autoptr (GHashTable) before = sample_take_snapshot (f->book);
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = quitus_unify (f->book, kept, other, FALSE, &error);
  g_autoptr (QuitusChange) undo = NULL;

  g_assert_no_error (error);
  apply (f->book, change);
  assert_nowhere (f->book, other);
  g_assert_true (quitus_id_equal (
      quitus_settings_value (get_value (f->book, f->settings->value.id))->owner, kept));
  g_assert_true (quitus_id_equal (
      quitus_account_value (get_value (f->book, f->account->value.id))->organisation, kept));
  g_assert_true (quitus_id_equal (
      quitus_party_value (get_value (f->book, f->payee->value.id))->organisation, kept));
  /* It keeps its own name and learns the short one. */
  g_assert_cmpstr (quitus_organisation_value (get_value (f->book, kept))->name, ==,
                   "Direction interministérielle du numérique");
  g_assert_cmpstr (quitus_organisation_value (get_value (f->book, kept))->short_name, ==,
                   f->dinum->short_name);
  g_assert_cmpstr (quitus_organisation_value (get_value (f->book, kept))->siret, ==,
                   "13002526500013");
  undo = quitus_change_invert (change, "Undo");
  apply (f->book, undo);
  after = sample_take_snapshot (f->book);
  sample_assert_snapshots_equal (before, after);
}

/* A confirmed account follows its body, although nothing may be written over it. */
static void
test_confirmed_account (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusOrganisationValue) kept = add_body (f->book, "DINUM bis", NULL, NULL);
  g_autoptr (QuitusAccountValue) confirmed = (gpointer) quitus_value_copy (&f->account->value);
  g_autoptr (QuitusChange) confirmation = quitus_change_new ("Confirmed");
  g_autoptr (QuitusChange) change = NULL;
  g_autoptr (QuitusChange) undo = NULL;

  confirmed->confirmed_by = g_strdup ("C. Martin");
  confirmed->evidence = g_strdup ("Letter");
  confirmed->confirmed_on = 19000;
  quitus_change_update (confirmation, &f->account->value, &confirmed->value);
  apply (f->book, confirmation);
  change = quitus_unify (f->book, kept->value.id, f->dinum->value.id, FALSE, NULL);
  apply (f->book, change);
  undo = quitus_change_invert (change, "Undo");
  apply (f->book, undo);
}

static void
test_twice_in_one_agreement (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change =
      quitus_unify (f->book, f->ign->value.id, f->dinum->value.id, TRUE, &error);

  g_assert_null (change);
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_DUPLICATE);
  g_assert_cmpstr (error->message, ==,
                   "Both are parties to the agreement A: one body would be party to it twice");
}

/* An amendment may bring the second one in. */
static void
test_twice_by_amendment (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusAmendmentValue) amendment = quitus_amendment_value_new ();
  g_autoptr (QuitusAmendmentOperationValue) operation = quitus_amendment_operation_value_new ();
  g_autoptr (QuitusPartyValue) party = quitus_party_value_new ();
  g_autoptr (QuitusOrganisationValue) body = add_body (f->book, "IGN bis", NULL, NULL);
  g_autoptr (QuitusOrganisationValue) third = add_body (f->book, "IGN ter", NULL, NULL);
  g_autoptr (QuitusChange) recorded = quitus_change_new ("Amendment");
  g_autoptr (QuitusChange) refused = NULL;
  g_autoptr (QuitusChange) change = NULL;
  g_autoptr (GError) error = NULL;

  amendment->agreement = f->agreement->value.id;
  amendment->number = 1;
  amendment->label = g_strdup ("One party more");
  party->agreement = f->agreement->value.id;
  party->organisation = body->value.id;
  party->position = 3;
  operation->amendment = amendment->value.id;
  operation->position = 1;
  operation->action = QUITUS_AMENDMENT_ADD;
  operation->kind = g_strdup ("party");
  operation->record = quitus_id_to_text (party->value.id);
  quitus_change_insert (recorded, &party->value);
  quitus_change_insert (recorded, &amendment->value);
  quitus_change_insert (recorded, &operation->value);
  apply (f->book, recorded);

  refused = quitus_unify (f->book, f->ign->value.id, body->value.id, FALSE, &error);
  g_assert_null (refused);
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_DUPLICATE);
  change = quitus_unify (f->book, third->value.id, body->value.id, FALSE, NULL);
  apply (f->book, change);
  assert_nowhere (f->book, body->value.id);
  g_assert_true (quitus_id_equal (
      quitus_party_value (get_value (f->book, party->value.id))->organisation, third->value.id));
}

static void
test_contradictions (TwoAgreements *f, gconstpointer unused)
{
  static const struct
  {
    const char *siren[2];
    const char *siret[2];
    const char *message;
  } cases[] = {
    { { "180067019", "180067019" }, { NULL, NULL },                         NULL                               },
    { { "180067019", NULL },        { NULL, NULL },                         NULL                               },
    { { "180067019", "732829320" },
     { NULL, NULL },
     "SIREN: one says 180067019, the other 732829320"                                                          },
    { { "180067019", NULL },        { NULL, "73282932000074" },             "SIREN: they do not have the same" },
    { { NULL, "732829320" },        { NULL, "73282932000074" },             NULL                               },
    { { NULL, NULL },               { "13002526500013", "73282932000074" }, "SIREN: they do not have the same" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusOrganisationValue) kept =
          add_body (f->book, "Kept", cases[i].siren[0], cases[i].siret[0]);
      g_autoptr (QuitusOrganisationValue) other =
          add_body (f->book, "Other", cases[i].siren[1], cases[i].siret[1]);
      g_autoptr (GError) error = NULL;
      g_autoptr (QuitusChange) change =
          quitus_unify (f->book, kept->value.id, other->value.id, FALSE, &error);
      g_autoptr (QuitusChange) sure = NULL;
      const QuitusOrganisationValue *after;

      g_assert_cmpint (change == NULL, ==, cases[i].message != NULL);
      if (change == NULL)
        {
          g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
          g_assert_cmpstr (error->message, ==, cases[i].message);
        }
      sure = quitus_unify (f->book, kept->value.id, other->value.id, TRUE, NULL);
      apply (f->book, sure);
      after = quitus_organisation_value (get_value (f->book, kept->value.id));
      /* Told that they are one, it keeps its own numbers and takes no half of the other's. */
      if (cases[i].message != NULL)
        {
          g_assert_cmpstr (after->siren, ==, cases[i].siren[0]);
          g_assert_cmpstr (after->siret, ==, cases[i].siret[0]);
        }
      else
        g_assert_nonnull (after->siren);
    }
}

static void
test_people (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusPersonValue) double_person = quitus_person_value_new ();
  g_autoptr (QuitusChange) creation = quitus_change_new ("Person");
  g_autoptr (QuitusChange) change = NULL;
  const QuitusPersonValue *kept;

  double_person->name = g_strdup ("Directrice");
  double_person->email = g_strdup ("directrice@example.fr");
  quitus_change_insert (creation, &double_person->value);
  apply (f->book, creation);
  change = quitus_unify (f->book, double_person->value.id, f->person->value.id, FALSE, NULL);
  apply (f->book, change);
  assert_nowhere (f->book, f->person->value.id);
  kept = quitus_person_value (get_value (f->book, double_person->value.id));
  g_assert_true (quitus_id_equal (kept->organisation, f->ign->value.id));
  g_assert_true (
      quitus_id_equal (quitus_party_value (get_value (f->book, f->payer->value.id))->signatory,
                       double_person->value.id));
}

/* Merges two records of a kind in a book made at random; returns whether that could be done. */
static gboolean
try_at_random (GRand *rand, QuitusBook *book, QuitusKind kind)
{
  guint n = quitus_book_count (book, kind);
  g_autoptr (QuitusChange) change = NULL;
  g_autoptr (QuitusChange) undo = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GError) error = NULL;
  QuitusId ids[2];
  guint first;

  if (n < 2)
    return FALSE;
  first = g_rand_int_range (rand, 0, n);
  ids[0] = quitus_record_get_id (quitus_book_get (book, kind, first));
  ids[1] = quitus_record_get_id (quitus_book_get (book, kind,
                                                  (first + g_rand_int_range (rand, 1, n)) % n));
  change = quitus_unify (book, ids[0], ids[1], TRUE, &error);
  if (change == NULL)
    {
      g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_DUPLICATE);
      return FALSE;
    }
  before = sample_take_snapshot (book);
  apply (book, change);
  assert_nowhere (book, ids[1]);
  sample_assert_whole (book);
  undo = quitus_change_invert (change, "Undo");
  apply (book, undo);
  after = sample_take_snapshot (book);
  sample_assert_snapshots_equal (before, after);
  return TRUE;
}

/* What is closed is read only, and merges are tried on what is not. */
static void
reopen_all (QuitusBook *book)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Reopened");

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_AGREEMENT); i++)
    {
      const QuitusValue *before =
          quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_AGREEMENT, i));
      g_autoptr (QuitusValue) after = quitus_value_copy (before);

      ((QuitusAgreementValue *) (gpointer) after)->closed_on = QUITUS_DAY_NONE;
      if (!quitus_value_equal (before, after))
        quitus_change_update (change, before, after);
    }
  quitus_book_apply (book, change);
}

static void
test_random_books (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  guint n_done[2] = { 0, 0 };

  for (guint i = 0; i < N_BOOKS; i++)
    {
      g_autoptr (QuitusBook) book = quitus_book_new ();

      for (guint c = 0; c < N_CHANGES; c++)
        {
          g_autoptr (QuitusChange) change = sample_change_new (rand, book, "Random");

          quitus_book_apply (book, change);
        }
      reopen_all (book);
      n_done[0] += try_at_random (rand, book, QUITUS_KIND_ORGANISATION);
      n_done[1] += try_at_random (rand, book, QUITUS_KIND_PERSON);
    }
  /* Most of the books have two of each. */
  g_assert_cmpuint (n_done[0], >, N_BOOKS / 4);
  g_assert_cmpuint (n_done[1], >, N_BOOKS / 4);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, TwoAgreements, NULL, two_agreements_set_up, function, two_agreements_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/unify/moves", test_moves);
  ADD ("/unify/confirmed-account", test_confirmed_account);
  ADD ("/unify/twice-in-one-agreement", test_twice_in_one_agreement);
  ADD ("/unify/twice-by-amendment", test_twice_by_amendment);
  ADD ("/unify/contradictions", test_contradictions);
  ADD ("/unify/people", test_people);
  g_test_add_func ("/unify/random-books", test_random_books);
  return g_test_run ();
}
