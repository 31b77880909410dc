/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The last step: what can be said about what was typed.  Nothing of it but what is wrong stands in
 * the way of recording a draft. */

#include "quitus-assistant-field.h"
#include "quitus-assistant-findings.h"
#include "quitus-assistant-page.h"
#include "quitus-assistant-steps.h"
#include "quitus-language.h"

#define KEY "quitus-assistant-check"

enum
{
  LIST_WRONG,
  LIST_MISSING,
  LIST_DOUBTFUL,
  LIST_COHERENT,
  N_LISTS,
};

static const struct
{
  const char *title;
  const char *icon_name;
  const char *css_class;
} lists[N_LISTS] = {
  [LIST_WRONG] = { N_ ("To Be Corrected"), "dialog-error-symbolic",        "error"   },
  [LIST_MISSING] = { N_ ("Not Known Yet"),   "quitus-undetermined-symbolic", NULL      },
  [LIST_DOUBTFUL] = { N_ ("To Be Confirmed"), "dialog-warning-symbolic",      "warning" },
  [LIST_COHERENT] = { N_ ("Coherent"),        "quitus-done-symbolic",         "success" },
};

typedef struct
{
  QuitusAssistantDraft *draft;
  GtkBox *box;
  GtkWidget *groups[N_LISTS];
  gulong handler;
} Check;

/* Helpers */

static GtkWidget *
make_group (guint list, GPtrArray *sentences)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (lists[list].title));
  for (guint i = 0; i < sentences->len; i++)
    {
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                     sentences->pdata[i], "title-lines", 0, NULL);
      GtkWidget *image = gtk_image_new_from_icon_name (lists[list].icon_name);

      if (lists[list].css_class != NULL)
        gtk_widget_add_css_class (image, lists[list].css_class);
      gtk_widget_add_css_class (row, "finding");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_widget_set_visible (group, sentences->len > 0);
  return group;
}

/* Callbacks */

static void
update (Check *self)
{
  g_autoptr (QuitusAssistantFindings) findings = NULL;
  GPtrArray *sentences[N_LISTS];

  /* Nobody reads it before it is shown. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->box)))
    return;
  findings = quitus_assistant_find (self->draft);
  sentences[LIST_WRONG] = findings->wrong;
  sentences[LIST_MISSING] = findings->missing;
  sentences[LIST_DOUBTFUL] = findings->doubtful;
  sentences[LIST_COHERENT] = findings->coherent;
  for (guint i = 0; i < N_LISTS; i++)
    {
      if (self->groups[i] != NULL)
        gtk_box_remove (self->box, self->groups[i]);
      self->groups[i] = make_group (i, sentences[i]);
      gtk_box_append (self->box, self->groups[i]);
    }
}

static void
free_check (gpointer data)
{
  Check *self = data;

  g_signal_handler_disconnect (self->draft, self->handler);
  g_object_unref (self->draft);
  g_free (self);
}

/* Public */

/**
 * quitus_assistant_check_new:
 * @draft: a draft
 *
 * Returns: (transfer floating): the step
 */
GtkWidget *
quitus_assistant_check_new (QuitusAssistantDraft *draft)
{
  Check *self = g_new0 (Check, 1);
  GtkBox *box;
  GtkWidget *column = quitus_assistant_column_new (&box);
  AdwPreferencesGroup *group;
  QuitusId agreement = quitus_assistant_draft_get_agreement (draft)->value.id;

  self->draft = g_object_ref (draft);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (box, GTK_WIDGET (self->box));
  group = quitus_assistant_group_new (box, NULL);
  quitus_assistant_field_add (group, draft, agreement, "note");
  g_signal_connect_swapped (self->box, "map", G_CALLBACK (update), self);
  self->handler = g_signal_connect_swapped (draft, "changed", G_CALLBACK (update), self);
  g_object_set_data_full (G_OBJECT (column), KEY, self, free_check);
  return column;
}
