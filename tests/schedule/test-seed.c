/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agreement of 2023 between IGN and DINUM, as a person would check it. */

#include "quitus-test-dossier.h"

/* Helpers */

static char *
describe (const QuitusDeadline *deadline,
          QuitusTestDossier *seed,
          const char *today,
          const char *supposed,
          QuitusLanguage language)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (seed);
  QuitusOutlook outlook = { quitus_test_day (today), quitus_test_day (supposed) };

  return quitus_deadline_get_why (deadline, dossier, &outlook, language);
}

static void
assert_why (QuitusTestDossier *seed,
            const char *today,
            const char *supposed,
            QuitusDeadlineKind kind,
            gconstpointer owner,
            const char *english,
            const char *french)
{
  g_autoptr (GArray) deadlines = quitus_test_compute (seed, today, supposed);
  const QuitusDeadline *deadline = quitus_test_find (deadlines, kind, owner);
  g_autofree char *in_english = describe (deadline, seed, today, supposed, QUITUS_LANGUAGE_ENGLISH);
  g_autofree char *in_french = describe (deadline, seed, today, supposed, QUITUS_LANGUAGE_FRENCH);

  g_assert_cmpstr (in_english, ==, english);
  g_assert_cmpstr (in_french, ==, french);
}

static void
assert_deadline (GArray *deadlines,
                 QuitusDeadlineKind kind,
                 gconstpointer owner,
                 const char *strict_date,
                 const char *date,
                 QuitusDeadlineStatus status)
{
  const QuitusDeadline *deadline = quitus_test_find (deadlines, kind, owner);

  g_assert_nonnull (deadline);
  assert_day (deadline->strict_date, strict_date);
  assert_day (deadline->date, date);
  g_assert_cmpint (deadline->status, ==, status);
}

/* Tests */

static void
test_unsigned (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (GArray) deadlines = quitus_test_compute (seed, "2023-02-01", NULL);
  gpointer first = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 0);
  gpointer balance = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 1);

  assert_deadline (deadlines, QUITUS_DEADLINE_PAYMENT, first, NULL, NULL,
                   QUITUS_STATUS_UNDETERMINED);
  assert_deadline (deadlines, QUITUS_DEADLINE_PAYMENT, balance, NULL, NULL,
                   QUITUS_STATUS_UNDETERMINED);
  g_assert_cmpint (quitus_test_find (deadlines, QUITUS_DEADLINE_PAYMENT, first)->amount, ==,
                   7500000);
  g_assert_cmpint (quitus_test_find (deadlines, QUITUS_DEADLINE_PAYMENT, balance)->amount, ==,
                   12500000);
  assert_deadline (deadlines, QUITUS_DEADLINE_END, NULL, "2023-12-31", "2023-12-31",
                   QUITUS_STATUS_UPCOMING);
  assert_deadline (deadlines, QUITUS_DEADLINE_AMENDMENT_REQUEST, NULL, "2023-12-02", "2023-12-01",
                   QUITUS_STATUS_UPCOMING);
  assert_deadline (deadlines, QUITUS_DEADLINE_COMMITTEE, NULL, NULL, NULL,
                   QUITUS_STATUS_UNDETERMINED);
  assert_deadline (deadlines, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, NULL, NULL, NULL,
                   QUITUS_STATUS_UNDETERMINED);
  assert_deadline (deadlines, QUITUS_DEADLINE_REPORT, NULL, "2024-01-31", "2024-01-31",
                   QUITUS_STATUS_UPCOMING);
  assert_deadline (deadlines, QUITUS_DEADLINE_PUBLICATION, NULL, NULL, NULL, QUITUS_STATUS_UNDATED);
  assert_deadline (deadlines, QUITUS_DEADLINE_REFUND, NULL, NULL, NULL, QUITUS_STATUS_UNDATED);
  g_assert_cmpint (quitus_test_count (deadlines, QUITUS_DEADLINE_AVAILABILITY), ==, 0);
}

