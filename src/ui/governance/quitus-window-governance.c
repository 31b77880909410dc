/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window does about committees, startups and obligations. */

#include "quitus-window-private.h"

#include "quitus-committee-dialog.h"
#include "quitus-evidence-dialog.h"
#include "quitus-language.h"
#include "quitus-next-step.h"
#include "quitus-remark-dialog.h"
#include "quitus-reopening.h"
#include "quitus-startup-page.h"

/* Helpers */

/* Reads "ID/ID/number", of which only the first id must be there. */
static gboolean
parse_place (GVariant *parameter, QuitusId *first, QuitusId *second, int *number)
{
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 3);
  guint n_parts = g_strv_length (parts);
  guint64 value = 0;

  *second = QUITUS_ID_NONE;
  *number = 0;
  if (n_parts == 0 || !quitus_id_from_text (parts[0], first))
    return FALSE;
  if (n_parts > 1 && parts[1][0] != '\0' && !quitus_id_from_text (parts[1], second))
    return FALSE;
  if (n_parts > 2 && !g_ascii_string_to_unsigned (parts[2], 10, 0, G_MAXINT32, &value, NULL))
    return FALSE;
  *number = (int) value;
  return TRUE;
}

/* Asks for the signature first, and says that it does. */
static gboolean
ask_for_signature (GtkWidget *widget, QuitusId owner, QuitusId startup)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  QuitusNextStep step;

  if (!quitus_next_step_find_signature (quitus_session_get_deadlines (session), owner, startup,
                                        &step))
    return FALSE;
  gtk_widget_activate_action (widget, "win.toast", "s",
                              _ ("The day counts from a signature: record that first"));
  gtk_widget_activate_action (widget, step.action, "s", step.target);
  g_free (step.target);
  return TRUE;
}

/* Callbacks */

static void
show_startup_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusSession *session = quitus_window_get_session (self);
  QuitusId id;
  QuitusRecord *record;

  if (!quitus_id_from_text (g_variant_get_string (parameter, NULL), &id))
    return;
  record = quitus_book_lookup (quitus_session_get_book (session), id);
  if (record != NULL && quitus_record_get_kind (record) == QUITUS_KIND_STARTUP)
    adw_navigation_view_push (quitus_window_get_navigation (self),
                              quitus_startup_page_new (session, record));
}

static void
record_committee_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  QuitusId series, startup;
  int number;

  if (parse_place (parameter, &series, &startup, &number) &&
      quitus_book_lookup (quitus_session_get_book (session), series) != NULL &&
      !ask_for_signature (widget, series, startup))
    quitus_reopening_present (session, series,
                              quitus_committee_dialog_new (session, series, startup), widget);
}

static void
record_evidence_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  QuitusId obligation, startup;
  int occurrence;

  if (parse_place (parameter, &obligation, &startup, &occurrence) &&
      !ask_for_signature (widget, obligation, startup))
    quitus_reopening_present (session, obligation,
                              quitus_evidence_dialog_new (session, obligation, startup, occurrence),
                              widget);
}

/* The parameter is the id of the agreement, a slash and the id of the deadline. */
static void
explain_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 2);
  QuitusId agreement;

  if (g_strv_length (parts) == 2 && quitus_id_from_text (parts[0], &agreement))
    quitus_reopening_present (session, agreement,
                              quitus_remark_dialog_new (session, agreement, parts[1],
                                                        QUITUS_DAY_NONE),
                              widget);
}

static void
record_sending_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 2);
  QuitusId agreement;

  if (g_strv_length (parts) == 2 && quitus_id_from_text (parts[0], &agreement))
    quitus_reopening_present (session, agreement,
                              quitus_remark_dialog_new_sending (session, agreement, parts[1]),
                              widget);
}

/* Private */

void
quitus_window_update_governance_actions (QuitusWindow *self, gboolean may_write)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.record-committee", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.record-evidence", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.explain-deadline", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.record-documents", may_write);
}

void
quitus_window_install_governance_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-startup", "s", show_startup_cb);
  gtk_widget_class_install_action (widget_class, "win.record-committee", "s", record_committee_cb);
  gtk_widget_class_install_action (widget_class, "win.record-evidence", "s", record_evidence_cb);
  gtk_widget_class_install_action (widget_class, "win.explain-deadline", "s", explain_cb);
  gtk_widget_class_install_action (widget_class, "win.record-documents", "s", record_sending_cb);
}
