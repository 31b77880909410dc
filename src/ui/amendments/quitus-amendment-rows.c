/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-amendment-rows.h"

#include "quitus-amendment-effects.h"
#include "quitus-amendment-words.h"
#include "quitus-format.h"
#include "quitus-instalment-state.h"
#include "quitus-language.h"
#include "quitus-rule-words.h"

#define ARROW " → "

/* Helpers */

static void
append_line (GString *lines, const char *text)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, text);
}

static const char *
or_nothing (const char *text)
{
  return text != NULL
             ? text
             : quitus_language_context (quitus_language_get_default (), "field", "nothing");
}

/* What a payment that comes or goes is: how much, and when. */
static char *
describe_instalment (QuitusDossier *dossier, const QuitusValue *value)
{
  const QuitusInstalmentValue *instalment = quitus_instalment_value (value);
  QuitusLanguage language = quitus_language_get_default ();
  QuitusMoney sum = quitus_instalment_get_amount (dossier, instalment);
  g_autofree char *amount = quitus_format_money (language, sum);
  g_autofree char *rule = quitus_rule_words_formula (&instalment->due, dossier, language);

  if (amount == NULL || rule == NULL)
    return g_strdup (amount != NULL ? amount : rule);
  /* Translators: the amount of a payment, then its rule, such as “signature + 6 months” */
  return g_strdup_printf (_ ("%s, %s"), amount, rule);
}

static void
append_whole (GString *lines, QuitusDossier *dossier, const QuitusValue *value, gboolean is_added)
{
  g_autofree char *detail =
      value->kind == QUITUS_KIND_INSTALMENT ? describe_instalment (dossier, value) : NULL;
  g_autofree char *text = NULL;

  if (detail == NULL)
    {
      append_line (lines, is_added ? _ ("Added") : _ ("Removed"));
      return;
    }
  /* Translators: what is added or removed by an amendment */
  text = g_strdup_printf (is_added ? _ ("Brought in: %s") : _ ("Taken away: %s"), detail);
  append_line (lines, text);
}

static void
append_field (GString *lines,
              QuitusBook *book,
              QuitusDossier *before,
              QuitusDossier *after,
              const QuitusTermChange *change)
{
  g_autofree char *old = quitus_facts_format_field (book, before, change->field, change->before);
  g_autofree char *new = quitus_facts_format_field (book, after, change->field, change->after);
  g_autofree char *text = NULL;

  /* Translators: the label of a field; what it says before and after an amendment */
  text = g_strdup_printf (_ ("%s: %s → %s"), _ (change->field->label), or_nothing (old),
                          or_nothing (new));
  append_line (lines, text);
}

/* The day of a deadline, or its rule while that has no day; then its amount. */
static char *
describe_deadline (const QuitusDeadline *deadline, QuitusDossier *dossier, gboolean has_amount)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *day = deadline->date != QUITUS_DAY_NONE
                             ? quitus_format_day (language, deadline->date, QUITUS_DAY_STYLE_MEDIUM)
                             : quitus_deadline_get_rule (deadline, dossier, language);
  g_autofree char *amount = has_amount ? quitus_format_money (language, deadline->amount) : NULL;

  if (amount == NULL)
    return g_strdup (day != NULL ? day : _ ("no fixed day"));
  /* Translators: the day of a payment, then its amount */
  return g_strdup_printf (_ ("%s, %s"), day != NULL ? day : _ ("no fixed day"), amount);
}

/* The same day, another amount. */
static char *
describe_amounts (const QuitusDeadlineMove *move, QuitusDossier *after)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *day = describe_deadline (&move->after, after, FALSE);
  g_autofree char *old = quitus_format_money (language, move->before.amount);
  g_autofree char *new = quitus_format_money (language, move->after.amount);

  return g_strdup_printf (_ ("%s: %s → %s"), day, or_nothing (old), or_nothing (new));
}

static char *
describe_move (const QuitusDeadlineMove *move, QuitusDossier *before, QuitusDossier *after)
{
  gboolean has_amount =
      !move->is_before || !move->is_after || move->before.amount != move->after.amount;
  g_autofree char *old =
      move->is_before ? describe_deadline (&move->before, before, has_amount) : NULL;
  g_autofree char *new =
      move->is_after ? describe_deadline (&move->after, after, has_amount) : NULL;

  if (has_amount && move->is_before && move->is_after && move->before.date == move->after.date)
    return describe_amounts (move, after);
  if (old == NULL)
    /* Translators: a day, perhaps with an amount */
    return g_strdup_printf (_ ("New: %s"), new);
  if (new == NULL)
    /* Translators: a day, perhaps with an amount */
    return g_strdup_printf (_ ("No longer: %s"), old);
  return g_strconcat (old, ARROW, new, NULL);
}

/* Public */

/**
 * quitus_amendment_rows_name:
 * @dossier: an agreement
 * @value: one of its records
 *
 * Returns: (transfer full): what people call the record where an amendment changes it
 */