static void
test_signed (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  gpointer first = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 0);
  gpointer balance = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 1);
  g_autoptr (GArray) deadlines = NULL;

  quitus_test_dossier_sign (seed, "2023-02-08");
  deadlines = quitus_test_compute (seed, "2023-02-09", NULL);
  assert_deadline (deadlines, QUITUS_DEADLINE_PAYMENT, first, "2023-02-08", "2023-02-08",
                   QUITUS_STATUS_DUE);
  assert_deadline (deadlines, QUITUS_DEADLINE_PAYMENT, balance, "2023-08-08", "2023-08-08",
                   QUITUS_STATUS_UPCOMING);
  assert_deadline (deadlines, QUITUS_DEADLINE_COMMITTEE, NULL, "2023-08-08", "2023-08-08",
                   QUITUS_STATUS_UPCOMING);
  assert_deadline (deadlines, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, NULL, "2023-08-01", "2023-08-01",
                   QUITUS_STATUS_UPCOMING);
  assert_deadline (deadlines, QUITUS_DEADLINE_AVAILABILITY, first, "2023-04-24", "2023-04-24",
                   QUITUS_STATUS_UPCOMING);
  assert_deadline (deadlines, QUITUS_DEADLINE_AVAILABILITY, balance, "2023-10-22", "2023-10-22",
                   QUITUS_STATUS_UPCOMING);
  for (guint i = 0; i < deadlines->len; i++)
    g_assert_false (g_array_index (deadlines, QuitusDeadline, i).is_supposed);
}

/* One signature is not enough, and the last one counts. */
static void
test_last_signature (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  QuitusPartyValue *ign = quitus_test_dossier_get (seed, QUITUS_KIND_PARTY, 0);
  QuitusPartyValue *dinum = quitus_test_dossier_get (seed, QUITUS_KIND_PARTY, 1);
  gpointer first = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 0);
  g_autoptr (GArray) one = NULL;
  g_autoptr (GArray) both = NULL;

  ign->signed_on = quitus_test_day ("2023-01-30");
  one = quitus_test_compute (seed, "2023-02-01", NULL);
  assert_deadline (one, QUITUS_DEADLINE_PAYMENT, first, NULL, NULL, QUITUS_STATUS_UNDETERMINED);
  dinum->signed_on = quitus_test_day ("2023-02-08");
  both = quitus_test_compute (seed, "2023-02-01", NULL);
  assert_deadline (both, QUITUS_DEADLINE_PAYMENT, first, "2023-02-08", "2023-02-08",
                   QUITUS_STATUS_UPCOMING);
  g_assert_cmpint (quitus_test_day ("2023-12-31") - quitus_test_day ("2023-02-08") + 1, ==, 327);
}

static void
test_supposed (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  QuitusPartyValue *ign = quitus_test_dossier_get (seed, QUITUS_KIND_PARTY, 0);
  gpointer balance = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 1);
  g_autoptr (GArray) none = quitus_test_compute (seed, "2023-02-01", "2023-08-31");
  g_autoptr (GArray) one = NULL;

  assert_deadline (none, QUITUS_DEADLINE_PAYMENT, balance, "2024-02-29", "2024-02-29",
                   QUITUS_STATUS_UPCOMING);
  g_assert_true (quitus_test_find (none, QUITUS_DEADLINE_PAYMENT, balance)->is_supposed);
  g_assert_false (quitus_test_find (none, QUITUS_DEADLINE_END, NULL)->is_supposed);
  /* A real signature stays, even after the supposed one. */
  ign->signed_on = quitus_test_day ("2023-09-04");
  one = quitus_test_compute (seed, "2023-02-01", "2023-08-31");
  assert_deadline (one, QUITUS_DEADLINE_PAYMENT, balance, "2024-03-04", "2024-03-04",
                   QUITUS_STATUS_UPCOMING);
  g_assert_true (quitus_test_find (one, QUITUS_DEADLINE_PAYMENT, balance)->is_supposed);
}

