/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an amendment leaves that does not add up, in rows that say what would put it right. */

#include "quitus-amendment-repairs.h"

#include "quitus-amendment-rows.h"
#include "quitus-amendment-words.h"
#include "quitus-amendments.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-words.h"

/**
 * quitus_amendment_repairs_show_words:
 * @row: the row that says it
 * @before: the law before an amendment
 * @after: the law after it
 *
 * Shows the row while the words say another total.  The words of the act are in French, whatever the
 * language of the window.
 */
void
quitus_amendment_repairs_show_words (AdwActionRow *row, QuitusDossier *before, QuitusDossier *after)
{
  g_autofree char *stale =
      quitus_amendment_words_get_stale (before, after, quitus_language_get_default ());
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (row), stale != NULL);
  if (stale == NULL)
    return;
  words =
      quitus_words_from_money (QUITUS_LANGUAGE_FRENCH, quitus_dossier_get_agreement (after)->total);
  /* Translators: the new total in words */
  text = g_strdup_printf (_ ("The new total is written “%s”."), words);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), stale);
  adw_action_row_set_subtitle (row, text);
}

/**
 * quitus_amendment_repairs_show_gap:
 * @row: the row that says it
 * @fit_button: what fits the payment that the amendment brings
 * @add_button: what adds one
 * @before: the law before an amendment
 * @after: the law after it
 *
 * Shows the row while the payments do not make up the total, with what can be done.  When the total
 * rises after the balance was paid, a payment is missing (A13).
 */
void
quitus_amendment_repairs_show_gap (AdwActionRow *row,
                                   GtkWidget *fit_button,
                                   GtkWidget *add_button,
                                   QuitusDossier *before,
                                   QuitusDossier *after)
{
  QuitusMoney gap = quitus_amendments_find_gap (after);
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *amount = quitus_format_money (language, ABS (gap));
  g_autoptr (QuitusInstalmentValue) fitted = quitus_amendments_fit_instalment (before, after);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (row), gap != 0 && gap != quitus_amendments_find_gap (before));
  gtk_widget_set_visible (fit_button, fitted != NULL);
  gtk_widget_set_visible (add_button, gap > 0 && fitted == NULL);
  if (gap == 0)
    return;
  /* Translators: an amount of money */
  text = g_strdup_printf (gap > 0 ? _ ("%s of the total are in no payment")
                                  : _ ("The payments are %s more than the total"),
                          amount);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_subtitle (row, gap > 0
                                        ? _ ("Unless the act says otherwise, they are due when the "
                                             "amendment takes effect.")
                                        : _ ("What was paid above the total is given back as a "
                                             "refund."));
}

/**
 * quitus_amendment_repairs_show_funding:
 * @row: the row that says it
 * @button: what fits the last line
 * @before: the law before an amendment
 * @after: the law after it
 *
 * Shows the row while the funding lines do not make up the total.
 */
void
quitus_amendment_repairs_show_funding (AdwActionRow *row,
                                       GtkWidget *button,
                                       QuitusDossier *before,
                                       QuitusDossier *after)
{
  QuitusMoney gap = quitus_amendments_find_funding_gap (after);
  g_autoptr (QuitusFundingLineValue) fitted = quitus_amendments_fit_funding (after);
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *amount = quitus_format_money (language, ABS (gap));
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *whole = NULL;

  gtk_widget_set_visible (GTK_WIDGET (row),
                          gap != 0 && gap != quitus_amendments_find_funding_gap (before));
  gtk_widget_set_visible (button, fitted != NULL);
  if (gap == 0)
    return;
  /* Translators: an amount of money */
  text = g_strdup_printf (gap > 0 ? _ ("The funding lines are %s less than the total")
                                  : _ ("The funding lines are %s more than the total"),
                          amount);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  if (fitted != NULL)
    {
      name = quitus_amendment_rows_name (after, &fitted->value);
      sum = quitus_format_money (language, fitted->amount);
      /* Translators: a funding line, then an amount of money */
      whole = g_strdup_printf (_ ("%s would be %s"), name, sum);
    }
  adw_action_row_set_subtitle (row, whole != NULL ? whole : "");
}
