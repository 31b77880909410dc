/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the book refuses: each message names the record, then the field or the other record. */

#include "quitus-error.h"

#include "two-agreements.h"

/* Helpers */

static char *
text (const char *value)
{
  return g_strdup (value);
}

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
insert (QuitusChange *change, gpointer after)
{
  quitus_change_insert (change, after);
  quitus_value_unref (after);
}

static void
update (QuitusChange *change, gpointer before, gpointer after)
{
  quitus_change_update (change, before, after);
  quitus_value_unref (after);
}

/* Cases: each makes a change that must be refused */

static void
reference_to_nothing (TwoAgreements *f, QuitusChange *change)
{
  QuitusInstalmentValue *after = copy (f->instalment);

  after->account = quitus_id_new ();
  update (change, f->instalment, after);
}

static void
owner_that_is_not_there (TwoAgreements *f, QuitusChange *change)
{
  QuitusConditionValue *after = new_part (QUITUS_KIND_CONDITION, "instalment", quitus_id_new ());

  after->label = text ("Lost");
  insert (change, after);
}

static void
reference_to_another_kind (TwoAgreements *f, QuitusChange *change)
{
  QuitusInstalmentValue *after = copy (f->instalment);

  after->account = f->ign->value.id;
  update (change, f->instalment, after);
}

static void
part_of_another_agreement (TwoAgreements *f, QuitusChange *change)
{
  QuitusInstalmentValue *after = copy (f->instalment);

  after->payer = f->other_party->value.id;
  update (change, f->instalment, after);
}

static void
rule_on_nothing (TwoAgreements *f, QuitusChange *change)
{
  QuitusInstalmentValue *after = copy (f->instalment);

  after->due.record = quitus_id_new ();
  update (change, f->instalment, after);
}

static void
rule_on_another_kind (TwoAgreements *f, QuitusChange *change)
{
  QuitusInstalmentValue *after = copy (f->instalment);

  after->due.record = f->condition->value.id;
  update (change, f->instalment, after);
}

static void
rule_on_shared_record (TwoAgreements *f, QuitusChange *change)
{
  QuitusInstalmentValue *after = copy (f->instalment);

  after->due.anchor = QUITUS_ANCHOR_DEADLINE;
  after->due.record = f->ign->value.id;
  update (change, f->instalment, after);
}

static void
rule_on_another_agreement (TwoAgreements *f, QuitusChange *change)
{
  QuitusInstalmentValue *after = copy (f->instalment);

  after->due.record = f->other_party->value.id;
  update (change, f->instalment, after);
}

static void
rule_on_what_goes (TwoAgreements *f, QuitusChange *change)
{
  QuitusInstalmentValue *after = copy (f->instalment);

  after->payer = QUITUS_ID_NONE;
  update (change, f->instalment, after);
  quitus_change_delete (change, &f->payer->value);
}

static void
unique_text_taken (TwoAgreements *f, QuitusChange *change)
{
  QuitusAgreementValue *after = copy (f->other_agreement);

  g_set_str (&after->reference, "A");
  update (change, f->other_agreement, after);
}

static void
unique_text_twice (TwoAgreements *f, QuitusChange *change)
{
  for (int i = 0; i < 2; i++)
    {
      QuitusProgrammeValue *after = quitus_programme_value_new ();

      after->number = text ("129");
      insert (change, after);
    }
}

static void
identifier_taken (TwoAgreements *f, QuitusChange *change)
{
  quitus_change_insert (change, &f->startup->value);
}

static void
identifier_twice (TwoAgreements *f, QuitusChange *change)
{
  quitus_change_delete (change, &f->unused->value);
  quitus_change_insert (change, &f->unused->value);
}

static void
owner_in_use (TwoAgreements *f, QuitusChange *change)
{
  quitus_change_delete (change, &f->instalment->value);
}

static void
reference_in_use (TwoAgreements *f, QuitusChange *change)
{
  quitus_change_delete (change, &f->account->value);
}

static void
rule_in_use (TwoAgreements *f, QuitusChange *change)
{
  QuitusInstalmentValue *after = copy (f->other_instalment);

  after->label = text ("Other");
  after->due.anchor = QUITUS_ANCHOR_PARTY_SIGNATURE;
  after->due.record = f->other_party->value.id;
  /* Recorded before. */
  quitus_change_update (change, &f->other_instalment->value, &after->value);
  quitus_book_apply (f->book, change);
  quitus_value_unref (&f->other_instalment->value);
  f->other_instalment = after;
}

