/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample-values.h"

#include "quitus-value.h"

#define HASH_A "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define HASH_B "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
#define ID_A "771974f0-7150-4912-82c6-0f0116899f4d"
#define ID_B "d0dfe35a-fe02-4994-a1d8-a98f76aea094"

/* Texts that must have a form, two of each. */
static const struct
{
  const char *field_name;
  const char *texts[2];
} formed[] = {
  { "siren",              { "130026032", "732829320" }                                     },
  { "siret",              { "13002526500013", "73282932000074" }                           },
  { "bank_code",          { "30001", "10071" }                                             },
  { "branch_code",        { "00064", "75000" }                                             },
  { "account_number",     { "00000092441", "00001005161" }                                 },
  { "rib_key",            { "40", "20" }                                                   },
  { "iban",               { "FR7630001000640000009244140", "FR7610071750000000100516120" } },
  { "bic",                { "BDFEFRPP", "TRPUFRP1" }                                       },
  { "fund",               { "1-2-00548", "2-1-00123" }                                     },
  { "operational_budget", { "0352-CFSE", "0129-CAHC" }                                     },
  { "financial_centre",   { "BG00/0129-CAHC-DISI", "BG00/0352-CFSE-IGNF" }                 },
  { "functional_area",    { "0143-03-01", "0352-03" }                                      },
  { "activity",           { "BG00/014303000102", "BG00/035200000101" }                     },
  { "last_payment_day",   { "11-30", "12-01" }                                             },
  { "last_order_day",     { "12-15", "12-16" }                                             },
  { "carry_over_day",     { "03-31", "03-15" }                                             },
  { "hash",               { HASH_A, HASH_B }                                               },
  { "kind",               { "instalment", "funding_line" }                                 },
  { "record",             { ID_A, ID_B }                                                   },
  { "content",            { "amount=1\n", "amount=2\n" }                                   },
};

/* What a text must survive: line ends, backslashes, equals signs, spaces, other scripts. */
static const char *const hostile[] = {
  "a=b\nname=other\\n\\",
  "\\",
  "=\n=",
  " leading, trailing ",
  "\n",
  "tab\tand\r\nreturn",
  "É, €, “quotes”, ’, \U0001f4b6, العربية",
  "\\n is not a line end, \\\\n neither",
};

/* Helpers */

static char *
make_text (const QuitusField *field, guint variant)
{
  if (field->flags & QUITUS_FIELD_UNIQUE)
    return g_strdup_printf ("%03u", 100 + variant % 900);
  for (guint i = 0; i < G_N_ELEMENTS (formed); i++)
    if (g_str_equal (formed[i].field_name, field->name))
      return g_strdup (formed[i].texts[variant % 2]);
  return g_strdup_printf ("%s %u", hostile[variant % G_N_ELEMENTS (hostile)], variant);
}

static QuitusDateRule
make_rule (guint variant)
{
  QuitusDateRule rule = QUITUS_DATE_RULE_NONE;

  rule.anchor = variant % 3 == 0   ? QUITUS_ANCHOR_SIGNATURE
                : variant % 3 == 1 ? QUITUS_ANCHOR_END
                                   : QUITUS_ANCHOR_DAY;
  if (rule.anchor == QUITUS_ANCHOR_DAY)
    rule.day = 19000 + (int) (variant % 3000);
  rule.count = (int) (variant % 41) - 20;
  if (rule.count != 0)
    {
      rule.unit = variant % quitus_units.n_choices;
      rule.clear = variant % 2;
    }
  rule.every = variant % 5;
  if (rule.every != 0)
    rule.every_unit = variant / 3 % quitus_units.n_choices;
  rule.shift = variant / 2 % quitus_shifts.n_choices;
  rule.calendar = (int) (variant % (QUITUS_N_HOLIDAY_CALENDARS + 1)) - 1;
  return rule;
}

static QuitusId
get_root (QuitusBook *book, GPtrArray *fresh, const QuitusValue *value)
{
  QuitusId owner = quitus_value_get_owner (value);

  for (guint i = 0; i < fresh->len; i++)
    if (quitus_id_equal (((QuitusValue *) fresh->pdata[i])->id, owner))
      return get_root (book, fresh, fresh->pdata[i]);
  return quitus_book_get_root (book, value);
}

/* A record of the book, or of those that come with it, to refer to: none when there is none. */
static QuitusId
pick_reference (GRand *rand,
                QuitusBook *book,
                GPtrArray *fresh,
                const QuitusValue *value,
                QuitusKind target,
                gboolean is_owner)
{
  gboolean is_part = quitus_kind_get_info (target)->owner != NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (QuitusId));

  for (guint i = 0; i < fresh->len + quitus_book_count (book, target); i++)
    {
      const QuitusValue *candidate =
          i < fresh->len ? fresh->pdata[i]
                         : quitus_record_get_value (quitus_book_get (book, target, i - fresh->len));

      if (candidate->kind == target &&
          (is_owner || !is_part ||
           quitus_id_equal (get_root (book, fresh, candidate), get_root (book, fresh, value))))
        g_array_append_val (ids, candidate->id);
    }
  if (ids->len == 0)
    return QUITUS_ID_NONE;
  return g_array_index (ids, QuitusId, g_rand_int_range (rand, 0, ids->len));
}

