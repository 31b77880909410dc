/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses of templates speak of parties that are not known yet: "Fournir à {contributor}…" becomes
 * "Fournir à l’IGN…", or "Fournir au GIP…".  Clauses are French whatever the language of whoever
 * types them. */

#include "quitus-terms.h"

#include <string.h>

/* What stands for a party while nobody has named it. */
static const struct
{
  const char *mark;
  const char *fallback;
} roles[] = {
  { "{contributor}", "le contributeur" },
  { "{beneficiary}", "le bénéficiaire" },
  { "{delegating}",  "le délégant"     },
  { "{delegated}",   "le délégataire"  },
  { "{partner}",     "le partenaire"   },
};

/* "à le" is never said. */
static const struct
{
  const char *preposition;
  const char *article;
  const char *contraction;
} contractions[] = {
  { "à ",  "le ",  "au "  },
  { "À ",  "le ",  "Au "  },
  { "à ",  "les ", "aux " },
  { "À ",  "les ", "Aux " },
  { "de ", "le ",  "du "  },
  { "De ", "le ",  "Du "  },
  { "de ", "les ", "des " },
  { "De ", "les ", "Des " },
};

/* Helpers */

static const QuitusValue *
find_value (GPtrArray *values, QuitusKind kind, QuitusId id)
{
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];

      if (value->kind == kind && quitus_id_equal (value->id, id))
        return value;
    }
  return NULL;
}

/* The first party of each role, as the act calls it. */
static const char *
find_name (GPtrArray *values, int role)
{
  const QuitusPartyValue *first = NULL;
  const QuitusOrganisationValue *body;

  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];

      if (value->kind == QUITUS_KIND_PARTY && quitus_party_value (value)->role == role &&
          (first == NULL || quitus_party_value (value)->position < first->position))
        first = quitus_party_value (value);
    }
  if (first != NULL && first->name_in_act != NULL)
    return first->name_in_act;
  if (first != NULL)
    {
      body = quitus_organisation_value (find_value (values, QUITUS_KIND_ORGANISATION,
                                                    first->organisation));
      if (body != NULL && body->short_name != NULL)
        return body->short_name;
      if (body != NULL && body->name != NULL)
        return body->name;
    }
  return roles[role].fallback;
}

static gboolean
begins_sentence (const GString *text)
{
  return text->len == 0 || g_str_has_suffix (text->str, ". ") || g_str_has_suffix (text->str, "\n");
}

static void
append_capital (GString *text, const char *name)
{
  g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (name)));
  g_string_append (text, g_utf8_next_char (name));
}

static void
append_name (GString *text, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (contractions); i++)
    {
      const char *preposition = contractions[i].preposition;
      gsize start = text->len - MIN (text->len, strlen (preposition));

      if (!g_str_has_prefix (name, contractions[i].article) ||
          !g_str_has_suffix (text->str, preposition) ||
          (start > 0 && g_ascii_isalpha (text->str[start - 1])))
        continue;
      g_string_truncate (text, start);
      g_string_append (text, contractions[i].contraction);
      g_string_append (text, name + strlen (contractions[i].article));
      return;
    }
  if (begins_sentence (text))
    append_capital (text, name);
  else
    g_string_append (text, name);
}

static char *
fill (const char *text, const char *const *names)
{
  g_autoptr (GString) filled = g_string_new (NULL);

  while (*text != '\0')
    {
      gboolean is_mark = FALSE;

      for (guint r = 0; !is_mark && *text == '{' && r < G_N_ELEMENTS (roles); r++)
        if (g_str_has_prefix (text, roles[r].mark))
          {
            append_name (filled, names[r]);
            text += strlen (roles[r].mark);
            is_mark = TRUE;
          }
      if (!is_mark)
        g_string_append_c (filled, *text++);
    }
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

static QuitusValue *
fill_value (const QuitusValue *value, const char *const *names)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);
  QuitusValue *filled = NULL;

  for (guint f = 0; f < info->n_fields; f++)
    {
      const QuitusField *field = &info->fields[f];
      const char *text;

      if (field->type != QUITUS_FIELD_TEXT)
        continue;
      text = *(char *const *) QUITUS_FIELD_PLACE_CONST (field, value);
      if (text == NULL || strchr (text, '{') == NULL)
        continue;
      if (filled == NULL)
        filled = quitus_value_copy (value);
      g_free (*(char **) QUITUS_FIELD_PLACE (field, filled));
      *(char **) QUITUS_FIELD_PLACE (field, filled) = fill (text, names);
    }
  return filled != NULL ? filled : quitus_value_ref (value);
}

/* Public */

/**
 * quitus_terms_fill_names:
 * @values: (element-type QuitusValue): an agreement, its parts and the bodies that are its parties
 *
 * Puts the names of the parties where the clauses of a template leave room for them: the first
 * party of each role, by its name in the act, else its short name, else its name.
 *
 * Returns: (transfer full) (element-type QuitusValue): the values, copied where they differ
 */
GPtrArray *
quitus_terms_fill_names (GPtrArray *values)
{
  GPtrArray *filled = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);
  const char *names[G_N_ELEMENTS (roles)];

  for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
    names[r] = find_name (values, (int) r);
  for (guint i = 0; i < values->len; i++)
    g_ptr_array_add (filled, fill_value (values->pdata[i], names));
  return filled;
}
