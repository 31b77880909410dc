/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents as PDF. */

#include "quitus-cli-commands.h"
#include "quitus-cli-files.h"
#include "quitus-cli-register.h"
#include "quitus-language.h"
#include "quitus-pdf.h"
#include "quitus-schedule-report.h"

typedef QuitusReport *(*MakeReport) (QuitusDossier *dossier,
                                     const QuitusOutlook *outlook,
                                     QuitusLanguage language,
                                     QuitusDay printed_on);

static const struct
{
  const char *name;
  MakeReport make;
} kinds[] = {
  { "schedule", quitus_schedule_report_new },
};

/* Documents that have their place among the others and cannot be made yet. */
static const char *const planned[] = { "agreement", "report",     "calendar",
                                       "todo",      "committees", "obligations" };

/* Helpers */

static MakeReport
find_kind (const char *name, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      return kinds[i].make;
  for (guint i = 0; i < G_N_ELEMENTS (planned); i++)
    if (g_str_equal (planned[i], name))
      {
        quitus_cli_refuse (error, _ ("“%s” cannot be printed yet; what can is: schedule"), name);
        return NULL;
      }
  quitus_cli_refuse_usage (error, _ ("there is no document “%s”; there is: schedule"), name);
  return NULL;
}

/* The agreement that is named or, without a name, the only one. */
static QuitusRecord *
find_agreement (QuitusCli *cli, GError **error)
{
  QuitusBook *book = quitus_cli_get_book (cli);

  if (cli->n_operands > 1)
    return quitus_cli_find_agreement (cli, cli->operands[1], error);
  if (quitus_book_count (book, QUITUS_KIND_AGREEMENT) == 1)
    return quitus_book_get (book, QUITUS_KIND_AGREEMENT, 0);
  quitus_cli_refuse (error, "%s", _ ("say which agreement: see “quitusctl agreements”"));
  return NULL;
}

/* Public */

gboolean
quitus_cli_run_print (QuitusCli *cli, GError **error)
{
  const char *path = cli->arguments->values[QUITUS_OPTION_OUTPUT];
  MakeReport make = find_kind (cli->operands[0], error);
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (QuitusReport) report = NULL;
  g_autoptr (QuitusPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;
  QuitusRecord *agreement;
  QuitusOutlook outlook;

  if (make == NULL)
    return FALSE;
  if (path == NULL)
    return quitus_cli_refuse_usage (error, _ ("“%s” needs the option -o FILE"), "print");
  if (!quitus_cli_get_outlook (cli, &outlook, error) ||
      !quitus_cli_open (cli, QUITUS_REGISTER_READ, error))
    return FALSE;
  agreement = find_agreement (cli, error);
  if (agreement == NULL)
    return FALSE;
  dossier = quitus_book_get_dossier (quitus_cli_get_book (cli), quitus_record_get_id (agreement));
  report = make (dossier, &outlook, cli->language, cli->today);
  pages = quitus_report_lay_out (report, QUITUS_PAPER_A4);
  pdf = quitus_pages_to_pdf (pages);
  return quitus_cli_write (cli, path, pdf, error);
}
