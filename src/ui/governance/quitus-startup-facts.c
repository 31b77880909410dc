/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a startup over all its agreements. */

#include "quitus-startup-facts.h"

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-phases.h"

/* Public */

/**
 * quitus_startup_facts_list_dossiers:
 * @session: what the window works with, its register open
 * @startup: a startup of the book
 *
 * Returns: (transfer full) (element-type QuitusDossier): the agreements that name it
 */
GPtrArray *
quitus_startup_facts_list_dossiers (QuitusSession *session, QuitusId startup)
{
  QuitusBook *book = quitus_session_get_book (session);
  GPtrArray *dossiers = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_dossier_unref);
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, NULL, NULL);

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_COVERAGE); i++)
    {
      const QuitusCoverageValue *coverage = quitus_coverage_value (
          quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_COVERAGE, i)));

      if (quitus_id_equal (coverage->startup, startup) &&
          g_hash_table_add (seen, (gpointer) &coverage->agreement))
        g_ptr_array_add (dossiers, quitus_session_get_dossier (session, coverage->agreement));
    }
  return dossiers;
}

/**
 * quitus_startup_facts_get_phase:
 * @session: what the window works with, its register open
 * @startup: a startup of the book
 *
 * Returns: (transfer full) (nullable): its phase of today, %NULL when none is recorded
 */
char *
quitus_startup_facts_get_phase (QuitusSession *session, QuitusId startup)
{
  GPtrArray *parts = quitus_book_get_parts (quitus_session_get_book (session), startup);
  const QuitusPhaseValue *current = NULL;

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const QuitusPhaseValue *phase =
          quitus_phase_value (quitus_record_get_value (parts->pdata[i]));

      if (phase->start <= quitus_session_get_today (session))
        current = quitus_phase_get_later (current, phase);
    }
  return current != NULL
             ? g_strdup (quitus_phase_get_label (current->name, quitus_language_get_default ()))
             : NULL;
}

/**
 * quitus_startup_facts_get_agreements:
 * @session: what the window works with, its register open
 * @startup: a startup of the book
 *
 * Returns: (transfer full) (nullable): the references of its agreements, or how many they are;
 *   %NULL when there is none
 */
char *
quitus_startup_facts_get_agreements (QuitusSession *session, QuitusId startup)
{
  g_autoptr (GPtrArray) dossiers = quitus_startup_facts_list_dossiers (session, startup);

  if (dossiers->len == 0)
    return NULL;
  if (dossiers->len == 1)
    return g_strdup (quitus_dossier_get_agreement (dossiers->pdata[0])->reference);
  return quitus_format_text (quitus_language_get_default (),
                             n_ ("%u agreement", "%u agreements", dossiers->len), dossiers->len);
}
