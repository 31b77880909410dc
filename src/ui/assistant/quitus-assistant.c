/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-assistant.h"

#include "quitus-assistant-findings.h"
#include "quitus-assistant-steps.h"
#include "quitus-assistant-templates.h"
#include "quitus-language.h"
#include "quitus-problem.h"
#include "quitus-template.h"

struct _QuitusAssistant
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation;
  AdwBin *templates_place;
  AdwNavigationPage *steps_page;
  AdwWindowTitle *window_title;
  AdwBanner *banner;
  GtkWidget *back_button;
  GtkButton *next_button;
  AdwViewStack *stack;
  AdwBin *results_place;

  QuitusSession *session;
  QuitusAssistantDraft *draft;
  gulong draft_handler;
  gboolean has_templates;
  gboolean is_changed;
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (QuitusAssistant, quitus_assistant, ADW_TYPE_DIALOG)

static const struct
{
  const char *name;
  const char *title;
  GtkWidget *(*make) (QuitusAssistantDraft *draft);
} steps[] = {
  { "parties",    N_ ("Parties"),    quitus_assistant_parties_new    },
  { "dates",      N_ ("Dates"),      quitus_assistant_dates_new      },
  { "money",      N_ ("Money"),      quitus_assistant_money_new      },
  { "startups",   N_ ("Startups"),   quitus_assistant_startups_new   },
  { "governance", N_ ("Governance"), quitus_assistant_governance_new },
  { "check",      N_ ("Check"),      quitus_assistant_check_new      },
};

/* Helpers */

static guint
get_step (QuitusAssistant *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_strcmp0 (steps[i].name, name) == 0)
      return i;
  return 0;
}

static gboolean
is_at_steps (QuitusAssistant *self)
{
  return adw_navigation_view_get_visible_page (self->navigation) == self->steps_page;
}

static void
update (QuitusAssistant *self)
{
  guint step = get_step (self);
  gboolean is_last = step + 1 == G_N_ELEMENTS (steps);
  /* Translators: which step of how many, then what is typed there */
  g_autofree char *subtitle = g_strdup_printf (_ ("Step %u of %u: %s"), step + 1,
                                               (guint) G_N_ELEMENTS (steps), _ (steps[step].title));

  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_button_set_label (self->next_button, is_last ? _ ("_Record") : _ ("_Next"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->next_button),
                               is_last ? NULL : _ ("Next Step (Ctrl+Page Down)"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button), !self->is_busy);
  gtk_widget_set_sensitive (self->back_button,
                            step > 0 || (self->has_templates && !self->is_changed));
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->is_busy && !self->is_changed);
}

static void
show_problem (QuitusAssistant *self, const char *text)
{
  adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* Callbacks */

static gboolean
focus_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  QuitusAssistant *self = QUITUS_ASSISTANT (widget);
  GtkWidget *step = adw_view_stack_get_visible_child (self->stack);

  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!is_at_steps (self) || step == NULL)
    return G_SOURCE_REMOVE;
  if (get_step (self) + 1 == G_N_ELEMENTS (steps))
    gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
  else if (focus == NULL || !gtk_widget_is_ancestor (focus, step))
    gtk_widget_child_focus (step, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* The keyboard goes to the first field of each step. */
static void
step_cb (QuitusAssistant *self)
{
  if (self->draft == NULL)
    return;
  adw_banner_set_revealed (self->banner, FALSE);
  update (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_cb, NULL, NULL);
}

static void
changed_cb (QuitusAssistant *self)
{
  if (self->is_changed)
    return;
  self->is_changed = TRUE;
  update (self);
}

static void
clear_steps (QuitusAssistant *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *step = adw_view_stack_get_child_by_name (self->stack, steps[i].name);

      if (step != NULL)
        adw_view_stack_remove (self->stack, step);
    }
  adw_bin_set_child (self->results_place, NULL);
}

static void
start (QuitusAssistant *self, GPtrArray *values)
{
  g_clear_signal_handler (&self->draft_handler, self->draft);
  clear_steps (self);
  g_clear_object (&self->draft);
  self->draft = quitus_assistant_draft_new (self->session, values);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    adw_view_stack_add_titled (self->stack, steps[i].make (self->draft), steps[i].name,
                               _ (steps[i].title));
  adw_view_stack_set_visible_child_name (self->stack, steps[0].name);
  adw_bin_set_child (self->results_place, quitus_assistant_results_new (self->draft));
  self->is_changed = FALSE;
  self->draft_handler = g_signal_connect_object (self->draft, "changed", G_CALLBACK (changed_cb),
                                                 self, G_CONNECT_SWAPPED);
  update (self);
}

