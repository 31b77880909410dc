/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The label of a change is kept in the language of who made it, and its words are part of the chain
 * of the journal.  Who reads it may speak another one: the label is recognised as one of those that
 * the program gives, and composed again.  So that none is forgotten, labels are made here alone. */

#include "quitus-label.h"

#include <string.h>

#include "quitus-format.h"

/* Of "%s" and "%d". */
#define SLOT_LENGTH 2
#define MAX_SLOTS 2

typedef enum
{
  LABEL_PLAIN,
  /* It begins with an amount: anything else that ends alike is another label. */
  LABEL_AMOUNT,
  /* What follows is a label too. */
  LABEL_NESTED,
} LabelKind;

static const struct
{
  const char *text;
  LabelKind kind;
} labels[] = {
  { N_ ("Undo: %s"),                                   LABEL_NESTED },
  { N_ ("Redo: %s"),                                   LABEL_NESTED },
  { N_ ("Add the sample agreement"),                   LABEL_PLAIN  },
  { N_ ("Remove the sample agreement"),                LABEL_PLAIN  },
  { N_ ("Import “%s”"),                                LABEL_PLAIN  },
  { N_ ("Register of %s"),                             LABEL_PLAIN  },
  { N_ ("New agreement %s"),                           LABEL_PLAIN  },
  { N_ ("Reopen %s"),                                  LABEL_PLAIN  },
  { N_ ("Close %s"),                                   LABEL_PLAIN  },
  { N_ ("New amendment no. %d"),                       LABEL_PLAIN  },
  { N_ ("Correction of amendment no. %d"),             LABEL_PLAIN  },
  { N_ ("Signature of %s on %s"),                      LABEL_PLAIN  },
  { N_ ("Signature of %s corrected: %s"),              LABEL_PLAIN  },
  { N_ ("Removal of the signature of %s"),             LABEL_PLAIN  },
  { N_ ("New: %s"),                                    LABEL_PLAIN  },
  { N_ ("Correction: %s"),                             LABEL_PLAIN  },
  { N_ ("Removal: %s"),                                LABEL_PLAIN  },
  { N_ ("Call of %s"),                                 LABEL_PLAIN  },
  { N_ ("Call of %s corrected"),                       LABEL_PLAIN  },
  { N_ ("Receipt of %s"),                              LABEL_PLAIN  },
  { N_ ("Payment of %s"),                              LABEL_PLAIN  },
  { N_ ("Payment cancelled: %s"),                      LABEL_PLAIN  },
  { N_ ("Condition fulfilled: %s"),                    LABEL_PLAIN  },
  { N_ ("Attachment of %s requested"),                 LABEL_PLAIN  },
  { N_ ("%s available"),                               LABEL_AMOUNT },
  { N_ ("%s attached"),                                LABEL_AMOUNT },
  { N_ ("%s attached by order %s"),                    LABEL_AMOUNT },
  { N_ ("Document “%s” attached"),                     LABEL_PLAIN  },
  { N_ ("Bank account replaced: %s"),                  LABEL_PLAIN  },
  { N_ ("Bank account confirmed: %s"),                 LABEL_PLAIN  },
  { N_ ("Bank account closed: %s"),                    LABEL_PLAIN  },
  { N_ ("Published: %s"),                              LABEL_PLAIN  },
  { N_ ("Sent: %s"),                                   LABEL_PLAIN  },
  { N_ ("Refund paid: %s, %s"),                        LABEL_PLAIN  },
  { N_ ("Planned: %s, on %s"),                         LABEL_PLAIN  },
  { N_ ("Put off: %s, to %s"),                         LABEL_PLAIN  },
  { N_ ("Reason for a delay: %s"),                     LABEL_PLAIN  },
  { N_ ("Day moved: %s"),                              LABEL_PLAIN  },
  { N_ ("Documents of the committee sent"),            LABEL_PLAIN  },
  { N_ ("Reminder of %s sent"),                        LABEL_PLAIN  },
  { N_ ("Reminder of %s corrected"),                   LABEL_PLAIN  },
  { N_ ("Cancelled: %s"),                              LABEL_PLAIN  },
  { N_ ("%s in AE and %s in CP opened"),               LABEL_AMOUNT },
  { N_ ("Opening of %s in AE and %s in CP requested"), LABEL_PLAIN  },
  { N_ ("%d documents attached"),                      LABEL_PLAIN  },
  { N_ ("Two become one: %s"),                         LABEL_PLAIN  },
};

/* A label that was recognised: what stands in its slots. */
typedef struct
{
  int index;
  QuitusLanguage language;
  gsize n_literal;
  char *slots[MAX_SLOTS];
} Match;

/* Helpers */

static void
clear_match (Match *match)
{
  for (guint i = 0; i < MAX_SLOTS; i++)
    g_clear_pointer (&match->slots[i], g_free);
}

static const char *
find_slot (const char *pattern)
{
  for (const char *p = strchr (pattern, '%'); p != NULL; p = strchr (p + 1, '%'))
    if (p[1] == 's' || p[1] == 'd')
      return p;
  return NULL;
}

/* The same amount in another language; NULL when the text is none. */
static char *
translate_amount (const char *text, QuitusLanguage from, QuitusLanguage to)
{
  g_autofree char *again = NULL;
  gint64 cents = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      {
        if (cents > QUITUS_MONEY_MAX)
          return NULL;
        cents = cents * 10 + (*p - '0');
      }
  if (cents > QUITUS_MONEY_MAX)
    return NULL;
  again = quitus_format_money (from, cents);
  return g_str_equal (again, text) ? quitus_format_money (to, cents) : NULL;
}

