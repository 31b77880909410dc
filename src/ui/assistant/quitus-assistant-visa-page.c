/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An approval, which often stands on the paper already: who gave it, its number, its day. */

#include "quitus-assistant-field.h"
#include "quitus-assistant-names.h"
#include "quitus-assistant-page.h"
#include "quitus-assistant-steps.h"
#include "quitus-language.h"

#define KEY "quitus-assistant-visa-page"

typedef struct
{
  QuitusAssistantDraft *draft;
  QuitusId visa;
  GtkWidget *function_row;
} VisaPage;

/* Callbacks */

static void
person_cb (QuitusId person, gpointer data)
{
  VisaPage *self = data;
  const QuitusValue *before = quitus_assistant_draft_lookup (self->draft, self->visa);
  const QuitusPersonValue *named =
      quitus_person_value (quitus_assistant_draft_lookup (self->draft, person));
  g_autoptr (QuitusValue) after = NULL;

  if (before == NULL)
    return;
  after = quitus_value_copy (before);
  ((QuitusVisaValue *) (gpointer) after)->person =
      named != NULL && named->name != NULL ? person : QUITUS_ID_NONE;
  quitus_assistant_draft_set (self->draft, after);
  quitus_assistant_field_set_record (self->function_row, person);
}

static void
free_page (gpointer data)
{
  VisaPage *self = data;

  g_object_unref (self->draft);
  g_free (self);
}

/* Public */

/**
 * quitus_assistant_visa_page_new:
 * @draft: a draft
 * @visa: one of its approvals
 *
 * Returns: (transfer floating): a page in which the approval is typed
 */
AdwNavigationPage *
quitus_assistant_visa_page_new (QuitusAssistantDraft *draft, QuitusId visa)
{
  VisaPage *self = g_new0 (VisaPage, 1);
  GtkBox *box;
  GtkWidget *column = quitus_assistant_column_new (&box);
  AdwPreferencesGroup *group = quitus_assistant_group_new (box, NULL);
  QuitusId person = quitus_visa_value (quitus_assistant_draft_lookup (draft, visa))->person;
  AdwNavigationPage *page = quitus_assistant_subpage_new (_ ("Approval"), column);
  GtkWidget *row;

  self->draft = g_object_ref (draft);
  self->visa = visa;
  if (quitus_id_is_none (person))
    {
      g_autoptr (QuitusPersonValue) value = quitus_person_value_new ();

      person = value->value.id;
      quitus_assistant_draft_set (draft, &value->value);
    }
  quitus_assistant_field_add (group, draft, visa, "number");
  quitus_assistant_field_add (group, draft, visa, "granted_on");
  row = quitus_assistant_name_row_new (draft, _ ("Granted by"), QUITUS_KIND_PERSON, person,
                                       person_cb, self);
  gtk_widget_set_name (row, "person");
  adw_preferences_group_add (group, row);
  self->function_row = quitus_assistant_field_add (group, draft, person, "function");
  quitus_assistant_field_set_record (self->function_row, person);
  quitus_assistant_field_add (group, draft, visa, "authority");
  quitus_assistant_field_add (group, draft, visa, "type");
  quitus_assistant_field_add (group, draft, visa, "requested_on");
  g_object_set_data_full (G_OBJECT (page), KEY, self, free_page);
  return page;
}
