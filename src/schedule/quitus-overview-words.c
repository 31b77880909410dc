/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an overview says in words, on the screen and on paper. */

#include "quitus-overview-words.h"

#include "quitus-format.h"

static const struct
{
  const char *title;
  const char *none;
  const char *several;
} groupings[QUITUS_N_GROUPINGS] = {
  { N_ ("By Budget Year"), N_ ("No day yet"),   NULL                      },
  { N_ ("By Programme"),   N_ ("No programme"), N_ ("Several programmes") },
  { N_ ("By Payer"),       N_ ("No payer"),     N_ ("Several payers")     },
  { N_ ("By Incubator"),   N_ ("No incubator"), N_ ("Several incubators") },
};

static const char *const measures[QUITUS_N_MEASURES] = {
  N_ ("Planned"),  N_ ("Called"),         N_ ("Received"),
  N_ ("Attached"), N_ ("Committed (AE)"), N_ ("Paid (CP)"),
};

/* Public */

/**
 * quitus_overview_has_measure:
 * @side: whose money it is
 * @measure: a step of money
 *
 * Returns: whether it is worth showing: a payer attaches nothing, and pays what others receive
 */
gboolean
quitus_overview_has_measure (QuitusSide side, QuitusMeasure measure)
{
  return side == QUITUS_SIDE_RECIPIENT ||
         (measure != QUITUS_MEASURE_RECEIVED && measure != QUITUS_MEASURE_ATTACHED);
}

/**
 * quitus_overview_words_get_measure:
 * @measure: a step of money
 * @language: a language
 *
 * Returns: (transfer none): its name
 */
const char *
quitus_overview_words_get_measure (QuitusMeasure measure, QuitusLanguage language)
{
  return quitus_language_text (language, measures[measure]);
}

/**
 * quitus_overview_words_get_grouping:
 * @grouping: by what
 * @language: a language
 *
 * Returns: (transfer none): how sums told apart in that way are called: "By Payer"
 */
const char *
quitus_overview_words_get_grouping (QuitusGrouping grouping, QuitusLanguage language)
{
  return quitus_language_text (language, groupings[grouping].title);
}

/**
 * quitus_overview_words_name_group:
 * @group: a group
 * @grouping: by what it was told apart
 * @language: a language
 *
 * Returns: (transfer full): what people call it: "2023", "Programme 159", "No payer"
 */
char *
quitus_overview_words_name_group (const QuitusOverviewGroup *group,
                                  QuitusGrouping grouping,
                                  QuitusLanguage language)
{
  if (group->kind == QUITUS_GROUP_NONE)
    return g_strdup (quitus_language_text (language, groupings[grouping].none));
  if (group->kind == QUITUS_GROUP_SEVERAL)
    return g_strdup (quitus_language_text (language, groupings[grouping].several));
  if (grouping == QUITUS_GROUPING_YEAR)
    return g_strdup_printf ("%d", group->year);
  if (grouping == QUITUS_GROUPING_PROGRAMME)
    /* Translators: the number of a budget programme */
    return g_strdup_printf (quitus_language_text (language, N_ ("Programme %s")), group->name);
  return g_strdup (group->name);
}

/**
 * quitus_overview_words_describe_risk:
 * @risk: money that comes too late
 * @today: the day of the overview
 * @language: a language
 *
 * Returns: (transfer full): when the agreement ends, and until when an amendment can be asked for,
 *   that day included
 */
char *
quitus_overview_words_describe_risk (const QuitusOverviewRisk *risk,
                                     QuitusDay today,
                                     QuitusLanguage language)
{
  g_autofree char *end = quitus_format_day (language, risk->end, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *ask = quitus_format_day (language, risk->ask_by, QUITUS_DAY_STYLE_SHORT);

  if (ask == NULL)
    /* Translators: a day */
    return g_strdup_printf (quitus_language_text (language, N_ ("Ends on %s")), end);
  if (risk->ask_by < today)
    /* Translators: two days */
    return g_strdup_printf (
        quitus_language_text (language, N_ ("Ends on %s; an amendment could be asked for until "
                                            "%s")),
        end, ask);
  /* Translators: two days */
  return g_strdup_printf (quitus_language_text (language,
                                                N_ ("Ends on %s; ask for an amendment by %s")),
                          end, ask);
}

/**
 * quitus_overview_words_count_missing:
 * @n_late: how many obligations are late
 * @n_undated: how many have no day, and nothing proves them
 * @language: a language
 *
 * Returns: (transfer full) (nullable): how many there are of each, "12 late, 3 without a day"; %NULL
 *   when there is none
 */
char *
quitus_overview_words_count_missing (guint n_late, guint n_undated, QuitusLanguage language)
{
  g_autofree char *late =
      quitus_format_text (language, quitus_language_plural (language, "%u late", "%u late", n_late),
                          n_late);
  g_autofree char *undated =
      quitus_format_text (language,
                          quitus_language_plural (language, "%u without a day", "%u without a day",
                                                  n_undated),
                          n_undated);

  if (n_late == 0 && n_undated == 0)
    return NULL;
  if (n_late == 0 || n_undated == 0)
    return g_strdup (n_late > 0 ? late : undated);
  return g_strdup_printf ("%s, %s", late, undated);
}
