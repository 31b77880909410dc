/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-reminder-leads.h"

#include "quitus-language.h"

#define OTHERS (QUITUS_REMINDER_N_LEADS - 1)

static const struct
{
  QuitusDeadlineKind kind;
  const char *key;
} leads_by_kind[OTHERS] = {
  { QUITUS_DEADLINE_PAYMENT,             "remind-days-payment"             },
  { QUITUS_DEADLINE_COMMITTEE,           "remind-days-committee"           },
  { QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, "remind-days-committee-documents" },
  { QUITUS_DEADLINE_AMENDMENT_REQUEST,   "remind-days-amendment-request"   },
  { QUITUS_DEADLINE_REPORT,              "remind-days-report"              },
  { QUITUS_DEADLINE_END,                 "remind-days-end"                 },
  { QUITUS_DEADLINE_NOTICE,              "remind-days-notice"              },
};

/* Public */

/**
 * quitus_reminder_lead_get_key:
 * @index: below %QUITUS_REMINDER_N_LEADS
 *
 * Returns: (transfer none): the key of the settings with the days
 */
const char *
quitus_reminder_lead_get_key (guint index)
{
  return index < OTHERS ? leads_by_kind[index].key : "remind-days-others";
}

/**
 * quitus_reminder_lead_get_title:
 * @index: below %QUITUS_REMINDER_N_LEADS
 *
 * Returns: (transfer full): for which deadlines, for people
 */
char *
quitus_reminder_lead_get_title (guint index)
{
  if (index == OTHERS)
    return g_strdup (_ ("All Others"));
  return g_strdup (_ (quitus_choices_get_label (&quitus_deadline_kinds,
                                                leads_by_kind[index].kind)));
}

/**
 * quitus_reminder_leads_read:
 * @leads: (out): where they are put
 * @settings: the settings of the user
 *
 * Reads the days of every kind.
 */
void
quitus_reminder_leads_read (QuitusReminderLeads *leads, GSettings *settings)
{
  int others = g_settings_get_int (settings, quitus_reminder_lead_get_key (OTHERS));

  for (guint i = 0; i < QUITUS_REMINDER_N_KINDS; i++)
    leads->days[i] = others;
  for (guint i = 0; i < OTHERS; i++)
    leads->days[leads_by_kind[i].kind] = g_settings_get_int (settings, leads_by_kind[i].key);
}
