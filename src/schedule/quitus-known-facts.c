/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has happened to the money by a day.  What is recorded of a later one counts for nothing until
 * that day has come: sums say where an agreement is, not where it will be. */

#include "quitus-known-facts.h"

#include "quitus-rule-words.h"

/**
 * Fact:
 * @kind: a kind of record
 * @name: its field that says when something happened
 * @is_all: whether the record is nothing but that: without it there is no record
 *
 * When a thing that happens to money happened.
 */
typedef struct
{
  QuitusKind kind;
  const char *name;
  gboolean is_all;
} Fact;

static const Fact facts[] = {
  { QUITUS_KIND_CONDITION,    "fulfilled_on", FALSE },
  { QUITUS_KIND_CALL,         "called_on",    TRUE  },
  { QUITUS_KIND_CALL,         "cancelled_on", FALSE },
  { QUITUS_KIND_RECEIPT,      "received_on",  TRUE  },
  { QUITUS_KIND_OPENING,      "requested_on", FALSE },
  { QUITUS_KIND_OPENING,      "published_on", FALSE },
  { QUITUS_KIND_OPENING,      "available_on", FALSE },
  { QUITUS_KIND_COMMITMENT,   "ordered_on",   TRUE  },
  { QUITUS_KIND_COMMITMENT,   "closed_on",    FALSE },
  { QUITUS_KIND_DELIVERY,     "certified_on", TRUE  },
  { QUITUS_KIND_DISBURSEMENT, "paid_on",      TRUE  },
  { QUITUS_KIND_REFUND,       "decided_on",   TRUE  },
  { QUITUS_KIND_REFUND,       "paid_on",      FALSE },
};

/* What a part of a payment is a part of. */
static const struct
{
  QuitusKind kind;
  const char *name;
} parts[] = {
  { QUITUS_KIND_RECEIPT_ALLOCATION, "receipt"    },
  { QUITUS_KIND_OPENING_ALLOCATION, "receipt"    },
  { QUITUS_KIND_DELIVERY,           "commitment" },
  { QUITUS_KIND_DISBURSEMENT,       "commitment" },
};

/* Helpers */

static const QuitusField *
get_field (const Fact *fact)
{
  return quitus_kind_get_field (fact->kind, fact->name);
}

static QuitusDay
get_day (const Fact *fact, const QuitusValue *value)
{
  const QuitusDay *day = QUITUS_FIELD_PLACE_CONST (get_field (fact), value);

  return *day;
}

static QuitusDay
find_last_day (QuitusDossier *dossier)
{
  QuitusDay last = QUITUS_DAY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      guint n = quitus_dossier_count (dossier, facts[i].kind);
      /* Every agreement comes by here, and a field is looked up by its name. */
      const QuitusField *field = n > 0 ? get_field (&facts[i]) : NULL;

      for (guint j = 0; j < n; j++)
        {
          const QuitusValue *value = quitus_dossier_get (dossier, facts[i].kind, j);

          last = MAX (last, *(const QuitusDay *) QUITUS_FIELD_PLACE_CONST (field, value));
        }
    }
  return last;
}

/* What a record says on that day, %NULL when it says nothing then. */
static QuitusValue *
read_on (const QuitusValue *value, QuitusDay day)
{
  g_autoptr (QuitusValue) known = quitus_value_ref (value);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (facts[i].kind != (QuitusKind) value->kind || get_day (&facts[i], value) <= day)
        continue;
      if (facts[i].is_all)
        return NULL;
      if (known == value)
        {
          quitus_value_unref (known);
          known = quitus_value_copy (value);
        }
      *(QuitusDay *) QUITUS_FIELD_PLACE (get_field (&facts[i]), known) = QUITUS_DAY_NONE;
    }
  return g_steal_pointer (&known);
}

static gboolean
has_whole (GHashTable *later, const QuitusValue *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].kind == (QuitusKind) value->kind &&
        g_hash_table_contains (
            later,
            QUITUS_FIELD_PLACE_CONST (quitus_kind_get_field (parts[i].kind, parts[i].name), value)))
      return FALSE;
  return TRUE;
}

