/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was called and has not come in time, and when somebody is reminded of it. */

#include "quitus-arrears.h"
#include "quitus-remarks.h"
#include "quitus-test-dossier.h"

/* Helpers */

/* Signed by all on 8 February 2023; the first payment, due that day, is in time until 13 March. */
static QuitusTestDossier *
make_signed (void)
{
  QuitusTestDossier *test = quitus_test_dossier_new_seed ();

  quitus_test_dossier_sign (test, "2023-02-08");
  return test;
}

static QuitusInstalmentValue *
get_payment (QuitusTestDossier *test, guint index)
{
  return quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, index);
}

static QuitusCallValue *
call (QuitusTestDossier *test, guint index, const char *number, const char *day)
{
  QuitusCallValue *value = quitus_test_dossier_add (test, QUITUS_KIND_CALL);

  value->instalment = get_payment (test, index)->value.id;
  quitus_test_set_text (&value->number, number);
  value->called_on = quitus_test_day (day);
  return value;
}

static QuitusRemarkValue *
remind (QuitusTestDossier *test, guint index, const char *day)
{
  QuitusRemarkValue *remark = quitus_test_dossier_add (test, QUITUS_KIND_REMARK);
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);

  remark->deadline = quitus_arrears_get_deadline (dossier, get_payment (test, index)->value.id);
  quitus_test_set_text (&remark->reason, "Relance");
  remark->done_on = quitus_test_day (day);
  return remark;
}

static QuitusOutlook
see_on (const char *today)
{
  return (QuitusOutlook) { quitus_test_day (today), QUITUS_DAY_NONE };
}

/* What is left to pay of a payment on a day, 0 when nobody is reminded of it. */
static QuitusMoney
get_left (QuitusTestDossier *test, guint index, const char *today)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = see_on (today);
  QuitusArrear arrear;

  if (!quitus_arrears_find (dossier, get_payment (test, index)->value.id, &outlook, &arrear))
    return 0;
  g_assert_cmpint (arrear.claimed - arrear.received, ==, arrear.left);
  return arrear.left;
}

static QuitusInstalmentStep
get_step (QuitusTestDossier *test, const char *today)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  const QuitusInstalmentValue *payment = get_payment (test, 0);
  QuitusOutlook outlook = see_on (today);
  QuitusInstalmentState state;

  quitus_instalment_compute (dossier, payment, &outlook, &state);
  return quitus_arrears_get_step (dossier, payment, &state, outlook.today);
}

/* Tests */

/* Late is late: the day after the last day of the delay, and only what was called. */
static void
test_late (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();
  g_autoptr (QuitusDossier) dossier = NULL;
  QuitusOutlook outlook = see_on ("2023-03-20");
  QuitusArrear arrear;
  QuitusCallValue *first;

  g_assert_cmpint (get_left (test, 0, "2023-03-20"), ==, 0);
  first = call (test, 0, "1203", "2023-02-10");
  g_assert_cmpint (get_left (test, 0, "2023-03-13"), ==, 0);
  g_assert_cmpint (get_left (test, 0, "2023-03-14"), ==, 7500000);
  quitus_test_dossier_receive (test, get_payment (test, 0), 3000050, "2023-03-01");
  g_assert_cmpint (get_left (test, 0, "2023-03-14"), ==, 4499950);
  dossier = quitus_test_dossier_build (test);
  g_assert_true (quitus_arrears_find (dossier, get_payment (test, 0)->value.id, &outlook, &arrear));
  assert_day (arrear.due_on, "2023-02-08");
  assert_day (arrear.last_day, "2023-03-13");
  assert_day (arrear.called_on, "2023-02-10");
  g_assert_cmpint (arrear.days_late, ==, 7);
  g_assert_cmpint (arrear.claimed, ==, 7500000);
  first->amount = 5000000;
  g_assert_cmpint (get_left (test, 0, "2023-03-14"), ==, 1999950);
  first->amount = 9000000;
  g_assert_cmpint (get_left (test, 0, "2023-03-14"), ==, 4499950);
  first->cancelled_on = quitus_test_day ("2023-03-10");
  g_assert_cmpint (get_left (test, 0, "2023-03-14"), ==, 0);
}

/* Nobody is reminded of what has come in full, was cancelled, or only follows from a signature that
 * is supposed; nor does the owner of the register remind itself of what it owes. */
