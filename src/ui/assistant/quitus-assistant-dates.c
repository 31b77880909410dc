/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The second step: when the agreement begins and ends, and the delays that it sets. */

#include "quitus-assistant-field.h"
#include "quitus-assistant-page.h"
#include "quitus-assistant-steps.h"
#include "quitus-date-row.h"
#include "quitus-language.h"

#define KEY "quitus-assistant-dates"

typedef struct
{
  QuitusAssistantDraft *draft;
  QuitusDateRow *day_row;
  GtkWidget *long_stop_row;
  gulong handler;
  gboolean is_typing;
} Dates;

/* Helpers */

static gboolean
is_plain_day (const QuitusDateRule *rule)
{
  return rule->anchor == QUITUS_ANCHOR_DAY && rule->count == 0 && rule->every == 0;
}

/* Callbacks */

/* Most agreements end on a day that the text names. */
static void
day_cb (Dates *self)
{
  const QuitusAgreementValue *before = quitus_assistant_draft_get_agreement (self->draft);
  QuitusDay day = quitus_date_row_get_day (self->day_row);
  g_autoptr (QuitusValue) after = NULL;
  QuitusDateRule *end;

  if (self->is_typing || (day == QUITUS_DAY_NONE && !is_plain_day (&before->end)))
    return;
  after = quitus_value_copy (&before->value);
  end = &((QuitusAgreementValue *) (gpointer) after)->end;
  *end = QUITUS_DATE_RULE_NONE;
  if (day != QUITUS_DAY_NONE)
    {
      end->anchor = QUITUS_ANCHOR_DAY;
      end->day = day;
    }
  self->is_typing = TRUE;
  quitus_assistant_draft_set (self->draft, after);
  self->is_typing = FALSE;
}

static void
draft_cb (Dates *self)
{
  const QuitusAgreementValue *agreement = quitus_assistant_draft_get_agreement (self->draft);
  QuitusDay day = is_plain_day (&agreement->end) ? agreement->end.day : QUITUS_DAY_NONE;

  /* Only an end that waits for an event may need a latest one. */
  quitus_assistant_field_set_shown (self->long_stop_row,
                                    !quitus_date_rule_is_none (&agreement->end) &&
                                        agreement->end.anchor != QUITUS_ANCHOR_DAY);
  if (self->is_typing || day == quitus_date_row_get_day (self->day_row))
    return;
  self->is_typing = TRUE;
  quitus_date_row_set_day (self->day_row, day);
  self->is_typing = FALSE;
}

static void
all_cb (GtkWidget *row, gpointer data)
{
  QuitusAssistantDraft *draft = data;

  quitus_assistant_edit (row, draft, &quitus_assistant_draft_get_agreement (draft)->value);
}

static void
free_dates (gpointer data)
{
  Dates *self = data;

  g_signal_handler_disconnect (self->draft, self->handler);
  g_object_unref (self->draft);
  g_free (self);
}

/* Public */

/**
 * quitus_assistant_dates_new:
 * @draft: a draft
 *
 * Returns: (transfer floating): the step
 */
GtkWidget *
quitus_assistant_dates_new (QuitusAssistantDraft *draft)
{
  Dates *self = g_new0 (Dates, 1);
  GtkBox *box;
  GtkWidget *column = quitus_assistant_column_new (&box);
  AdwPreferencesGroup *group = quitus_assistant_group_new (box, NULL);
  QuitusId agreement = quitus_assistant_draft_get_agreement (draft)->value.id;
  GtkWidget *all = quitus_assistant_link_new (_ ("All Terms, with Their Articles"), NULL);

  self->draft = g_object_ref (draft);
  self->day_row = QUITUS_DATE_ROW (g_object_new (QUITUS_TYPE_DATE_ROW, "use-markup", FALSE, "title",
                                                 _ ("Last Day"), NULL));
  gtk_widget_set_name (GTK_WIDGET (self->day_row), "last-day");
  adw_preferences_group_add (group, GTK_WIDGET (self->day_row));
  quitus_assistant_enter_moves_on (GTK_WIDGET (self->day_row));
  quitus_assistant_field_add (group, draft, agreement, "start");
  quitus_assistant_field_add (group, draft, agreement, "end");
  self->long_stop_row = quitus_assistant_field_add (group, draft, agreement, "long_stop");
  quitus_assistant_field_add (group, draft, agreement, "payments_within_period");
  quitus_assistant_field_add (group, draft, agreement, "renewal");
  quitus_assistant_field_add (group, draft, agreement, "amendment_request");
  quitus_assistant_field_add (group, draft, agreement, "notice");
  quitus_assistant_field_add (group, draft, agreement, "place");
  adw_preferences_group_add (group, all);
  g_signal_connect_object (all, "activated", G_CALLBACK (all_cb), draft, 0);
  g_signal_connect_swapped (self->day_row, "notify::day", G_CALLBACK (day_cb), self);
  self->handler = g_signal_connect_swapped (draft, "changed", G_CALLBACK (draft_cb), self);
  g_object_set_data_full (G_OBJECT (column), KEY, self, free_dates);
  draft_cb (self);
  return column;
}