char *
quitus_amendment_rows_name (QuitusDossier *dossier, const QuitusValue *value)
{
  const char *party =
      value->kind == QUITUS_KIND_PARTY ? quitus_rule_words_get_party (dossier, value->id) : NULL;

  if (value->kind == QUITUS_KIND_AGREEMENT)
    return g_strdup (_ ("Agreement"));
  if (value->kind == QUITUS_KIND_INSTALMENT)
    return quitus_rule_words_name_instalment (quitus_instalment_value (value),
                                              quitus_language_get_default ());
  if (party != NULL)
    /* Translators: the kind of a record, then its name */
    return g_strdup_printf (_ ("%s “%s”"), _ ("Party"), party);
  return quitus_value_get_name (value);
}

/**
 * quitus_amendment_rows_compose:
 * @session: what the window works with
 * @before: the law before an amendment
 * @after: the law after it
 * @value: a record of either of them
 *
 * Returns: (transfer full): what the amendment changes of the record, before → after, a line for each
 *   field; empty when nothing changes
 */
char *
quitus_amendment_rows_compose (QuitusSession *session,
                               QuitusDossier *before,
                               QuitusDossier *after,
                               const QuitusValue *value)
{
  g_autoptr (GArray) changes = quitus_amendment_effects_list_terms (before, after);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const QuitusTermChange *change = &g_array_index (changes, QuitusTermChange, i);
      const QuitusValue *changed = change->after != NULL ? change->after : change->before;

      if (!quitus_id_equal (changed->id, value->id))
        continue;
      if (change->field == NULL)
        append_whole (lines, change->after != NULL ? after : before, changed,
                      change->after != NULL);
      else
        append_field (lines, quitus_session_get_book (session), before, after, change);
    }
  if (value->kind == QUITUS_KIND_AGREEMENT)
    {
      g_autofree char *stale =
          quitus_amendment_words_get_stale (before, after, quitus_language_get_default ());

      if (stale != NULL)
        append_line (lines, stale);
    }
  return g_string_free (lines, FALSE);
}

/**
 * quitus_amendment_rows_list_problems:
 * @session: what the window works with
 * @before: the law before an amendment
 * @after: the law after it
 *
 * Returns: (transfer full) (element-type GtkWidget): a row for each thing that would not agree after
 *   the amendment, such as an end before the start; the rows are floating
 */
GPtrArray *
quitus_amendment_rows_list_problems (QuitusSession *session,
                                     QuitusDossier *before,
                                     QuitusDossier *after)
{
  g_autoptr (GPtrArray) problems =
      quitus_amendment_words_list_brought (before, after, quitus_session_get_today (session),
                                           quitus_language_get_default ());
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < problems->len; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-error-symbolic");

      gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Error"), -1);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problems->pdata[i]);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      gtk_widget_add_css_class (row, "error");
      /* So that whoever has to read it is brought there. */
      gtk_widget_set_focusable (row, TRUE);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

/**
 * quitus_amendment_rows_add_terms:
 * @facts: where the rows go
 * @session: what the window works with
 * @before: the law before an amendment
 * @after: the law after it
 *
 * Adds a row for each record that the amendment changes, below what would not agree after it.
 */
void
quitus_amendment_rows_add_terms (QuitusFacts *facts,
                                 QuitusSession *session,
                                 QuitusDossier *before,
                                 QuitusDossier *after)
{
  g_autoptr (GArray) changes = quitus_amendment_effects_list_terms (before, after);
  g_autoptr (GPtrArray) problems = quitus_amendment_rows_list_problems (session, before, after);
  QuitusId last = QUITUS_ID_NONE;

  for (guint i = 0; i < problems->len; i++)
    quitus_facts_add (facts, problems->pdata[i]);
  for (guint i = 0; i < changes->len; i++)
    {
      const QuitusTermChange *change = &g_array_index (changes, QuitusTermChange, i);
      const QuitusValue *value = change->after != NULL ? change->after : change->before;
      g_autofree char *name = NULL;
      g_autofree char *lines = NULL;

      if (quitus_id_equal (value->id, last))
        continue;
      last = value->id;
      name = quitus_amendment_rows_name (change->after != NULL ? after : before, value);
      lines = quitus_amendment_rows_compose (session, before, after, value);
      quitus_facts_add_text (facts, name, lines);
    }
}

/**
 * quitus_amendment_rows_add_moves:
 * @facts: where the rows go
 * @session: what the window works with
 * @before: the law before an amendment
 * @after: the law after it
 *
 * Adds a row for each deadline that moves, changes its amount, comes or goes.
 *
 * Returns: how many there are
 */
guint
quitus_amendment_rows_add_moves (QuitusFacts *facts,
                                 QuitusSession *session,
                                 QuitusDossier *before,
                                 QuitusDossier *after)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autoptr (GArray) moves =
      quitus_amendment_effects_list_moves (before, after, quitus_session_get_outlook (session));

  for (guint i = 0; i < moves->len; i++)
    {
      const QuitusDeadlineMove *move = &g_array_index (moves, QuitusDeadlineMove, i);
      g_autofree char *label = move->is_after
                                   ? quitus_deadline_get_label (&move->after, after, language)
                                   : quitus_deadline_get_label (&move->before, before, language);
      g_autofree char *text = describe_move (move, before, after);

      quitus_facts_add_text (facts, label, text);
    }
  return moves->len;
}
