/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written comes back, and what must not be written is not. */

#include "quitus-error.h"
#include "quitus-test-store.h"

/* A value of every kind, with every field set, that refer to one another. */
static GPtrArray *
make_full_values (guint variant)
{
  GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    g_ptr_array_add (values, sample_value_new (kind, variant));
  for (guint i = 0; i < values->len; i++)
    {
      QuitusValue *value = values->pdata[i];
      const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

      for (guint f = 0; f < info->n_fields; f++)
        if (info->fields[f].type == QUITUS_FIELD_REFERENCE)
          *(QuitusId *) QUITUS_FIELD_PLACE (&info->fields[f], value) =
              ((QuitusValue *) values->pdata[info->fields[f].target])->id;
    }
  return values;
}

/* Makes one field say something else. */
static void
alter (const QuitusField *field, QuitusValue *value, guint variant)
{
  g_autoptr (QuitusValue) before = quitus_value_copy (value);

  sample_set_field (field, value, variant);
  if (!quitus_field_equal (field, before, value))
    return;
  if (field->type == QUITUS_FIELD_CHOICE)
    *(int *) QUITUS_FIELD_PLACE (field, value) = 0;
  else
    sample_set_field (field, value, variant + 1);
  g_assert_false (quitus_field_equal (field, before, value));
}

static const QuitusValue *
look_up (QuitusBook *book, QuitusId id)
{
  QuitusRecord *record = quitus_book_lookup (book, id);

  g_assert_nonnull (record);
  return quitus_record_get_value (record);
}

static void
assert_all (QuitusStore *store, GPtrArray *values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusBook) book = quitus_store_load (store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];
      const QuitusValue *found = look_up (book, value->id);
      const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

      for (guint f = 0; f < info->n_fields; f++)
        if (!quitus_field_equal (&info->fields[f], value, found))
          g_error ("%s.%s did not come back", info->name, info->fields[f].name);
      g_assert_true (quitus_value_equal (value, found));
    }
}

/* Commits an insertion, updates of each field in turn, and the deletion of everything. */
static void
test_every_field (TestStore *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) values = make_full_values (6);
  g_autoptr (QuitusChange) insertion = quitus_change_new ("come");
  g_autoptr (QuitusChange) deletion = quitus_change_new ("go");

  for (guint i = 0; i < values->len; i++)
    quitus_change_insert (insertion, values->pdata[i]);
  test_store_commit (f, insertion);
  assert_all (f->store, values);
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusKindInfo *info = quitus_kind_get_info (i);

      for (guint n = 0; n < info->n_fields; n++)
        {
          g_autoptr (QuitusChange) update = quitus_change_new ("change");
          QuitusValue *before = values->pdata[i];
          g_autoptr (QuitusValue) after = quitus_value_copy (before);

          if (info->fields[n].type == QUITUS_FIELD_REFERENCE)
            continue;
          alter (&info->fields[n], after, 100 + n);
          quitus_change_update (update, before, after);
          test_store_commit (f, update);
          quitus_value_unref (before);
          values->pdata[i] = g_steal_pointer (&after);
        }
    }
  assert_all (f->store, values);
  test_store_assert_sound (f->store);
  for (guint i = 0; i < values->len; i++)
    quitus_change_delete (deletion, values->pdata[i]);
  test_store_commit (f, deletion);
  test_store_assert_says (f->store, f->book);
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    g_assert_cmpuint (quitus_book_count (f->book, kind), ==, 0);
  test_store_assert_sound (f->store);
}

/* Nothing but the id and what must be known. */
static void
test_bare_values (TestStore *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) full = make_full_values (4);
  g_autoptr (QuitusChange) insertion = quitus_change_new ("come");

  for (guint i = 0; i < full->len; i++)
    {
      const QuitusKindInfo *info = quitus_kind_get_info (i);

      for (guint n = 0; n < info->n_fields; n++)
        if (!(info->fields[n].flags & QUITUS_FIELD_REQUIRED))
          quitus_field_clear (&info->fields[n], full->pdata[i]);
      quitus_change_insert (insertion, full->pdata[i]);
    }
  test_store_commit (f, insertion);
  assert_all (f->store, full);
  test_store_assert_sound (f->store);
}

