/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chip says in the room that it has: whole words, and the amount before more of them. */

#include "quitus-chip-words.h"

#include "quitus-deadline-look.h"
#include "quitus-format.h"
#include "quitus-language.h"

/* Fewer letters before an ellipsis say nothing. */
#define LEAST_LETTERS 4
#define LEAST_LETTERS_WITH_AMOUNT 5

/* Helpers */

/* How many pixels a title takes that is cut behind so many letters. */
static int
measure_cut (const char *title, glong n_letters, QuitusChipMeasure measure, gpointer data)
{
  g_autofree char *letters =
      g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), n_letters));
  g_autofree char *cut = g_strconcat (letters, "…", NULL);

  return measure (cut, data);
}

static char *
compose_title (QuitusDeadlineItem *item, gboolean has_label)
{
  const char *words[4] = { NULL };
  const char *partner = quitus_deadline_item_get_partner (item);
  const char *moved = quitus_deadline_get_moved_label (quitus_deadline_item_get_deadline (item));
  guint n = 0;

  if (moved != NULL)
    words[n++] = moved;
  if (partner[0] != '\0')
    words[n++] = partner;
  if (has_label || n == 0)
    words[n++] = quitus_deadline_item_get_label (item);
  return g_strjoinv (" · ", (char **) words);
}

/* Every title with every amount, except that what is said in full is not said beside thousands. */
static gboolean
choose_both (const QuitusChipWords *self,
             int room,
             QuitusChipMeasure measure,
             gpointer data,
             QuitusChipChoice *choice)
{
  guint n_amounts = g_strv_length (self->amounts);

  for (guint i = 0; self->titles[i] != NULL; i++)
    {
      guint n = i == 0 ? MIN (n_amounts, 2) : n_amounts;
      int title = measure (self->titles[i], data);

      for (guint j = 0; title < room && j < n; j++)
        if (title + measure (self->amounts[j], data) <= room)
          {
            *choice = (QuitusChipChoice) { self->titles[i], self->amounts[j], FALSE };
            return TRUE;
          }
    }
  return FALSE;
}

static const char *
choose_one (char **texts, int room, QuitusChipMeasure measure, gpointer data)
{
  for (guint i = 0; texts[i] != NULL; i++)
    if (measure (texts[i], data) <= room)
      return texts[i];
  return NULL;
}

/* The name with the shortest amount, when enough of it has room. */
static gboolean
choose_cut (const QuitusChipWords *self,
            int room,
            QuitusChipMeasure measure,
            gpointer data,
            QuitusChipChoice *choice)
{
  const char *amount = self->amounts[g_strv_length (self->amounts) - 1];
  const char *name = self->titles[g_strv_length (self->titles) - 2];

  if (measure_cut (name, LEAST_LETTERS_WITH_AMOUNT, measure, data) + measure (amount, data) > room)
    return FALSE;
  *choice = (QuitusChipChoice) { name, amount, TRUE };
  return TRUE;
}

/* Public */

/**
 * quitus_chip_words_set:
 * @self: words, or zeros
 * @item: a deadline
 *
 * Finds the words for a deadline, in the default language.  A month has deadlines of many
 * agreements: whose it is comes before what the icon shows too.
 */
void
quitus_chip_words_set (QuitusChipWords *self, QuitusDeadlineItem *item)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  QuitusLanguage language = quitus_language_get_default ();
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) amounts = g_strv_builder_new ();
  const char *partner = quitus_deadline_item_get_partner (item);

  quitus_chip_words_clear (self);
  g_strv_builder_take (titles, compose_title (item, TRUE));
  g_strv_builder_take (titles, compose_title (item, FALSE));
  if (partner[0] != '\0')
    g_strv_builder_add (titles, partner);
  g_strv_builder_add (titles,
                      _ (quitus_choices_get_label (&quitus_deadline_kinds, deadline->kind)));
  if (deadline->amount != QUITUS_MONEY_NONE)
    {
      char *euros = quitus_format_euros (language, deadline->amount);
      char *thousands = quitus_format_thousands (language, deadline->amount);

      g_strv_builder_take (amounts, quitus_format_money (language, deadline->amount));
      if (euros != NULL)
        g_strv_builder_take (amounts, euros);
      if (thousands != NULL)
        g_strv_builder_take (amounts, thousands);
    }
  self->titles = g_strv_builder_end (titles);
  self->amounts = g_strv_builder_end (amounts);
}

/**
 * quitus_chip_words_clear:
 * @self: words, or zeros
 *
 * Lets them go.
 */
void
quitus_chip_words_clear (QuitusChipWords *self)
{
  g_clear_pointer (&self->titles, g_strfreev);
  g_clear_pointer (&self->amounts, g_strfreev);
}

/**
 * quitus_chip_words_choose:
 * @self: words that were set
 * @room: pixels
 * @spacing: pixels between the title and the amount
 * @measure: how wide a text is
 * @data: what it is called with
 *
 * An amount is never cut, and nothing is cut to a few letters: less is said instead.
 *
 * Returns: (transfer none): what has room, perhaps nothing
 */
QuitusChipChoice
quitus_chip_words_choose (const QuitusChipWords *self,
                          int room,
                          int spacing,
                          QuitusChipMeasure measure,
                          gpointer data)
{
  QuitusChipChoice choice = { 0 };
  glong least;

  if (self->amounts[0] != NULL)
    {
      if (!choose_both (self, room - spacing, measure, data, &choice) &&
          !choose_cut (self, room - spacing, measure, data, &choice))
        choice.amount = choose_one (self->amounts, room, measure, data);
      return choice;
    }
  choice.title = choose_one (self->titles, room, measure, data);
  if (choice.title == self->titles[0])
    return choice;
  /* What would be cut well behind the name and the sign after it says more than the name alone. */
  least = choice.title != NULL ? g_utf8_strlen (self->titles[1], -1) + 3 : 0;
  if (measure_cut (self->titles[0], least + LEAST_LETTERS, measure, data) <= room)
    choice = (QuitusChipChoice) { self->titles[0], NULL, TRUE };
  return choice;
}
