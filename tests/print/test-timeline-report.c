/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-timeline-report.h"

#include <locale.h>

#include "quitus-paper.h"
#include "quitus-print-fixtures.h"

#define SIGNED_ON 19396 /* 8 February 2023 */
#define PRINTED_ON 20780

/* Helpers */

static QuitusDay
day (const char *text)
{
  return quitus_day_from_iso (text);
}

/* Prints the agreement @n times, in groups of two when they have names. */
static Paper *
print (const PrintFixture *fixture,
       guint n,
       gboolean is_grouped,
       QuitusDay first,
       QuitusDay last,
       QuitusDay supposed,
       QuitusLanguage language)
{
  static const char *const groups[] = { "Groupe A", "Groupe B", "Groupe C" };
  g_autoptr (QuitusDossier) dossier = print_fixture_new (fixture);
  QuitusOutlook outlook = { .today = day ("2023-07-20"), .supposed_signature = supposed };
  g_autoptr (QuitusTimeline) timeline = quitus_timeline_new (dossier, &outlook);
  g_autofree QuitusTimelineItem *items = g_new0 (QuitusTimelineItem, n + 1);
  g_autoptr (QuitusReport) report = NULL;

  for (guint i = 0; i < n; i++)
    items[i] = (QuitusTimelineItem) { timeline, is_grouped ? groups[i / 2] : NULL };
  report = quitus_timeline_report_new (items, n, first, last, &outlook, language, PRINTED_ON);
  return paper_read (report);
}

static Paper *
print_one (const PrintFixture *fixture, QuitusDay first, QuitusDay last, QuitusDay supposed)
{
  return print (fixture, 1, FALSE, first, last, supposed, QUITUS_LANGUAGE_FRENCH);
}

/* Tests */

/* Every day can be read, and each where it stands in time. */
static void
test_days (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  g_autoptr (Paper) paper = print_one (&fixture, QUITUS_DAY_NONE, QUITUS_DAY_NONE, QUITUS_DAY_NONE);

  paper_assert_has (paper, "Conventions dans le temps");
  paper_assert_has (paper, "Du 1er janvier 2023 au 31 décembre 2023 · 1 convention");
  paper_assert_has (paper, "vu au 20 juillet 2023");
  paper_assert_has (paper, "janv. févr. mars avr.");
  paper_assert_has (paper, "IGN-DINUM-2023 · IGN → DINUM");
  paper_assert_has (paper, "8 févr. 2023 – 31 déc. 2023");
  /* In the name and at the mark. */
  g_assert_cmpuint (paper_count (paper, "8 févr. 2023"), ==, 2);
  g_assert_cmpuint (paper_count (paper, "31 déc. 2023"), ==, 2);
  g_assert_cmpuint (paper_count (paper, "8 août 2023"), ==, 1);
  paper_assert_has (paper, "en retard");
  paper_assert_has (paper, "Versement encaissé en partie");
  /* The report on what is not yet spent. */
  paper_assert_has (paper, "1 sans date 1 hors de la période");
  paper_assert_lacks (paper, "Simulation");
}

static void
test_undetermined (void)
{
  PrintFixture fixture = { .signed_on = QUITUS_DAY_NONE };
  g_autoptr (Paper) paper = print_one (&fixture, QUITUS_DAY_NONE, QUITUS_DAY_NONE, QUITUS_DAY_NONE);
  g_autoptr (Paper) supposed = print_one (&fixture, QUITUS_DAY_NONE, QUITUS_DAY_NONE, SIGNED_ON);

  paper_assert_has (paper, "prise d’effet indéterminée – 31 déc. 2023");
  paper_assert_has (paper, "sans date : 200 000,00 €");
  paper_assert_lacks (paper, "8 août 2023");
  g_assert_cmpuint (paper_count (supposed, "Simulation :"), ==, supposed->texts->len);
  paper_assert_has (supposed, "8 août 2023");
  paper_assert_has (supposed, "Date de la signature supposée");
  paper_assert_lacks (paper, "Date de la signature supposée");
}

/* What lies outside is counted, not drawn. */
static void
test_period (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  g_autoptr (Paper) narrow =
      print_one (&fixture, day ("2023-08-01"), day ("2023-09-30"), QUITUS_DAY_NONE);
  g_autoptr (Paper) wide =
      print_one (&fixture, day ("2015-01-01"), day ("2030-12-31"), QUITUS_DAY_NONE);
  g_autoptr (Paper) before =
      print_one (&fixture, QUITUS_DAY_NONE, day ("2020-08-15"), QUITUS_DAY_NONE);
  g_autoptr (Paper) medium =
      print_one (&fixture, day ("2022-01-01"), day ("2024-12-31"), QUITUS_DAY_NONE);

  paper_assert_has (narrow, "Du 1er août 2023 au 30 septembre 2023");
  paper_assert_has (narrow, "8 août 2023");
  paper_assert_has (before, "Du 1er juillet 2020 au 15 août 2020");
  g_assert_cmpuint (paper_count (narrow, "8 févr. 2023"), ==, 1);
  paper_assert_has (narrow, "hors de la période");
  paper_assert_has (wide, "2015 2016 2017");
  paper_assert_lacks (wide, "T1");
  paper_assert_lacks (wide, "hors de la période");
  g_assert_cmpuint (paper_count (medium, "T1"), ==, 3);
}

