/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A deadline on the page of its agreement: all about it, and why. */

#include "quitus-deadline-row.h"

#include "quitus-arrears.h"
#include "quitus-button-text.h"
#include "quitus-distance.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-next-step.h"
#include "quitus-place.h"
#include "quitus-remark-dialog.h"
#include "quitus-remarks.h"

/* Helpers */

/* "Tuesday 8 August 2023", or from what it will count. */
static char *
format_day (const QuitusDeadline *deadline, QuitusDossier *dossier, const QuitusOutlook *outlook)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *day = NULL;
  g_autofree char *strict = NULL;

  if (deadline->date == QUITUS_DAY_NONE)
    {
      g_autofree char *rule = quitus_deadline_get_rule (deadline, dossier, language);

      if (deadline->status != QUITUS_STATUS_UNDETERMINED)
        return rule != NULL ? g_steal_pointer (&rule) : g_strdup (_ ("The text gives no term"));
      /* Translators: a rule whose day is not known yet: “Undetermined: signature + 6 months” */
      return rule != NULL ? g_strdup_printf (_ ("Undetermined: %s"), rule)
                          : g_strdup (_ ("Undetermined"));
    }
  day = quitus_format_day (language, deadline->date, QUITUS_DAY_STYLE_LONG);
  if (quitus_deadline_has_moved (deadline))
    {
      strict = quitus_format_day (language,
                                  quitus_deadline_get_original_day (deadline, dossier, outlook),
                                  QUITUS_DAY_STYLE_LONG);
      if (deadline->is_planned)
        /* Translators: the day for which a committee is planned, then the last day of its rule */
        return g_strdup_printf (_ ("%s (limit: %s)"), day, strict);
      /* Translators: the day to which it was put off, then the day of its rule */
      return g_strdup_printf (_ ("%s (original deadline: %s)"), day, strict);
    }
  if (deadline->strict_date == deadline->date)
    return g_steal_pointer (&day);
  strict = quitus_format_day (language, deadline->strict_date, QUITUS_DAY_STYLE_LONG);
  /* Translators: the day to work with, then the strict legal day */
  return g_strdup_printf (_ ("%s (strictly %s)"), day, strict);
}

/* What people said about it. */
static void
append_remark (QuitusDetailRow *row, QuitusDossier *dossier, const QuitusDeadline *deadline)
{
  const QuitusRemarkValue *remark = quitus_remark_find (dossier, deadline);

  /* What was put off or planned says why beside its day. */
  if (remark != NULL && !quitus_deadline_has_moved (deadline))
    quitus_detail_row_append_line (row, _ ("Reason"), remark->reason);
}

