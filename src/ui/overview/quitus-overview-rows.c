/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What needs attention, each in a row that leads to its agreement. */

#include "quitus-overview-rows.h"

#include <adwaita.h>

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-overview-words.h"
#include "quitus-status.h"

/* Helpers */

static GtkWidget *
new_row (QuitusId agreement, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *id = quitus_id_to_text (agreement);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-agreement");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  return row;
}

/* A row is called by its title alone: what stands at its end tells it from others of that title. */
static void
speak (GtkWidget *row, const char *end)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_autofree char *spoken = g_strdup_printf ("%s, %s", title, end);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
add_end (GtkWidget *row, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  speak (row, text);
}

static void
add_icon (GtkWidget *row, QuitusDeadlineStatus status)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (quitus_status_get_icon (status));

  quitus_status_style (icon, status);
  gtk_image_set_pixel_size (GTK_IMAGE (icon), 16);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
}

static const QuitusAgreementValue *
get_agreement (QuitusSession *session, QuitusId id)
{
  QuitusRecord *record = quitus_book_lookup (quitus_session_get_book (session), id);

  return record != NULL ? quitus_agreement_value (quitus_record_get_value (record)) : NULL;
}

/* Public */

/**
 * quitus_overview_find_concerns:
 * @session: what the window works with
 * @run: the filter that has chosen the agreements of the overview
 * @concerns: (out) (transfer full) (array fixed-size=3) (element-type QuitusDeadline): what is to be
 *   warned of among their deadlines, each in the order of its days
 *
 * Replaces what was found before, if anything.
 */
void
quitus_overview_find_concerns (QuitusSession *session, QuitusFilterRun *run, GArray **concerns)
{
  QuitusDeadlineModel *model = quitus_session_get_deadlines (session);
  guint n = model != NULL ? quitus_deadline_model_size (model) : 0;
  QuitusConcern concern;

  for (int i = 0; i < QUITUS_N_CONCERNS; i++)
    {
      g_clear_pointer (&concerns[i], g_array_unref);
      concerns[i] = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
    }
  for (guint i = 0; i < n; i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (model, i);

      if (quitus_concern_find (deadline, &concern) && quitus_filter_run_has (run, deadline))
        g_array_append_vals (concerns[concern], deadline, 1);
    }
}

/**
 * quitus_overview_row_new_for_risk:
 * @session: what the window works with
 * @risk: money that comes too late
 *
 * Returns: (transfer floating): a row that leads to the agreement
 */
GtkWidget *
quitus_overview_row_new_for_risk (QuitusSession *session, const QuitusOverviewRisk *risk)
{
  const QuitusAgreementValue *agreement = get_agreement (session, risk->agreement);
  g_autofree char *text =
      quitus_overview_words_describe_risk (risk, quitus_session_get_today (session),
                                           quitus_language_get_default ());
  g_autofree char *subtitle = NULL;
  g_autofree char *amount = quitus_format_money (quitus_language_get_default (), risk->amount);
  GtkWidget *row;

  subtitle = g_strdup_printf ("%s · %s", agreement != NULL ? agreement->reference : "", text);
  row = new_row (risk->agreement, agreement != NULL ? agreement->title : "", subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  add_icon (row, QUITUS_STATUS_DUE);
  add_end (row, amount, "heading");
  return row;
}

/**
 * quitus_overview_row_new_for_deadline:
 * @session: what the window works with
 * @deadline: a deadline
 *
 * Returns: (transfer floating): a row that leads to the agreement
 */
GtkWidget *
quitus_overview_row_new_for_deadline (QuitusSession *session, const QuitusDeadline *deadline)
{
  QuitusDossier *dossier =
      quitus_deadline_model_get_dossier (quitus_session_get_deadlines (session),
                                         deadline->agreement);
  const QuitusAgreementValue *agreement =
      dossier != NULL ? quitus_dossier_get_agreement (dossier) : NULL;
  g_autofree char *label =
      dossier != NULL ? quitus_deadline_get_name (deadline, dossier, quitus_language_get_default ())
                      : NULL;
  QuitusDeadlineStatus status = (QuitusDeadlineStatus) deadline->status;
  g_autofree char *state = quitus_deadline_get_state (deadline, quitus_language_get_default ());
  g_autofree char *subtitle =
      g_strdup_printf ("%s · %s", agreement != NULL ? agreement->reference : "",
                       status == QUITUS_STATUS_UNDATED ? _ ("Without a day") : state);
  g_autofree char *day =
      quitus_format_day (quitus_language_get_default (), deadline->date, QUITUS_DAY_STYLE_SHORT);
  GtkWidget *row = new_row (deadline->agreement, label != NULL ? label : "", subtitle);

  add_icon (row, status);
  if (day != NULL)
    add_end (row, day, "dimmed");
  return row;
}