static void
test_sentences (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  gpointer first = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 0);
  gpointer balance = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 1);
  QuitusPartyValue *ign = quitus_test_dossier_get (seed, QUITUS_KIND_PARTY, 0);

  assert_why (seed, "2023-02-01", NULL, QUITUS_DEADLINE_PAYMENT, balance,
              "Article 5.2: 6 months after the signature by all parties: the signatures by IGN and "
              "DINUM are missing",
              "Article 5.2 : 6 mois après la signature par toutes les parties ; signatures "
              "manquantes : IGN et DINUM");
  assert_why (seed, "2023-02-01", "2023-08-31", QUITUS_DEADLINE_PAYMENT, first,
              "Article 5.2: at the signature by all parties, 31 August 2023; supposing a signature "
              "on 31 August 2023",
              "Article 5.2 : à la signature par toutes les parties, le 31 août 2023 ; en supposant "
              "une signature le 31 août 2023");
  assert_why (seed, "2023-02-01", NULL, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, NULL,
              "Article 4: 1 week before the committee: the signatures by IGN and DINUM are missing",
              "Article 4 : 1 semaine avant le comité ; signatures manquantes : IGN et DINUM");
  ign->signed_on = quitus_test_day ("2023-02-01");
  assert_why (seed, "2023-02-01", NULL, QUITUS_DEADLINE_PAYMENT, first,
              "Article 5.2: at the signature by all parties: the signature by DINUM is missing",
              "Article 5.2 : à la signature par toutes les parties ; signature manquante : DINUM");
  quitus_test_dossier_sign (seed, "2023-02-08");
  assert_why (seed, "2023-02-01", NULL, QUITUS_DEADLINE_PAYMENT, balance,
              "Article 5.2: 6 months after the signature by all parties, 8 February 2023",
              "Article 5.2 : 6 mois après la signature par toutes les parties, le 8 février 2023");
  assert_why (
      seed, "2023-02-01", NULL, QUITUS_DEADLINE_AMENDMENT_REQUEST, NULL,
      "Article 6: 4 clear weeks before the end of the agreement, 31 December 2023; Saturday "
      "2 December is not a working day: moved back to Friday 1 December 2023",
      "Article 6 : 4 semaines franches avant la fin de la convention, le 31 décembre "
      "2023 ; le samedi 2 décembre n’est pas un jour ouvré : avancé au vendredi 1er "
      "décembre 2023");
  assert_why (seed, "2023-02-01", NULL, QUITUS_DEADLINE_END, NULL, "Article 2: on 31 December 2023",
              "Article 2 : le 31 décembre 2023");
  assert_why (seed, "2023-02-01", NULL, QUITUS_DEADLINE_PUBLICATION, NULL,
              "Article 7: the text gives no term", "Article 7 : le texte ne fixe aucun délai");
  assert_why (seed, "2023-02-01", NULL, QUITUS_DEADLINE_REPORT, NULL,
              "Article 5.6: 1 month after the end of the last budget year, 31 December 2023",
              "Article 5.6 : 1 mois après la fin du dernier exercice, le 31 décembre 2023");
  assert_why (seed, "2023-02-01", NULL, QUITUS_DEADLINE_COMMITTEE, NULL,
              "Article 4: 6 months after the effective date, 8 February 2023",
              "Article 4 : 6 mois après la prise d’effet, le 8 février 2023");
  assert_why (seed, "2023-02-01", NULL, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, NULL,
              "Article 4: 1 week before the committee, 8 August 2023",
              "Article 4 : 1 semaine avant le comité, le 8 août 2023");
  assert_why (seed, "2023-02-01", NULL, QUITUS_DEADLINE_AVAILABILITY, first,
              "Article 5.2: 15 to 30 days to pay, then 30 to 45 to attach the credits, from 8 "
              "February 2023: between 25 March 2023 and 24 April 2023",
              "Article 5.2 : 15 à 30 jours pour payer, puis 30 à 45 pour rattacher les crédits, à "
              "compter du 8 février 2023 : entre le 25 mars 2023 et le 24 avril 2023");
}