static void
changed_meanwhile (TwoAgreements *f, QuitusChange *change)
{
  QuitusStartupValue *before = copy (f->startup);
  QuitusStartupValue *after = copy (f->startup);

  g_set_str (&before->name, "Cartes of yesterday");
  g_set_str (&after->name, "Maps");
  update (change, before, after);
  quitus_value_unref (&before->value);
}

static void
gone_meanwhile (TwoAgreements *f, QuitusChange *change)
{
  QuitusStartupValue *before = quitus_startup_value_new ();

  before->name = text ("Ghost");
  quitus_change_delete (change, &before->value);
  quitus_value_unref (&before->value);
}

static void
owner_moved (TwoAgreements *f, QuitusChange *change)
{
  QuitusPartyValue *after = copy (f->other_party);

  after->agreement = f->agreement->value.id;
  update (change, f->other_party, after);
}

static void
second_settings (TwoAgreements *f, QuitusChange *change)
{
  insert (change, quitus_settings_value_new ());
}

static void
missing_field (TwoAgreements *f, QuitusChange *change)
{
  QuitusStartupValue *after = copy (f->startup);

  g_clear_pointer (&after->name, g_free);
  update (change, f->startup, after);
}

static void
wrong_form (TwoAgreements *f, QuitusChange *change)
{
  QuitusAccountValue *after = copy (f->account);

  g_set_str (&after->iban, "FR7630001000640000009244141");
  update (change, f->account, after);
}

static void
payer_is_payee (TwoAgreements *f, QuitusChange *change)
{
  QuitusInstalmentValue *after = copy (f->instalment);

  after->payer = after->payee;
  update (change, f->instalment, after);
}

static void
empty_refund (TwoAgreements *f, QuitusChange *change)
{
  g_autoptr (QuitusRefundValue) refund = quitus_refund_value_new ();

  refund->agreement = f->agreement->value.id;
  refund->payer = f->payee->value.id;
  refund->payee = f->payer->value.id;
  refund->amount = 0;
  quitus_change_insert (change, &refund->value);
}

/* Tests */

typedef struct
{
  const char *name;
  void (*make) (TwoAgreements *f, QuitusChange *change);
  int code;
  /* The record, then the field or the other record. */
  const char *record;
  const char *place;
} Refusal;

