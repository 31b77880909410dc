/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of a register or of an agreement, on paper or as a PDF file: the whole journal is
 * read first, page after page. */

#include "quitus-history-printer.h"

#include "quitus-history-report.h"
#include "quitus-language.h"
#include "quitus-layout.h"
#include "quitus-printer.h"
#include "quitus-problem.h"

/* How many changes are read at a time. */
#define PAGE 500

typedef struct
{
  QuitusSession *session;
  GtkWindow *parent;
  QuitusId agreement;
  QuitusDay from;
  QuitusDay to;
  QuitusHistoryPaper paper;
  GPtrArray *entries;
} Job;

/* Helpers */

static void read_page (Job *job);

static void
free_job (Job *job)
{
  g_object_unref (job->session);
  g_object_unref (job->parent);
  g_ptr_array_unref (job->entries);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, free_job)

static char *
compose_name (QuitusDossier *dossier)
{
  if (dossier == NULL)
    return g_strdup (_ ("History of the register"));
  /* Translators: the reference of an agreement; the name of a printed document */
  return g_strdup_printf (_ ("History %s"), quitus_dossier_get_agreement (dossier)->reference);
}

static void
print (Job *job)
{
  QuitusBook *book = quitus_session_get_book (job->session);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (QuitusHistoryWords) words =
      quitus_history_words_new (book, quitus_language_get_default (), zone);
  g_autoptr (QuitusDossier) dossier =
      quitus_id_is_none (job->agreement) ? NULL : quitus_book_get_dossier (book, job->agreement);
  g_autoptr (QuitusReport) report =
      quitus_history_report_new (job->entries, words, dossier, job->from, job->to,
                                 quitus_printer_get_day ());
  g_autofree char *name = compose_name (dossier);
  QuitusPages *pages;

  quitus_report_set_author (
      report, quitus_register_get_author (quitus_session_get_register (job->session)));
  pages = quitus_report_lay_out (report, QUITUS_PAPER_A4);
  if (job->paper == QUITUS_HISTORY_PRINT)
    quitus_printer_run (pages, name, job->parent);
  else
    quitus_printer_export (pages, name, job->parent);
}

/* Callbacks */

static void
read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      quitus_register_history_finish (QUITUS_REGISTER (object), result, &error);

  if (entries == NULL)
    {
      quitus_problem_present (error, GTK_WIDGET (job->parent));
      return;
    }
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (job->entries, g_object_ref (entries->pdata[i]));
  if (entries->len == PAGE)
    read_page (g_steal_pointer (&job));
  else
    print (job);
}

static void
read_page (Job *job)
{
  guint n = job->entries->len;
  guint64 before = n > 0 ? quitus_journal_entry_get_number (job->entries->pdata[n - 1]) : 0;

  quitus_register_history_async (quitus_session_get_register (job->session), before, PAGE,
                                 job->agreement, NULL, read_cb, job);
}

/* Public */

/**
 * quitus_history_print:
 * @session: what the window works with, its register open
 * @agreement: an agreement, or none for the whole register
 * @from: the first day, or %QUITUS_DAY_NONE
 * @to: the last day, or %QUITUS_DAY_NONE
 * @paper: where it goes
 * @parent: the window
 *
 * Prints what was recorded in a time, or keeps it as a PDF file, in the language of the user.
 */
void
quitus_history_print (QuitusSession *session,
                      QuitusId agreement,
                      QuitusDay from,
                      QuitusDay to,
                      QuitusHistoryPaper paper,
                      GtkWindow *parent)
{
  Job *job = g_new0 (Job, 1);

  job->session = g_object_ref (session);
  job->parent = g_object_ref (parent);
  job->agreement = agreement;
  job->from = from;
  job->to = to;
  job->paper = paper;
  job->entries = g_ptr_array_new_with_free_func (g_object_unref);
  read_page (job);
}