static void
test_limits (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusAgreementValue) agreement = quitus_agreement_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new ("limits");
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  agreement->reference = g_strdup ("’;DROP TABLE agreement;--");
  agreement->title = g_strnfill (QUITUS_TEXT_MAX, 'x');
  agreement->total = QUITUS_MONEY_MAX;
  agreement->long_stop = QUITUS_DAY_MAX;
  agreement->notified_on = QUITUS_DAY_MIN;
  agreement->originals = 0;
  agreement->settlement_delay = G_MAXINT32;
  quitus_change_insert (change, &agreement->value);
  test_store_commit (f, change);
  g_ptr_array_add (values, agreement);
  assert_all (f->store, values);
}

/* An empty text says nothing: it is unknown afterwards, and the record can still be changed. */
static void
test_empty_text (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) insertion = test_store_new_organisation ("DINUM");
  g_autoptr (QuitusChange) update = quitus_change_new ("change");
  const QuitusValue *before = quitus_change_get_edit (insertion, 0)->after;
  g_autoptr (QuitusValue) after = quitus_value_copy (before);
  g_autoptr (QuitusBook) book = NULL;

  g_set_str (&((QuitusOrganisationValue *) (gpointer) before)->note, "");
  g_set_str (&((QuitusOrganisationValue *) (gpointer) after)->note, "");
  g_set_str (&((QuitusOrganisationValue *) (gpointer) after)->name, "Dinum");
  test_store_commit (f, insertion);
  quitus_change_update (update, before, after);
  test_store_commit (f, update);
  book = quitus_store_load (f->store, NULL, NULL);
  g_assert_null (quitus_organisation_value (look_up (book, before->id))->note);
  g_assert_cmpstr (quitus_organisation_value (look_up (book, before->id))->name, ==, "Dinum");
  test_store_assert_sound (f->store);
}

/* Records come back in the order in which they came, whatever their ids. */
static void
test_order (TestStore *f, gconstpointer unused)
{
  for (int i = 0; i < 50; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", i);
      g_autoptr (QuitusChange) change = test_store_new_organisation (name);

      test_store_commit (f, change);
    }
  test_store_reopen (f);
  for (int i = 0; i < 50; i++)
    {
      QuitusRecord *record = quitus_book_get (f->book, QUITUS_KIND_ORGANISATION, i);
      g_autofree char *name = g_strdup_printf ("%d", i);

      g_assert_cmpstr (quitus_organisation_value (quitus_record_get_value (record))->name, ==,
                       name);
    }
}

/* Unique texts may change places within one change. */
static void
test_unique_texts_change_places (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) insertion = quitus_change_new ("come");
  g_autoptr (QuitusChange) update = quitus_change_new ("swap");
  g_autoptr (QuitusChange) inverse = NULL;
  QuitusProgrammeValue *programmes[3];

  for (int i = 0; i < 3; i++)
    {
      programmes[i] = quitus_programme_value_new ();
      programmes[i]->number = g_strdup_printf ("10%d", i);
      quitus_change_insert (insertion, &programmes[i]->value);
    }
  test_store_commit (f, insertion);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (QuitusValue) after = quitus_value_copy (&programmes[i]->value);

      g_set_str (&((QuitusProgrammeValue *) (gpointer) after)->number,
                 programmes[(i + 1) % 3]->number);
      quitus_change_update (update, &programmes[i]->value, after);
    }
  test_store_commit (f, update);
  test_store_assert_says (f->store, f->book);
  inverse = quitus_change_invert (update, NULL);
  test_store_commit (f, inverse);
  for (int i = 0; i < 3; i++)
    quitus_programme_value_unref (programmes[i]);
  test_store_assert_says (f->store, f->book);
  test_store_assert_sound (f->store);
}

/* One record goes while another one of the same reference comes. */
static void
test_replacement (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) insertion = quitus_change_new ("come");
  g_autoptr (QuitusChange) replacement = quitus_change_new ("replace");
  g_autoptr (QuitusProgrammeValue) one = quitus_programme_value_new ();
  g_autoptr (QuitusProgrammeValue) other = quitus_programme_value_new ();

  one->number = g_strdup ("352");
  other->number = g_strdup ("352");
  quitus_change_insert (insertion, &one->value);
  test_store_commit (f, insertion);
  quitus_change_insert (replacement, &other->value);
  quitus_change_delete (replacement, &one->value);
  test_store_commit (f, replacement);
  test_store_assert_says (f->store, f->book);
}

