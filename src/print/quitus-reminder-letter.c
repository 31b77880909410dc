/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A letter to whoever has not paid in time: what is owed, since when, and where to pay it. */

#include "quitus-reminder-letter.h"

#include "quitus-amendments.h"
#include "quitus-arrears.h"
#include "quitus-distance.h"
#include "quitus-format.h"
#include "quitus-rule-words.h"
#include "quitus-sheet.h"

/* The address of a French body ends with a postcode of so many digits and a town. */
#define POSTCODE_LENGTH 5

/* Room for a signature. */
#define BLANK "\n\n"

/* Helpers */

static const QuitusOrganisationValue *
get_organisation (QuitusSheet *sheet, QuitusId party)
{
  const QuitusPartyValue *value =
      quitus_party_value (quitus_dossier_lookup (sheet->dossier, QUITUS_KIND_PARTY, party));

  return value != NULL ? quitus_organisation_value (quitus_dossier_lookup (sheet->dossier,
                                                                           QUITUS_KIND_ORGANISATION,
                                                                           value->organisation))
                       : NULL;
}

static gboolean
begins_with_postcode (const char *line)
{
  for (guint i = 0; i < POSTCODE_LENGTH; i++)
    if (!g_ascii_isdigit (line[i]))
      return FALSE;
  return line[POSTCODE_LENGTH] == ' ';
}

/* "SAINT-MAUR-DES-FOSSÉS" as it is written in a sentence; what is not in capitals stays. */
static char *
lower_town (const char *town)
{
  static const char *const small[] = { "sur", "sous", "les", "lès", "de",  "des", "du",
                                       "la",  "le",   "en",  "et",  "aux", "au",  "d" };
  g_autofree char *upper = g_utf8_strup (town, -1);
  g_autofree char *lower = g_utf8_strdown (town, -1);
  GString *text = g_string_new (NULL);

  if (!g_str_equal (upper, town))
    {
      g_string_append (text, town);
      return g_string_free (text, FALSE);
    }
  for (const char *word = lower; *word != '\0';)
    {
      gsize length = strcspn (word, " -'");
      g_autofree char *plain = g_strndup (word, length);
      gboolean is_small = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (small); i++)
        is_small |= text->len > 0 && g_str_equal (small[i], plain);
      if (length > 0 && !is_small)
        {
          g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (plain)));
          g_string_append (text, g_utf8_next_char (plain));
        }
      else
        g_string_append (text, plain);
      word += length;
      if (*word != '\0')
        g_string_append_c (text, *word++);
    }
  return g_string_free (text, FALSE);
}

/* The town in an address, without what the post adds to it; %NULL when it cannot be told. */
static char *
find_town (const char *address)
{
  g_auto (GStrv) lines = g_strsplit (address != NULL ? address : "", "\n", -1);

  for (guint i = g_strv_length (lines); i > 0; i--)
    {
      char *town = g_strstrip (lines[i - 1]);
      g_autofree char *upper = NULL;
      const char *cedex;

      if (!begins_with_postcode (town))
        continue;
      town += POSTCODE_LENGTH + 1;
      upper = g_ascii_strup (town, -1);
      cedex = strstr (upper, " CEDEX");
      if (cedex != NULL)
        town[cedex - upper] = '\0';
      return lower_town (town);
    }
  return NULL;
}

/* A party and whoever is written to there. */
static void
add_party (QuitusSheet *sheet, const char *above, QuitusId party, const char *person)
{
  const QuitusOrganisationValue *organisation = get_organisation (sheet, party);
  const char *name = organisation != NULL ? organisation->name
                                          : quitus_rule_words_get_party (sheet->dossier, party);
  g_autofree char *below = NULL;

  if (organisation != NULL && organisation->address != NULL && person != NULL)
    below = g_strdup_printf ("%s\n%s", person, organisation->address);
  else if (organisation != NULL)
    below = g_strdup (person != NULL ? person : organisation->address);
  quitus_report_add_card (sheet->report, quitus_sheet_say (sheet, above),
                          name != NULL ? name : quitus_sheet_say (sheet, N_ ("not known")), below);
}