/* The same day in another language; NULL when the text is none. */
static char *
translate_day (const char *text, QuitusLanguage from, QuitusLanguage to)
{
  const char *last = strrchr (text, ' ');
  int day = (int) g_ascii_strtoll (text, NULL, 10);
  int year = last != NULL ? (int) g_ascii_strtoll (last, NULL, 10) : 0;

  if (day < 1 || day > 31 || year < 1900 || year > 2199)
    return NULL;
  for (int month = 1; month <= 12; month++)
    {
      QuitusDay read = quitus_day_new (year, month, day);
      g_autofree char *again =
          read != QUITUS_DAY_NONE ? quitus_format_day (from, read, QUITUS_DAY_STYLE_SHORT) : NULL;

      if (g_strcmp0 (again, text) == 0)
        return quitus_format_day (to, read, QUITUS_DAY_STYLE_SHORT);
    }
  return NULL;
}

static char *
translate_slot (const Match *match, guint slot, QuitusLanguage to)
{
  const char *text = match->slots[slot];
  char *translated;

  if (labels[match->index].kind == LABEL_NESTED)
    return quitus_label_translate (text, to);
  translated = translate_amount (text, match->language, to);
  if (translated == NULL)
    translated = translate_day (text, match->language, to);
  return translated != NULL ? translated : g_strdup (text);
}

static gboolean
is_number (const char *text, const char *end)
{
  while (text < end && g_ascii_isdigit (*text))
    text++;
  return text == end;
}

/* Whether a label is of a pattern, of which the slots are then filled. */
static gboolean
fill_slots (const char *label, const char *pattern, Match *match)
{
  const char *slot = find_slot (pattern);
  gsize n_before = slot != NULL ? (gsize) (slot - pattern) : strlen (pattern);
  guint n = 0;

  if (strncmp (label, pattern, n_before) != 0)
    return FALSE;
  match->n_literal = n_before;
  label += n_before;
  while (slot != NULL && n < MAX_SLOTS)
    {
      const char *next = find_slot (slot + SLOT_LENGTH);
      g_autofree char *literal =
          next != NULL ? g_strndup (slot + SLOT_LENGTH, (gsize) (next - slot) - SLOT_LENGTH)
                       : g_strdup (slot + SLOT_LENGTH);
      const char *end = label + strlen (label);

      if (next == NULL && g_str_has_suffix (label, literal))
        end -= strlen (literal);
      else if (literal[0] != '\0')
        end = next != NULL ? strstr (label, literal) : NULL;
      if (end == NULL || end == label || (slot[1] == 'd' && !is_number (label, end)))
        return FALSE;
      match->slots[n++] = g_strndup (label, (gsize) (end - label));
      match->n_literal += strlen (literal);
      label = end + strlen (literal);
      slot = next;
    }
  return label[0] == '\0';
}

/* Of several labels that it might be, the one of which it says most. */
static void
try_label (const char *label, int index, QuitusLanguage language, Match *best)
{
  Match match = { .index = index, .language = language };
  gboolean is_it = fill_slots (label, quitus_language_text (language, labels[index].text), &match);

  if (is_it && labels[index].kind == LABEL_AMOUNT)
    {
      g_autofree char *amount = translate_amount (match.slots[0], language, language);

      is_it = amount != NULL;
    }
  if (!is_it || (best->index >= 0 && match.n_literal <= best->n_literal))
    {
      clear_match (&match);
      return;
    }
  clear_match (best);
  *best = match;
}

/* Public */

/**
 * quitus_label_get_pattern:
 * @index: 0 for the first
 *
 * Returns: (transfer none) (nullable): in English, what a label is composed of; %NULL after the last
 */
const char *
quitus_label_get_pattern (guint index)
{
  return index < G_N_ELEMENTS (labels) ? labels[index].text : NULL;
}

/**
 * quitus_label_compose:
 * @language: the language of who makes the change
 * @pattern: one of the patterns known here, in English and marked by N_()
 * @...: what stands in it
 *
 * Returns: (transfer full): the label of a change, which quitus_label_translate() recognises
 */
char *
quitus_label_compose (QuitusLanguage language, const char *pattern, ...)
{
  gboolean is_known = FALSE;
  va_list arguments;
  char *label;

  for (guint i = 0; i < G_N_ELEMENTS (labels) && !is_known; i++)
    is_known = g_str_equal (labels[i].text, pattern);
  if (!is_known)
    g_critical ("“%s” is no label that can be said in another language", pattern);
  va_start (arguments, pattern);
  label = g_strdup_vprintf (quitus_language_text (language, pattern), arguments);
  va_end (arguments);
  return label;
}

/**
 * quitus_label_translate:
 * @label: what a person did, as the journal says it
 * @language: the language of who reads it
 *
 * Says a label in another language than that in which it was recorded.  Names stay as they are.
 *
 * Returns: (transfer full): the label; as it is when it is none that the program gives
 */
char *
quitus_label_translate (const char *label, QuitusLanguage language)
{
  Match best = { .index = -1 };
  g_autoptr (GString) text = NULL;
  const char *pattern;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      try_label (label, (int) i, QUITUS_LANGUAGE_ENGLISH, &best);
      try_label (label, (int) i, QUITUS_LANGUAGE_FRENCH, &best);
    }
  if (best.index < 0)
    return g_strdup (label);
  text = g_string_new (NULL);
  pattern = quitus_language_text (language, labels[best.index].text);
  for (guint n = 0; n < MAX_SLOTS && best.slots[n] != NULL; n++)
    {
      const char *slot = find_slot (pattern);
      g_autofree char *said = translate_slot (&best, n, language);

      g_string_append_len (text, pattern, slot - pattern);
      g_string_append (text, said);
      pattern = slot + SLOT_LENGTH;
    }
  g_string_append (text, pattern);
  clear_match (&best);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
