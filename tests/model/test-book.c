/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the book finds and what it hands out of an agreement. */

#include "two-agreements.h"

/* Helpers */

static gpointer
copy (gpointer value)
{
  return quitus_value_copy (value);
}

static gpointer
new_part (QuitusKind kind, const char *owner_field, QuitusId owner)
{
  QuitusValue *value = quitus_value_new (kind);

  *(QuitusId *) QUITUS_FIELD_PLACE (quitus_kind_get_field (kind, owner_field), value) = owner;
  return value;
}

static void
update (QuitusChange *change, gpointer before, gpointer after)
{
  quitus_change_update (change, before, after);
  quitus_value_unref (after);
}

/* Tests */

/* An agreement goes with all its parts, whatever the order. */
static void
test_delete_with_parts (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Delete");
  g_autoptr (QuitusChange) inverse = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *parts = quitus_book_get_parts (f->book, f->agreement->value.id);

  g_assert_cmpuint (parts->len, ==, 6);
  quitus_change_delete (change, &f->agreement->value);
  for (guint i = 0; i < parts->len; i++)
    quitus_change_delete (change, quitus_record_get_value (parts->pdata[i]));
  g_assert_true (quitus_book_check (f->book, change, &error));
  g_assert_no_error (error);
  quitus_book_apply (f->book, change);
  g_assert_null (quitus_book_get_parts (f->book, f->agreement->value.id));
  g_assert_null (quitus_book_get_dossier (f->book, f->agreement->value.id));
  g_assert_cmpuint (quitus_book_count (f->book, QUITUS_KIND_AGREEMENT), ==, 1);
  inverse = quitus_change_invert (change, NULL);
  g_assert_true (quitus_book_check (f->book, inverse, &error));
  quitus_book_apply (f->book, inverse);
  g_assert_cmpuint (quitus_book_get_parts (f->book, f->agreement->value.id)->len, ==, 6);
}

static void
test_find (TwoAgreements *f, gconstpointer unused)
{
  QuitusRecord *record = quitus_book_find (f->book, QUITUS_KIND_AGREEMENT, "reference", "B");

  g_assert_true (quitus_id_equal (quitus_record_get_id (record), f->other_agreement->value.id));
  g_assert_null (quitus_book_find (f->book, QUITUS_KIND_AGREEMENT, "reference", "b"));
  g_assert_null (quitus_book_find (f->book, QUITUS_KIND_VISA, "number", "94/2023"));
  g_assert_null (quitus_book_lookup (f->book, QUITUS_ID_NONE));
  g_assert_null (quitus_book_lookup (f->book, quitus_id_new ()));
}

static void
test_root (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusConditionValue) part =
      new_part (QUITUS_KIND_CONDITION, "instalment", f->instalment->value.id);

  g_assert_true (quitus_id_equal (quitus_book_get_root (f->book, &part->value),
                                  f->agreement->value.id));
  g_assert_true (quitus_id_equal (quitus_book_get_root (f->book, &f->condition->value),
                                  f->agreement->value.id));
  g_assert_true (quitus_id_equal (quitus_book_get_root (f->book, &f->phase->value),
                                  f->startup->value.id));
  g_assert_true (quitus_id_equal (quitus_book_get_root (f->book, &f->ign->value),
                                  f->ign->value.id));
}

static void
test_dossier (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusDossier) dossier = quitus_book_get_dossier (f->book, f->agreement->value.id);
  gpointer inside[] = { f->ign,      f->dinum,       f->settings,   f->person,
                        f->account,  f->programme,   f->label,      f->startup,
                        f->phase,    f->agreement,   f->payer,      f->payee,
                        f->coverage, f->budget_code, f->instalment, f->condition };
  guint n_values = 0;

  for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
    {
      const QuitusValue *value = inside[i];

      g_test_message ("%s", quitus_kind_get_info (value->kind)->name);
      g_assert_true (quitus_dossier_lookup (dossier, value->kind, value->id) == value);
    }
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; i < quitus_dossier_count (dossier, kind); i++, n_values++)
      g_assert_cmpint (quitus_dossier_get (dossier, kind, i)->kind, ==, kind);
  g_assert_cmpuint (n_values, ==, G_N_ELEMENTS (inside));
  g_assert_true (quitus_dossier_get_agreement (dossier) == f->agreement);
  g_assert_true (quitus_dossier_get_settings (dossier) == f->settings);
  /* By position, not as they came. */
  g_assert_true (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, 0) == &f->payee->value);
  g_assert_true (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, 1) == &f->payer->value);
  g_assert_null (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, f->other_party->value.id));
  g_assert_null (quitus_dossier_lookup (dossier, QUITUS_KIND_VISA, QUITUS_ID_NONE));
  g_assert_null (quitus_book_get_dossier (f->book, f->ign->value.id));
  g_assert_null (quitus_book_get_dossier (f->book, quitus_id_new ()));
}

/* A dossier says what was so when it was taken. */
static void
test_dossier_stays (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusDossier) before = quitus_book_get_dossier (f->book, f->agreement->value.id);
  g_autoptr (QuitusDossier) after = NULL;
  g_autoptr (QuitusChange) change = quitus_change_new ("Sign");
  QuitusPartyValue *signed_party = copy (f->payer);

  signed_party->signed_on = quitus_day_new (2023, 2, 8);
  signed_party->position = 0;
  update (change, f->payer, signed_party);
  quitus_book_apply (f->book, change);
  after = quitus_book_get_dossier (f->book, f->agreement->value.id);
  g_assert_true (quitus_dossier_get (before, QUITUS_KIND_PARTY, 1) == &f->payer->value);
  g_assert_true (quitus_dossier_get (after, QUITUS_KIND_PARTY, 0) == &signed_party->value);
  /* The parts in the book are in the new order too. */
  g_assert_true (
      quitus_record_get_value (quitus_book_get_parts (f->book, f->agreement->value.id)->pdata[0]) ==
      &signed_party->value);
}

static void
test_dossier_replace (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusDossier) dossier = quitus_book_get_dossier (f->book, f->agreement->value.id);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (QuitusPartyValue) supposed = copy (f->payer);
  g_autoptr (QuitusDossier) other = NULL;

  supposed->signed_on = quitus_day_new (2023, 2, 8);
  g_ptr_array_add (values, supposed);
  /* A record that is not in the dossier does not come into it. */
  g_ptr_array_add (values, f->other_party);
  other = quitus_dossier_replace (dossier, values);
  g_assert_true (quitus_dossier_lookup (other, QUITUS_KIND_PARTY, supposed->value.id) ==
                 &supposed->value);
  g_assert_true (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, supposed->value.id) ==
                 &f->payer->value);
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    g_assert_cmpuint (quitus_dossier_count (dossier, kind), ==, quitus_dossier_count (other, kind));
}

#define ADD(path, function)                                                                        \
  g_test_add (path, TwoAgreements, NULL, two_agreements_set_up, function, two_agreements_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/book/delete-with-parts", test_delete_with_parts);
  ADD ("/book/find", test_find);
  ADD ("/book/root", test_root);
  ADD ("/book/dossier/contents", test_dossier);
  ADD ("/book/dossier/stays", test_dossier_stays);
  ADD ("/book/dossier/replace", test_dossier_replace);
  return g_test_run ();
}
