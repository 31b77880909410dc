/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The management report and the refund decision, on paper or, without a printer, as PDF files. */

#include "quitus-money-printer.h"

#include "quitus-language.h"
#include "quitus-management-report.h"
#include "quitus-pdf.h"
#include "quitus-refund-report.h"
#include "quitus-printer.h"

typedef QuitusReport *(*MakeReport) (QuitusDossier *dossier,
                                     const QuitusOutlook *outlook,
                                     QuitusLanguage language,
                                     QuitusDay printed_on);

/* Helpers */

static QuitusPages *
lay_out (QuitusSession *session, QuitusDossier *dossier, MakeReport make)
{
  g_autoptr (QuitusReport) report =
      make (dossier, quitus_session_get_outlook (session), quitus_language_get_default (),
            quitus_printer_get_day ());

  quitus_report_set_author (report,
                            quitus_register_get_author (quitus_session_get_register (session)));
  return quitus_report_lay_out (report, QUITUS_PAPER_A4);
}

static void
run (QuitusSession *session,
     QuitusDossier *dossier,
     MakeReport make,
     const char *title,
     GtkWindow *parent)
{
  g_autofree char *name =
      g_strdup_printf ("%s %s", title, quitus_dossier_get_agreement (dossier)->reference);

  quitus_printer_run (lay_out (session, dossier, make), name, parent);
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
  run (session, dossier, quitus_management_report_new, _ ("Management report"), parent);
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
  run (session, dossier, quitus_refund_report_new, _ ("Refund decision"), parent);
}