static void
chosen_cb (GPtrArray *values, gpointer data)
{
  QuitusAssistant *self = data;

  start (self, values);
  adw_navigation_view_push (self->navigation, self->steps_page);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_cb, NULL, NULL);
}

static void
committed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusAssistant) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_done = quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error);
  g_autofree char *id = NULL;

  /* The dialog went with its window. */
  if (self->session == NULL)
    return;
  self->is_busy = FALSE;
  update (self);
  if (!is_done)
    {
      show_problem (self, error->message);
      return;
    }
  id = quitus_id_to_text (quitus_assistant_draft_get_agreement (self->draft)->value.id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-agreement", "s", id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("Agreement recorded"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
record (QuitusAssistant *self)
{
  g_autoptr (QuitusAssistantFindings) findings = quitus_assistant_find (self->draft);
  g_autoptr (QuitusChange) change = NULL;

  if (findings->wrong->len > 0)
    {
      show_problem (self, findings->wrong->pdata[0]);
      return;
    }
  change = quitus_assistant_draft_make_change (self->draft);
  self->is_busy = TRUE;
  update (self);
  quitus_register_commit_async (quitus_session_get_register (self->session), change, NULL,
                                committed_cb, g_object_ref (self));
}

static void
next_cb (QuitusAssistant *self)
{
  guint step = get_step (self);

  if (self->is_busy)
    return;
  if (step + 1 == G_N_ELEMENTS (steps))
    record (self);
  else
    adw_view_stack_set_visible_child_name (self->stack, steps[step + 1].name);
}

static void
back_cb (QuitusAssistant *self)
{
  guint step = get_step (self);

  if (!gtk_widget_get_sensitive (self->back_button))
    return;
  if (step > 0)
    adw_view_stack_set_visible_child_name (self->stack, steps[step - 1].name);
  else
    adw_navigation_view_pop_to_tag (self->navigation, "templates");
}

static gboolean
go_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  QuitusAssistant *self = QUITUS_ASSISTANT (widget);
  int direction = g_variant_get_int32 (args);

  if (self->draft == NULL)
    return GDK_EVENT_PROPAGATE;
  /* From a page over the steps, the step after it or before it is meant all the same. */
  if (!is_at_steps (self))
    {
      if (adw_navigation_view_get_visible_page_tag (self->navigation) != NULL)
        return GDK_EVENT_PROPAGATE;
      adw_navigation_view_pop_to_page (self->navigation, self->steps_page);
    }
  if (direction > 0 && get_step (self) + 1 < G_N_ELEMENTS (steps))
    next_cb (self);
  else if (direction < 0)
    back_cb (self);
  return GDK_EVENT_STOP;
}

static gboolean
alt_left_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  QuitusAssistant *self = QUITUS_ASSISTANT (widget);

  /* Pages over the steps go away by themselves. */
  if (self->draft == NULL || !is_at_steps (self))
    return GDK_EVENT_PROPAGATE;
  back_cb (self);
  return GDK_EVENT_STOP;
}

/* Only the last step records; from any other one it is too early. */
static gboolean
record_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  QuitusAssistant *self = QUITUS_ASSISTANT (widget);

  if (self->draft == NULL || !is_at_steps (self) || get_step (self) + 1 < G_N_ELEMENTS (steps))
    return GDK_EVENT_PROPAGATE;
  next_cb (self);
  return GDK_EVENT_STOP;
}

/* The view would keep the key to itself, since no page is left to go back to. */
static gboolean
escape_cb (GtkWidget *page, GVariant *args, gpointer data)
{
  GtkWidget *self = gtk_widget_get_ancestor (page, QUITUS_TYPE_ASSISTANT);

  adw_dialog_close (ADW_DIALOG (self));
  return GDK_EVENT_STOP;
}

static void
cancel_cb (QuitusAssistant *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
abandon_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusAssistant) self = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);

  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* Neither Escape nor Cancel may lose what was typed. */
