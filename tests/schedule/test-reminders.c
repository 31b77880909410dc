/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-reminders.h"
#include "quitus-test-dossier.h"

#define LEAD 7

/* One obligation to prove, and what is known of it. */
typedef struct
{
  QuitusTestDossier *test;
  QuitusObligationValue *obligation;
} Fixture;

/* Helpers */

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->test = quitus_test_dossier_new ();
  quitus_test_dossier_add_party (f->test, "IGN", QUITUS_ROLE_BENEFICIARY);
  f->obligation = quitus_test_dossier_add_obligation (f->test, QUITUS_NATURE_OBLIGATION, "Proof",
                                                      "day:2023-08-08");
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  quitus_test_dossier_free (f->test);
}

static QuitusDeadlineModel *
make_model (Fixture *f, const char *today)
{
  g_autoptr (QuitusBook) book = quitus_book_new ();

  quitus_book_fill (book, f->test->values);
  return quitus_deadline_model_new (book, quitus_test_day (today));
}

/* What is to be told on a day about the obligation, among all others. */
static GPtrArray *
find (Fixture *f, const char *today)
{
  g_autoptr (QuitusDeadlineModel) model = make_model (f, today);
  QuitusReminderLeads leads = { 0 };
  GPtrArray *reminders;

  leads.days[QUITUS_DEADLINE_OBLIGATION] = LEAD;
  reminders = quitus_reminders_find (model, &leads);
  for (guint i = reminders->len; i > 0; i--)
    {
      QuitusReminder *reminder = reminders->pdata[i - 1];

      g_assert_cmpuint (reminder->position, <, quitus_deadline_model_size (model));
      if (!quitus_id_equal (quitus_deadline_model_get (model, reminder->position)->owner,
                            f->obligation->value.id))
        g_ptr_array_remove_index (reminders, i - 1);
    }
  g_assert_cmpuint (reminders->len, <=, 1);
  return reminders;
}

static QuitusReminderStage
find_stage (Fixture *f, const char *today)
{
  g_autoptr (GPtrArray) reminders = find (f, today);

  return reminders->len == 0 ? QUITUS_REMINDER_NONE
                             : ((QuitusReminder *) reminders->pdata[0])->stage;
}

/* Tells what is new on a day as a program does; how much was new, and how much was forgotten. */
static guint
tell (Fixture *f, GHashTable *told, const char *today, guint *n_gone)
{
  g_autoptr (GPtrArray) reminders = find (f, today);
  g_autoptr (GPtrArray) gone = quitus_told_reminders_forget (told, reminders);
  g_autoptr (GPtrArray) fresh = quitus_told_reminders_find_new (told, reminders);

  for (guint i = 0; i < fresh->len; i++)
    {
      QuitusReminder *reminder = fresh->pdata[i];
      QuitusToldReminder now = { reminder->stage, reminder->date, FALSE };

      quitus_told_reminders_add (told, reminder->id, &now);
    }
  if (n_gone != NULL)
    *n_gone = gone->len;
  return fresh->len;
}

static void
put_off (Fixture *f, const char *day)
{
  g_autoptr (GArray) deadlines = quitus_test_compute (f->test, "2023-08-01", NULL);
  const QuitusDeadline *deadline =
      quitus_test_find (deadlines, QUITUS_DEADLINE_OBLIGATION, f->obligation);
  QuitusRemarkValue *remark = quitus_test_dossier_add (f->test, QUITUS_KIND_REMARK);

  remark->deadline = quitus_deadline_get_id (deadline);
  remark->postponed_to = quitus_test_day (day);
  remark->recorded_on = quitus_test_day ("2023-08-01");
}

/* Tests */

