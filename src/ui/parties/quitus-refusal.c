/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What could not be removed because it is in use, and what most often is wanted instead. */

#include "quitus-refusal.h"

#include "quitus-language.h"
#include "quitus-problem.h"
#include "quitus-records.h"

typedef struct
{
  const char *action;
  const char *label;
} WayOut;

#define MOST_WAYS 2

/* Helpers */

/* The ways out, closed by one without an action; returns the advice, NULL for that of the error. */
static const char *
find_ways (const QuitusValue *value, WayOut ways[MOST_WAYS + 1])
{
  guint n = 0;

  switch (value->kind)
    {
    case QUITUS_KIND_ACCOUNT:
      if (quitus_account_value (value)->valid_to != QUITUS_DAY_NONE)
        return _ ("Nothing was changed. The account is closed: it stays for what it was used for, "
                  "and no new payment takes it.");
      ways[n++] = (WayOut) { "win.replace-account", _ ("_Replace the Account…") };
      ways[n] = (WayOut) { "win.close-account", _ ("Close the _Account…") };
      return _ ("Nothing was changed. Replace the account where it is still to serve, or close it: "
                "it stays for what it was used for, and no new payment takes it.");
    case QUITUS_KIND_ORGANISATION:
      ways[n] = (WayOut) { "win.unify-record", _ ("_Merge With Another…") };
      return _ ("Nothing was changed. If it stands twice in the register, merge the two: the "
                "agreements then name the one that stays.");
    case QUITUS_KIND_PERSON:
      ways[n] = (WayOut) { "win.unify-record", _ ("_Merge With Another…") };
      return _ ("Nothing was changed. Choose somebody else there first or, if the person stands "
                "twice in the register, merge the two.");
    default:
      return NULL;
    }
}

/* Callbacks */

static void
chosen_cb (AdwAlertDialog *dialog, const char *response, GtkWidget *parent)
{
  const char *id = g_object_get_data (G_OBJECT (dialog), "quitus-record");

  if (g_str_has_prefix (response, "win."))
    gtk_widget_activate_action (parent, response, "s", id);
}

/* Public */

/**
 * quitus_refusal_present:
 * @error: a %QUITUS_MODEL_ERROR_IN_USE that says who uses it
 * @value: what was to be removed
 * @parent: the widget it concerns
 *
 * Says who still uses it and offers what can be done instead, such as to close a bank account.
 */
void
quitus_refusal_present (const GError *error, const QuitusValue *value, GtkWidget *parent)
{
  WayOut ways[MOST_WAYS + 1] = { 0 };
  g_autofree char *title = quitus_problem_get_title (error);
  const char *advice = find_ways (value, ways);
  g_autofree char *body = advice != NULL ? g_strdup_printf ("%s\n\n%s", error->message, advice)
                                         : quitus_problem_get_body (error);
  AdwDialog *dialog = adw_alert_dialog_new (title, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  for (guint i = 0; ways[i].action != NULL; i++)
    adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), ways[i].action, ways[i].label);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "close");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "close");
  g_object_set_data_full (G_OBJECT (dialog), "quitus-record", quitus_id_to_text (value->id),
                          g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen_cb), parent, 0);
  adw_dialog_present (dialog, parent);
}