static void
set_at_random (GRand *rand,
               QuitusBook *book,
               GPtrArray *fresh,
               const QuitusField *field,
               QuitusValue *value)
{
  gpointer place = QUITUS_FIELD_PLACE (field, value);
  gboolean is_owner = (field->flags & QUITUS_FIELD_OWNER) != 0;

  sample_set_field (field, value, g_rand_int_range (rand, 0, 100000));
  if (field->type == QUITUS_FIELD_REFERENCE)
    *(QuitusId *) place = pick_reference (rand, book, fresh, value, field->target, is_owner);
  if (field->type == QUITUS_FIELD_RULE && g_rand_int_range (rand, 0, 3) == 0)
    {
      QuitusDateRule *rule = place;

      rule->anchor = QUITUS_ANCHOR_PARTY_SIGNATURE;
      rule->day = QUITUS_DAY_NONE;
      rule->record = pick_reference (rand, book, fresh, value, QUITUS_KIND_PARTY, FALSE);
    }
  /* Nothing can be done any more to an agreement that is closed: few are. */
  if (value->kind == QUITUS_KIND_AGREEMENT && g_str_equal (field->name, "closed_on") &&
      g_rand_int_range (rand, 0, 8) != 0)
    *(QuitusDay *) place = QUITUS_DAY_NONE;
}

static void
fill_at_random (GRand *rand, QuitusBook *book, GPtrArray *fresh, QuitusValue *value)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);
  guint variant = g_rand_int_range (rand, 0, 100000);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusField *field = &info->fields[i];

      /* The parts of an account must go together. */
      if (value->kind == QUITUS_KIND_ACCOUNT && field->type != QUITUS_FIELD_REFERENCE)
        sample_set_field (field, value, field->type == QUITUS_FIELD_TEXT ? variant : 2 * i);
      else if ((field->flags & QUITUS_FIELD_REQUIRED) || g_rand_boolean (rand))
        set_at_random (rand, book, fresh, field, value);
    }
}

static void
add_insertions (GRand *rand, QuitusBook *book, QuitusChange *change)
{
  g_autoptr (GPtrArray) fresh =
      g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);
  int n_values = g_rand_int_range (rand, 1, 8);

  for (int i = 0; i < n_values; i++)
    {
      QuitusValue *value = quitus_value_new (g_rand_int_range (rand, 0, QUITUS_N_KINDS));

      fill_at_random (rand, book, fresh, value);
      g_ptr_array_add (fresh, value);
      quitus_change_insert (change, value);
    }
}

static QuitusRecord *
pick_record (GRand *rand, QuitusBook *book)
{
  QuitusKind kind = g_rand_int_range (rand, 0, QUITUS_N_KINDS);
  guint n_records = quitus_book_count (book, kind);

  return n_records > 0 ? quitus_book_get (book, kind, g_rand_int_range (rand, 0, n_records)) : NULL;
}

static void
add_update (GRand *rand, QuitusBook *book, QuitusChange *change)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();
  QuitusRecord *record = pick_record (rand, book);
  const QuitusValue *before = record != NULL ? quitus_record_get_value (record) : NULL;
  const QuitusKindInfo *info = before != NULL ? quitus_kind_get_info (before->kind) : NULL;
  g_autoptr (QuitusValue) after = before != NULL ? quitus_value_copy (before) : NULL;

  for (int i = 0; after != NULL && i < 3; i++)
    {
      const QuitusField *field = &info->fields[g_rand_int_range (rand, 0, info->n_fields)];

      if (!(field->flags & QUITUS_FIELD_OWNER))
        set_at_random (rand, book, fresh, field, after);
    }
  if (after != NULL)
    quitus_change_update (change, before, after);
}

/* A record and all its parts. */
static void
add_deletion (GRand *rand, QuitusBook *book, QuitusChange *change)
{
  QuitusRecord *record = pick_record (rand, book);
  GPtrArray *parts =
      record != NULL ? quitus_book_get_parts (book, quitus_record_get_id (record)) : NULL;

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    quitus_change_delete (change, quitus_record_get_value (parts->pdata[i]));
  if (record != NULL)
    quitus_change_delete (change, quitus_record_get_value (record));
}

/* Public */

/**
 * sample_set_field:
 * @field: a field
 * @value: a value that is still being made
 * @variant: any number
 *
 * Sets a field to something that it is not at first, different for near variants.
 */