static void
test_judge (void)
{
  static const struct
  {
    QuitusDeadlineStatus status;
    const char *date;
    int lead;
    gboolean is_supposed;
    QuitusReminderStage stage;
  } cases[] = {
    /* Seen on Thursday 10 August 2023. */
    { QUITUS_STATUS_UPCOMING,       "2023-08-18", 7,  FALSE, QUITUS_REMINDER_NONE  },
    { QUITUS_STATUS_UPCOMING,       "2023-08-17", 7,  FALSE, QUITUS_REMINDER_AHEAD },
    { QUITUS_STATUS_UPCOMING,       "2023-08-11", 7,  FALSE, QUITUS_REMINDER_AHEAD },
    { QUITUS_STATUS_UPCOMING,       "2023-08-11", 0,  FALSE, QUITUS_REMINDER_NONE  },
    { QUITUS_STATUS_UPCOMING,       "2023-10-09", 60, FALSE, QUITUS_REMINDER_AHEAD },
    { QUITUS_STATUS_UPCOMING,       "2023-10-10", 60, FALSE, QUITUS_REMINDER_NONE  },
    /* The strict day is a Sunday before. */
    { QUITUS_STATUS_DUE,            "2023-08-11", 7,  FALSE, QUITUS_REMINDER_AHEAD },
    { QUITUS_STATUS_DUE,            "2023-08-10", 7,  FALSE, QUITUS_REMINDER_TODAY },
    { QUITUS_STATUS_DUE,            "2023-08-10", 0,  FALSE, QUITUS_REMINDER_TODAY },
    /* A payment has a delay, and is late only after it. */
    { QUITUS_STATUS_DUE,            "2023-07-20", 7,  FALSE, QUITUS_REMINDER_TODAY },
    { QUITUS_STATUS_LATE,           "2023-07-20", 7,  FALSE, QUITUS_REMINDER_LATE  },
    { QUITUS_STATUS_LATE,           "2023-07-20", 0,  FALSE, QUITUS_REMINDER_LATE  },
    { QUITUS_STATUS_DONE,           "2023-08-10", 7,  FALSE, QUITUS_REMINDER_NONE  },
    { QUITUS_STATUS_NOT_APPLICABLE, "2023-08-10", 7,  FALSE, QUITUS_REMINDER_NONE  },
    { QUITUS_STATUS_UNDETERMINED,   NULL,         7,  FALSE, QUITUS_REMINDER_NONE  },
    { QUITUS_STATUS_UNDATED,        NULL,         7,  FALSE, QUITUS_REMINDER_NONE  },
    /* A simulation reminds nobody. */
    { QUITUS_STATUS_DUE,            "2023-08-10", 7,  TRUE,  QUITUS_REMINDER_NONE  },
    { QUITUS_STATUS_LATE,           "2023-07-20", 7,  TRUE,  QUITUS_REMINDER_NONE  },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      QuitusDay day = cases[i].date != NULL ? quitus_test_day (cases[i].date) : QUITUS_DAY_NONE;
      QuitusDeadline deadline = { .status = (guint8) cases[i].status,
                                  .is_supposed = (guint8) cases[i].is_supposed,
                                  .date = day,
                                  .strict_date = day };

      g_test_message ("case %u", i);
      g_assert_cmpint (quitus_reminder_judge (&deadline, cases[i].lead,
                                              quitus_test_day ("2023-08-10")),
                       ==, cases[i].stage);
    }
}

static void
test_find (Fixture *f, gconstpointer unused)
{
  g_assert_cmpint (find_stage (f, "2023-07-31"), ==, QUITUS_REMINDER_NONE);
  g_assert_cmpint (find_stage (f, "2023-08-01"), ==, QUITUS_REMINDER_AHEAD);
  g_assert_cmpint (find_stage (f, "2023-08-07"), ==, QUITUS_REMINDER_AHEAD);
  g_assert_cmpint (find_stage (f, "2023-08-08"), ==, QUITUS_REMINDER_TODAY);
  g_assert_cmpint (find_stage (f, "2023-08-09"), ==, QUITUS_REMINDER_LATE);
}

/* Nobody has signed: what counts from the signature has no day, and nobody is told. */
static void
test_undetermined (Fixture *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) reminders = NULL;

  f->obligation->due = quitus_test_rule ("signature +6 months");
  reminders = find (f, "2023-08-08");
  g_assert_cmpuint (reminders->len, ==, 0);
}