/* When and how it was done, and the button that corrects that. */
static GtkWidget *
append_sending (QuitusDetailRow *row, QuitusDossier *dossier, const QuitusDeadline *deadline)
{
  const QuitusRemarkValue *sent = quitus_remark_find_done (dossier, deadline);
  g_autofree char *place = NULL;
  g_autofree char *day = NULL;
  GtkWidget *button;

  if (sent == NULL || deadline->kind != QUITUS_DEADLINE_COMMITTEE_DOCUMENTS)
    return NULL;
  day = quitus_format_day (quitus_language_get_default (), sent->done_on, QUITUS_DAY_STYLE_LONG);
  quitus_detail_row_append_line (row, _ ("Sent On"), day);
  quitus_detail_row_append_line (row, _ ("How, and to Whom"), sent->reason);
  if (deadline->date != QUITUS_DAY_NONE && sent->done_on > deadline->date)
    {
      g_autofree char *late =
          quitus_distance_say_late (sent->done_on - deadline->date, quitus_language_get_default ());

      quitus_detail_row_append_line (row, NULL, late);
    }
  place = quitus_place_get_deadline (deadline);
  button = gtk_button_new_with_label (_ ("Correct…"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.record-documents");
  return button;
}

/* What was sent to whoever has not paid. */
static void
append_reminders (QuitusDetailRow *row, QuitusDossier *dossier, const QuitusDeadline *deadline)
{
  g_autoptr (GPtrArray) reminders = NULL;

  if (deadline->kind != QUITUS_DEADLINE_PAYMENT)
    return;
  reminders = quitus_arrears_list_reminders (dossier, deadline->owner);
  for (guint i = 0; i < reminders->len; i++)
    quitus_detail_row_append_line (row, NULL,
                                   ((const QuitusRemarkValue *) reminders->pdata[i])->reason);
}

/* What can be done about it: its next step, what else can be recorded, then putting it off. */
static void
append_buttons (QuitusDetailRow *row, GtkWidget *step, GtkWidget *other, GtkWidget *remark)
{
  GtkWidget *buttons[] = { step, other, remark };
  GtkWidget *box;

  if (step == NULL && other == NULL && remark == NULL)
    return;
  box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_set_margin_top (box, 3);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      if (buttons[i] == NULL)
        continue;
      /* The box keeps the distance for all. */
      gtk_widget_set_margin_top (buttons[i], 0);
      quitus_button_text_wrap (buttons[i]);
      adw_wrap_box_append (ADW_WRAP_BOX (box), buttons[i]);
    }
  quitus_detail_row_append (row, box);
}

static GtkWidget *
make_row (QuitusSession *session,
          QuitusDossier *dossier,
          const QuitusDeadline *deadline,
          GtkWidget *step,
          GtkWidget *other)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *label = quitus_deadline_get_label (deadline, dossier, language);
  g_autofree char *parties = quitus_deadline_get_parties (deadline, dossier);
  g_autofree char *title =
      parties != NULL ? g_strdup_printf ("%s · %s", label, parties) : g_strdup (label);
  g_autofree char *day = format_day (deadline, dossier, quitus_session_get_outlook (session));
  g_autofree char *why =
      quitus_deadline_get_why (deadline, dossier, quitus_session_get_outlook (session), language);
  g_autofree char *id = quitus_deadline_get_id (deadline);
  GtkWidget *sending;
  QuitusDetailRow *row = QUITUS_DETAIL_ROW (quitus_detail_row_new (title));

  quitus_place_mark (GTK_WIDGET (row), id);
  quitus_detail_row_set_status (row, deadline->status);
  if (quitus_deadline_has_moved (deadline))
    {
      g_autofree char *state = quitus_deadline_get_state (deadline, language);

      quitus_detail_row_set_state (row, state);
    }
  /* The day says it. */
  if (deadline->status == QUITUS_STATUS_UNDETERMINED)
    quitus_detail_row_set_state (row, NULL);
  quitus_detail_row_set_lead (row, day);
  quitus_detail_row_set_detail (row, why);
  if (deadline->amount != QUITUS_MONEY_NONE)
    {
      g_autofree char *amount = quitus_format_money (language, deadline->amount);

      quitus_detail_row_set_end (row, amount);
    }
  append_remark (row, dossier, deadline);
  /* Where the steps of the payment follow, they tell it. */
  if (step != NULL || other != NULL)
    append_reminders (row, dossier, deadline);
  sending = append_sending (row, dossier, deadline);
  append_buttons (row, step != NULL ? step : sending, other,
                  quitus_remark_button_new (deadline, dossier));
  return GTK_WIDGET (row);
}

/* Public */

/**
 * quitus_deadline_row_new:
 * @session: what the window works with
 * @dossier: the agreement that the deadline was computed from
 * @deadline: a deadline
 *
 * Returns: (transfer floating): a row on it, with a button that does its next step
 */
GtkWidget *
quitus_deadline_row_new (QuitusSession *session,
                         QuitusDossier *dossier,
                         const QuitusDeadline *deadline)
{
  const QuitusOutlook *outlook = quitus_session_get_outlook (session);

  return make_row (session, dossier, deadline,
                   quitus_next_step_button_new (deadline, dossier, outlook),
                   quitus_next_step_button_new_other (deadline, dossier, outlook));
}

/**
 * quitus_deadline_row_new_without_step:
 * @session: what the window works with
 * @dossier: the agreement that the deadline was computed from
 * @deadline: a deadline
 *
 * Returns: (transfer floating): a row on it, for who adds what can be done about it
 */
GtkWidget *
quitus_deadline_row_new_without_step (QuitusSession *session,
                                      QuitusDossier *dossier,
                                      const QuitusDeadline *deadline)
{
  return make_row (session, dossier, deadline, NULL, NULL);
}