static const Refusal refusals[] = {
  { "reference-to-nothing",      reference_to_nothing,      QUITUS_MODEL_ERROR_MISSING,   "Payment “Balance”",
   "Bank account: it refers to a record that is not there"                                                                                                                   },
  { "owner-that-is-not-there",   owner_that_is_not_there,   QUITUS_MODEL_ERROR_MISSING,
   "Condition “Lost”",                                                                                              "Payment: it refers to a record that is not there"       },
  { "reference-to-another-kind", reference_to_another_kind, QUITUS_MODEL_ERROR_INVALID,
   "Payment “Balance”",                                                                                             "Bank account: it cannot refer to Party “IGN”"           },
  { "part-of-another-agreement", part_of_another_agreement, QUITUS_MODEL_ERROR_INVALID,
   "Payment “Balance”",                                                                                             "Paying party: it refers to a part of another agreement" },
  { "rule-on-nothing",           rule_on_nothing,           QUITUS_MODEL_ERROR_MISSING,   "Payment “Balance”",
   "Due: it refers to a record that is not there"                                                                                                                            },
  { "rule-on-another-kind",      rule_on_another_kind,      QUITUS_MODEL_ERROR_INVALID,   "Payment “Balance”",
   "Due: it cannot refer to Condition “Report”"                                                                                                                              },
  { "rule-on-shared-record",     rule_on_shared_record,     QUITUS_MODEL_ERROR_INVALID,   "Payment “Balance”",
   "Due: it cannot refer to Party “IGN”"                                                                                                                                     },
  { "rule-on-another-agreement", rule_on_another_agreement, QUITUS_MODEL_ERROR_INVALID,
   "Payment “Balance”",                                                                                             "Due: it refers to a part of another agreement"          },
  { "rule-on-what-goes",         rule_on_what_goes,         QUITUS_MODEL_ERROR_MISSING,   "Payment “Balance”",
   "Due: it refers to a record that is not there"                                                                                                                            },
  { "unique-text-taken",         unique_text_taken,         QUITUS_MODEL_ERROR_DUPLICATE, "Agreement “A”",
   "Reference: another record has the same"                                                                                                                                  },
  { "unique-text-twice",         unique_text_twice,         QUITUS_MODEL_ERROR_DUPLICATE, "Programme “129”",
   "Number: another record has the same"                                                                                                                                     },
  { "identifier-taken",          identifier_taken,          QUITUS_MODEL_ERROR_DUPLICATE, "State startup “Cartes”",
   "a record with this identifier is there already"                                                                                                                          },
  { "identifier-twice",          identifier_twice,          QUITUS_MODEL_ERROR_DUPLICATE, "Party “ANCT”",
   "its identifier stands twice"                                                                                                                                             },
  { "owner-in-use",              owner_in_use,              QUITUS_MODEL_ERROR_IN_USE,    "Payment “Balance”",
   "it is still used by Condition “Report”"                                                                                                                                  },
  { "reference-in-use",          reference_in_use,          QUITUS_MODEL_ERROR_IN_USE,    "Bank account “SCBCM”",
   "it is still used by Payment “Balance” in Agreement “A”"                                                                                                                  },
  { "changed-meanwhile",         changed_meanwhile,         QUITUS_MODEL_ERROR_CONFLICT,
   "State startup “Cartes of yesterday”",                                                                           "it was changed in the meantime"                         },
  { "gone-meanwhile",            gone_meanwhile,            QUITUS_MODEL_ERROR_CONFLICT,  "State startup “Ghost”",
   "it was changed in the meantime"                                                                                                                                          },
  { "owner-moved",               owner_moved,               QUITUS_MODEL_ERROR_INVALID,   "Party to the agreement",
   "it cannot move to another record"                                                                                                                                        },
  { "second-settings",           second_settings,           QUITUS_MODEL_ERROR_DUPLICATE, "Settings",
   "a register has only one record of settings"                                                                                                                              },
  { "missing-field",             missing_field,             QUITUS_MODEL_ERROR_MISSING,   "State startup",
   "Name: it is missing"                                                                                                                                                     },
  { "wrong-form",                wrong_form,                QUITUS_MODEL_ERROR_INVALID,   "Bank account “SCBCM”",   "IBAN: "                                                 },
  { "payer-is-payee",            payer_is_payee,            QUITUS_MODEL_ERROR_INVALID,   "Payment “Balance”",
   "a party does not pay itself"                                                                                                                                             },
  { "empty-refund",              empty_refund,              QUITUS_MODEL_ERROR_INVALID,   "Refund",
   "a refund is of more than zero"                                                                                                                                           },
};

static void
assert_refused (TwoAgreements *f, QuitusChange *change, const Refusal *refusal)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (quitus_book_check (f->book, change, &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, refusal->code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, refusal->record));
  g_assert_nonnull (strstr (error->message, refusal->place));
}

static void
test_refusal (TwoAgreements *f, gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (QuitusChange) change = quitus_change_new (refusal->name);

  refusal->make (f, change);
  g_assert_cmpuint (quitus_change_get_size (change), >, 0);
  assert_refused (f, change, refusal);
}

/* Only a rule leads to the party: it is needed all the same. */
static void
test_rule_in_use (TwoAgreements *f, gconstpointer unused)
{
  static const Refusal refusal = { "", NULL, QUITUS_MODEL_ERROR_IN_USE, "Party to the agreement",
                                   "it is still used by Payment “Other”" };
  g_autoptr (QuitusChange) recorded = quitus_change_new ("Rule");
  g_autoptr (QuitusChange) change = quitus_change_new ("Delete");

  rule_in_use (f, recorded);
  quitus_change_delete (change, &f->other_party->value);
  assert_refused (f, change, &refusal);
}