static void
test_postponed (Fixture *f, gconstpointer unused)
{
  g_autoptr (GHashTable) told = quitus_told_reminders_new ();
  guint n_gone;

  g_assert_cmpuint (tell (f, told, "2023-08-09", NULL), ==, 1);
  put_off (f, "2023-08-20");
  g_assert_cmpint (find_stage (f, "2023-08-12"), ==, QUITUS_REMINDER_NONE);
  g_assert_cmpuint (tell (f, told, "2023-08-10", &n_gone), ==, 0);
  g_assert_cmpuint (n_gone, ==, 1);
  g_assert_cmpuint (g_hash_table_size (told), ==, 0);
  /* It comes back with that day, and is told again: ahead, on the day, and after it. */
  g_assert_cmpint (find_stage (f, "2023-08-13"), ==, QUITUS_REMINDER_AHEAD);
  g_assert_cmpint (find_stage (f, "2023-08-20"), ==, QUITUS_REMINDER_TODAY);
  g_assert_cmpint (find_stage (f, "2023-08-21"), ==, QUITUS_REMINDER_LATE);
  g_assert_cmpuint (tell (f, told, "2023-08-13", NULL), ==, 1);
  g_assert_cmpuint (tell (f, told, "2023-08-14", NULL), ==, 0);
  g_assert_cmpuint (tell (f, told, "2023-08-20", NULL), ==, 1);
}

static void
test_once (Fixture *f, gconstpointer unused)
{
  static const struct
  {
    const char *today;
    guint n_new;
  } days[] = {
    { "2023-07-31", 0 },
    { "2023-08-01", 1 },
    { "2023-08-01", 0 },
    { "2023-08-02", 0 },
    { "2023-08-08", 1 },
    { "2023-08-08", 0 },
    { "2023-08-09", 1 },
    { "2023-08-10", 0 },
    /* A clock that is wrong for a while tells nothing twice. */
    { "2023-08-08", 0 },
    { "2023-09-30", 0 },
  };
  g_autoptr (GHashTable) told = quitus_told_reminders_new ();

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      guint n_gone;

      g_test_message ("%s", days[i].today);
      g_assert_cmpuint (tell (f, told, days[i].today, &n_gone), ==, days[i].n_new);
      g_assert_cmpuint (n_gone, ==, 0);
    }
}

/* A day that was skipped is not told afterwards. */
static void
test_skipped (Fixture *f, gconstpointer unused)
{
  g_autoptr (GHashTable) told = quitus_told_reminders_new ();

  g_assert_cmpuint (tell (f, told, "2023-08-30", NULL), ==, 1);
  g_assert_cmpuint (tell (f, told, "2023-08-31", NULL), ==, 0);
}

/* Another day is another thing to know. */
static void
test_moved (Fixture *f, gconstpointer unused)
{
  g_autoptr (GHashTable) told = quitus_told_reminders_new ();
  guint n_gone;

  g_assert_cmpuint (tell (f, told, "2023-08-09", NULL), ==, 1);
  f->obligation->due = quitus_test_rule ("day:2023-08-11");
  g_assert_cmpuint (tell (f, told, "2023-08-09", &n_gone), ==, 1);
  g_assert_cmpuint (n_gone, ==, 1);
  g_assert_cmpuint (tell (f, told, "2023-08-11", NULL), ==, 1);
  f->obligation->due = quitus_test_rule ("day:2024-08-11");
  g_assert_cmpuint (tell (f, told, "2023-08-12", &n_gone), ==, 0);
  g_assert_cmpuint (n_gone, ==, 1);
  g_assert_cmpuint (g_hash_table_size (told), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminders/judge", test_judge);
  g_test_add ("/reminders/find", Fixture, NULL, set_up, test_find, tear_down);
  g_test_add ("/reminders/undetermined", Fixture, NULL, set_up, test_undetermined, tear_down);
  g_test_add ("/reminders/postponed", Fixture, NULL, set_up, test_postponed, tear_down);
  g_test_add ("/reminders/once", Fixture, NULL, set_up, test_once, tear_down);
  g_test_add ("/reminders/skipped", Fixture, NULL, set_up, test_skipped, tear_down);
  g_test_add ("/reminders/moved", Fixture, NULL, set_up, test_moved, tear_down);

  return g_test_run ();
}
