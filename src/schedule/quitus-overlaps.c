/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements that pay for the same startup at the same time. */

#include "quitus-agreement-state.h"

#include "quitus-amendments.h"
#include "quitus-instalment-private.h"
#include "quitus-rule-words.h"

/* One payer of one startup in one agreement, and from when to when. */
typedef struct
{
  QuitusId startup;
  QuitusId payer;
  QuitusId agreement;
  QuitusDay from;
  QuitusDay to;
} Cover;

/* Helpers */

static int
compare_covers (gconstpointer a, gconstpointer b)
{
  const Cover *x = a, *y = b;
  int order = quitus_id_compare (x->startup, y->startup);

  if (order == 0)
    order = quitus_id_compare (x->payer, y->payer);
  if (order == 0 && x->from != y->from)
    order = x->from < y->from ? -1 : 1;
  return order != 0 ? order : quitus_id_compare (x->agreement, y->agreement);
}

static void
add_cover (GArray *covers, Cover cover, QuitusDossier *dossier, QuitusId party)
{
  const QuitusPartyValue *payer =
      quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, party));

  if (payer == NULL)
    return;
  cover.payer = payer->organisation;
  for (guint i = covers->len; i-- > 0;)
    {
      const Cover *other = &g_array_index (covers, Cover, i);

      if (!quitus_id_equal (other->agreement, cover.agreement))
        break;
      if (quitus_id_equal (other->startup, cover.startup) &&
          quitus_id_equal (other->payer, cover.payer))
        return;
    }
  g_array_append_val (covers, cover);
}

/* Whoever has a funding line for the startup, or for all, pays for it; without funding lines, those
 * who pay the payments. */
static void
add_payers (GArray *covers, Cover cover, QuitusDossier *dossier)
{
  guint n_lines = quitus_dossier_count (dossier, QUITUS_KIND_FUNDING_LINE);
  guint n_instalments = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT);

  for (guint i = 0; i < n_lines; i++)
    {
      const QuitusFundingLineValue *line =
          quitus_funding_line_value (quitus_dossier_get (dossier, QUITUS_KIND_FUNDING_LINE, i));

      if (quitus_id_is_none (line->startup) || quitus_id_equal (line->startup, cover.startup))
        add_cover (covers, cover, dossier, line->payer);
    }
  for (guint i = 0; n_lines == 0 && i < n_instalments; i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i));

      if (instalment->cancelled_on == QUITUS_DAY_NONE)
        add_cover (covers, cover, dossier, instalment->payer);
    }
}

/* @assumed: from when an agreement counts whose effective date is not known, %QUITUS_DAY_NONE for
 * not at all */
static void
add_agreement (GArray *covers,
               QuitusDossier *dossier,
               const QuitusOutlook *outlook,
               QuitusDay assumed)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_COVERAGE);
  QuitusLaw law;

  quitus_law_init (&law, dossier, outlook);
  if (law.effective.day == QUITUS_DAY_NONE)
    law.effective.day = assumed;
  if (law.effective.day == QUITUS_DAY_NONE)
    return;
  for (guint i = 0; i < n; i++)
    {
      const QuitusCoverageValue *coverage =
          quitus_coverage_value (quitus_dossier_get (dossier, QUITUS_KIND_COVERAGE, i));
      Cover cover = { .startup = coverage->startup,
                      .agreement = law.agreement->value.id,
                      .from = MAX (law.effective.day, coverage->joined_on),
                      .to = law.last_day != QUITUS_DAY_NONE ? law.last_day : G_MAXINT32 };

      if (cover.from <= cover.to)
        add_payers (covers, cover, dossier);
    }
}

static const char *
get_text (QuitusBook *book, QuitusId id, const char *name)
{
  const QuitusValue *value = quitus_record_get_value (quitus_book_lookup (book, id));
  const QuitusField *field = quitus_kind_get_field (value->kind, name);

  return *(char *const *) QUITUS_FIELD_PLACE_CONST (field, value);
}