/* However often one agreement uses a record, another one that does is named too. */
static void
test_users (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) recorded = quitus_change_new ("Payments");
  g_autoptr (QuitusChange) change = quitus_change_new ("Delete");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 8; i++)
    {
      gboolean is_other = i == 7;
      g_autoptr (QuitusInstalmentValue) instalment = quitus_instalment_value_new ();

      instalment->agreement = is_other ? f->other_agreement->value.id : f->agreement->value.id;
      instalment->label = g_strdup_printf ("Part %u", i);
      instalment->payer = is_other ? f->other_party->value.id : f->payer->value.id;
      instalment->account = f->account->value.id;
      quitus_change_insert (recorded, &instalment->value);
    }
  quitus_book_apply (f->book, recorded);
  quitus_change_delete (change, &f->account->value);
  g_assert_false (quitus_book_check (f->book, change, &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_IN_USE);
  g_assert_nonnull (strstr (error->message, "in Agreement “A”"));
  g_assert_nonnull (strstr (error->message, "Payment “Part 7” in Agreement “B”"));
  g_assert_nonnull (strstr (error->message, "and 4 more"));
}

static void
test_accepted (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Much at once");
  g_autoptr (GError) error = NULL;
  QuitusAgreementValue *first = copy (f->agreement);
  QuitusAgreementValue *second = copy (f->other_agreement);
  QuitusSettingsValue *settings = quitus_settings_value_new ();
  QuitusInstalmentValue *instalment =
      new_part (QUITUS_KIND_INSTALMENT, "agreement", f->other_agreement->value.id);
  QuitusPartyValue *party = new_part (QUITUS_KIND_PARTY, "agreement", f->other_agreement->value.id);

  g_assert_true (quitus_book_check (f->book, change, &error));
  /* References change places. */
  g_set_str (&first->reference, "B");
  g_set_str (&second->reference, "A");
  update (change, f->agreement, first);
  update (change, f->other_agreement, second);
  /* A part comes before what it refers to. */
  instalment->payer = party->value.id;
  instalment->due.anchor = QUITUS_ANCHOR_DEADLINE;
  instalment->due.record = f->other_instalment->value.id;
  party->organisation = f->dinum->value.id;
  insert (change, instalment);
  insert (change, party);
  /* New settings come before the old ones go. */
  insert (change, settings);
  quitus_change_delete (change, &f->settings->value);
  quitus_change_delete (change, &f->unused->value);
  g_assert_true (quitus_book_check (f->book, change, &error));
  g_assert_no_error (error);
}

/* Changes to a closed agreement, by what they touch. */

static void
close_agreement (TwoAgreements *f)
{
  QuitusAgreementValue *after = copy (f->agreement);
  g_autoptr (QuitusChange) change = quitus_change_new ("Close");
  g_autoptr (GError) error = NULL;

  after->closed_on = 19800;
  quitus_change_update (change, &f->agreement->value, &after->value);
  g_assert_true (quitus_book_check (f->book, change, &error));
  g_assert_no_error (error);
  quitus_book_apply (f->book, change);
  quitus_value_unref (&f->agreement->value);
  f->agreement = after;
}

static void
touch_agreement (TwoAgreements *f, QuitusChange *change)
{
  QuitusAgreementValue *after = copy (f->agreement);

  g_set_str (&after->title, "Another");
  update (change, f->agreement, after);
}

static void
touch_closing_day (TwoAgreements *f, QuitusChange *change)
{
  QuitusAgreementValue *after = copy (f->agreement);

  after->closed_on = 19900;
  update (change, f->agreement, after);
}

static void
touch_part (TwoAgreements *f, QuitusChange *change)
{
  QuitusInstalmentValue *after = copy (f->instalment);

  after->amount = 100;
  update (change, f->instalment, after);
}

static void
touch_part_of_part (TwoAgreements *f, QuitusChange *change)
{
  QuitusConditionValue *after =
      new_part (QUITUS_KIND_CONDITION, "instalment", f->instalment->value.id);

  after->label = text ("Too late");
  insert (change, after);
}

static void
touch_by_deletion (TwoAgreements *f, QuitusChange *change)
{
  quitus_change_delete (change, &f->condition->value);
}

static void
touch_both (TwoAgreements *f, QuitusChange *change)
{
  QuitusInstalmentValue *after = copy (f->other_instalment);

  after->label = text ("Free");
  update (change, f->other_instalment, after);
  touch_part (f, change);
}

static void
touch_all (TwoAgreements *f, QuitusChange *change)
{
  quitus_change_delete (change, &f->condition->value);
  quitus_change_delete (change, &f->instalment->value);
  quitus_change_delete (change, &f->budget_code->value);
  quitus_change_delete (change, &f->coverage->value);
  quitus_change_delete (change, &f->payer->value);
  quitus_change_delete (change, &f->payee->value);
  quitus_change_delete (change, &f->agreement->value);
}

