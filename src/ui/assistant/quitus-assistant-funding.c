/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Funding lines are not typed: they say who brings how much for which startup, which the total and
 * the amounts of the startups tell. */

#include "quitus-assistant-funding.h"

/* Helpers */

static const QuitusFundingLineValue *
find_line (GPtrArray *lines, QuitusId startup)
{
  for (guint i = 0; i < lines->len; i++)
    if (quitus_id_equal (quitus_funding_line_value (lines->pdata[i])->startup, startup))
      return quitus_funding_line_value (lines->pdata[i]);
  return NULL;
}

static QuitusId
find_payer (QuitusAssistantDraft *draft)
{
  g_autoptr (GPtrArray) parties = quitus_assistant_draft_list (draft, QUITUS_KIND_PARTY);
  int role = quitus_choices_from_nick (&quitus_roles, "contributor");

  for (guint i = 0; i < parties->len; i++)
    if (quitus_party_value (parties->pdata[i])->role == role)
      return ((const QuitusValue *) parties->pdata[i])->id;
  return QUITUS_ID_NONE;
}

static gboolean
has_lines_of_startups (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (!quitus_id_is_none (quitus_funding_line_value (lines->pdata[i])->startup))
      return TRUE;
  return FALSE;
}

static void
set_amount (QuitusAssistantDraft *draft,
            const QuitusFundingLineValue *line,
            QuitusId startup,
            QuitusMoney amount)
{
  g_autoptr (QuitusValue) value =
      line != NULL ? quitus_value_copy (&line->value)
                   : quitus_assistant_draft_make_part (draft, QUITUS_KIND_FUNDING_LINE);
  QuitusFundingLineValue *after = (QuitusFundingLineValue *) (gpointer) value;

  if (line == NULL)
    {
      after->payer = find_payer (draft);
      after->startup = startup;
      after->article = g_strdup (quitus_assistant_draft_get_agreement (draft)->total_article);
    }
  after->amount = amount;
  quitus_assistant_draft_set (draft, value);
}

/* Public */

/**
 * quitus_assistant_sync_funding:
 * @draft: a draft
 *
 * While no startup has an amount of its own and one body pays, that body brings the total.
 */
void
quitus_assistant_sync_funding (QuitusAssistantDraft *draft)
{
  g_autoptr (GPtrArray) lines = quitus_assistant_draft_list (draft, QUITUS_KIND_FUNDING_LINE);
  QuitusMoney total = quitus_assistant_draft_get_agreement (draft)->total;
  const QuitusFundingLineValue *whole = find_line (lines, QUITUS_ID_NONE);

  if (has_lines_of_startups (lines) || lines->len > 1 || (whole != NULL && whole->in_kind))
    return;
  if (whole == NULL && (total == QUITUS_MONEY_NONE || quitus_id_is_none (find_payer (draft))))
    return;
  if (whole == NULL || whole->amount != total)
    set_amount (draft, whole, QUITUS_ID_NONE, total);
}

/**
 * quitus_assistant_get_startup_amount:
 * @draft: a draft
 * @startup: a startup
 *
 * Returns: what is brought for it, in cents, %QUITUS_MONEY_NONE when it has no amount of its own
 */
QuitusMoney
quitus_assistant_get_startup_amount (QuitusAssistantDraft *draft, QuitusId startup)
{
  g_autoptr (GPtrArray) lines = quitus_assistant_draft_list (draft, QUITUS_KIND_FUNDING_LINE);
  const QuitusFundingLineValue *line = find_line (lines, startup);

  return line != NULL ? line->amount : QUITUS_MONEY_NONE;
}

/**
 * quitus_assistant_set_startup_amount:
 * @draft: a draft
 * @startup: a startup
 * @amount: what is brought for it, or %QUITUS_MONEY_NONE
 *
 * Gives a startup an amount of its own, which is then no longer in a line for all; the last one
 * that goes brings that line back.
 */
void
quitus_assistant_set_startup_amount (QuitusAssistantDraft *draft,
                                     QuitusId startup,
                                     QuitusMoney amount)
{
  g_autoptr (GPtrArray) lines = quitus_assistant_draft_list (draft, QUITUS_KIND_FUNDING_LINE);
  const QuitusFundingLineValue *line = find_line (lines, startup);
  const QuitusFundingLineValue *whole = find_line (lines, QUITUS_ID_NONE);

  if (line == NULL && (amount == QUITUS_MONEY_NONE || quitus_id_is_none (find_payer (draft))))
    return;
  if (amount != QUITUS_MONEY_NONE && whole != NULL && !whole->in_kind)
    quitus_assistant_draft_remove (draft, whole->value.id);
  if (amount == QUITUS_MONEY_NONE)
    quitus_assistant_draft_remove (draft, line->value.id);
  else
    set_amount (draft, line, startup, amount);
  quitus_assistant_sync_funding (draft);
}