static void
test_not_owed (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();
  QuitusSettingsValue *settings = quitus_test_dossier_add (test, QUITUS_KIND_SETTINGS);
  QuitusOrganisationValue *ign = quitus_test_dossier_get (test, QUITUS_KIND_ORGANISATION, 0);
  QuitusOrganisationValue *dinum = quitus_test_dossier_get (test, QUITUS_KIND_ORGANISATION, 1);

  call (test, 0, "1203", "2023-02-10");
  settings->owner = dinum->value.id;
  g_assert_cmpint (get_left (test, 0, "2023-03-20"), ==, 7500000);
  g_assert_cmpint (get_step (test, "2023-03-20"), ==, QUITUS_STEP_REMINDER);
  settings->owner = ign->value.id;
  g_assert_cmpint (get_left (test, 0, "2023-03-20"), ==, 0);
  g_assert_cmpint (get_step (test, "2023-03-20"), ==, QUITUS_STEP_PAYMENT);
  settings->owner = dinum->value.id;
  quitus_test_dossier_receive (test, get_payment (test, 0), 7500000, "2023-03-18");
  g_assert_cmpint (get_left (test, 0, "2023-03-17"), ==, 7500000);
  g_assert_cmpint (get_left (test, 0, "2023-03-20"), ==, 0);
  call (test, 1, NULL, "2023-08-09");
  g_assert_cmpint (get_left (test, 1, "2023-10-01"), ==, 12500000);
  get_payment (test, 1)->cancelled_on = quitus_test_day ("2023-09-30");
  g_assert_cmpint (get_left (test, 1, "2023-10-01"), ==, 0);
}

/* Whoever was called or reminded has 30 days to answer. */
static void
test_step (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();
  QuitusCallValue *first = call (test, 0, NULL, "2023-02-10");
  QuitusRemarkValue *reminder;

  g_assert_cmpint (get_step (test, "2023-03-13"), ==, QUITUS_STEP_RECEIPT);
  g_assert_cmpint (get_step (test, "2023-03-14"), ==, QUITUS_STEP_REMINDER);
  first->called_on = quitus_test_day ("2023-03-10");
  g_assert_cmpint (get_step (test, "2023-03-14"), ==, QUITUS_STEP_RECEIPT);
  g_assert_cmpint (get_step (test, "2023-04-08"), ==, QUITUS_STEP_RECEIPT);
  g_assert_cmpint (get_step (test, "2023-04-09"), ==, QUITUS_STEP_REMINDER);
  first->called_on = quitus_test_day ("2023-02-10");
  reminder = remind (test, 0, "2023-03-20");
  g_assert_cmpint (get_step (test, "2023-03-19"), ==, QUITUS_STEP_REMINDER);
  g_assert_cmpint (get_step (test, "2023-03-20"), ==, QUITUS_STEP_RECEIPT);
  g_assert_cmpint (get_step (test, "2023-04-18"), ==, QUITUS_STEP_RECEIPT);
  g_assert_cmpint (get_step (test, "2023-04-19"), ==, QUITUS_STEP_REMINDER);
  /* A reason for the delay is no reminder. */
  reminder->done_on = QUITUS_DAY_NONE;
  reminder->recorded_on = quitus_test_day ("2023-03-20");
  g_assert_cmpint (get_step (test, "2023-03-20"), ==, QUITUS_STEP_REMINDER);
  quitus_test_dossier_receive (test, get_payment (test, 0), 7500000, "2023-03-25");
  g_assert_cmpint (get_step (test, "2023-04-19"), ==, QUITUS_STEP_REQUEST);
}

/* That somebody was reminded neither explains the delay nor undoes that the payment was put off. */
static void
test_remarks (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();
  QuitusRemarkValue *reason, *first, *second;
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (GPtrArray) reminders = NULL;

  call (test, 0, NULL, "2023-02-10");
  second = remind (test, 0, "2023-05-02");
  first = remind (test, 0, "2023-03-20");
  reason = remind (test, 0, "2023-03-15");
  reason->done_on = QUITUS_DAY_NONE;
  reason->recorded_on = quitus_test_day ("2023-03-15");
  reason->postponed_to = quitus_test_day ("2023-04-28");
  g_assert_cmpint (get_left (test, 0, "2023-04-28"), ==, 0);
  g_assert_cmpint (get_left (test, 0, "2023-04-29"), ==, 7500000);
  dossier = quitus_test_dossier_build (test);
  reminders = quitus_arrears_list_reminders (dossier, get_payment (test, 0)->value.id);
  g_assert_cmpuint (reminders->len, ==, 2);
  g_assert_cmpint (((QuitusRemarkValue *) reminders->pdata[0])->done_on, ==, first->done_on);
  g_assert_cmpint (((QuitusRemarkValue *) reminders->pdata[1])->done_on, ==, second->done_on);
  g_assert_true (quitus_id_equal (quitus_arrears_find_reminded (dossier, first),
                                  get_payment (test, 0)->value.id));
  g_assert_true (quitus_id_is_none (quitus_arrears_find_reminded (dossier, reason)));
}

static void
assert_asked (QuitusTestDossier *test, guint index, const char *today, const char *words)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  const QuitusInstalmentValue *payment = get_payment (test, index);
  QuitusOutlook outlook = see_on (today);
  QuitusInstalmentState state;
  g_autofree char *asked = NULL;

  quitus_instalment_compute (dossier, payment, &outlook, &state);
  asked = quitus_arrears_say_asked (dossier, payment->value.id, &state, outlook.today,
                                    QUITUS_LANGUAGE_ENGLISH);
  g_assert_cmpstr (asked, ==, words);
}

