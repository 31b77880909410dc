/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates that wait for each other: no day ever comes of such rules. */

#include "quitus-circles.h"

#include "quitus-rule-words.h"

/**
 * Link:
 * @rule: (unowned): a rule
 * @owner: (unowned): the record whose rule it is
 * @label: (nullable): the label of the rule, where its record has several
 */
typedef struct
{
  const QuitusDateRule *rule;
  const QuitusValue *owner;
  const char *label;
} Link;

/* Helpers */

/* The rule of a value of that kind. */
static const QuitusDateRule *
get_due (QuitusKind kind, const QuitusValue *value)
{
  if (value == NULL)
    return NULL;
  if (kind == QUITUS_KIND_INSTALMENT)
    return &quitus_instalment_value (value)->due;
  if (kind == QUITUS_KIND_OBLIGATION)
    return &quitus_obligation_value (value)->due;
  return &quitus_committee_series_value (value)->due;
}

/* The kinds of which a deadline may be the anchor of another. */
static const QuitusKind kinds[] = { QUITUS_KIND_INSTALMENT, QUITUS_KIND_OBLIGATION,
                                    QUITUS_KIND_COMMITTEE_SERIES };

/* All rules that may be a part of a circle, in the order of the agreement. */
static GArray *
collect (const QuitusLaw *law)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (Link));
  const QuitusAgreementValue *agreement = law->agreement;
  const Link own[] = {
    { &agreement->start, &agreement->value, N_ ("Effective date") },
    { &agreement->end,   &agreement->value, N_ ("End date")       },
  };

  g_array_append_vals (links, own, G_N_ELEMENTS (own));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < quitus_dossier_count (law->dossier, kinds[i]); j++)
      {
        const QuitusValue *value = quitus_dossier_get (law->dossier, kinds[i], j);
        Link link = { get_due (kinds[i], value), value, NULL };

        g_array_append_val (links, link);
      }
  return links;
}

/* The rule that must have a day before @rule has one, NULL when it waits for none. */
static const QuitusDateRule *
get_next (const QuitusLaw *law, const QuitusDateRule *rule)
{
  const QuitusDateRule *next = NULL;

  switch ((int) rule->anchor)
    {
    case QUITUS_ANCHOR_EFFECTIVE:
    case QUITUS_ANCHOR_BUDGET_YEAR:
      return &law->agreement->start;
    case QUITUS_ANCHOR_END:
    case QUITUS_ANCHOR_FINAL_BUDGET_YEAR:
      return &law->agreement->end;
    case QUITUS_ANCHOR_DEADLINE:
      if (quitus_id_equal (rule->record, law->agreement->value.id))
        return &law->agreement->end;
      for (guint i = 0; next == NULL && i < G_N_ELEMENTS (kinds); i++)
        next = get_due (kinds[i], quitus_dossier_lookup (law->dossier, kinds[i], rule->record));
      return next;
    default:
      return NULL;
    }
}

static char *
name_link (const GArray *links, const QuitusDateRule *rule, QuitusLanguage language)
{
  const Link *link = &g_array_index (links, Link, 0);

  while (link->rule != rule)
    link++;
  if (link->label != NULL)
    return g_strdup (quitus_language_text (language, link->label));
  if (link->owner->kind == QUITUS_KIND_INSTALMENT)
    return quitus_rule_words_name_instalment (quitus_instalment_value (link->owner), language);
  if (link->owner->kind == QUITUS_KIND_OBLIGATION)
    return g_strdup (quitus_obligation_value (link->owner)->label);
  return g_strdup (quitus_committee_series_value (link->owner)->label);
}

static gboolean
is_in_circle (const QuitusLaw *law, const QuitusDateRule *rule, guint n_rules)
{
  const QuitusDateRule *next = get_next (law, rule);

  /* A rule that only leads into a circle would be followed for ever. */
  for (guint i = 0; next != NULL && next != rule && i < n_rules; i++)
    next = get_next (law, next);
  return next == rule;
}

/* Public */

/**
 * quitus_circles_find:
 * @law: the law of an agreement
 * @language: the language of the names
 *
 * Looks for dates that count from each other, directly or by way of others, or from themselves.
 *
 * Returns: (transfer full) (element-type utf8): each circle once, as its members from the first one
 *   back to it: "Payment 1 → Payment 2 → Payment 1"
 */
GPtrArray *
quitus_circles_find (const QuitusLaw *law, QuitusLanguage language)
{
  GPtrArray *circles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) links = collect (law);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const QuitusDateRule *first = g_array_index (links, Link, i).rule;
      const QuitusDateRule *rule = first;
      g_autofree char *name = NULL;
      GString *text;

      if (g_hash_table_contains (told, first) || !is_in_circle (law, first, links->len))
        continue;
      name = name_link (links, first, language);
      text = g_string_new (name);
      do
        {
          g_autofree char *next_name = NULL;

          g_hash_table_add (told, (gpointer) rule);
          rule = get_next (law, rule);
          next_name = name_link (links, rule, language);
          g_string_append_printf (text, " → %s", next_name);
        }
      while (rule != first);
      g_ptr_array_add (circles, g_string_free (text, FALSE));
    }
  return circles;
}