void
sample_set_field (const QuitusField *field, QuitusValue *value, guint variant)
{
  gpointer place = QUITUS_FIELD_PLACE (field, value);

  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      quitus_field_clear (field, value);
      *(char **) place = make_text (field, variant);
      break;
    case QUITUS_FIELD_DAY:
      *(QuitusDay *) place = 19000 + (int) (variant % 3000);
      break;
    case QUITUS_FIELD_MONEY:
      *(QuitusMoney *) place = 1 + variant * G_GINT64_CONSTANT (4999999) % QUITUS_MONEY_MAX;
      break;
    case QUITUS_FIELD_NUMBER:
      *(gint64 *) place = 1 + variant % G_MAXINT32;
      break;
    case QUITUS_FIELD_FLAG:
      *(gboolean *) place = variant % 2 == 0;
      break;
    case QUITUS_FIELD_CHOICE:
      *(int *) place = 1 + variant % (field->choices->n_choices - 1);
      /* What is added has no content. */
      if (field->choices == &quitus_amendment_actions)
        *(int *) place = variant % 2 == 0 ? QUITUS_AMENDMENT_REMOVE : QUITUS_AMENDMENT_SET;
      break;
    case QUITUS_FIELD_REFERENCE:
      *(QuitusId *) place = (QuitusId) { variant + 1, field->offset };
      break;
    case QUITUS_FIELD_RULE:
      *(QuitusDateRule *) place = make_rule (variant);
      break;
    }
}

/**
 * sample_value_new:
 * @kind: a kind of record
 * @variant: any number
 *
 * Returns: (transfer full): a value of which every field is known; it passes
 *   quitus_value_check()
 */
QuitusValue *
sample_value_new (QuitusKind kind, guint variant)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);
  QuitusValue *value = quitus_value_new (kind);

  /* Later fields get later days: what ends does so after it begins. */
  for (guint i = 0; i < info->n_fields; i++)
    sample_set_field (&info->fields[i], value,
                      info->fields[i].type == QUITUS_FIELD_TEXT ? variant : variant + 2 * i);
  return value;
}

/**
 * sample_change_new:
 * @rand: where chance comes from
 * @book: a book
 * @label: the label of the change
 *
 * Returns: (transfer full): a change that does something and that the book accepts: insertions, an
 *   update or the deletion of a record with its parts, or several of these
 */
QuitusChange *
sample_change_new (GRand *rand, QuitusBook *book, const char *label)
{
  for (;;)
    {
      g_autoptr (QuitusChange) change = quitus_change_new (label);
      int what = g_rand_int_range (rand, 0, 12);

      if (what < 6)
        add_insertions (rand, book, change);
      if (what >= 4 && what < 11)
        add_update (rand, book, change);
      if (what == 11)
        add_deletion (rand, book, change);
      if (quitus_change_get_size (change) > 0 && quitus_book_check (book, change, NULL))
        return g_steal_pointer (&change);
    }
}

/**
 * sample_take_snapshot:
 * @book: a book
 *
 * Returns: (transfer full) (element-type utf8 utf8): what every record says, by id
 */
GHashTable *
sample_take_snapshot (QuitusBook *book)
{
  GHashTable *snapshot = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; i < quitus_book_count (book, kind); i++)
      {
        const QuitusValue *value = quitus_record_get_value (quitus_book_get (book, kind, i));
        g_autofree char *text = quitus_value_to_text (value, NULL);

        g_hash_table_insert (snapshot, quitus_id_to_text (value->id),
                             g_strdup_printf ("%s\n%s", quitus_kind_get_info (value->kind)->name,
                                              text));
      }
  return snapshot;
}

/**
 * sample_assert_snapshots_equal:
 * @a: (element-type utf8 utf8): a snapshot
 * @b: (element-type utf8 utf8): another
 *
 * Fails unless both have the same records that say the same.
 */
void
sample_assert_snapshots_equal (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer id, text;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, &text))
    g_assert_cmpstr (text, ==, g_hash_table_lookup (b, id));
  g_assert_cmpuint (g_hash_table_size (a), ==, g_hash_table_size (b));
}

/**
 * sample_assert_whole:
 * @book: a book
 *
 * Fails unless each record is found by its id and stands once among the parts of its root, in
 * order, and no other does.
 */
void
sample_assert_whole (QuitusBook *book)
{
  guint n_parts = 0, n_expected = 0;

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; i < quitus_book_count (book, kind); i++)
      {
        QuitusRecord *record = quitus_book_get (book, kind, i);
        QuitusId id = quitus_record_get_id (record);
        QuitusId root = quitus_book_get_root (book, quitus_record_get_value (record));
        GPtrArray *parts = quitus_book_get_parts (book, id);

        g_assert_true (quitus_book_lookup (book, id) == record);
        g_assert_cmpint (quitus_record_get_kind (record), ==, kind);
        if (!quitus_id_equal (root, id))
          {
            n_expected++;
            g_assert_nonnull (quitus_book_get_parts (book, root));
            g_assert_true (g_ptr_array_find (quitus_book_get_parts (book, root), record, NULL));
          }
        for (guint p = 0; parts != NULL && p < parts->len; p++, n_parts++)
          if (p > 0)
            g_assert_cmpint (quitus_value_compare (quitus_record_get_value (parts->pdata[p - 1]),
                                                   quitus_record_get_value (parts->pdata[p])),
                             <, 0);
      }
  g_assert_cmpuint (n_parts, ==, n_expected);
}