/* Two colleagues see that one of them has asked already. */
static void
test_asked (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();

  assert_asked (test, 0, "2023-05-10", NULL);
  call (test, 0, NULL, "2023-02-10");
  assert_asked (test, 0, "2023-05-10", "called on 10 Feb 2023");
  remind (test, 0, "2023-05-02");
  remind (test, 0, "2023-03-20");
  assert_asked (test, 0, "2023-05-10", "called on 10 Feb 2023, reminded on 2 May 2023");
  assert_asked (test, 0, "2023-04-10", "called on 10 Feb 2023, reminded on 20 Mar 2023");
  assert_asked (test, 1, "2023-05-10", NULL);
  remind (test, 1, "2023-05-02");
  assert_asked (test, 1, "2023-05-10", "reminded on 2 May 2023");
}

/* One letter is about what the same party owes to the same one. */
static void
test_list (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();
  QuitusPartyValue *other = quitus_test_dossier_add_party (test, "Cerema", QUITUS_ROLE_CONTRIBUTOR);
  QuitusInstalmentValue *third =
      quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_FIXED, 1000, "signature");
  QuitusInstalmentValue *fourth =
      quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_FIXED, 2000, "signature");
  QuitusOutlook outlook = see_on ("2023-04-20");
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) own = NULL;
  g_autoptr (GArray) none = NULL;
  g_autofree char *numbers = NULL;

  other->signed_on = quitus_test_day ("2023-02-08");
  third->payer = other->value.id;
  third->payee = fourth->payee = get_payment (test, 0)->payee;
  fourth->payer = get_payment (test, 0)->payer;
  call (test, 0, "1203", "2023-02-10");
  call (test, 0, "1204", "2023-02-11");
  call (test, 0, "9999", "2023-05-11");
  call (test, 2, NULL, "2023-02-10");
  call (test, 3, NULL, "2023-02-10");
  dossier = quitus_test_dossier_build (test);
  all = quitus_arrears_list (dossier, &outlook);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_true (quitus_id_equal (g_array_index (all, QuitusArrear, 1).instalment,
                                  fourth->value.id));
  g_assert_true (quitus_id_equal (g_array_index (all, QuitusArrear, 2).instalment,
                                  third->value.id));
  own = quitus_arrears_list_with (dossier, fourth->value.id, &outlook);
  g_assert_cmpuint (own->len, ==, 2);
  g_assert_cmpint (quitus_arrears_add_up (own), ==, 7502000);
  none = quitus_arrears_list_with (dossier, get_payment (test, 1)->value.id, &outlook);
  g_assert_cmpuint (none->len, ==, 0);
  /* A call of a day to come is not known yet. */
  numbers = quitus_arrears_list_numbers (dossier, get_payment (test, 0)->value.id, outlook.today);
  g_assert_cmpstr (numbers, ==, "1203, 1204");
}

/* Who represents the party, unless only who signs for it can be reached. */
static void
test_contact (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();
  QuitusPartyValue *ign = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0);
  QuitusPersonValue *director = quitus_test_dossier_add (test, QUITUS_KIND_PERSON);
  QuitusPersonValue *deputy = quitus_test_dossier_add (test, QUITUS_KIND_PERSON);
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);

  g_assert_null (quitus_arrears_find_contact (dossier, ign->value.id));
  quitus_test_set_text (&director->name, "A. Martin");
  quitus_test_set_text (&deputy->name, "B. Durand");
  ign->representative = director->value.id;
  ign->signatory = deputy->value.id;
  quitus_dossier_unref (g_steal_pointer (&dossier));
  dossier = quitus_test_dossier_build (test);
  g_assert_cmpstr (quitus_arrears_find_contact (dossier, ign->value.id)->name, ==, "A. Martin");
  quitus_test_set_text (&deputy->email, "b.durand@example.fr");
  quitus_dossier_unref (g_steal_pointer (&dossier));
  dossier = quitus_test_dossier_build (test);
  g_assert_cmpstr (quitus_arrears_find_contact (dossier, ign->value.id)->name, ==, "B. Durand");
}

static void
assert_words (const char *recipient, const char *note, QuitusLanguage language, const char *words)
{
  g_autofree char *text =
      quitus_arrears_compose_reminder (quitus_test_day ("2023-11-20"), recipient, note, language);

  g_assert_cmpstr (text, ==, words);
}

static void
test_words (void)
{
  assert_words ("Mme Martin", NULL, QUITUS_LANGUAGE_FRENCH, "Relance du 20 nov. 2023 à Mme Martin");
  assert_words ("", "", QUITUS_LANGUAGE_FRENCH, "Relance du 20 nov. 2023");
  assert_words ("Mme Martin", "by e-mail", QUITUS_LANGUAGE_ENGLISH,
                "Reminder of 20 Nov 2023 to Mme Martin (by e-mail)");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arrears/late", test_late);
  g_test_add_func ("/arrears/not-owed", test_not_owed);
  g_test_add_func ("/arrears/step", test_step);
  g_test_add_func ("/arrears/remarks", test_remarks);
  g_test_add_func ("/arrears/asked", test_asked);
  g_test_add_func ("/arrears/list", test_list);
  g_test_add_func ("/arrears/contact", test_contact);
  g_test_add_func ("/arrears/words", test_words);
  return g_test_run ();
}