static void
assert_refusal (TestStore *f, QuitusChange *change, QuitusStoreError code, const char *words)
{
  g_autoptr (GError) error = NULL;
  guint64 last, number = 12345;

  g_assert_true (quitus_store_get_last (f->store, &last, NULL));
  g_assert_false (quitus_store_commit (f->store, change, "Claire", 0, 0, &number, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, (int) code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
  g_assert_cmpuint (number, ==, 12345);
  g_assert_true (quitus_store_get_last (f->store, &number, NULL));
  g_assert_cmpuint (number, ==, last);
}

static void
assert_untouched (TestStore *f)
{
  test_store_assert_says (f->store, f->book);
  test_store_assert_sound (f->store);
}

static void
assert_refused (TestStore *f, QuitusChange *change, QuitusStoreError code, const char *words)
{
  assert_refusal (f, change, code, words);
  assert_untouched (f);
}

/* Each field that was changed behind a change makes it a conflict. */
static void
test_conflict_in_every_field (TestStore *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) values = make_full_values (6);
  g_autoptr (QuitusChange) insertion = quitus_change_new ("come");

  for (guint i = 0; i < values->len; i++)
    quitus_change_insert (insertion, values->pdata[i]);
  test_store_commit (f, insertion);
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusKindInfo *info = quitus_kind_get_info (i);

      for (guint n = 0; n < info->n_fields; n++)
        {
          g_autoptr (QuitusValue) wrong = quitus_value_copy (values->pdata[i]);
          g_autoptr (QuitusChange) update = quitus_change_new ("update");
          g_autoptr (QuitusChange) deletion = quitus_change_new ("delete");

          alter (&info->fields[n], wrong, 100 + n);
          quitus_change_update (update, wrong, values->pdata[i]);
          assert_refusal (f, update, QUITUS_STORE_ERROR_CONFLICT, "changed in the meantime");
          quitus_change_delete (deletion, wrong);
          assert_refusal (f, deletion, QUITUS_STORE_ERROR_CONFLICT, "changed in the meantime");
        }
      assert_untouched (f);
    }
}

static void
test_refusals (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) organisation = test_store_new_organisation ("IGN");
  const QuitusValue *ign = quitus_change_get_edit (organisation, 0)->after;
  g_autoptr (QuitusValue) renamed = quitus_value_copy (ign);
  g_autoptr (QuitusAccountValue) account = quitus_account_value_new ();
  g_autoptr (QuitusChange) empty = quitus_change_new ("nothing");
  g_autoptr (QuitusChange) update = quitus_change_new ("update");
  g_autoptr (QuitusChange) deletion = quitus_change_new ("delete");
  g_autoptr (QuitusChange) dangling = quitus_change_new ("dangling");
  g_autoptr (QuitusChange) lack = test_store_new_organisation ("");
  g_autoptr (QuitusChange) half = quitus_change_new ("half");

  assert_refused (f, empty, QUITUS_STORE_ERROR_FAILED, "nothing to record");
  g_set_str (&((QuitusOrganisationValue *) (gpointer) renamed)->name, "Institut");
  quitus_change_update (update, ign, renamed);
  quitus_change_delete (deletion, ign);
  assert_refused (f, update, QUITUS_STORE_ERROR_CONFLICT, "IGN");
  assert_refused (f, deletion, QUITUS_STORE_ERROR_CONFLICT, "IGN");
  test_store_commit (f, organisation);
  assert_refused (f, organisation, QUITUS_STORE_ERROR_CONFLICT, "UNIQUE");
  account->organisation = quitus_id_new ();
  account->holder = g_strdup ("Trésor public");
  quitus_change_insert (dangling, &account->value);
  assert_refused (f, dangling, QUITUS_STORE_ERROR_CONFLICT, "FOREIGN KEY");
  assert_refused (f, lack, QUITUS_STORE_ERROR_FAILED, "NOT NULL");
  /* The first half is right, the second is not. */
  quitus_change_insert (half, quitus_change_get_edit (lack, 0)->after);
  quitus_change_update (half, ign, renamed);
  assert_refused (f, half, QUITUS_STORE_ERROR_FAILED, "NOT NULL");
}