static char *
compose (QuitusBook *book, const Cover *first, const Cover *second, QuitusLanguage language)
{
  const char *payer = get_text (book, first->payer, "short_name");
  QuitusDay last = MIN (first->to, second->to);
  g_autofree char *from = quitus_rule_words_day (second->from, language);
  g_autofree char *to = NULL;

  if (payer == NULL)
    payer = get_text (book, first->payer, "name");
  if (last == G_MAXINT32)
    /* Translators: two agreements, a payer, a startup, a day */
    return g_strdup_printf (quitus_language_text (language,
                                                  N_ ("%s and %s: %s pays for %s in both from %s")),
                            get_text (book, first->agreement, "reference"),
                            get_text (book, second->agreement, "reference"), payer,
                            get_text (book, first->startup, "name"), from);
  to = quitus_rule_words_day (last, language);
  /* Translators: two agreements, a payer, a startup, two days */
  return g_strdup_printf (
      quitus_language_text (language, N_ ("%s and %s: %s pays for %s in both from %s to %s")),
      get_text (book, first->agreement, "reference"),
      get_text (book, second->agreement, "reference"), payer,
      get_text (book, first->startup, "name"), from, to);
}

static char *
compose_other (QuitusBook *book, const Cover *cover, QuitusLanguage language)
{
  const char *payer = get_text (book, cover->payer, "short_name");

  if (payer == NULL)
    payer = get_text (book, cover->payer, "name");
  /* Translators: an agreement, a payer, a startup */
  return g_strdup_printf (quitus_language_text (language, N_ ("%s: %s already pays for %s there")),
                          get_text (book, cover->agreement, "reference"), payer,
                          get_text (book, cover->startup, "name"));
}

/* Public */

/**
 * quitus_agreement_find_overlaps:
 * @book: a book
 * @outlook: from where the future is seen
 * @language: the language of the sentences
 *
 * Says where two agreements make the same organisation pay for the same startup during the same
 * time, which may be paying twice (R15).  Those whose effective date is not known are left out.
 *
 * Returns: (transfer full) (element-type utf8): the sentences, none when there is no overlap
 */
GPtrArray *
quitus_agreement_find_overlaps (QuitusBook *book,
                                const QuitusOutlook *outlook,
                                QuitusLanguage language)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) covers = g_array_new (FALSE, FALSE, sizeof (Cover));
  guint n = quitus_book_count (book, QUITUS_KIND_AGREEMENT);

  for (guint i = 0; i < n; i++)
    {
      QuitusRecord *agreement = quitus_book_get (book, QUITUS_KIND_AGREEMENT, i);
      g_autoptr (QuitusDossier) dossier =
          quitus_amendments_get_law (book, quitus_record_get_id (agreement), outlook->today);

      add_agreement (covers, dossier, outlook, QUITUS_DAY_NONE);
    }
  g_array_sort (covers, compare_covers);
  for (guint i = 0; i < covers->len; i++)
    for (guint j = i + 1; j < covers->len; j++)
      {
        const Cover *first = &g_array_index (covers, Cover, i);
        const Cover *second = &g_array_index (covers, Cover, j);

        if (!quitus_id_equal (first->startup, second->startup) ||
            !quitus_id_equal (first->payer, second->payer) || second->from > first->to)
          break;
        g_ptr_array_add (sentences, compose (book, first, second, language));
      }
  return sentences;
}

/**
 * quitus_agreement_find_overlaps_of:
 * @dossier: an agreement that is being made, and that the book does not have
 * @book: a book
 * @outlook: from where the future is seen
 * @language: the language of the sentences
 *
 * Says which agreements of the book already make the same organisation pay for the same startup
 * (R15).  Agreements whose effective date is not known count from today.
 *
 * Returns: (transfer full) (element-type utf8): the sentences, none when there is no overlap
 */
GPtrArray *
quitus_agreement_find_overlaps_of (QuitusDossier *dossier,
                                   QuitusBook *book,
                                   const QuitusOutlook *outlook,
                                   QuitusLanguage language)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (Cover));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (Cover));

  add_agreement (own, dossier, outlook, outlook->today);
  for (guint i = 0; own->len > 0 && i < quitus_book_count (book, QUITUS_KIND_AGREEMENT); i++)
    {
      QuitusRecord *agreement = quitus_book_get (book, QUITUS_KIND_AGREEMENT, i);
      g_autoptr (QuitusDossier) other =
          quitus_amendments_get_law (book, quitus_record_get_id (agreement), outlook->today);

      add_agreement (others, other, outlook, outlook->today);
    }
  for (guint i = 0; i < own->len; i++)
    for (guint j = 0; j < others->len; j++)
      {
        const Cover *cover = &g_array_index (own, Cover, i);
        const Cover *other = &g_array_index (others, Cover, j);

        if (quitus_id_equal (cover->startup, other->startup) &&
            quitus_id_equal (cover->payer, other->payer) && cover->from <= other->to &&
            other->from <= cover->to)
          g_ptr_array_add (sentences, compose_other (book, other, language));
      }
  return sentences;
}