/* Beside who sends it, to whom; below, where and when. */
static void
add_head (QuitusSheet *sheet, const QuitusArrear *arrear, const char *recipient)
{
  const QuitusOrganisationValue *payee = get_organisation (sheet, arrear->payee);
  const QuitusPersonValue *contact = quitus_arrears_find_contact (sheet->dossier, arrear->payer);
  g_autofree char *person =
      quitus_sheet_say_person (sheet, contact != NULL ? contact->value.id : QUITUS_ID_NONE);
  const char *name = recipient != NULL && recipient[0] != '\0' ? recipient : person;
  g_autofree char *attention =
      name != NULL
          /* Translators: a person: the address of a letter */
          ? g_strdup_printf (quitus_sheet_say (sheet, N_ ("For the attention of %s")), name)
          : NULL;
  g_autofree char *day = quitus_report_format_day (sheet->report, sheet->outlook.today);
  g_autofree char *town = find_town (payee != NULL ? payee->address : NULL);
  g_autofree char *place =
      town != NULL
          /* Translators: a town, then a day: the head of a letter */
          ? g_strdup_printf (quitus_language_context (sheet->language, "letter", "%s, %s"), town,
                             day)
          /* Translators: a day: the head of a letter */
          : g_strdup_printf (quitus_language_context (sheet->language, "letter", "%s"), day);

  add_party (sheet, N_ ("Sender"), arrear->payee, NULL);
  add_party (sheet, N_ ("Addressee"), arrear->payer, attention);
  quitus_report_add_paragraph (sheet->report, "\u00a0");
  quitus_report_add_paragraph (sheet->report, place);
}

/* What the letter is about, and the numbers by which the payer finds it again. */
static void
add_subject (QuitusSheet *sheet, GArray *arrears)
{
  /* Translators: the reference of an agreement, then its title */
  g_autofree char *subject = g_strdup_printf (
      quitus_sheet_say (sheet, N_ ("Subject: reminder of late payments, agreement %s, %s")),
      sheet->agreement->reference, sheet->agreement->title);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < arrears->len; i++)
    {
      char *own = quitus_arrears_list_numbers (sheet->dossier,
                                               g_array_index (arrears, QuitusArrear, i).instalment,
                                               sheet->outlook.today);

      if (own != NULL)
        g_ptr_array_add (numbers, own);
    }
  g_ptr_array_add (numbers, NULL);
  list = g_strjoinv (", ", (char **) numbers->pdata);
  quitus_report_add_heading (sheet->report, subject);
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Orders")), list);
}

static void
add_money (QuitusSheet *sheet, QuitusMoney amount)
{
  g_autofree char *text = quitus_sheet_say_money (sheet, amount);

  quitus_report_add_cell (sheet->report, text);
}

