/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-overview-report.h"

#include <locale.h>

#include "quitus-paper.h"
#include "quitus-print-fixtures.h"

#define SIGNED_ON 19396 /* 8 February 2023 */
#define PRINTED_ON 20780

/* Helpers */

static void
add_deadlines (GArray *items,
               QuitusDossier *dossier,
               const QuitusOutlook *outlook,
               QuitusDeadlineKind kind,
               QuitusDeadlineStatus status)
{
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  quitus_deadlines_compute (dossier, outlook, deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      QuitusAgendaItem item = { g_array_index (deadlines, QuitusDeadline, i), dossier };

      if (item.deadline.kind == kind && item.deadline.status == status)
        g_array_append_val (items, item);
    }
}

static Paper *
print (const PrintFixture *fixture,
       const char *today,
       QuitusDay supposed,
       QuitusGrouping grouping,
       const char *filter,
       gboolean has_missing)
{
  g_autoptr (QuitusDossier) dossier = print_fixture_new (fixture);
  QuitusOutlook outlook = { .today = quitus_day_from_iso (today), .supposed_signature = supposed };
  g_autoptr (QuitusOverview) overview = quitus_overview_new (&outlook);
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (GArray) committees = g_array_new (FALSE, FALSE, sizeof (QuitusAgendaItem));
  g_autoptr (GArray) late = g_array_new (FALSE, FALSE, sizeof (QuitusAgendaItem));
  g_autoptr (GArray) undated = g_array_new (FALSE, FALSE, sizeof (QuitusAgendaItem));
  g_autoptr (GPtrArray) filters = g_ptr_array_new ();
  g_autoptr (QuitusReport) report = NULL;
  QuitusOverviewPrint print = {
    .overview = overview,
    .side = quitus_side_get_own (dossier),
    .grouping = grouping,
    .book = book,
    .concerns = { committees, late, undated },
    .filters = filters
  };

  quitus_overview_add (overview, dossier);
  quitus_overview_finish (overview);
  add_deadlines (committees, dossier, &outlook, QUITUS_DEADLINE_COMMITTEE, QUITUS_STATUS_LATE);
  if (has_missing)
    {
      add_deadlines (late, dossier, &outlook, QUITUS_DEADLINE_REPORT, QUITUS_STATUS_LATE);
      add_deadlines (undated, dossier, &outlook, QUITUS_DEADLINE_OBLIGATION, QUITUS_STATUS_UNDATED);
    }
  if (filter != NULL)
    g_ptr_array_add (filters, (gpointer) filter);
  report = quitus_overview_report_new (&print, &outlook, QUITUS_LANGUAGE_FRENCH, PRINTED_ON);
  return paper_read (report);
}

/* Tests */

/* The sums, by year and as asked for, the lists, and what it was all filtered by. */
static void
test_sums (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON, .is_spent = TRUE };
  g_autoptr (Paper) paper =
      print (&fixture, "2023-12-15", QUITUS_DAY_NONE, QUITUS_GROUPING_PAYER, "Partie : IGN", FALSE);
  g_autoptr (Paper) years =
      print (&fixture, "2023-12-15", QUITUS_DAY_NONE, QUITUS_GROUPING_YEAR, NULL, FALSE);

  paper_assert_has (paper, "Recettes Vue d’ensemble vendredi 15 décembre 2023");
  paper_assert_has (paper, "Partie : IGN");
  paper_assert_has (paper, "200 000,00 €");
  paper_assert_has (paper, "163 250,40");
  paper_assert_has (paper, "Par exercice");
  paper_assert_has (paper, "Par payeur");
  paper_assert_has (paper, "Ne sera pas dépensé à temps");
  paper_assert_has (paper, "Comités en retard");
  paper_assert_has (paper, "Rien de ce qui a été promis ne manque.");
  paper_assert_lacks (paper, "Simulation");
  paper_assert_has (years, "Par exercice");
  paper_assert_lacks (years, "Par payeur");
  paper_assert_lacks (years, "Partie : IGN");
}

/* What is late and what has no day stand apart, each with its number. */
static void
test_missing (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  g_autoptr (Paper) paper =
      print (&fixture, "2024-06-15", QUITUS_DAY_NONE, QUITUS_GROUPING_YEAR, NULL, TRUE);

  paper_assert_has (paper, "Obligations non remplies");
  paper_assert_has (paper, " en retard, ");
  paper_assert_has (paper, " sans date");
  paper_assert_has (paper, "Sans date");
  paper_assert_lacks (paper, "Rien de ce qui a été promis ne manque.");
}

/* A list that nobody reads on paper is cut, and says so. */
static void
test_long (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  QuitusOutlook outlook = { .today = quitus_day_from_iso ("2023-10-20"),
                            .supposed_signature = QUITUS_DAY_NONE };
  g_autoptr (QuitusDossier) dossier = print_fixture_new (&fixture);
  g_autoptr (QuitusOverview) overview = quitus_overview_new (&outlook);
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (GArray) committees = g_array_new (FALSE, FALSE, sizeof (QuitusAgendaItem));
  g_autoptr (GArray) late = g_array_new (FALSE, FALSE, sizeof (QuitusAgendaItem));
  g_autoptr (GArray) undated = g_array_new (FALSE, FALSE, sizeof (QuitusAgendaItem));
  g_autoptr (GPtrArray) filters = g_ptr_array_new ();
  g_autoptr (QuitusReport) report = NULL;
  g_autoptr (Paper) paper = NULL;
  QuitusOverviewPrint print = {
    .overview = overview,
    .side = QUITUS_SIDE_RECIPIENT,
    .book = book,
    .concerns = { committees, late, undated },
    .filters = filters
  };

  quitus_overview_finish (overview);
  while (committees->len < 203)
    add_deadlines (committees, dossier, &outlook, QUITUS_DEADLINE_COMMITTEE, QUITUS_STATUS_LATE);
  g_array_set_size (committees, 203);
  report = quitus_overview_report_new (&print, &outlook, QUITUS_LANGUAGE_FRENCH, PRINTED_ON);
  paper = paper_read (report);
  g_assert_cmpuint (paper_count (paper, "IGN-DINUM-2023"), ==, 200);
  paper_assert_has (paper, "3 autres lignes ne sont pas imprimées.");
}

/* What is only supposed is said, on each page and of the plan. */
static void
test_supposed (void)
{
  PrintFixture fixture = { .signed_on = QUITUS_DAY_NONE };
  g_autoptr (Paper) paper =
      print (&fixture, "2023-01-20", SIGNED_ON, QUITUS_GROUPING_YEAR, NULL, FALSE);
  g_autoptr (Paper) nothing =
      print (&fixture, "2023-01-20", QUITUS_DAY_NONE, QUITUS_GROUPING_YEAR, NULL, FALSE);

  g_assert_cmpuint (paper_count (paper, "Simulation :"), ==, paper->texts->len);
  paper_assert_has (paper, "200 000,00 € à des dates supposées");
  paper_assert_lacks (nothing, "Simulation");
  paper_assert_lacks (nothing, "à des dates supposées");
  paper_assert_has (nothing, "Sans date");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/overview-report/sums", test_sums);
  g_test_add_func ("/overview-report/missing", test_missing);
  g_test_add_func ("/overview-report/long", test_long);
  g_test_add_func ("/overview-report/supposed", test_supposed);
  return g_test_run ();
}
