/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chip says in the room that it has: whole words, and the amount before more of them. */

#include "quitus-chip-words.h"

#include "quitus-deadline-look.h"
#include "quitus-format.h"
#include "quitus-language.h"

/* Fewer letters before an ellipsis say nothing. */
#define LEAST_LETTERS 4
#define LEAST_LETTERS_WITH_AMOUNT 3

/* Where a partner and a label have room beside, amounts are told to the cent; where a partner has, to
 * the euro.  In widths of a letter M. */
#define ROOM_FOR_CENTS 22
#define ROOM_FOR_EUROS 10.5

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

/* The longest title that has room beside the amount. */
static gboolean
choose_both (char **titles,
             const char *amount,
             int room,
             QuitusChipMeasure measure,
             gpointer data,
             QuitusChipChoice *choice)
{
  int left = room - measure (amount, data);

  for (guint i = 0; left > 0 && titles[i] != NULL; i++)
    if (measure (titles[i], data) <= left)
      {
        *choice = (QuitusChipChoice) { titles[i], amount, FALSE };
        return TRUE;
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

/* The name with the amount, when enough of it has room. */
static gboolean
choose_cut (const QuitusChipWords *self,
            const char *amount,
            int room,
            QuitusChipMeasure measure,
            gpointer data,
            QuitusChipChoice *choice)
{
  const char *name = self->titles[g_strv_length (self->titles) - 2];

  if (measure_cut (name, LEAST_LETTERS_WITH_AMOUNT, measure, data) + measure (amount, data) > room)
    return FALSE;
  *choice = (QuitusChipChoice) { name, amount, TRUE };
  return TRUE;
}

static QuitusChipChoice
choose_with_amount (const QuitusChipWords *self,
                    QuitusAmountStyle style,
                    int room,
                    int spacing,
                    QuitusChipMeasure measure,
                    gpointer data)
{
  QuitusChipChoice choice = { 0 };
  const char *amount = self->amounts[style];

  if (!choose_both (self->titles, amount, room - spacing, measure, data, &choice) &&
      !choose_cut (self, amount, room - spacing, measure, data, &choice))
    choice.amount = choose_one (self->amounts + style, room, measure, data);
  return choice;
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
      g_autofree char *money = quitus_format_money (language, deadline->amount);
      g_autofree char *euros = quitus_format_euros (language, deadline->amount);
      g_autofree char *thousands = quitus_format_thousands (language, deadline->amount);
      const char *short_euros = euros != NULL ? euros : money;

      g_strv_builder_add (amounts, money);
      g_strv_builder_add (amounts, short_euros);
      g_strv_builder_add (amounts, thousands != NULL ? thousands : short_euros);
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
 * quitus_chip_words_find_style:
 * @room: what a chip leaves for words, in widths of a letter M of its font
 *
 * Amounts of one month compare: how exact they are depends on the room of all chips, and on nothing
 * that only one of them has.
 *
 * Returns: how exactly amounts are told, at best
 */
QuitusAmountStyle
quitus_chip_words_find_style (double room)
{
  if (room >= ROOM_FOR_CENTS)
    return QUITUS_AMOUNT_STYLE_CENTS;
  return room >= ROOM_FOR_EUROS ? QUITUS_AMOUNT_STYLE_EUROS : QUITUS_AMOUNT_STYLE_THOUSANDS;
}

/**
 * quitus_chip_words_choose:
 * @self: words that were set
 * @style: how exactly amounts are told, at best
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
                          QuitusAmountStyle style,
                          int room,
                          int spacing,
                          QuitusChipMeasure measure,
                          gpointer data)
{
  QuitusChipChoice choice = { 0 };
  glong least;

  if (self->amounts[0] != NULL)
    return choose_with_amount (self, style, room, spacing, measure, data);
  choice.title = choose_one (self->titles, room, measure, data);
  if (choice.title == self->titles[0])
    return choice;
  /* What would be cut well behind the name and the sign after it says more than the name alone. */
  least = choice.title != NULL ? g_utf8_strlen (self->titles[1], -1) + 3 : 0;
  if (measure_cut (self->titles[0], least + LEAST_LETTERS, measure, data) <= room)
    choice = (QuitusChipChoice) { self->titles[0], NULL, TRUE };
  return choice;
}