/* A record that others refer to cannot go. */
static void
test_deletion_in_use (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) insertion = test_store_new_organisation ("IGN");
  g_autoptr (QuitusChange) deletion = quitus_change_new ("delete");
  const QuitusValue *ign = quitus_change_get_edit (insertion, 0)->after;
  g_autoptr (QuitusPersonValue) person = quitus_person_value_new ();

  person->name = g_strdup ("Camille Martin");
  person->organisation = ign->id;
  quitus_change_insert (insertion, &person->value);
  test_store_commit (f, insertion);
  quitus_change_delete (deletion, ign);
  assert_refused (f, deletion, QUITUS_STORE_ERROR_CONFLICT, "FOREIGN KEY");
  quitus_change_delete (deletion, &person->value);
  test_store_commit (f, deletion);
  test_store_assert_says (f->store, f->book);
}

static void
test_random_changes (TestStore *f, gconstpointer unused)
{
  for (int round = 0; round < 10; round++)
    {
      test_store_grow (f, 20);
      test_store_assert_says (f->store, f->book);
    }
  test_store_assert_sound (f->store);
  test_store_reopen (f);
  test_store_grow (f, 20);
  test_store_assert_says (f->store, f->book);
  test_store_assert_sound (f->store);
}

/* More kinds of updates than statements are kept for. */
static void
test_many_statements (TestStore *f, gconstpointer unused)
{
  const QuitusKindInfo *info = quitus_kind_get_info (QUITUS_KIND_AGREEMENT);
  g_autoptr (QuitusValue) value = sample_value_new (QUITUS_KIND_AGREEMENT, 2);
  g_autoptr (QuitusChange) insertion = quitus_change_new ("come");

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == QUITUS_FIELD_REFERENCE)
      quitus_field_clear (&info->fields[i], value);
  quitus_change_insert (insertion, value);
  test_store_commit (f, insertion);
  for (guint i = 0; i < info->n_fields; i++)
    for (guint j = 0; j < i; j++)
      {
        g_autoptr (QuitusChange) update = quitus_change_new ("change");
        QuitusValue *before = value;

        if (info->fields[i].type == QUITUS_FIELD_REFERENCE ||
            info->fields[j].type == QUITUS_FIELD_REFERENCE)
          continue;
        value = quitus_value_copy (before);
        alter (&info->fields[i], value, i + 50 * j);
        alter (&info->fields[j], value, i + 50 * j);
        quitus_change_update (update, before, value);
        test_store_commit (f, update);
        quitus_value_unref (before);
      }
  test_store_assert_says (f->store, f->book);
  test_store_assert_sound (f->store);
}

/* A change of thousands of records, which takes more memory for a while. */
static void
test_great_change (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) insertion = quitus_change_new ("come");
  g_autoptr (QuitusChange) inverse = NULL;

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (QuitusOrganisationValue) organisation = quitus_organisation_value_new ();

      organisation->name = g_strdup_printf ("%d", i);
      quitus_change_insert (insertion, &organisation->value);
    }
  test_store_commit (f, insertion);
  test_store_assert_says (f->store, f->book);
  inverse = quitus_change_invert (insertion, NULL);
  test_store_commit (f, inverse);
  test_store_assert_says (f->store, f->book);
  test_store_assert_sound (f->store);
}

int
main (int argc, char *argv[])
{
#define ADD(path, function)                                                                        \
  g_test_add (path, TestStore, NULL, test_store_set_up, function, test_store_tear_down)

  g_test_init (&argc, &argv, NULL);
  ADD ("/commit/every-field", test_every_field);
  ADD ("/commit/bare-values", test_bare_values);
  ADD ("/commit/limits", test_limits);
  ADD ("/commit/empty-text", test_empty_text);
  ADD ("/commit/order", test_order);
  ADD ("/commit/unique-texts-change-places", test_unique_texts_change_places);
  ADD ("/commit/replacement", test_replacement);
  ADD ("/commit/conflict-in-every-field", test_conflict_in_every_field);
  ADD ("/commit/refusals", test_refusals);
  ADD ("/commit/deletion-of-what-is-in-use", test_deletion_in_use);
  ADD ("/commit/many-statements", test_many_statements);
  ADD ("/commit/great-change", test_great_change);
  ADD ("/commit/random-changes", test_random_changes);
  return g_test_run ();
}
