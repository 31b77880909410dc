/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-calendar-report.h"

#include <locale.h>

#include "quitus-format.h"
#include "quitus-paper.h"
#include "quitus-print-fixtures.h"
#include "quitus-rule-words.h"

#define SIGNED_ON 19396 /* 8 February 2023 */
#define PRINTED_ON 20780

/* Helpers */

static Paper *
print (const PrintFixture *fixture,
       QuitusDay month,
       guint n_months,
       QuitusDay supposed,
       QuitusLanguage language)
{
  g_autoptr (QuitusDossier) dossier = print_fixture_new (fixture);
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (QuitusAgendaItem));
  QuitusOutlook outlook = { .today = SIGNED_ON, .supposed_signature = supposed };
  g_autofree QuitusMoney *received = g_new0 (QuitusMoney, n_months);
  g_autoptr (QuitusReport) report = NULL;

  for (guint i = 0; i < n_months; i++)
    received[i] = 100 * i;
  quitus_deadlines_compute (dossier, &outlook, deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      QuitusAgendaItem item = { g_array_index (deadlines, QuitusDeadline, i), dossier };

      g_array_append_val (items, item);
    }
  report =
      quitus_calendar_report_new ((const QuitusAgendaItem *) (gpointer) items->data, items->len,
                                  month, n_months, received, QUITUS_HOLIDAY_CALENDAR_METROPOLITAN,
                                  &outlook, language, PRINTED_ON);
  return paper_read (report);
}

/* Tests */

static void
test_month (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  QuitusDay august = quitus_day_new (2023, 8, 24);
  g_autoptr (Paper) french = print (&fixture, august, 1, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);
  g_autoptr (Paper) english = print (&fixture, august, 1, QUITUS_DAY_NONE, QUITUS_LANGUAGE_ENGLISH);

  paper_assert_has (french, "Août 2023");
  paper_assert_has (french, "lundi mardi mercredi jeudi vendredi samedi dimanche 31 1 2 3 4 5 6 32 "
                            "7 8 ");
  paper_assert_has (french, "Solde, IGN, 125 000,00 €");
  paper_assert_has (french, "15 Assomption");
  paper_assert_has (french, "28 29 30 31 Août 2023 : 125 000,00 € exigibles · 0,00 € encaissés");
  paper_assert_has (english, "August 2023");
  paper_assert_has (english, "15 Assumption Day");
  paper_assert_has (english, "August 2023: €125,000.00 due · €0.00 received");
  paper_assert_lacks (english, "Without a day");
}

/* Each month has one page, whatever its number of weeks and whether it is a simulation. */
static void
test_years (void)
{
  for (int i = 0; i < 2; i++)
    {
      PrintFixture fixture = { .signed_on = i == 0 ? SIGNED_ON : QUITUS_DAY_NONE };
      g_autoptr (Paper) paper =
          print (&fixture, quitus_day_new (2021, 1, 1), 48, i == 0 ? QUITUS_DAY_NONE : SIGNED_ON,
                 QUITUS_LANGUAGE_ENGLISH);

      g_assert_cmpuint (paper->texts->len, ==, 48);
      for (guint month = 0; month < 48; month++)
        {
          g_autofree char *name =
              g_strdup_printf ("%s %u: €",
                               quitus_format_month (QUITUS_LANGUAGE_ENGLISH, (int) month % 12 + 1,
                                                    QUITUS_NAME_STYLE_LONG),
                               2021 + month / 12);

          g_assert_cmpint (paper_find_page (paper, name), ==, (int) month);
          g_assert_nonnull (strstr (paper->texts->pdata[month], " 28 "));
        }
      g_assert_cmpuint (paper_count (paper, "Simulation:"), ==, i == 0 ? 0 : 48);
    }
}

/* What has no day is listed after the last month. */
static void
test_undetermined (void)
{
  PrintFixture fixture = { .signed_on = QUITUS_DAY_NONE };
  g_autoptr (Paper) paper = print (&fixture, SIGNED_ON, 1, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);

  paper_assert_has (paper, "Sans date");
  paper_assert_has (paper, "signature + 6 mois Solde, IGN, 125 000,00 €");
  paper_assert_has (paper, "0,00 € exigibles");
}

/* A day with more than a page of deadlines loses none. */
static void
test_full_day (void)
{
  g_autofree char *label = g_strnfill (400, 'm');
  PrintFixture fixture = { .signed_on = SIGNED_ON, .n_instalments = 90, .label = label };
  g_autoptr (Paper) paper =
      print (&fixture, SIGNED_ON, 90, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);

  g_assert_cmpuint (paper_count (paper, "2 222,22 €"), >=, 180);
}

/* What was received is said month by month. */
static void
test_received (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  g_autoptr (Paper) paper =
      print (&fixture, SIGNED_ON, 7, QUITUS_DAY_NONE, QUITUS_LANGUAGE_ENGLISH);

  paper_assert_has (paper, "February 2023: €75,000.00 due · €0.00 received");
  paper_assert_has (paper, "August 2023: €125,000.00 due · €6.00 received");
}

/* A payment names who pays it, of several payers too. */
static void
test_payers (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON, .has_other_payer = TRUE };
  g_autoptr (QuitusDossier) dossier = print_fixture_new (&fixture);
  const QuitusInstalmentValue *balance =
      quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, 1));
  g_autofree char *entry = g_strdup_printf ("Solde, %s, €125,000.00",
                                            quitus_rule_words_get_party (dossier, balance->payer));
  g_autoptr (Paper) paper =
      print (&fixture, SIGNED_ON, 7, QUITUS_DAY_NONE, QUITUS_LANGUAGE_ENGLISH);

  g_assert_null (strstr (entry, "IGN"));
  paper_assert_has (paper, entry);
  paper_assert_has (paper, "IGN, €75,000.00");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/calendar-report/month", test_month);
  g_test_add_func ("/calendar-report/years", test_years);
  g_test_add_func ("/calendar-report/undetermined", test_undetermined);
  g_test_add_func ("/calendar-report/received", test_received);
  g_test_add_func ("/calendar-report/payers", test_payers);
  g_test_add_func ("/calendar-report/full-day", test_full_day);
  return g_test_run ();
}
