/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the last signature brings about. */

#include "quitus-entry-into-force.h"

#include "quitus-agreement-state.h"
#include "quitus-format.h"
#include "quitus-language.h"

typedef struct
{
  QuitusSession *session;
  QuitusId agreement;
  guint n_before;
} Watch;

/* Helpers */

static void
free_watch (gpointer data)
{
  Watch *watch = data;

  g_object_unref (watch->session);
  g_free (watch);
}

static char *
tell_cb (gpointer data)
{
  Watch *watch = data;

  return quitus_entry_into_force_tell (watch->session, watch->agreement, watch->n_before);
}

/* Public */

/**
 * quitus_entry_into_force_count:
 * @session: what the window works with, its register open
 * @agreement: the id of an agreement
 *
 * Returns: how many of its deadlines have a date, whatever is supposed; 0 when it has gone
 */
guint
quitus_entry_into_force_count (QuitusSession *session, QuitusId agreement)
{
  QuitusOutlook outlook = { quitus_session_get_today (session), QUITUS_DAY_NONE };
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, agreement);
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  guint n_dated = 0;

  if (dossier == NULL)
    return 0;
  quitus_deadlines_compute (dossier, &outlook, deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    if (g_array_index (deadlines, QuitusDeadline, i).date != QUITUS_DAY_NONE)
      n_dated++;
  return n_dated;
}

/**
 * quitus_entry_into_force_tell:
 * @session: what the window works with, its register open
 * @agreement: the id of an agreement of which a signature was just recorded
 * @n_before: how many of its deadlines had a date before
 *
 * Returns: (transfer full) (nullable): from when it is in force and how many deadlines have a date
 *   now, %NULL when it waits for another signature or for an approval
 */
char *
quitus_entry_into_force_tell (QuitusSession *session, QuitusId agreement, guint n_before)
{
  QuitusOutlook outlook = { quitus_session_get_today (session), QUITUS_DAY_NONE };
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, agreement);
  g_autofree char *day = NULL;
  QuitusAgreementState state;
  guint n_dated;

  if (dossier == NULL)
    return NULL;
  quitus_agreement_compute (dossier, &outlook, &state);
  if (state.n_signatures < state.n_parties || state.effective_on == QUITUS_DAY_NONE)
    return NULL;
  n_dated = quitus_entry_into_force_count (session, agreement);
  n_dated = n_dated > n_before ? n_dated - n_before : 0;
  day = quitus_format_day (quitus_language_get_default (), state.effective_on,
                           QUITUS_DAY_STYLE_SHORT);
  /* Translators: the day on which an agreement takes effect, then how many deadlines now have a
   * date */
  return quitus_format_text (quitus_language_get_default (),
                             n_ ("In force on %s: %u deadline dated",
                                 "In force on %s: %u deadlines dated", n_dated),
                             day, n_dated);
}

/**
 * quitus_entry_into_force_watch:
 * @dialog: a dialog on a party to an agreement
 * @session: what the window works with, its register open
 * @party: what the party says before
 *
 * Lets the dialog say, as that of signatures does, what follows when the last one is typed there.
 */
void
quitus_entry_into_force_watch (QuitusRecordDialog *dialog,
                               QuitusSession *session,
                               const QuitusPartyValue *party)
{
  QuitusOutlook outlook = { quitus_session_get_today (session), QUITUS_DAY_NONE };
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, party->agreement);
  QuitusAgreementState state;
  Watch *watch;

  if (dossier == NULL)
    return;
  quitus_agreement_compute (dossier, &outlook, &state);
  if (state.effective_on != QUITUS_DAY_NONE && state.n_signatures == state.n_parties)
    return;
  watch = g_new (Watch, 1);
  watch->session = g_object_ref (session);
  watch->agreement = party->agreement;
  watch->n_before = quitus_entry_into_force_count (session, party->agreement);
  g_object_set_data_full (G_OBJECT (dialog), "quitus-entry-into-force", watch, free_watch);
  quitus_record_dialog_set_tell (dialog, tell_cb, watch);
}
