/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the book refuses of amendments, and what it keeps them from losing. */

#include "quitus-error.h"
#include "quitus-operation.h"

#include "two-agreements.h"

typedef QuitusAmendmentOperationValue Operation;

typedef struct
{
  TwoAgreements f;
  QuitusAmendmentValue *amendment;
  QuitusChange *change;
} Amended;

/* Helpers */

static QuitusAmendmentValue *
new_amendment (Amended *a, gint64 number)
{
  QuitusAmendmentValue *amendment = quitus_amendment_value_new ();

  amendment->agreement = a->f.agreement->value.id;
  amendment->number = number;
  amendment->label = g_strdup ("More time");
  return amendment;
}

static void
set_up (Amended *a, gconstpointer unused)
{
  two_agreements_set_up (&a->f, NULL);
  a->f.instalment->amount_rule = QUITUS_AMOUNT_FIXED;
  a->f.instalment->position = 1;
  a->f.agreement->type = QUITUS_AGREEMENT_CONTRIBUTION_FUND;
  a->f.agreement->renewal = QUITUS_RENEWAL_NONE;
  a->change = quitus_change_new ("Amend");
  a->amendment = new_amendment (a, 1);
  quitus_change_insert (a->change, &a->amendment->value);
}

static void
tear_down (Amended *a, gconstpointer unused)
{
  g_assert_finalize_object (a->change);
  quitus_value_unref (&a->amendment->value);
  two_agreements_tear_down (&a->f, NULL);
}

static Operation *
insert (Amended *a, Operation *operation, gint64 position)
{
  operation->position = position;
  quitus_change_insert (a->change, &operation->value);
  quitus_value_unref (&operation->value);
  return operation;
}

/* An operation that gives a record other fields. */
static Operation *
set (Amended *a, const QuitusValue *value, const char *content, gint64 position)
{
  Operation *operation = quitus_operation_new_remove (a->amendment->value.id, value);

  operation->action = QUITUS_AMENDMENT_SET;
  operation->content = g_strdup (content);
  return insert (a, operation, position);
}

static Operation *
take (Amended *a, const QuitusValue *value, gint64 position)
{
  return insert (a, quitus_operation_new_remove (a->amendment->value.id, value), position);
}

static QuitusInstalmentValue *
new_instalment (Amended *a)
{
  QuitusInstalmentValue *instalment = quitus_instalment_value_new ();

  instalment->agreement = a->f.agreement->value.id;
  instalment->position = 2;
  instalment->label = g_strdup ("Extra");
  instalment->amount_rule = QUITUS_AMOUNT_FIXED;
  return instalment;
}

/* Adds a payment by the amendment. */
static Operation *
bring (Amended *a, gint64 position)
{
  g_autoptr (QuitusInstalmentValue) instalment = new_instalment (a);

  quitus_change_insert (a->change, &instalment->value);
  return insert (a, quitus_operation_new_add (a->amendment->value.id, &instalment->value),
                 position);
}

/* What was made so far is recorded; a new change begins. */
static void
record (Amended *a)
{
  g_autoptr (GError) error = NULL;

  quitus_book_check (a->f.book, a->change, &error);
  g_assert_no_error (error);
  quitus_book_apply (a->f.book, a->change);
  g_assert_finalize_object (a->change);
  a->change = quitus_change_new ("Then");
}

static void delete (Amended *a, QuitusId id)
{
  quitus_change_delete (a->change, quitus_record_get_value (quitus_book_lookup (a->f.book, id)));
}

/* Cases: each makes a change that must be refused */

static void
record_of_nothing (Amended *a)
{
  g_autoptr (QuitusInstalmentValue) ghost = new_instalment (a);

  set (a, &ghost->value, "amount=1\n", 1);
}

static void
record_of_another_kind (Amended *a)
{
  g_set_str (&set (a, &a->f.instalment->value, "amount=1\n", 1)->kind, "funding_line");
}

static void
record_of_another_agreement (Amended *a)
{
  take (a, &a->f.other_instalment->value, 1);
}

static void
what_happened (Amended *a)
{
  g_autoptr (QuitusReceiptValue) receipt = quitus_receipt_value_new ();

  take (a, &receipt->value, 1);
}

static void
field_of_nothing (Amended *a)
{
  set (a, &a->f.instalment->value, "no_such_field=1\n", 1);
}

static void
content_missing (Amended *a)
{
  set (a, &a->f.instalment->value, NULL, 1);
}

static void
agreement_removed (Amended *a)
{
  take (a, &a->f.agreement->value, 1);
}