/* The day by which it was due, the last one on which it was in time, and how late it is. */
static void
add_days (QuitusSheet *sheet, const QuitusArrear *arrear)
{
  g_autofree char *due =
      quitus_format_day (sheet->language, arrear->due_on, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *last =
      quitus_format_day (sheet->language, arrear->last_day, QUITUS_DAY_STYLE_SHORT);
  /* Translators: a day */
  g_autofree char *payable = g_strdup_printf (quitus_sheet_say (sheet, N_ ("payable by %s")), last);
  g_autofree char *days = quitus_distance_say_late (arrear->days_late, sheet->language);

  quitus_report_add_cell (sheet->report, due);
  quitus_report_add_detail (sheet->report, payable);
  quitus_report_add_detail (sheet->report, days);
}

static void
add_arrear (QuitusSheet *sheet, const QuitusArrear *arrear)
{
  const QuitusInstalmentValue *instalment =
      quitus_instalment_value (quitus_dossier_lookup (sheet->dossier, QUITUS_KIND_INSTALMENT,
                                                      arrear->instalment));
  g_autofree char *name = instalment->label != NULL
                              ? g_strdup (instalment->label)
                              : quitus_rule_words_name_instalment (instalment, sheet->language);
  g_autofree char *number =
      quitus_arrears_list_numbers (sheet->dossier, arrear->instalment, sheet->outlook.today);
  /* Translators: the number of an order */
  g_autofree char *order =
      number != NULL ? g_strdup_printf (quitus_sheet_say (sheet, N_ ("Order no. %s")), number)
                     : NULL;
  g_autofree char *day =
      quitus_format_day (sheet->language, arrear->called_on, QUITUS_DAY_STYLE_SHORT);
  /* Translators: a day */
  g_autofree char *called = g_strdup_printf (quitus_sheet_say (sheet, N_ ("called on %s")), day);

  quitus_report_add_row (sheet->report, QUITUS_ROW_PLAIN);
  quitus_report_add_cell (sheet->report, name);
  quitus_report_add_detail (sheet->report, order);
  quitus_report_add_detail (sheet->report, called);
  add_days (sheet, arrear);
  add_money (sheet, arrear->claimed);
  add_money (sheet, arrear->received);
  add_money (sheet, arrear->left);
}

static void
add_table (QuitusSheet *sheet, GArray *arrears)
{
  const QuitusColumn columns[] = {
    { quitus_sheet_say (sheet, N_ ("Payment")),     1, FALSE },
    { quitus_sheet_say (sheet, N_ ("Due on")),      0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Called")),      0, TRUE  },
    { quitus_sheet_say (sheet, N_ ("Received")),    0, TRUE  },
    { quitus_sheet_say (sheet, N_ ("Left to pay")), 0, TRUE  },
  };
  QuitusMoney claimed = 0, received = 0;

  quitus_report_add_table (sheet->report, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < arrears->len; i++)
    {
      const QuitusArrear *arrear = &g_array_index (arrears, QuitusArrear, i);

      add_arrear (sheet, arrear);
      claimed += arrear->claimed;
      received += arrear->received;
    }
  quitus_report_add_row (sheet->report, QUITUS_ROW_TOTAL);
  quitus_report_add_cell (sheet->report, quitus_sheet_say (sheet, N_ ("Total")));
  quitus_report_add_cell (sheet->report, NULL);
  add_money (sheet, claimed);
  add_money (sheet, received);
  add_money (sheet, quitus_arrears_add_up (arrears));
}

/* The accounts that the payments of the letter go to, each once. */
static GArray *
list_accounts (QuitusSheet *sheet, GArray *arrears)
{
  GArray *accounts = g_array_new (FALSE, FALSE, sizeof (QuitusId));

  for (guint i = 0; i < arrears->len; i++)
    {
      const QuitusInstalmentValue *instalment = quitus_instalment_value (
          quitus_dossier_lookup (sheet->dossier, QUITUS_KIND_INSTALMENT,
                                 g_array_index (arrears, QuitusArrear, i).instalment));
      gboolean is_listed = FALSE;

      for (guint j = 0; j < accounts->len; j++)
        is_listed |= quitus_id_equal (g_array_index (accounts, QuitusId, j), instalment->account);
      if (!is_listed &&
          quitus_dossier_lookup (sheet->dossier, QUITUS_KIND_ACCOUNT, instalment->account) != NULL)
        g_array_append_val (accounts, instalment->account);
    }
  return accounts;
}

static void
add_text (QuitusSheet *sheet, const char *text)
{
  quitus_report_add_paragraph (sheet->report, quitus_sheet_say (sheet, text));
}

static void
add_request (QuitusSheet *sheet, GArray *arrears)
{
  g_autoptr (GArray) accounts = list_accounts (sheet, arrears);
  g_autofree char *amount = quitus_sheet_say_money (sheet, quitus_arrears_add_up (arrears));
  g_autofree char *text = g_strdup_printf (
      quitus_sheet_say (sheet,
                        accounts->len > 0
                            /* Translators: an amount */
                            ? N_ ("We would be grateful if you would pay the remaining %s as soon "
                                  "as possible to the account below, quoting the numbers of the "
                                  "orders.")
                            /* Translators: an amount */
                            : N_ ("We would be grateful if you would pay the remaining %s as soon "
                                  "as possible, quoting the numbers of the orders.")),
      amount);

  quitus_report_add_paragraph (sheet->report, text);
  for (guint i = 0; i < accounts->len; i++)
    quitus_sheet_add_account_to_pay (sheet, g_array_index (accounts, QuitusId, i));
}

/* Who answers questions, as far as that is known. */
static void
add_contact (QuitusSheet *sheet, QuitusId payee)
{
  const QuitusPersonValue *contact = quitus_arrears_find_contact (sheet->dossier, payee);
  g_autofree char *name =
      quitus_sheet_say_person (sheet, contact != NULL ? contact->value.id : QUITUS_ID_NONE);

  if (contact == NULL)
    return;
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Answer to")), name);
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Email")), contact->email);
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Phone")), contact->phone);
}

static void
add_signature (QuitusSheet *sheet, QuitusId payee)
{
  const QuitusPartyValue *party =
      quitus_party_value (quitus_dossier_lookup (sheet->dossier, QUITUS_KIND_PARTY, payee));
  g_autofree char *name =
      quitus_sheet_say_person (sheet, party != NULL ? party->representative : QUITUS_ID_NONE);
  const char *body = quitus_rule_words_get_party (sheet->dossier, payee);
  /* Translators: the name of a party, who signs a letter */
  g_autofree char *title =
      g_strdup_printf (quitus_sheet_say (sheet, N_ ("For %s")), body != NULL ? body : "");

  quitus_report_add_card (sheet->report, NULL, title, name);
  quitus_report_add_card_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Signature")), BLANK);
}

static void
add_letter (QuitusSheet *sheet, GArray *arrears, const char *recipient)
{
  const QuitusArrear *first = &g_array_index (arrears, QuitusArrear, 0);

  add_head (sheet, first, recipient);
  add_subject (sheet, arrears);
  add_text (sheet, N_ ("Dear Sir or Madam,"));
  add_text (sheet, N_ ("Unless we are mistaken, the sums below, called for under the agreement "
                       "named above, have not reached us in whole or in part, although the time "
                       "to pay them is over."));
  add_table (sheet, arrears);
  add_request (sheet, arrears);
  add_text (sheet, N_ ("If you have paid in the meantime, please disregard this letter and tell us "
                       "the day and the reference of the transfer. If something stands in the way "
                       "of the payment, please let us know."));
  add_contact (sheet, first->payee);
  add_text (sheet, N_ ("Yours faithfully,"));
  add_signature (sheet, first->payee);
  quitus_report_add_note (
      sheet->report,
      quitus_sheet_say (sheet, N_ ("This reminder is amicable: to recover what an order claims "
                                   "remains the task of the public accountant (decree 2012-1246, "
                                   "article 18).")));
}

/* Letters are apart where who owes or who waits is another; %NULL for none. */
static QuitusReport *
write_letters (QuitusDossier *dossier,
               GArray *arrears,
               const char *recipient,
               const QuitusOutlook *outlook,
               QuitusLanguage language,
               QuitusDay printed_on)
{
  g_autoptr (GArray) letter = g_array_new (FALSE, FALSE, sizeof (QuitusArrear));
  /* What is owed is so without any signature that is only supposed. */
  QuitusOutlook facts = { outlook->today, QUITUS_DAY_NONE };
  QuitusReport *report;
  QuitusSheet sheet;

  if (arrears->len == 0)
    return NULL;
  report = quitus_report_new (language, printed_on,
                              quitus_language_text (language, N_ ("Payment reminder")),
                              quitus_dossier_get_agreement (dossier)->reference);
  quitus_sheet_init (&sheet, report, dossier, &facts, language);
  for (guint i = 0; i < arrears->len; i++)
    {
      const QuitusArrear *arrear = &g_array_index (arrears, QuitusArrear, i);
      const QuitusArrear *next = arrear + 1;

      g_array_append_val (letter, *arrear);
      if (i + 1 < arrears->len && quitus_id_equal (next->payer, arrear->payer) &&
          quitus_id_equal (next->payee, arrear->payee))
        continue;
      add_letter (&sheet, letter, recipient);
      g_array_set_size (letter, 0);
      if (i + 1 < arrears->len)
        quitus_report_add_page_break (report);
    }
  quitus_sheet_clear (&sheet);
  return report;
}

/* Public */

/**
 * quitus_reminder_letter_new:
 * @dossier: an agreement
 * @outlook: from where the future is seen; its day is that of the letters
 * @language: the language of the document
 * @printed_on: the day of printing
 *
 * A letter to each party of the agreement that has not paid in time what was called: what is owed,
 * since when, where to pay it, and who to answer to.
 *
 * Returns: (transfer full) (nullable): the letters, each on its own pages; %NULL when nothing that
 *   was called is late
 */
QuitusReport *
quitus_reminder_letter_new (QuitusDossier *dossier,
                            const QuitusOutlook *outlook,
                            QuitusLanguage language,
                            QuitusDay printed_on)
{
  g_autoptr (QuitusDossier) law = quitus_amendments_ensure (dossier, outlook->today);
  g_autoptr (GArray) arrears = quitus_arrears_list (law, outlook);

  return write_letters (law, arrears, NULL, outlook, language, printed_on);
}

/**
 * quitus_reminder_letter_new_for:
 * @dossier: an agreement
 * @instalment: the id of one of its payments
 * @recipient: (nullable): who is written to there, %NULL for whoever represents the party
 * @outlook: from where the future is seen; its day is that of the letter
 * @language: the language of the document
 * @printed_on: the day of printing
 *
 * The letter to the party that owes that payment, on all that it owes to the same party.
 *
 * Returns: (transfer full) (nullable): the letter, %NULL when the payment is not late or was not
 *   called
 */
QuitusReport *
quitus_reminder_letter_new_for (QuitusDossier *dossier,
                                QuitusId instalment,
                                const char *recipient,
                                const QuitusOutlook *outlook,
                                QuitusLanguage language,
                                QuitusDay printed_on)
{
  g_autoptr (QuitusDossier) law = quitus_amendments_ensure (dossier, outlook->today);
  g_autoptr (GArray) arrears = quitus_arrears_list_with (law, instalment, outlook);

  return write_letters (law, arrears, recipient, outlook, language, printed_on);
}
