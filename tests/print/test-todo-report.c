/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-todo-report.h"

#include <locale.h>

#include "quitus-paper.h"
#include "quitus-print-fixtures.h"

#define SIGNED_ON 19396 /* 8 February 2023 */
#define PRINTED_ON 20780

/* Helpers */

static Paper *
print_dossier (QuitusDossier *dossier,
               QuitusDay today,
               QuitusDay supposed,
               QuitusLanguage language,
               gboolean backwards)
{
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (QuitusAgendaItem));
  QuitusOutlook outlook = { .today = today, .supposed_signature = supposed };
  g_autoptr (QuitusReport) report = NULL;

  quitus_deadlines_compute (dossier, &outlook, deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      guint from = backwards ? deadlines->len - 1 - i : i;
      QuitusAgendaItem item = { g_array_index (deadlines, QuitusDeadline, from), dossier };

      g_array_append_val (items, item);
    }
  report = quitus_todo_report_new ((const QuitusAgendaItem *) (gpointer) items->data, items->len,
                                   &outlook, language, PRINTED_ON);
  return paper_read (report);
}

static Paper *
print (const PrintFixture *fixture,
       QuitusDay today,
       QuitusDay supposed,
       QuitusLanguage language,
       gboolean backwards)
{
  g_autoptr (QuitusDossier) dossier = print_fixture_new (fixture);

  return print_dossier (dossier, today, supposed, language, backwards);
}

/* The agreement with its committee put off. */
static QuitusDossier *
put_off (QuitusDossier *dossier, QuitusDay day)
{
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  QuitusOutlook outlook = { .today = SIGNED_ON, .supposed_signature = QUITUS_DAY_NONE };
  g_autoptr (QuitusRemarkValue) remark = quitus_remark_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new ("Put off");

  quitus_deadlines_compute (dossier, &outlook, deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    if (g_array_index (deadlines, QuitusDeadline, i).kind == QUITUS_DEADLINE_COMMITTEE)
      {
        g_free (remark->deadline);
        remark->deadline = quitus_deadline_get_id (&g_array_index (deadlines, QuitusDeadline, i));
      }
  g_assert_nonnull (remark->deadline);
  remark->agreement = quitus_dossier_get_agreement (dossier)->value.id;
  remark->reason = g_strdup ("Directrice absente");
  remark->postponed_to = day;
  quitus_change_insert (change, &remark->value);
  return quitus_dossier_change (dossier, change);
}

/* Asserts that the texts are on the paper in that order. */
static void
assert_order (Paper *paper, const char *const *texts)
{
  const char *place = paper->text;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      const char *found = strstr (place, texts[i]);

      if (found == NULL)
        g_error ("“%s” is not on the paper after “%s”:\n%s", texts[i], i > 0 ? texts[i - 1] : "",
                 paper->text);
      place = found;
    }
}

/* Tests */

/* Late first, then by day, whatever the order in which they come; what is done is left out. */
static void
test_groups (void)
{
  static const char *const french[] = {
    "À faire",
    "dimanche 30 juillet 2023",
    "En retard (2)",
    "mer. 8 févr. 2023",
    "139 jours de retard",
    "Premier versement",
    "75 000,00 €",
    "Plus tard (",
    "mar. 8 août 2023",
    "dans 9 jours, 7 ouvrés",
    "Solde",
    "Article 5.2 : 6 mois après la signature par toutes les parties, le 8 février 2023",
    "IGN-DINUM-2023",
    "IGN → DINUM",
    "125 000,00 €",
    "dim. 31 déc. 2023",
    "Sans terme dans le texte (",
    "Nommer un intrapreneur",
    NULL,
  };
  static const char *const english[] = {
    "To do", "Late (2)", "139 days late", "Later (", "in 9 days, 7 working days", NULL
  };
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  QuitusDay today = quitus_day_new (2023, 7, 30);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (Paper) in_french =
          print (&fixture, today, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH, i == 1);
      g_autoptr (Paper) in_english =
          print (&fixture, today, QUITUS_DAY_NONE, QUITUS_LANGUAGE_ENGLISH, i == 1);

      assert_order (in_french, french);
      assert_order (in_english, english);
      paper_assert_lacks (in_french, "Publier la convention");
      paper_assert_lacks (in_french, "Simulation");
    }
}

static void
test_undetermined (void)
{
  PrintFixture fixture = { .signed_on = QUITUS_DAY_NONE };
  g_autoptr (Paper) paper =
      print (&fixture, SIGNED_ON, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH, FALSE);
  g_autoptr (Paper) supposed =
      print (&fixture, SIGNED_ON, SIGNED_ON, QUITUS_LANGUAGE_FRENCH, FALSE);

  paper_assert_has (paper, "signature + 6 mois");
  paper_assert_has (paper, "200 000,00 € de versements");
  paper_assert_lacks (paper, "Simulation");
  g_assert_cmpuint (paper_count (supposed, "Simulation :"), ==, supposed->texts->len);
}

/* What was put off is printed on its new day, with its old one and why. */
static void
test_put_off (void)
{
  static const char *const texts[] = { "Plus tard (", "jeu. 12 oct. 2023",
                                       "Reporté du 8 août au 12 octobre 2023 — Directrice absente.",
                                       "À venir, reporté", NULL };
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  g_autoptr (QuitusDossier) before = print_fixture_new (&fixture);
  g_autoptr (QuitusDossier) after = put_off (before, quitus_day_new (2023, 10, 12));
  g_autoptr (Paper) paper = print_dossier (after, quitus_day_new (2023, 9, 15), QUITUS_DAY_NONE,
                                           QUITUS_LANGUAGE_FRENCH, FALSE);

  assert_order (paper, texts);
}

static void
test_empty (void)
{
  QuitusOutlook outlook = { .today = SIGNED_ON, .supposed_signature = QUITUS_DAY_NONE };
  g_autoptr (QuitusReport) report =
      quitus_todo_report_new (NULL, 0, &outlook, QUITUS_LANGUAGE_FRENCH, PRINTED_ON);
  g_autoptr (Paper) paper = paper_read (report);

  paper_assert_has (paper, "Rien à faire.");
}

/* Long lists go on: every payment once. */
static void
test_long (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON, .n_instalments = 200 };
  g_autoptr (Paper) paper =
      print (&fixture, SIGNED_ON - 1, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH, FALSE);

  for (guint i = 1; i <= 200; i++)
    {
      g_autofree char *label = g_strdup_printf ("Versement mensuel %u Article", i);

      g_assert_cmpuint (paper_count (paper, label), ==, 2);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/todo-report/groups", test_groups);
  g_test_add_func ("/todo-report/undetermined", test_undetermined);
  g_test_add_func ("/todo-report/put-off", test_put_off);
  g_test_add_func ("/todo-report/empty", test_empty);
  g_test_add_func ("/todo-report/long", test_long);
  return g_test_run ();
}
