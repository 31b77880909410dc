/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps of a payment: planned, called, received, attached, available. */

#include "quitus-instalment-chain.h"

#include "quitus-format.h"
#include "quitus-language.h"

typedef struct
{
  const char *title;
  gboolean is_reached;
  QuitusDay day;
  /* Not the whole amount of the payment. */
  QuitusMoney part;
} Step;

/* Helpers */

/* "Received 12 Aug 2023 (50 000,00 €)" */
static char *
format_step (const Step *step)
{
  QuitusLanguage language = quitus_language_get_default ();
  GString *text = g_string_new (step->title);

  if (step->is_reached && step->day != QUITUS_DAY_NONE)
    {
      g_autofree char *day = quitus_format_day (language, step->day, QUITUS_DAY_STYLE_SHORT);

      g_string_append_printf (text, " %s", day);
    }
  if (step->is_reached && step->part != QUITUS_MONEY_NONE)
    {
      g_autofree char *part = quitus_format_money (language, step->part);

      g_string_append_printf (text, " (%s)", part);
    }
  return g_string_free (text, FALSE);
}

static QuitusMoney
get_part (const QuitusInstalmentState *state, QuitusMoney amount)
{
  return amount > 0 && amount != state->amount ? amount : QUITUS_MONEY_NONE;
}

static void
append_step (AdwWrapBox *chain, const Step *step)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *image = gtk_image_new_from_icon_name (step->is_reached ? "quitus-done-symbolic"
                                                                    : "quitus-upcoming-symbolic");
  g_autofree char *text = format_step (step);
  g_autofree char *spoken =
      /* Translators: a step of a payment that has not come, such as “Received” */
      step->is_reached ? g_strdup (text) : g_strdup_printf (_ ("%s: not yet"), step->title);
  GtkWidget *label = gtk_label_new (text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (box, "step");
  gtk_widget_add_css_class (box, step->is_reached ? "done" : "dimmed");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  adw_wrap_box_append (chain, box);
}

/* Public */

/**
 * quitus_instalment_chain_new:
 * @state: the state of a payment
 * @is_attached: whether its money is attached to the budget, as that of a contribution fund is
 *
 * Returns: (transfer floating): its steps, each with its day, and what of them is still to come
 */
GtkWidget *
quitus_instalment_chain_new (const QuitusInstalmentState *state, gboolean is_attached)
{
  GtkWidget *chain = g_object_new (ADW_TYPE_WRAP_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                   "child-spacing", 12, "line-spacing", 4, "margin-top", 4, NULL);
  /* Credits are opened after the money has come: the last two steps. */
  const Step steps[] = {
    { _ ("Planned"), state->status != QUITUS_INSTALMENT_DRAFT, QUITUS_DAY_NONE, QUITUS_MONEY_NONE },
    { _ ("Called"), state->called_on != QUITUS_DAY_NONE, state->called_on,
     get_part (state, state->called) },
    { _ ("Received"), state->received > 0, state->received_on, get_part (state, state->received) },
    { _ ("Attached"), state->attached_cp > 0, state->attached_on,
     get_part (state, state->attached_cp) },
    { _ ("Available"), state->available_on != QUITUS_DAY_NONE, state->available_on,
     QUITUS_MONEY_NONE },
  };

  gtk_accessible_update_property (GTK_ACCESSIBLE (chain), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Steps of the payment"), -1);
  for (guint i = 0; i < (is_attached ? G_N_ELEMENTS (steps) : 3); i++)
    append_step (ADW_WRAP_BOX (chain), &steps[i]);
  return chain;
}