static void
addition_with_content (Amended *a)
{
  bring (a, 1)->content = g_strdup ("amount=1\n");
}

static void
addition_of_nothing (Amended *a)
{
  g_autoptr (QuitusInstalmentValue) ghost = new_instalment (a);

  insert (a, quitus_operation_new_add (a->amendment->value.id, &ghost->value), 1);
}

static void
addition_twice (Amended *a)
{
  g_autoptr (QuitusInstalmentValue) instalment = new_instalment (a);

  quitus_change_insert (a->change, &instalment->value);
  for (int i = 1; i <= 2; i++)
    insert (a, quitus_operation_new_add (a->amendment->value.id, &instalment->value), i);
}

static void
change_before_addition (Amended *a)
{
  Operation *addition = bring (a, 2);
  Operation *change = set (a, &a->f.instalment->value, "amount=1\n", 1);

  g_set_str (&change->record, addition->record);
}

static void
change_after_removal (Amended *a)
{
  set (a, &a->f.instalment->value, "amount=1\n", 2);
  take (a, &a->f.instalment->value, 1);
}

static void
wrong_value (Amended *a)
{
  set (a, &a->f.instalment->value, "amount=-1\n", 1);
}

static void
wrong_value_together (Amended *a)
{
  g_autofree char *payee = quitus_id_to_text (a->f.payer->value.id);
  g_autofree char *content = g_strdup_printf ("payee=%s\n", payee);

  set (a, &a->f.instalment->value, content, 1);
}

static void
reference_to_nothing (Amended *a)
{
  g_autofree char *id = quitus_id_to_text (quitus_id_new ());
  g_autofree char *content = g_strdup_printf ("account=%s\n", id);

  set (a, &a->f.instalment->value, content, 1);
}

static void
reference_to_another_agreement (Amended *a)
{
  g_autofree char *id = quitus_id_to_text (a->f.other_party->value.id);
  g_autofree char *content = g_strdup_printf ("payer=%s\n", id);

  set (a, &a->f.instalment->value, content, 1);
}

static void
owner_moved (Amended *a)
{
  g_autofree char *id = quitus_id_to_text (a->f.other_agreement->value.id);
  g_autofree char *content = g_strdup_printf ("agreement=%s\n", id);

  set (a, &a->f.instalment->value, content, 1);
}

static void
number_taken (Amended *a)
{
  g_autoptr (QuitusAmendmentValue) second = new_amendment (a, 1);

  record (a);
  quitus_change_insert (a->change, &second->value);
}

static void
signed_twice (Amended *a)
{
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (QuitusAmendmentSignatureValue) signature = quitus_amendment_signature_value_new ();

      signature->amendment = a->amendment->value.id;
      signature->party = a->f.payer->value.id;
      signature->signed_on = 19500;
      quitus_change_insert (a->change, &signature->value);
    }
}

static void
record_in_use (Amended *a)
{
  set (a, &a->f.instalment->value, "amount=1\n", 1);
  record (a);
  delete (a, a->f.condition->value.id);
  delete (a, a->f.instalment->value.id);
}

static void
addition_left_behind (Amended *a)
{
  Operation *addition = bring (a, 1);
  QuitusId id = addition->value.id;

  record (a);
  delete (a, id);
  delete (a, a->amendment->value.id);
}

/* Tests */

typedef struct
{
  const char *name;
  void (*make) (Amended *a);
  int code;
  const char *message;
} Refusal;

#define MISSING QUITUS_MODEL_ERROR_MISSING
#define INVALID QUITUS_MODEL_ERROR_INVALID
#define DUPLICATE QUITUS_MODEL_ERROR_DUPLICATE
#define IN_USE QUITUS_MODEL_ERROR_IN_USE