/* The first and the last days that there are. */
static void
test_ends_of_time (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  g_autoptr (Paper) all = print_one (&fixture, QUITUS_DAY_MIN, QUITUS_DAY_MAX, QUITUS_DAY_NONE);
  g_autoptr (Paper) first = print_one (&fixture, QUITUS_DAY_MIN, QUITUS_DAY_MIN, QUITUS_DAY_NONE);
  g_autoptr (Paper) last = print_one (&fixture, QUITUS_DAY_MAX, QUITUS_DAY_NONE, QUITUS_DAY_NONE);
  g_autoptr (Paper) late =
      print_one (&fixture, day ("2199-11-02"), QUITUS_DAY_MAX, QUITUS_DAY_NONE);

  paper_assert_has (all, "Du 1er janvier 1900 au 31 décembre 2199");
  paper_assert_has (first, "Du 1er janvier 1900 au 1er janvier 1900");
  paper_assert_has (last, "Du 31 décembre 2199 au 31 décembre 2199");
  paper_assert_has (late, "nov. déc.");
}

/* Many payments stand as numbers, and their amounts are in no sum twice. */
static void
test_many_payments (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON, .n_instalments = 300 };
  g_autoptr (Paper) paper = print_one (&fixture, QUITUS_DAY_NONE, QUITUS_DAY_NONE, QUITUS_DAY_NONE);

  g_assert_cmpuint (paper->texts->len, ==, 1);
  paper_assert_has (paper, "Un nombre dans un cercle");
}

static void
test_groups (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  g_autoptr (Paper) paper = print (&fixture, 5, TRUE, QUITUS_DAY_NONE, QUITUS_DAY_NONE,
                                   QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);

  g_assert_cmpuint (paper_count (paper, "Groupe A"), ==, 1);
  g_assert_cmpuint (paper_count (paper, "Groupe B"), ==, 1);
  g_assert_cmpuint (paper_count (paper, "Groupe C"), ==, 1);
  g_assert_cmpuint (paper_count (paper, "IGN-DINUM-2023 ·"), ==, 5);
}

/* The head comes again, the legend once, at the end. */
static void
test_pages (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  g_autoptr (Paper) paper = print (&fixture, 40, FALSE, QUITUS_DAY_NONE, QUITUS_DAY_NONE,
                                   QUITUS_DAY_NONE, QUITUS_LANGUAGE_ENGLISH);

  g_assert_cmpuint (paper->texts->len, >, 4);
  g_assert_cmpuint (paper_count (paper, "IGN-DINUM-2023 ·"), ==, 40);
  g_assert_cmpuint (paper_count (paper, "Jan Feb Mar"), >=, paper->texts->len - 1);
  g_assert_cmpuint (paper_count (paper, "Legend"), ==, 1);
  g_assert_cmpint (paper_find_page (paper, "Legend"), ==, (int) paper->texts->len - 1);
}

static void
test_little (void)
{
  PrintFixture bare = { .is_bare = TRUE };
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  g_autoptr (Paper) none = print (&fixture, 0, FALSE, QUITUS_DAY_NONE, QUITUS_DAY_NONE,
                                  QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);
  g_autoptr (Paper) paper = print_one (&bare, QUITUS_DAY_NONE, QUITUS_DAY_NONE, QUITUS_DAY_NONE);
  g_autoptr (Paper) one_day = print_one (&fixture, SIGNED_ON, SIGNED_ON, QUITUS_DAY_NONE);

  paper_assert_has (none, "Aucune convention.");
  paper_assert_has (paper, "prise d’effet indéterminée – fin indéterminée");
  paper_assert_has (one_day, "Du 8 février 2023 au 8 février 2023");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/timeline-report/days", test_days);
  g_test_add_func ("/timeline-report/undetermined", test_undetermined);
  g_test_add_func ("/timeline-report/period", test_period);
  g_test_add_func ("/timeline-report/ends-of-time", test_ends_of_time);
  g_test_add_func ("/timeline-report/many-payments", test_many_payments);
  g_test_add_func ("/timeline-report/groups", test_groups);
  g_test_add_func ("/timeline-report/pages", test_pages);
  g_test_add_func ("/timeline-report/little", test_little);
  return g_test_run ();
}
