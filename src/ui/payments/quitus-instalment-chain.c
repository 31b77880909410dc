/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps of a payment, one below the other: what happened, when, how long after the step before,
 * and the button that records the next one. */

#include "quitus-instalment-chain.h"

#include "quitus-arrears.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-instalment-step.h"
#include "quitus-language.h"
#include "quitus-payment-events.h"
#include "quitus-payment-look.h"
#include "quitus-payment-menu.h"
#include "quitus-status.h"
#include "quitus-step-button.h"

/* Helpers */

/* "Called on 10 Feb 2023, 2 days later" */
static char *
format_line (const QuitusPaymentEvent *event, QuitusDay previous)
{
  g_autofree char *day = NULL;
  g_autofree char *line = NULL;
  int n_days;

  if (event->day == QUITUS_DAY_NONE)
    return g_strdup (event->title);
  day = quitus_format_day (quitus_language_get_default (), event->day, QUITUS_DAY_STYLE_SHORT);
  /* Translators: a step of a payment, then its day: “Called 10 Feb 2023” */
  line = g_strdup_printf (C_ ("step", "%s %s"), event->title, day);
  n_days = previous != QUITUS_DAY_NONE ? event->day - previous : 0;
  if (n_days <= 0)
    return g_steal_pointer (&line);
  /* Translators: a step with its day, then how long after the step before */
  return quitus_format_text (quitus_language_get_default (),
                             n_ ("%s, %u day later", "%s, %u days later", n_days), line,
                             (guint) n_days);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_step (const QuitusPaymentEvent *event, QuitusDay previous)
{
  gboolean is_reached = event->day != QUITUS_DAY_NONE && !event->is_void;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *image = gtk_image_new_from_icon_name (is_reached ? "quitus-done-symbolic"
                                                              : "quitus-upcoming-symbolic");
  g_autofree char *line = format_line (event, previous);
  /* Translators: a step of a payment that has not come, such as “Received” */
  g_autofree char *spoken =
      event->day == QUITUS_DAY_NONE ? g_strdup_printf (_ ("%s: not yet"), line) : g_strdup (line);
  GtkWidget *label = make_label (line, "caption-heading");

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_add_css_class (box, "step");
  gtk_widget_add_css_class (image, is_reached ? "done" : "dimmed");
  if (!is_reached)
    gtk_widget_add_css_class (label, "dimmed");
  /* Beside the first line, and beside the only one. */
  gtk_widget_set_valign (image, event->detail != NULL ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (image, event->detail != NULL ? 4 : 0);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), label);
  if (event->detail != NULL)
    gtk_box_append (GTK_BOX (lines), make_label (event->detail, "caption"));
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), lines);
  if (!quitus_id_is_none (event->record))
    gtk_box_append (GTK_BOX (box), quitus_facts_edit_button_new (event->record));
  return box;
}

/* Nobody is to find out by subtracting that a payment came short, or twice. */
static GtkWidget *
make_difference (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *image = gtk_image_new_from_icon_name (quitus_status_get_icon (QUITUS_STATUS_DUE));

  gtk_widget_add_css_class (box, "step");
  quitus_status_style (box, QUITUS_STATUS_DUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), make_label (text, "caption-heading"));
  return box;
}

/* The next step, and whatever else can be done with the payment. */
static GtkWidget *
make_buttons (QuitusSession *session,
              QuitusDossier *dossier,
              const QuitusInstalmentValue *instalment,
              const QuitusInstalmentState *state)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *step = quitus_step_button_new ();
  GtkWidget *more = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu =
      quitus_payment_menu_new (instalment->value.id, QUITUS_ID_NONE, state);

  quitus_step_button_show (QUITUS_STEP_BUTTON (step), instalment->value.id,
                           quitus_arrears_get_step (dossier, instalment, state,
                                                    quitus_session_get_today (session)));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), menu);
  gtk_widget_set_tooltip_text (more, _ ("More about This Payment"));
  gtk_widget_add_css_class (more, "flat");
  gtk_widget_set_margin_top (box, 6);
  gtk_box_append (GTK_BOX (box), step);
  gtk_box_append (GTK_BOX (box), more);
  return box;
}

/* Public */

/**
 * quitus_instalment_chain_new:
 * @session: what the window works with
 * @dossier: the dossier of a payment
 * @instalment: the payment
 * @state: its state
 *
 * Returns: (transfer floating): its steps, each with its day, its number and its amount and a button
 *   to correct it, and the button of the next step
 */
GtkWidget *
quitus_instalment_chain_new (QuitusSession *session,
                             QuitusDossier *dossier,
                             const QuitusInstalmentValue *instalment,
                             const QuitusInstalmentState *state)
{
  GtkWidget *chain =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                    GTK_ORIENTATION_VERTICAL, "spacing", 2, "margin-top", 6, NULL);
  g_autoptr (GArray) events = quitus_payment_events_list (dossier, instalment, state);
  g_autofree char *difference = quitus_payment_look_format_difference (state);
  QuitusDay previous = state->date;

  gtk_accessible_update_property (GTK_ACCESSIBLE (chain), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Steps of the payment"), -1);
  for (guint i = 0; i < events->len; i++)
    {
      const QuitusPaymentEvent *event = &g_array_index (events, QuitusPaymentEvent, i);

      gtk_box_append (GTK_BOX (chain), make_step (event, previous));
      if (event->day != QUITUS_DAY_NONE && !event->is_void)
        previous = event->day;
    }
  if (difference != NULL)
    gtk_box_append (GTK_BOX (chain), make_difference (difference));
  gtk_box_append (GTK_BOX (chain), make_buttons (session, dossier, instalment, state));
  return chain;
}