static void
close_attempt_cb (QuitusAssistant *self)
{
  AdwDialog *dialog;

  if (self->is_busy)
    return;
  dialog = adw_alert_dialog_new (_ ("Discard What You Typed?"), NULL);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "keep", _ ("_Keep Typing"), "discard",
                                  _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, abandon_cb,
                           g_object_ref (self));
}

/* Overrides */

static void
quitus_assistant_dispose (GObject *object)
{
  QuitusAssistant *self = QUITUS_ASSISTANT (object);

  if (self->draft != NULL)
    g_clear_signal_handler (&self->draft_handler, self->draft);
  g_clear_object (&self->session);
  /* What is in a dialog may outlive it for a while, and a draft holds on to the session. */
  if (self->stack != NULL)
    {
      clear_steps (self);
      adw_bin_set_child (self->templates_place, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_ASSISTANT);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (quitus_assistant_parent_class)->dispose (object);
}

static void
quitus_assistant_class_init (QuitusAssistantClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_assistant_dispose;
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-assistant.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAssistant, navigation);
  gtk_widget_class_bind_template_child (widget_class, QuitusAssistant, templates_place);
  gtk_widget_class_bind_template_child (widget_class, QuitusAssistant, steps_page);
  gtk_widget_class_bind_template_child (widget_class, QuitusAssistant, window_title);
  gtk_widget_class_bind_template_child (widget_class, QuitusAssistant, banner);
  gtk_widget_class_bind_template_child (widget_class, QuitusAssistant, back_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusAssistant, next_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusAssistant, stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusAssistant, results_place);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
add_shortcut (GtkEventController *keys, const char *trigger, GtkShortcutFunc go, int direction)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_callback_action_new (go, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (direction));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static void
quitus_assistant_init (QuitusAssistant *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkEventController *escape = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before the lists that would scroll. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_shortcut (keys, "<Control>Page_Down", go_cb, 1);
  add_shortcut (keys, "<Control>Page_Up", go_cb, -1);
  add_shortcut (keys, "<Alt>Left", alt_left_cb, -1);
  add_shortcut (keys, "<Control>Return|<Control>KP_Enter", record_key_cb, 1);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  add_shortcut (escape, "Escape", escape_cb, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->steps_page), escape);
}

/* Public */

/**
 * quitus_assistant_new:
 * @session: what the window works with, its register open
 *
 * Returns: (transfer floating): a dialog that begins with the choice of a template
 */
AdwDialog *
quitus_assistant_new (QuitusSession *session)
{
  QuitusAssistant *self = g_object_new (QUITUS_TYPE_ASSISTANT, NULL);

  self->session = g_object_ref (session);
  self->has_templates = TRUE;
  adw_bin_set_child (self->templates_place,
                     quitus_assistant_templates_new (session, chosen_cb, self));
  return ADW_DIALOG (self);
}

/**
 * quitus_assistant_new_from:
 * @session: what the window works with, its register open
 * @values: (element-type QuitusValue): what to begin with, as from quitus_terms_copy()
 *
 * Returns: (transfer floating): a dialog that begins with the first step
 */
AdwDialog *
quitus_assistant_new_from (QuitusSession *session, GPtrArray *values)
{
  QuitusAssistant *self = g_object_new (QUITUS_TYPE_ASSISTANT, NULL);
  AdwNavigationPage *pages[] = { self->steps_page };

  self->session = g_object_ref (session);
  start (self, values);
  adw_navigation_view_replace (self->navigation, pages, G_N_ELEMENTS (pages));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_cb, NULL, NULL);
  return ADW_DIALOG (self);
}

/**
 * quitus_assistant_get_draft:
 * @self: an assistant
 *
 * Returns: (transfer none) (nullable): what is typed, %NULL before a template is chosen
 */
QuitusAssistantDraft *
quitus_assistant_get_draft (QuitusAssistant *self)
{
  return self->draft;
}

/**
 * quitus_assistant_show_step:
 * @self: an assistant at its steps
 * @name: "parties", "dates", "money", "startups", "governance" or "check"
 *
 * Returns: whether there is such a step
 */
gboolean
quitus_assistant_show_step (QuitusAssistant *self, const char *name)
{
  if (self->draft == NULL || adw_view_stack_get_child_by_name (self->stack, name) == NULL)
    return FALSE;
  adw_view_stack_set_visible_child_name (self->stack, name);
  return TRUE;
}
