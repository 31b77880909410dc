/* SPDX-License-Identifier: GPL-3.0-or-later */

/* New agreements: from a template, as a duplicate, and templates from agreements. */

#include "quitus-window-private.h"

#include "quitus-assistant-templates.h"
#include "quitus-assistant.h"
#include "quitus-language.h"
#include "quitus-terms.h"

/* Helpers */

static QuitusDossier *
get_dossier (QuitusWindow *self, GVariant *parameter)
{
  QuitusId id = QUITUS_ID_NONE;

  if (!quitus_id_from_text (g_variant_get_string (parameter, NULL), &id))
    return NULL;
  return quitus_session_get_dossier (quitus_window_get_session (self), id);
}

/* Callbacks */

/* Asked for from outside, what is half typed comes forward instead of another one on top of it. */
static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);

  if (!QUITUS_IS_ASSISTANT (
          adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))) &&
      !quitus_window_begin_register (self))
    adw_dialog_present (quitus_assistant_new (quitus_window_get_session (self)), widget);
}

static void
duplicate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  g_autoptr (QuitusDossier) dossier = get_dossier (self, parameter);
  g_autoptr (GPtrArray) values = NULL;

  if (dossier == NULL)
    return;
  values = quitus_terms_copy (dossier);
  adw_dialog_present (quitus_assistant_new_from (quitus_window_get_session (self), values), widget);
}

static void
save_template_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  g_autoptr (QuitusDossier) dossier = get_dossier (self, parameter);
  g_autoptr (QuitusValue) template = NULL;

  if (dossier == NULL)
    return;
  template =
      quitus_terms_to_template (dossier, quitus_dossier_get_agreement (dossier)->title, NULL);
  adw_dialog_present (quitus_assistant_template_dialog_new (quitus_window_get_session (self),
                                                            template),
                      widget);
}

/* Private */

void
quitus_window_update_assistant_actions (QuitusWindow *self, gboolean may_write)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new-agreement",
                                 may_write || quitus_window_is_welcoming (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.duplicate-agreement", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-template", may_write);
}

void
quitus_window_install_assistant_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-agreement", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "win.duplicate-agreement", "s", duplicate_cb);
  gtk_widget_class_install_action (widget_class, "win.save-template", "s", save_template_cb);
}