static void
test_words (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (seed);
  g_autoptr (GArray) deadlines = quitus_test_compute (seed, "2023-02-01", NULL);
  gpointer balance = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 1);
  const QuitusDeadline *deadline = quitus_test_find (deadlines, QUITUS_DEADLINE_PAYMENT, balance);
  const QuitusDeadline *amendment =
      quitus_test_find (deadlines, QUITUS_DEADLINE_AMENDMENT_REQUEST, NULL);
  g_autofree char *english = quitus_deadline_get_rule (deadline, dossier, QUITUS_LANGUAGE_ENGLISH);
  g_autofree char *french = quitus_deadline_get_rule (deadline, dossier, QUITUS_LANGUAGE_FRENCH);
  g_autofree char *backward = quitus_deadline_get_rule (amendment, dossier, QUITUS_LANGUAGE_FRENCH);
  g_autofree char *label = quitus_deadline_get_label (deadline, dossier, QUITUS_LANGUAGE_FRENCH);
  g_autofree char *parties = quitus_deadline_get_parties (deadline, dossier);

  g_assert_cmpstr (english, ==, "signature + 6 months");
  g_assert_cmpstr (french, ==, "signature + 6 mois");
  g_assert_cmpstr (backward, ==, "fin − 4 semaines franches");
  g_assert_cmpstr (label, ==, "Solde");
  g_assert_cmpstr (parties, ==, "IGN → DINUM");
  g_assert_cmpstr (quitus_deadline_get_article (deadline, dossier), ==, "5.2");
}

/* A label says of what kind a deadline is, or its name does, and never twice. */
static void
test_names (void)
{
  static const struct
  {
    const char *label;
    QuitusDeadlineKind kind;
    gboolean tells;
  } cases[] = {
    { "Versement n° 6",                     QUITUS_DEADLINE_PAYMENT,             TRUE  },
    { "versement",                          QUITUS_DEADLINE_PAYMENT,             TRUE  },
    { "Versements",                         QUITUS_DEADLINE_PAYMENT,             FALSE },
    { "Solde",                              QUITUS_DEADLINE_PAYMENT,             FALSE },
    { "Documents : Comité de suivi",        QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, TRUE  },
    { "Hiscitnav (2)",                      QUITUS_DEADLINE_PUBLICATION,         FALSE },
    { "",                                   QUITUS_DEADLINE_PUBLICATION,         FALSE },
    { "Envoyer le compte rendu de gestion", QUITUS_DEADLINE_REPORT,              TRUE  },
    { "Le code en publication",             QUITUS_DEADLINE_PUBLICATION,         FALSE },
  };
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (seed);
  g_autoptr (GArray) deadlines = quitus_test_compute (seed, "2023-02-01", NULL);
  guint n_longer = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (quitus_deadline_label_tells_kind (cases[i].label, cases[i].kind,
                                                       QUITUS_LANGUAGE_FRENCH),
                     ==, cases[i].tells);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);
      g_autofree char *label =
          quitus_deadline_get_label (deadline, dossier, QUITUS_LANGUAGE_FRENCH);
      g_autofree char *name = quitus_deadline_get_name (deadline, dossier, QUITUS_LANGUAGE_FRENCH);

      g_assert_true (g_str_has_suffix (name, label));
      if (strlen (name) == strlen (label))
        continue;
      n_longer++;
      g_assert_true (quitus_deadline_label_tells_kind (name, (QuitusDeadlineKind) deadline->kind,
                                                       QUITUS_LANGUAGE_FRENCH));
    }
  g_assert_cmpuint (n_longer, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seed/unsigned", test_unsigned);
  g_test_add_func ("/seed/signed", test_signed);
  g_test_add_func ("/seed/last-signature", test_last_signature);
  g_test_add_func ("/seed/supposed", test_supposed);
  g_test_add_func ("/seed/sentences", test_sentences);
  g_test_add_func ("/seed/words", test_words);
  g_test_add_func ("/seed/names", test_names);

  return g_test_run ();
}
