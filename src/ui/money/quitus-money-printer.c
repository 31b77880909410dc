/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The management report, the refund decision and the reminders, on paper or, without a printer, as
 * PDF files. */

#include "quitus-money-printer.h"

#include "quitus-language.h"
#include "quitus-management-report.h"
#include "quitus-pdf.h"
#include "quitus-printer.h"
#include "quitus-refund-report.h"
#include "quitus-reminder-letter.h"

typedef QuitusReport *(*MakeReport) (QuitusDossier *dossier,
                                     const QuitusOutlook *outlook,
                                     QuitusLanguage language,
                                     QuitusDay printed_on);

/* Helpers */

static void
run_report (QuitusSession *session, QuitusDossier *dossier, QuitusReport *report, GtkWindow *parent)
{
  g_autofree char *name = g_strdup_printf ("%s %s", quitus_report_get_title (report),
                                           quitus_dossier_get_agreement (dossier)->reference);

  quitus_report_set_author (report,
                            quitus_register_get_author (quitus_session_get_register (session)));
  quitus_printer_run (quitus_report_lay_out (report, QUITUS_PAPER_A4), name, parent);
}

static void
run (QuitusSession *session, QuitusDossier *dossier, MakeReport make, GtkWindow *parent)
{
  g_autoptr (QuitusReport) report =
      make (dossier, quitus_session_get_outlook (session), quitus_language_get_default (),
            quitus_printer_get_day ());

  run_report (session, dossier, report, parent);
}

/* The letter to whoever owes a payment, or all letters of the agreement for none. */
static QuitusReport *
make_reminder (QuitusSession *session,
               QuitusDossier *dossier,
               QuitusId instalment,
               const char *recipient,
               QuitusDay day)
{
  QuitusOutlook outlook = *quitus_session_get_outlook (session);

  outlook.today = day;
  if (quitus_id_is_none (instalment))
    return quitus_reminder_letter_new (dossier, &outlook, quitus_language_get_default (),
                                       quitus_printer_get_day ());
  return quitus_reminder_letter_new_for (dossier, instalment, recipient, &outlook,
                                         quitus_language_get_default (), quitus_printer_get_day ());
}

/* Public */

/**
 * quitus_money_printer_run_report:
 * @session: what the window works with
 * @dossier: an agreement
 * @parent: the window
 *
 * Prints the management report of an agreement.
 */
void
quitus_money_printer_run_report (QuitusSession *session, QuitusDossier *dossier, GtkWindow *parent)
{
  run (session, dossier, quitus_management_report_new, parent);
}

/**
 * quitus_money_printer_run_refund:
 * @session: what the window works with
 * @dossier: an agreement
 * @parent: the window
 *
 * Prints the decision to give money back.
 */
void
quitus_money_printer_run_refund (QuitusSession *session, QuitusDossier *dossier, GtkWindow *parent)
{
  run (session, dossier, quitus_refund_report_new, parent);
}

/**
 * quitus_money_printer_run_reminder:
 * @session: what the window works with
 * @dossier: an agreement
 * @instalment: the payment whose letter is wanted, none for all letters of the agreement
 * @recipient: (nullable): who is written to, %NULL for whoever represents who owes
 * @day: the day of the letter
 * @parent: the window
 *
 * Prints the letter to whoever has not paid in time.  Where nothing was late on that day yet the
 * letter has the day of today; nothing is printed when nothing is late today either.
 */
void
quitus_money_printer_run_reminder (QuitusSession *session,
                                   QuitusDossier *dossier,
                                   QuitusId instalment,
                                   const char *recipient,
                                   QuitusDay day,
                                   GtkWindow *parent)
{
  QuitusDay today = quitus_session_get_today (session);
  g_autoptr (QuitusReport) report = NULL;

  if (day != QUITUS_DAY_NONE && day < today)
    report = make_reminder (session, dossier, instalment, recipient, day);
  if (report == NULL)
    report = make_reminder (session, dossier, instalment, recipient, today);
  if (report != NULL)
    run_report (session, dossier, report, parent);
}
