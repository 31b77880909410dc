/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reference and the title that most agreements would have.  Both are French, as acts are. */

#include "quitus-assistant-proposals.h"

#include "quitus-choices.h"

/* Titles by type of agreement. */
static const struct
{
  const char *nick;
  const char *title;
} titles[] = {
  { "contribution-fund",     "Convention de partenariat"                            },
  { "management-delegation", "Convention de délégation de gestion"                  },
  { "subsidy",               "Convention relative à l’attribution d’une subvention" },
  { "reinvoicing",           "Convention de refacturation"                          },
  { "financial",             "Convention financière"                                },
  { "cooperation",           "Convention de coopération"                            },
};

/* Helpers */

static const QuitusValue *
look_up (GPtrArray *values, QuitusBook *book, QuitusId id)
{
  QuitusRecord *record;

  for (guint i = 0; i < values->len; i++)
    if (quitus_id_equal (((const QuitusValue *) values->pdata[i])->id, id))
      return values->pdata[i];
  record = quitus_book_lookup (book, id);
  return record != NULL ? quitus_record_get_value (record) : NULL;
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const QuitusPartyValue *x = *(const QuitusPartyValue *const *) a;
  const QuitusPartyValue *y = *(const QuitusPartyValue *const *) b;

  return x->position < y->position ? -1 : x->position > y->position;
}

static GPtrArray *
list_parties (GPtrArray *values)
{
  GPtrArray *parties = g_ptr_array_new ();

  for (guint i = 0; i < values->len; i++)
    if (((const QuitusValue *) values->pdata[i])->kind == QUITUS_KIND_PARTY)
      g_ptr_array_add (parties, values->pdata[i]);
  g_ptr_array_sort (parties, compare_positions);
  return parties;
}

/* (nullable): how the act calls a party, or how everybody does. */
static const char *
get_name (GPtrArray *values, QuitusBook *book, const QuitusPartyValue *party, gboolean in_act)
{
  const QuitusValue *body = look_up (values, book, party->organisation);

  if (in_act && party->name_in_act != NULL)
    return party->name_in_act;
  if (body == NULL || body->kind != QUITUS_KIND_ORGANISATION)
    return NULL;
  return quitus_organisation_value (body)->short_name != NULL
             ? quitus_organisation_value (body)->short_name
             : quitus_organisation_value (body)->name;
}

static const QuitusAgreementValue *
get_agreement (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    if (((const QuitusValue *) values->pdata[i])->kind == QUITUS_KIND_AGREEMENT)
      return quitus_agreement_value (values->pdata[i]);
  return NULL;
}

/* "IGN", "GIP-PLATEFORME-DE-L-INCLUSION": only letters, digits and dashes. */
static void
append_code (GString *code, const char *name)
{
  gboolean has_gap = code->len > 0;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        {
          has_gap = code->len > 0;
          continue;
        }
      if (has_gap)
        g_string_append_c (code, '-');
      has_gap = FALSE;
      g_string_append_unichar (code, g_unichar_toupper (c));
    }
}

static char *
make_unique (QuitusBook *book, const char *reference)
{
  char *unique = g_strdup (reference);

  for (int n = 2; quitus_book_find (book, QUITUS_KIND_AGREEMENT, "reference", unique) != NULL; n++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s-%d", reference, n);
    }
  return unique;
}

static const char *
get_title (int type)
{
  const char *nick = quitus_choices_get_nick (&quitus_agreement_types, type);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_strcmp0 (titles[i].nick, nick) == 0)
      return titles[i].title;
  return "Convention";
}

/* The year in which the agreement is made: of its last signature, else of its start where that is
 * past, as in an old act that is copied, else this one. */
static int
get_year (GPtrArray *parties, const QuitusAgreementValue *agreement, QuitusDay today)
{
  QuitusDay signed_on = QUITUS_DAY_NONE;

  for (guint i = 0; i < parties->len; i++)
    {
      QuitusDay day = quitus_party_value (parties->pdata[i])->signed_on;

      if (day != QUITUS_DAY_NONE && (signed_on == QUITUS_DAY_NONE || day > signed_on))
        signed_on = day;
    }
  if (signed_on != QUITUS_DAY_NONE)
    return quitus_day_get_year (signed_on);
  if (agreement->start.anchor == QUITUS_ANCHOR_DAY && agreement->start.day != QUITUS_DAY_NONE)
    return quitus_day_get_year (MIN (agreement->start.day, today));
  return quitus_day_get_year (today);
}

/* Public */

/**
 * quitus_assistant_propose_reference:
 * @values: (element-type QuitusValue): the records of a draft
 * @book: the register
 * @today: the day on which the draft is typed
 *
 * Returns: (transfer full): what such an agreement is usually called, and no other one yet: the
 *   names of the first two parties and the year in which it is made
 */
char *
quitus_assistant_propose_reference (GPtrArray *values, QuitusBook *book, QuitusDay today)
{
  const QuitusAgreementValue *agreement = get_agreement (values);
  g_autoptr (GPtrArray) parties = list_parties (values);
  g_autoptr (GString) code = g_string_new (NULL);

  for (guint i = 0; i < MIN (parties->len, 2); i++)
    {
      const char *name = get_name (values, book, parties->pdata[i], FALSE);

      if (name != NULL)
        append_code (code, name);
    }
  if (code->len == 0)
    g_string_append (code, "CONVENTION");
  g_string_append_printf (code, "-%d", get_year (parties, agreement, today));
  return make_unique (book, code->str);
}

/**
 * quitus_assistant_propose_title:
 * @values: (element-type QuitusValue): the records of a draft
 * @book: the register
 *
 * Returns: (transfer full): "Convention de partenariat entre l’IGN et la DINUM"; only the name in the
 *   act has an article, so that without one it is "Convention de partenariat : IGN – DINUM"
 */
char *
quitus_assistant_propose_title (GPtrArray *values, QuitusBook *book)
{
  g_autoptr (GPtrArray) parties = list_parties (values);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  gboolean has_articles = TRUE;
  GString *title = g_string_new (get_title (get_agreement (values)->type));

  for (guint i = 0; i < parties->len; i++)
    {
      const QuitusPartyValue *party = parties->pdata[i];

      has_articles &= party->name_in_act != NULL || get_name (values, book, party, TRUE) == NULL;
    }
  for (guint i = 0; i < parties->len; i++)
    {
      const char *name = get_name (values, book, parties->pdata[i], has_articles);

      if (name != NULL)
        g_ptr_array_add (names, (gpointer) name);
    }
  for (guint i = 0; names->len > 1 && i < names->len; i++)
    g_string_append_printf (title, "%s%s",
                            i == 0               ? has_articles ? " entre " : "\u202f: "
                            : !has_articles      ? " – "
                            : i + 1 < names->len ? ", "
                                                 : " et ",
                            (const char *) names->pdata[i]);
  return g_string_free (title, FALSE);
}