static GPtrArray *
list_known (QuitusDossier *dossier, QuitusDay day)
{
  GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);
  g_autoptr (GHashTable) later = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; i < quitus_dossier_count (dossier, (QuitusKind) kind); i++)
      {
        const QuitusValue *value = quitus_dossier_get (dossier, (QuitusKind) kind, i);
        QuitusValue *known = read_on (value, day);

        if (known != NULL)
          g_ptr_array_add (values, known);
        else
          g_hash_table_add (later, (gpointer) &value->id);
      }
  for (guint i = values->len; i > 0; i--)
    if (!has_whole (later, values->pdata[i - 1]))
      g_ptr_array_remove_index (values, i - 1);
  return values;
}

/* Public */

/**
 * quitus_known_facts_ensure:
 * @dossier: an agreement, its facts or the law of a day
 * @day: a day
 *
 * The agreement with what had happened to its money by that day: calls, receipts, credits, orders,
 * deliveries, payments and refunds of a later one are not there, nor is what belongs to them.  What
 * was agreed on stays as it is.
 *
 * Returns: (transfer full): that; the same dossier when nothing is of a later day
 */
QuitusDossier *
quitus_known_facts_ensure (QuitusDossier *dossier, QuitusDay day)
{
  g_autoptr (GPtrArray) values = NULL;

  if (quitus_dossier_find_last_day (dossier, find_last_day) <= day)
    return quitus_dossier_ref (dossier);
  values = list_known (dossier, day);
  return quitus_dossier_is_amended (dossier)
             ? quitus_dossier_amend (dossier, values, quitus_dossier_get_day (dossier),
                                     quitus_dossier_get_amendments (dossier))
             : quitus_dossier_new (values);
}

/**
 * quitus_known_facts_include:
 * @value: a record about money
 * @day: a day
 *
 * Tells for one record what quitus_known_facts_ensure() does for an agreement, where only the record
 * itself counts and not the others that it belongs to.
 *
 * Returns: whether it says anything by that day
 */
gboolean
quitus_known_facts_include (const QuitusValue *value, QuitusDay day)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (facts[i].is_all && facts[i].kind == (QuitusKind) value->kind &&
        get_day (&facts[i], value) > day)
      return FALSE;
  return TRUE;
}

/**
 * quitus_known_facts_sum_receipts:
 * @dossier: an agreement
 * @first: a day
 * @last: a day, not before it
 * @day: the day as of which it is asked
 *
 * Returns: the cents that accountants received from @first to @last, whatever they are for, as far as
 *   is known by @day: a receipt of a day that has not come is none
 */
QuitusMoney
quitus_known_facts_sum_receipts (QuitusDossier *dossier,
                                 QuitusDay first,
                                 QuitusDay last,
                                 QuitusDay day)
{
  QuitusMoney sum = 0;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_RECEIPT); i++)
    {
      const QuitusValue *value = quitus_dossier_get (dossier, QUITUS_KIND_RECEIPT, i);
      const QuitusReceiptValue *receipt = quitus_receipt_value (value);

      if (receipt->received_on >= first && receipt->received_on <= last &&
          quitus_known_facts_include (value, day))
        sum += receipt->amount;
    }
  return sum;
}

/**
 * quitus_known_facts_find_problems:
 * @dossier: a dossier
 * @today: today
 * @language: the language of the sentences
 *
 * Names what is recorded about money as of a day that has not come: only what has happened is
 * recorded, so that one of both is wrong.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each, none when there is none
 */
GPtrArray *
quitus_known_facts_find_problems (QuitusDossier *dossier, QuitusDay today, QuitusLanguage language)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    for (guint j = 0; j < quitus_dossier_count (dossier, facts[i].kind); j++)
      {
        const QuitusValue *value = quitus_dossier_get (dossier, facts[i].kind, j);
        g_autofree char *day = NULL;

        if (get_day (&facts[i], value) <= today)
          continue;
        day = quitus_rule_words_day (get_day (&facts[i], value), language);
        g_ptr_array_add (
            sentences,
            g_strdup_printf (
                /* Translators: a kind of record, what happened to it (“Paid on”), a day */
                quitus_language_text (language, N_ ("%s: “%s” %s, a day that has not come; it "
                                                    "counts for nothing until then")),
                quitus_language_text (language, quitus_kind_get_info (facts[i].kind)->label),
                quitus_language_text (language, get_field (&facts[i])->label), day));
      }
  return sentences;
}