static const Refusal closed_refusals[] = {
#define CLOSED(name, make)                                                                         \
  { name, make, QUITUS_MODEL_ERROR_CLOSED, "Agreement “A”", "closed on 18 Mar 2024" }
  CLOSED ("agreement", touch_agreement),
  CLOSED ("closing-day", touch_closing_day),
  CLOSED ("part", touch_part),
  CLOSED ("part-of-part", touch_part_of_part),
  CLOSED ("deletion", touch_by_deletion),
  CLOSED ("two-agreements", touch_both),
  CLOSED ("all", touch_all),
#undef CLOSED
};

/* The very same changes are accepted before the closing, and as what was recorded already. */
static void
test_closed (TwoAgreements *f, gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (QuitusChange) before = quitus_change_new ("Before");
  g_autoptr (QuitusChange) change = quitus_change_new (refusal->name);
  g_autoptr (GError) error = NULL;

  refusal->make (f, before);
  g_assert_true (quitus_book_check (f->book, before, &error));
  g_assert_no_error (error);
  close_agreement (f);
  refusal->make (f, change);
  assert_refused (f, change, refusal);
  g_assert_true (quitus_book_check_recorded (f->book, change, &error));
  g_assert_no_error (error);
}

/* Shared records, other agreements and the reopening are not concerned; an example leaves. */
static void
test_closed_accepted (TwoAgreements *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) around = quitus_change_new ("Around");
  g_autoptr (QuitusChange) reopening = quitus_change_new ("Reopen");
  g_autoptr (QuitusChange) example = quitus_change_new ("Example");
  g_autoptr (QuitusChange) all = quitus_change_new ("All");
  g_autoptr (GError) error = NULL;
  QuitusOrganisationValue *ign = copy (f->ign);
  QuitusInstalmentValue *other = copy (f->other_instalment);
  QuitusAgreementValue *fresh = quitus_agreement_value_new ();
  QuitusPartyValue *fresh_party = new_part (QUITUS_KIND_PARTY, "agreement", fresh->value.id);
  QuitusAgreementValue *open, *sample;

  close_agreement (f);
  g_set_str (&ign->name, "Institut");
  update (around, f->ign, ign);
  other->label = text ("Free");
  update (around, f->other_instalment, other);
  /* An agreement that comes closed from a file. */
  fresh->reference = text ("C");
  fresh->title = text ("Third");
  fresh->closed_on = 19000;
  fresh_party->organisation = f->ign->value.id;
  insert (around, fresh);
  insert (around, fresh_party);
  g_assert_true (quitus_book_check (f->book, around, &error));
  g_assert_no_error (error);

  open = copy (f->agreement);
  open->closed_on = QUITUS_DAY_NONE;
  update (reopening, f->agreement, open);
  touch_part (f, reopening);
  g_assert_true (quitus_book_check (f->book, reopening, &error));
  g_assert_no_error (error);

  sample = copy (f->agreement);
  sample->sample = TRUE;
  quitus_change_update (example, &f->agreement->value, &sample->value);
  quitus_book_apply (f->book, example);
  quitus_value_unref (&f->agreement->value);
  f->agreement = sample;
  touch_all (f, all);
  g_assert_true (quitus_book_check (f->book, all, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/integrity/", refusals[i].name, NULL);

      g_test_add (path, TwoAgreements, &refusals[i], two_agreements_set_up, test_refusal,
                  two_agreements_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (closed_refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/integrity/closed/", closed_refusals[i].name, NULL);

      g_test_add (path, TwoAgreements, &closed_refusals[i], two_agreements_set_up, test_closed,
                  two_agreements_tear_down);
    }
  g_test_add ("/integrity/closed-accepted", TwoAgreements, NULL, two_agreements_set_up,
              test_closed_accepted, two_agreements_tear_down);
  g_test_add ("/integrity/rule-in-use", TwoAgreements, NULL, two_agreements_set_up,
              test_rule_in_use, two_agreements_tear_down);
  g_test_add ("/integrity/users", TwoAgreements, NULL, two_agreements_set_up, test_users,
              two_agreements_tear_down);
  g_test_add ("/integrity/accepted", TwoAgreements, NULL, two_agreements_set_up, test_accepted,
              two_agreements_tear_down);
  return g_test_run ();
}
