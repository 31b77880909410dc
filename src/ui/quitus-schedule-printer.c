/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The payment schedule of an agreement, on paper or as a PDF file. */

#include "quitus-schedule-printer.h"

#include "quitus-language.h"
#include "quitus-layout.h"
#include "quitus-printer.h"
#include "quitus-schedule-report.h"

/* Helpers */

static char *
compose_name (QuitusDossier *dossier)
{
  /* Translators: the reference of an agreement; the name of a printed document */
  return g_strdup_printf (_ ("Payment schedule %s"),
                          quitus_dossier_get_agreement (dossier)->reference);
}

/* Public */

/**
 * quitus_schedule_printer_lay_out:
 * @session: what the window works with
 * @dossier: an agreement
 *
 * Returns: (transfer full): the pages of its payment schedule, in the language of the user
 */
QuitusPages *
quitus_schedule_printer_lay_out (QuitusSession *session, QuitusDossier *dossier)
{
  g_autoptr (QuitusReport) report =
      quitus_schedule_report_new (dossier, quitus_session_get_outlook (session),
                                  quitus_language_get_default (), quitus_printer_get_day ());

  quitus_report_set_author (report,
                            quitus_register_get_author (quitus_session_get_register (session)));
  return quitus_report_lay_out (report, QUITUS_PAPER_A4);
}

/**
 * quitus_schedule_printer_run:
 * @session: what the window works with
 * @dossier: an agreement
 * @parent: the window
 *
 * Asks for a printer and prints the payment schedule.  Where that is not possible it is kept as a
 * PDF file.
 */
void
quitus_schedule_printer_run (QuitusSession *session, QuitusDossier *dossier, GtkWindow *parent)
{
  g_autofree char *name = compose_name (dossier);

  quitus_printer_run (quitus_schedule_printer_lay_out (session, dossier), name, parent);
}

/**
 * quitus_schedule_printer_export:
 * @session: what the window works with
 * @dossier: an agreement
 * @parent: the window
 *
 * Asks for a place and keeps the payment schedule there, as a PDF file.
 */
void
quitus_schedule_printer_export (QuitusSession *session, QuitusDossier *dossier, GtkWindow *parent)
{
  g_autofree char *name = compose_name (dossier);

  quitus_printer_export (quitus_schedule_printer_lay_out (session, dossier), name, parent);
}