static const Refusal refusals[] = {
  { "record-of-nothing",              record_of_nothing,              MISSING,
   "Amendment “1”: it concerns a record that is not there"                                                                 },
  { "record-of-another-kind",         record_of_another_kind,         MISSING,
   "Amendment “1”: it concerns a record that is not there"                                                                 },
  { "record-of-another-agreement",    record_of_another_agreement,    INVALID,
   "Amendment “1”: it concerns a part of another agreement"                                                                },
  { "what-happened",                  what_happened,                  INVALID,   "not what happened"                       },
  { "field-of-nothing",               field_of_nothing,               INVALID,   "no_such_field"                           },
  { "content-missing",                content_missing,                INVALID,   "what it changes is missing"              },
  { "agreement-removed",              agreement_removed,              INVALID,   "the agreement itself"                    },
  { "addition-with-content",          addition_with_content,          INVALID,
   "what it adds stands among the records"                                                                                 },
  { "addition-of-nothing",            addition_of_nothing,            MISSING,   "it concerns a record that is not there"  },
  { "addition-twice",                 addition_twice,                 DUPLICATE, "it adds what an amendment adds already"  },
  { "change-before-addition",         change_before_addition,         INVALID,
   "it changes what is added only later"                                                                                   },
  { "change-after-removal",           change_after_removal,           INVALID,   "it changes what is already removed"      },
  { "wrong-value",                    wrong_value,                    INVALID,   "a whole number of cents"                 },
  { "wrong-value-together",           wrong_value_together,           INVALID,
   "Amendment “1”: Payment “Balance”: a party does not pay itself"                                                         },
  { "reference-to-nothing",           reference_to_nothing,           MISSING,
   "Amendment “1”: Payment “Balance”: Bank account: it refers to a record that is not there"                               },
  { "reference-to-another-agreement", reference_to_another_agreement, INVALID,
   "it refers to a part of another agreement"                                                                              },
  { "owner-moved",                    owner_moved,                    INVALID,   "it cannot move a part to another record" },
  { "number-taken",                   number_taken,                   DUPLICATE, "another amendment has the same number"   },
  { "signed-twice",                   signed_twice,                   DUPLICATE, "this party has already signed"           },
  { "record-in-use",                  record_in_use,                  IN_USE,
   "Payment “Balance”: it is still used by Amendment “1”"                                                                  },
  { "addition-left-behind",           addition_left_behind,           IN_USE,
   "Payment “Extra”: it must go with the amendment that adds it"                                                           },
};

static void
test_refusal (Amended *a, gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (GError) error = NULL;

  refusal->make (a);
  g_assert_false (quitus_book_check (a->f.book, a->change, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, QUITUS_MODEL_ERROR, refusal->code);
  g_assert_nonnull (strstr (error->message, refusal->message));
}

/* What is right is recorded, and goes as a whole. */
static void
test_whole_life (Amended *a, gconstpointer unused)
{
  Operation *addition = bring (a, 1);
  Operation *change = set (a, &a->f.instalment->value, "amount=1\n", 2);
  Operation *second = set (a, &a->f.instalment->value, "label=More\n", 3);
  QuitusId ids[] = { addition->value.id, change->value.id, second->value.id, a->amendment->value.id,
                     quitus_operation_get_record (addition) };

  g_set_str (&second->record, addition->record);
  record (a);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    delete (a, ids[i]);
  record (a);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_null (quitus_book_lookup (a->f.book, ids[i]));
}

/* The second change of a record begins from the first, and rules may name parts of the agreement. */
static void
test_twice (Amended *a, gconstpointer unused)
{
  g_autofree char *party = quitus_id_to_text (a->f.payer->value.id);
  g_autofree char *end = g_strdup_printf ("end=party-signature:%s +1 years\n", party);

  set (a, &a->f.agreement->value, end, 1);
  set (a, &a->f.agreement->value, "total=100\n", 2);
  set (a, &a->f.instalment->value, "amount_rule=percentage\npercentage=5000\n", 3);
  set (a, &a->f.instalment->value, "amount_rule=fixed\npercentage=\n", 4);
  record (a);
}

/* A dossier has what only an amendment refers to. */
static void
test_references (Amended *a, gconstpointer unused)
{
  g_autoptr (QuitusProgrammeValue) programme = quitus_programme_value_new ();
  g_autofree char *id = quitus_id_to_text (programme->value.id);
  g_autofree char *content = g_strdup_printf ("programme=%s\n", id);
  g_autoptr (QuitusDossier) dossier = NULL;

  programme->number = g_strdup ("129");
  a->f.budget_code->position = 1;
  quitus_change_insert (a->change, &programme->value);
  set (a, &a->f.budget_code->value, content, 1);
  record (a);
  dossier = quitus_book_get_dossier (a->f.book, a->f.agreement->value.id);
  g_assert_nonnull (quitus_dossier_lookup (dossier, QUITUS_KIND_PROGRAMME, programme->value.id));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/amendments/refused/", refusals[i].name, NULL);

      g_test_add (path, Amended, &refusals[i], set_up, test_refusal, tear_down);
    }
  g_test_add ("/amendments/whole-life", Amended, NULL, set_up, test_whole_life, tear_down);
  g_test_add ("/amendments/twice", Amended, NULL, set_up, test_twice, tear_down);
  g_test_add ("/amendments/references", Amended, NULL, set_up, test_references, tear_down);

  return g_test_run ();
}
