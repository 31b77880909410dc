/* SPDX-License-Identifier: GPL-3.0-or-later */

/* With what a new agreement begins: a template of the register, one that comes with the program, or
 * nothing. */

#include "quitus-assistant-templates.h"

#include "quitus-assistant-page.h"
#include "quitus-builtin-template.h"
#include "quitus-language.h"
#include "quitus-problem.h"
#include "quitus-record-dialog.h"
#include "quitus-terms.h"

#define KEY "quitus-assistant-templates"
#define CONTENT_KEY "quitus-assistant-content"

typedef struct
{
  QuitusSession *session;
  GtkBox *box;
  AdwPreferencesGroup *own_group;
  QuitusAssistantChosen chosen;
  gpointer data;
  gulong handler;
} Templates;

/* Helpers */

/* Two parties, and what every agreement says. */
static GPtrArray *
make_blank (void)
{
  GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);
  QuitusAgreementValue *agreement = quitus_agreement_value_new ();
  static const char *const roles[] = { "contributor", "beneficiary" };

  agreement->type = 0;
  agreement->renewal = 0;
  agreement->start.anchor = QUITUS_ANCHOR_SIGNATURE;
  g_ptr_array_add (values, agreement);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      QuitusPartyValue *party = quitus_party_value_new ();

      party->agreement = agreement->value.id;
      party->position = i + 1;
      party->role = quitus_choices_from_nick (&quitus_roles, roles[i]);
      g_ptr_array_add (values, party);
    }
  return values;
}

/* Callbacks */

static void
activated_cb (GtkWidget *row, gpointer data)
{
  Templates *self = data;
  const char *content = g_object_get_data (G_OBJECT (row), CONTENT_KEY);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) values =
      content != NULL ? quitus_terms_read (content, quitus_session_get_book (self->session), &error)
                      : make_blank ();

  if (values == NULL)
    quitus_problem_present (error, row);
  else
    self->chosen (values, self->data);
}

static void
manage_cb (GtkWidget *button, gpointer data)
{
  Templates *self = data;
  QuitusRecord *record = g_object_get_data (G_OBJECT (button), KEY);

  adw_dialog_present (quitus_assistant_template_dialog_new (self->session,
                                                            quitus_record_get_value (record)),
                      button);
}

/* Helpers */

static GtkWidget *
add_row (Templates *self,
         AdwPreferencesGroup *group,
         const char *name,
         const char *description,
         const char *content,
         GtkWidget *button)
{
  GtkWidget *row = quitus_assistant_link_new (name, button);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description != NULL ? description : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  g_object_set_data_full (G_OBJECT (row), CONTENT_KEY, g_strdup (content), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), self);
  adw_preferences_group_add (group, row);
  return row;
}

static void
add_own (Templates *self, QuitusRecord *record)
{
  const QuitusTemplateValue *template = quitus_template_value (quitus_record_get_value (record));
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Rename or Remove This Template"));
  g_object_set_data_full (G_OBJECT (button), KEY, g_object_ref (record), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (manage_cb), self);
  add_row (self, self->own_group, template->name, template->description, template->content, button);
}

static void
fill_own (Templates *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  guint n = quitus_book_count (book, QUITUS_KIND_TEMPLATE);
  GtkWidget *group = adw_preferences_group_new ();

  if (self->own_group != NULL)
    gtk_box_remove (self->box, GTK_WIDGET (self->own_group));
  self->own_group = ADW_PREFERENCES_GROUP (group);
  adw_preferences_group_set_title (self->own_group, _ ("Templates of This Register"));
  for (guint i = 0; i < n; i++)
    add_own (self, quitus_book_get (book, QUITUS_KIND_TEMPLATE, i));
  gtk_widget_set_visible (group, n > 0);
  gtk_box_prepend (self->box, group);
}

static void
book_cb (Templates *self, QuitusChange *change)
{
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    if (quitus_edit_get_kind (quitus_change_get_edit (change, i)) == QUITUS_KIND_TEMPLATE)
      {
        fill_own (self);
        return;
      }
}

static void
free_templates (gpointer data)
{
  Templates *self = data;
  QuitusBook *book = quitus_session_get_book (self->session);

  if (book != NULL && g_signal_handler_is_connected (book, self->handler))
    g_signal_handler_disconnect (book, self->handler);
  g_object_unref (self->session);
  g_free (self);
}

/* Public */

/**
 * quitus_assistant_templates_new:
 * @session: what the window works with, its register open
 * @chosen: (scope forever): what to call when a template is chosen
 * @data: for @chosen; it outlives the list
 *
 * Returns: (transfer floating): a list of templates; those of the register can be renamed and
 *   removed
 */
GtkWidget *
quitus_assistant_templates_new (QuitusSession *session, QuitusAssistantChosen chosen, gpointer data)
{
  Templates *self = g_new0 (Templates, 1);
  guint n;
  const QuitusBuiltinTemplate *builtin = quitus_builtin_templates_get (&n);
  GtkWidget *column = quitus_assistant_column_new (&self->box);
  AdwPreferencesGroup *group;

  self->session = g_object_ref (session);
  self->chosen = chosen;
  self->data = data;
  fill_own (self);
  group = quitus_assistant_group_new (self->box, _ ("Begin With"));
  /* What an act says is never translated: in another language it stands among other words. */
  if (quitus_language_get_default () != QUITUS_LANGUAGE_FRENCH)
    adw_preferences_group_set_description (
        group, _ ("The terms of these templates are in French, the language of the acts"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *content = quitus_builtin_template_get_content (&builtin[i]);

      add_row (self, group, _ (builtin[i].name), _ (builtin[i].description), content, NULL);
    }
  add_row (self, group, _ ("Blank agreement"), _ ("Two parties, and nothing else"), NULL, NULL);
  self->handler = g_signal_connect_swapped (quitus_session_get_book (session), "changed",
                                            G_CALLBACK (book_cb), self);
  g_object_set_data_full (G_OBJECT (column), KEY, self, free_templates);
  return column;
}

/**
 * quitus_assistant_template_dialog_new:
 * @session: what the window works with, its register open
 * @value: a template of the book, or a new one
 *
 * Returns: (transfer floating): a dialog in which it is named, or removed
 */
AdwDialog *
quitus_assistant_template_dialog_new (QuitusSession *session, const QuitusValue *value)
{
  AdwDialog *dialog = quitus_record_dialog_new (session, value);

  quitus_record_form_hide (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                           "content");
  return dialog;
}
