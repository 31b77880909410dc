/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose register it is: asked at the first start. */

#include "quitus-owner.h"

#include "quitus-builtin-template.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-terms.h"

/* Helpers */

/* The name of a body, or its short one; a template may hold bodies without a name. */
static gboolean
has_name (const QuitusValue *value, const char *name)
{
  const QuitusOrganisationValue *organisation;

  if (value == NULL || value->kind != QUITUS_KIND_ORGANISATION)
    return FALSE;
  organisation = quitus_organisation_value (value);
  return (organisation->name != NULL && g_ascii_strcasecmp (organisation->name, name) == 0) ||
         (organisation->short_name != NULL &&
          g_ascii_strcasecmp (organisation->short_name, name) == 0);
}

static QuitusId
find_organisation (QuitusBook *book, QuitusChange *pending, const char *name)
{
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_ORGANISATION); i++)
    {
      QuitusRecord *record = quitus_book_get (book, QUITUS_KIND_ORGANISATION, i);

      if (has_name (quitus_record_get_value (record), name))
        return quitus_record_get_id (record);
    }
  for (guint i = 0; pending != NULL && i < quitus_change_get_size (pending); i++)
    {
      const QuitusValue *after = quitus_change_get_edit (pending, i)->after;

      if (has_name (after, name))
        return after->id;
    }
  return QUITUS_ID_NONE;
}

/* What the templates say about a body: agreements made from them are then between that body and
 * others, and no second one of the same name comes with them. */
static QuitusValue *
find_in_templates (QuitusBook *book, const char *name)
{
  guint n;
  const QuitusBuiltinTemplate *builtin = quitus_builtin_templates_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *content = quitus_builtin_template_get_content (&builtin[i]);
      g_autoptr (GPtrArray) values = quitus_terms_read (content, book, NULL);

      for (guint j = 0; values != NULL && j < values->len; j++)
        if (has_name (values->pdata[j], name))
          return quitus_value_ref (values->pdata[j]);
    }
  return NULL;
}

static QuitusValue *
make_organisation (QuitusBook *book, const char *name)
{
  QuitusValue *known = find_in_templates (book, name);
  QuitusOrganisationValue *organisation;

  if (known != NULL)
    return known;
  organisation = quitus_organisation_value_new ();
  organisation->name = g_strdup (name);
  return &organisation->value;
}

/* Public */

/**
 * quitus_owner_change_new:
 * @book: a book without settings
 * @pending: (nullable): a change that is recorded before this one
 * @name: the name or the short name of a body
 *
 * Makes a body the owner of the register; a body of that name is used where there is one, else it
 * is added, with what the templates say about it.
 *
 * Returns: (transfer full): the change
 */
QuitusChange *
quitus_owner_change_new (QuitusBook *book, QuitusChange *pending, const char *name)
{
  g_autofree char *label =
      quitus_label_compose (quitus_language_get_default (), N_ ("Register of %s"), name);
  QuitusChange *change = quitus_change_new (label);
  QuitusId id = find_organisation (book, pending, name);
  g_autoptr (QuitusSettingsValue) settings = quitus_settings_value_new ();

  if (quitus_id_is_none (id))
    {
      g_autoptr (QuitusValue) organisation = make_organisation (book, name);

      id = organisation->id;
      quitus_change_insert (change, organisation);
    }
  settings->owner = id;
  quitus_change_insert (change, &settings->value);
  return change;
}
