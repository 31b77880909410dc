/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses of templates speak of parties that are not known yet: "Fournir à {partie versante}…"
 * becomes "Fournir à l’IGN…", or "Fournir au GIP…".  Clauses are French whatever the language of
 * whoever types them.
 *
 * Only the name in the act has an article, and nobody can tell that of a body from its name: without
 * one the clause names the role, then the body once: "Fournir à la partie versante (IGN)…". */

#include "quitus-terms.h"

#include <string.h>

/* What stands for a party while nobody has named it.  Templates that were saved before had the words
 * of the format as marks. */
static const struct
{
  const char *mark;
  const char *old_mark;
  const char *fallback;
} roles[] = {
  { "{partie versante}", "{contributor}", "la partie versante" },
  { "{bénéficiaire}",    "{beneficiary}", "le bénéficiaire"    },
  { "{délégant}",        "{delegating}",  "le délégant"        },
  { "{délégataire}",     "{delegated}",   "le délégataire"     },
  { "{partenaire}",      "{partner}",     "le partenaire"      },
};

/* How clauses call the first party of a role. */
typedef struct
{
  /* With an article. */
  const char *words;
  /* What is said beside the words the first time, or %NULL. */
  const char *name;
} Party;

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

static Party
find_party (GPtrArray *values, int role)
{
  const QuitusPartyValue *first = NULL;
  const QuitusOrganisationValue *body;
  Party party = { roles[role].fallback, NULL };

  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];

      if (value->kind == QUITUS_KIND_PARTY && quitus_party_value (value)->role == role &&
          (first == NULL || quitus_party_value (value)->position < first->position))
        first = quitus_party_value (value);
    }
  if (first != NULL && first->name_in_act != NULL)
    party.words = first->name_in_act;
  else if (first != NULL)
    {
      body = quitus_organisation_value (find_value (values, QUITUS_KIND_ORGANISATION,
                                                    first->organisation));
      if (body != NULL)
        party.name = body->short_name != NULL ? body->short_name : body->name;
    }
  return party;
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
append_words (GString *text, const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (contractions); i++)
    {
      const char *preposition = contractions[i].preposition;
      gsize start = text->len - MIN (text->len, strlen (preposition));

      if (!g_str_has_prefix (words, contractions[i].article) ||
          !g_str_has_suffix (text->str, preposition) ||
          (start > 0 && g_ascii_isalpha (text->str[start - 1])))
        continue;
      g_string_truncate (text, start);
      g_string_append (text, contractions[i].contraction);
      g_string_append (text, words + strlen (contractions[i].article));
      return;
    }
  if (begins_sentence (text))
    append_capital (text, words);
  else
    g_string_append (text, words);
}

/* The length of the mark of a role with which @text begins, 0 if it begins with none. */
static gsize
read_mark (const char *text, guint *role)
{
  for (guint r = 0; *text == '{' && r < G_N_ELEMENTS (roles); r++)
    {
      *role = r;
      if (g_str_has_prefix (text, roles[r].mark))
        return strlen (roles[r].mark);
      if (g_str_has_prefix (text, roles[r].old_mark))
        return strlen (roles[r].old_mark);
    }
  return 0;
}

static char *
fill (const char *text, const Party *parties)
{
  g_autoptr (GString) filled = g_string_new (NULL);
  gboolean is_named[G_N_ELEMENTS (roles)] = { FALSE };

  while (*text != '\0')
    {
      guint role = 0;
      gsize length = read_mark (text, &role);

      if (length == 0)
        {
          g_string_append_c (filled, *text++);
          continue;
        }
      append_words (filled, parties[role].words);
      if (parties[role].name != NULL && !is_named[role])
        g_string_append_printf (filled, " (%s)", parties[role].name);
      is_named[role] = TRUE;
      text += length;
    }
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

static QuitusValue *
fill_value (const QuitusValue *value, const Party *parties)
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
      *(char **) QUITUS_FIELD_PLACE (field, filled) = fill (text, parties);
    }
  return filled != NULL ? filled : quitus_value_ref (value);
}

/* Public */

/**
 * quitus_terms_fill_names:
 * @values: (element-type QuitusValue): an agreement, its parts and the bodies that are its parties
 *
 * Puts the names of the parties where the clauses of a template leave room for them: the first
 * party of each role, by its name in the act, else by its role and, once in each text, its short name
 * or its name.  A clause marks a role by its French word, or by that of the format in templates that
 * were saved before: "{délégant}", "{delegating}".
 *
 * Returns: (transfer full) (element-type QuitusValue): the values, copied where they differ
 */
GPtrArray *
quitus_terms_fill_names (GPtrArray *values)
{
  GPtrArray *filled = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);
  Party parties[G_N_ELEMENTS (roles)];

  for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
    parties[r] = find_party (values, (int) r);
  for (guint i = 0; i < values->len; i++)
    g_ptr_array_add (filled, fill_value (values->pdata[i], parties));
  return filled;
}
