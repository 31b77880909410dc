/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found in a book, whatever happened to it before. */

#include <string.h>

#include "quitus-search-words.h"
#include "sample-values.h"

#define N_BOOKS 20
#define N_CHANGES 200
#define N_QUERIES 40
#define N_MOST 1000

static const QuitusOutlook outlook = { 19500, QUITUS_DAY_NONE };

/* Helpers */

static QuitusSearchIndex *
new_index (QuitusBook *book)
{
  return quitus_search_index_new (book, &outlook);
}

static void
apply (QuitusBook *book, QuitusChange *change)
{
  g_autoptr (GError) error = NULL;

  quitus_book_check (book, change, &error);
  g_assert_no_error (error);
  quitus_book_apply (book, change);
}

static gboolean
contains (GArray *hits, QuitusId id)
{
  for (guint i = 0; i < hits->len; i++)
    if (quitus_id_equal (g_array_index (hits, QuitusSearchHit, i).id, id))
      return TRUE;
  return FALSE;
}

static GArray *
find (QuitusSearchIndex *index, const char *text)
{
  return quitus_search_index_find (index, text, QUITUS_LANGUAGE_ENGLISH, N_MOST, NULL);
}

/* The first that is found, as "kind: title | subtitle". */
static char *
read_first (QuitusSearchIndex *index, const char *text)
{
  g_autoptr (GArray) hits = find (index, text);
  g_autoptr (QuitusSearchQuery) query = quitus_search_query_new (text);
  g_autoptr (QuitusSearchWords) words = NULL;
  const QuitusSearchHit *hit;

  if (hits->len == 0)
    return g_strdup ("");
  hit = &g_array_index (hits, QuitusSearchHit, 0);
  words = quitus_search_words_new (query, hit, quitus_search_index_get_book (index), &outlook,
                                   QUITUS_LANGUAGE_ENGLISH);
  g_assert_nonnull (words);
  return g_strdup_printf ("%s: %s | %s", quitus_kind_get_info ((QuitusKind) hit->kind)->name,
                          words->title, words->subtitle);
}

/* An agreement that is written here: what a test looks for is beside what it must find. */
typedef struct
{
  QuitusBook *book;
  QuitusSearchIndex *index;
  QuitusId agreement;
  QuitusId organisation;
  QuitusId person;
  QuitusId instalment;
} Fixture;

static gpointer
insert (QuitusChange *change, QuitusKind kind)
{
  g_autoptr (QuitusValue) value = quitus_value_new (kind);

  quitus_change_insert (change, value);
  return value;
}

static QuitusDateRule
make_rule (const char *text)
{
  QuitusDateRule rule;
  g_autoptr (GError) error = NULL;

  quitus_date_rule_parse (text, &rule, &error);
  g_assert_no_error (error);
  return rule;
}

static void
add_money (QuitusChange *change, Fixture *fixture, QuitusId payer)
{
  QuitusInstalmentValue *instalment = insert (change, QUITUS_KIND_INSTALMENT);
  QuitusCallValue *call = insert (change, QUITUS_KIND_CALL);
  QuitusOpeningValue *opening = insert (change, QUITUS_KIND_OPENING);
  QuitusConditionValue *condition = insert (change, QUITUS_KIND_CONDITION);

  fixture->instalment = instalment->value.id;
  instalment->agreement = fixture->agreement;
  instalment->position = 1;
  instalment->label = g_strdup ("Solde");
  instalment->payer = payer;
  instalment->amount_rule = QUITUS_AMOUNT_FIXED;
  instalment->amount = 12500000;
  instalment->due = make_rule ("day:2023-08-08");
  call->instalment = instalment->value.id;
  call->type = 0;
  call->number = g_strdup ("TP 2023/0042");
  call->called_on = quitus_day_new (2023, 6, 1);
  call->amount = 12500050;
  opening->agreement = fixture->agreement;
  opening->number = g_strdup ("ECOB2307001A");
  condition->instalment = instalment->value.id;
  condition->label = g_strdup ("Livraison du référentiel");
}

static void
add_shared (QuitusChange *change, Fixture *fixture)
{
  QuitusOrganisationValue *organisation = insert (change, QUITUS_KIND_ORGANISATION);
  QuitusPersonValue *person = insert (change, QUITUS_KIND_PERSON);
  QuitusAccountValue *account = insert (change, QUITUS_KIND_ACCOUNT);

  organisation->name = g_strdup ("Institut national de l’information géographique");
  organisation->short_name = g_strdup ("IGN");
  fixture->organisation = organisation->value.id;
  person->name = g_strdup ("Éloïse Lœb");
  fixture->person = person->value.id;
  person->organisation = organisation->value.id;
  account->organisation = organisation->value.id;
  account->holder = g_strdup ("Agent comptable");
  account->iban = g_strdup ("FR7610071750000000100329740");
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  QuitusAgreementValue *agreement = insert (change, QUITUS_KIND_AGREEMENT);
  QuitusPartyValue *party = insert (change, QUITUS_KIND_PARTY);

  fixture->book = quitus_book_new ();
  add_shared (change, fixture);
  fixture->agreement = agreement->value.id;
  agreement->reference = g_strdup ("IGN-DINUM-2023");
  agreement->title = g_strdup ("Accompagnement de l’échange");
  agreement->type = 0;
  agreement->renewal = 0;
  party->agreement = agreement->value.id;
  party->position = 1;
  party->organisation = fixture->organisation;
  party->role = QUITUS_ROLE_CONTRIBUTOR;
  party->signatory = fixture->person;
  add_money (change, fixture, party->value.id);
  quitus_book_apply (fixture->book, change);
  fixture->index = new_index (fixture->book);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_assert_finalize_object (fixture->index);
  g_object_unref (fixture->book);
}

static const struct
{
  const char *text;
  const char *first;
} cases[] = {
  { "ign",                      "organisation: "                                                     },
  { "géographique",             "organisation: Institut"                                             },
  { "geogra",                   "organisation: Institut"                                             },
  { "IGN-DINUM-2023",           "agreement: Accompagnement"                                          },
  { "ign dinum 2023",           "agreement: Accompagnement"                                          },
  { "igndin",                   "agreement: Accompagnement"                                          },
  { "echange",                  "agreement: Accompagnement"                                          },
  { "l'échange accompagnement", "agreement: Accompagnement"                                          },
  { "solde",                    "instalment: Solde | IGN-DINUM-2023 · IGN · 8 Aug 2023"              },
  { "geographique solde",       "instalment: Solde"                                                  },
  { "125000",                   "instalment: Solde"                                                  },
  { "125 000,00 €",             "instalment: Solde"                                                  },
  { "125.000,00",               "instalment: Solde"                                                  },
  { "125,000.00",               "instalment: Solde"                                                  },
  { "125 000,50",               "call: TP 2023/0042"                                                 },
  { "125k€",                    "instalment: Solde"                                                  },
  { "8 août 2023",              "instalment: Solde"                                                  },
  { "08/08/2023",               "instalment: Solde"                                                  },
  { "2023-08-08",               "instalment: Solde"                                                  },
  { "ign 125000 aout 2023",     "instalment: Solde"                                                  },
  { "payment 125000",           "instalment: Solde"                                                  },
  { "TP20230042",               "call: TP 2023/0042"                                                 },
  { "2023/0042",                "call: TP 2023/0042"                                                 },
  { "0042 tp",                  "call: TP 2023/0042"                                                 },
  { "ecob2307001a",             "opening: ECOB2307001A"                                              },
  { "FR76 1007 1750",           "account: Agent comptable | FR76 1007 1750 0000 0010 0329 740 · IGN" },
  { "FR7610071750",             "account: Agent comptable"                                           },
  { "loeb eloise",              "person: Éloïse Lœb"                                                 },
  { "loeb",                     "person: Éloïse Lœb"                                                 },
  { "référentiel",              "instalment: Solde"                                                  },
  { "8 août",                   "instalment: Solde"                                                  },
  { "August 8",                 "instalment: Solde"                                                  },
  { "ign-dinum 8 août",         "instalment: Solde"                                                  },
  { "IGN-DINUM-2023 1er juin",  "call: TP 2023/0042 | IGN-DINUM-2023 · IGN"                          },
  { "IGN-DINUM-2023 3 juin",    ""                                                                   },
  { "TP 42",                    "call: TP 2023/0042"                                                 },
  { "TP-42",                    "call: TP 2023/0042"                                                 },
  { "9 août",                   ""                                                                   },
  { "9 août 2023",              ""                                                                   },
  { "zzz",                      ""                                                                   },
  { "solde zzz",                ""                                                                   },
  { "",                         ""                                                                   },
  { "€ ,",                      ""                                                                   },
};

static void
test_cases (Fixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *first = read_first (fixture->index, cases[i].text);

      if (cases[i].first[0] == '\0' ? first[0] != '\0' : !g_str_has_prefix (first, cases[i].first))
        g_error ("“%s” finds “%s”", cases[i].text, first);
    }
}

static QuitusId
add_instalment (QuitusChange *change, Fixture *fixture, QuitusId agreement, const char *due)
{
  QuitusInstalmentValue *instalment = insert (change, QUITUS_KIND_INSTALMENT);

  instalment->agreement = agreement;
  instalment->position = 2;
  instalment->label = g_strdup ("Avance");
  instalment->amount_rule = QUITUS_AMOUNT_FIXED;
  instalment->amount = 500000;
  instalment->due = make_rule (due);
  return instalment->value.id;
}

/* A day that is typed with all that it takes is that day and no other, in whichever spelling; with
 * the reference of an agreement, it is that day of it. */
static void
test_day (Fixture *fixture, gconstpointer unused)
{
  static const char *const spellings[] = { "5 janvier 2021",       "05/01/2021",
                                           "2021-01-05",           "January 5, 2021",
                                           "5 janv. 2021",         "conv 402 5 janvier",
                                           "CONV-00402 5 janvier", "5 jan 2021 conv 00402" };
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  QuitusAgreementValue *agreement = insert (change, QUITUS_KIND_AGREEMENT);
  QuitusId fifth, others[2];

  agreement->reference = g_strdup ("CONV-00402");
  agreement->title = g_strdup ("Appui de janvier 2021, courrier du 1er février 2019");
  agreement->type = 0;
  agreement->renewal = 0;
  fifth = add_instalment (change, fixture, agreement->value.id, "day:2021-01-05");
  others[0] = add_instalment (change, fixture, agreement->value.id, "day:2021-01-28");
  others[1] = add_instalment (change, fixture, agreement->value.id, "day:2021-01-29");
  apply (fixture->book, change);
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autoptr (GArray) hits = find (fixture->index, spellings[i]);

      g_test_message ("%s", spellings[i]);
      g_assert_true (contains (hits, fifth));
      for (guint n = 0; n < G_N_ELEMENTS (others); n++)
        g_assert_false (contains (hits, others[n]));
    }
  {
    g_autofree char *first = read_first (fixture->index, "conv 402");
    g_autofree char *letter = read_first (fixture->index, "01/02/2019");
    g_autofree char *none = read_first (fixture->index, "1er février 2020");

    g_assert_true (g_str_has_prefix (first, "agreement: Appui"));
    g_assert_true (g_str_has_prefix (letter, "agreement: Appui"));
    g_assert_cmpstr (none, ==, "");
  }
}

/* An amount that is what was typed comes before parts of the numbers of a bank account, in every
 * spelling. */
static void
test_amount_first (Fixture *fixture, gconstpointer unused)
{
  static const char *const spellings[] = {
    "75000",     "75 000",   "75.000",   "75,000", "75 k€",
    "75 000,00", "0,075 M€", "0.075 M€", "75k",    "0,075M"
  };
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  QuitusAccountValue *account = insert (change, QUITUS_KIND_ACCOUNT);
  QuitusInstalmentValue *instalment = insert (change, QUITUS_KIND_INSTALMENT);

  account->organisation = fixture->organisation;
  account->holder = g_strdup ("Régie");
  account->bank_code = g_strdup ("10071");
  account->branch_code = g_strdup ("75000");
  account->account_number = g_strdup ("00075000750");
  account->rib_key = g_strdup ("81");
  instalment->agreement = fixture->agreement;
  instalment->position = 2;
  instalment->label = g_strdup ("Premier");
  instalment->amount_rule = QUITUS_AMOUNT_FIXED;
  instalment->amount = 7500000;
  instalment->due = make_rule ("day:2030-12-31");
  apply (fixture->book, change);
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *first = read_first (fixture->index, spellings[i]);

      if (!g_str_has_prefix (first, "instalment: Premier"))
        g_error ("“%s” finds “%s”", spellings[i], first);
    }
}

/* A party that is renamed is found by its new name, with its agreements. */
static void
test_renamed (Fixture *fixture, gconstpointer unused)
{
  const QuitusValue *before =
      quitus_record_get_value (quitus_book_lookup (fixture->book, fixture->organisation));
  g_autoptr (QuitusValue) after = quitus_value_copy (before);
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  g_autoptr (GArray) old = find (fixture->index, "geographique");
  g_autoptr (GArray) none = NULL, now = NULL;

  g_assert_true (contains (old, fixture->agreement));
  g_set_str (&((QuitusOrganisationValue *) (gpointer) after)->name, "Cadastre");
  quitus_change_update (change, before, after);
  apply (fixture->book, change);
  none = find (fixture->index, "geographique");
  g_assert_cmpuint (none->len, ==, 0);
  now = find (fixture->index, "cadastre");
  g_assert_true (contains (now, fixture->agreement));
  g_assert_true (contains (now, fixture->organisation));
}

/* Another day is another outlook: what is near it comes first. */
static void
test_outlook (Fixture *fixture, gconstpointer unused)
{
  const QuitusOutlook other = { 20000, QUITUS_DAY_NONE };

  while (!quitus_search_index_advance (fixture->index, 1))
    ;
  quitus_search_index_set_outlook (fixture->index, &other);
  g_assert_false (quitus_search_index_is_ready (fixture->index));
  while (!quitus_search_index_advance (fixture->index, 1))
    ;
  g_assert_cmpuint (quitus_search_index_count (fixture->index), ==, 7);
}

/* A change while the index is being made is not lost. */
static void
test_change_while_reading (Fixture *fixture, gconstpointer unused)
{
  for (guint n_steps = 0; n_steps < 5; n_steps++)
    {
      g_autoptr (QuitusSearchIndex) index = new_index (fixture->book);
      const QuitusValue *before =
          quitus_record_get_value (quitus_book_lookup (fixture->book, fixture->instalment));
      g_autoptr (QuitusValue) after = quitus_value_copy (before);
      g_autoptr (QuitusChange) change = quitus_change_new ("Test");
      g_autofree char *label = g_strdup_printf ("Reliquat%u", n_steps);
      g_autoptr (GArray) hits = NULL, old = NULL;

      quitus_search_index_advance (index, n_steps);
      g_set_str (&((QuitusInstalmentValue *) (gpointer) after)->label, label);
      quitus_change_update (change, before, after);
      apply (fixture->book, change);
      hits = find (index, label);
      g_assert_cmpuint (hits->len, ==, 1);
      old = find (index, "solde");
      g_assert_cmpuint (old->len, ==, 0);
    }
}

/* Looking for words the slow way, through every field of every record. */

/* Without accents and capitals, by other means than the index. */
static char *
fold_slowly (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autofree char *parts = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (" ");

  for (const char *at = parts; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isalnum (letter))
        g_string_append_unichar (folded, letter);
      else if (!g_unichar_ismark (letter))
        g_string_append_c (folded, ' ');
    }
  return g_string_free (folded, FALSE);
}

static gboolean
has_word (const QuitusValue *value, const char *word)
{
  const QuitusKindInfo *info = quitus_kind_get_info ((QuitusKind) value->kind);
  g_autofree char *wanted = g_strconcat (" ", word, NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusField *field = &info->fields[i];
      g_autofree char *folded = NULL;

      if (field->type != QUITUS_FIELD_TEXT || quitus_field_is_empty (field, value) ||
          g_str_equal (field->name, "hash") || g_str_equal (field->name, "media_type"))
        continue;
      folded = fold_slowly (*(const char *const *) QUITUS_FIELD_PLACE_CONST (field, value));
      if (strstr (folded, wanted) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Kinds that are found themselves and lend nothing to others nor borrow from them: for these the
 * slow way is the whole truth. */
static gboolean
is_plain (QuitusKind kind)
{
  return kind == QUITUS_KIND_DOCUMENT || kind == QUITUS_KIND_CALL || kind == QUITUS_KIND_DELIVERY ||
         kind == QUITUS_KIND_DISBURSEMENT || kind == QUITUS_KIND_BUDGET_CODE;
}

static char *
pick_word (QuitusBook *book)
{
  QuitusKind kind = (QuitusKind) g_test_rand_int_range (0, QUITUS_N_KINDS);
  const QuitusKindInfo *info = quitus_kind_get_info (kind);
  const QuitusField *field = &info->fields[g_test_rand_int_range (0, (gint32) info->n_fields)];
  guint n = quitus_book_count (book, kind);
  const QuitusValue *value;
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  guint n_words;

  if (n == 0 || field->type != QUITUS_FIELD_TEXT)
    return NULL;
  value = quitus_record_get_value (quitus_book_get (book, kind,
                                                    (guint) g_test_rand_int_range (0, (gint32) n)));
  if (quitus_field_is_empty (field, value))
    return NULL;
  folded = fold_slowly (*(const char *const *) QUITUS_FIELD_PLACE_CONST (field, value));
  words = g_strsplit_set (folded, " ", -1);
  n_words = g_strv_length (words);
  return g_strdup (words[g_test_rand_int_range (0, (gint32) n_words)]);
}

/* A word that is not also the beginning of an amount, of a day, or of the name of a kind. */
static gboolean
is_only_word (const char *word)
{
  static const char *const labels[] = { "doc", "cal", "evi", "cer", "del", "pay",
                                        "bud", "all", "cod", "con", "for" };

  if (word == NULL || word[0] == '\0' || g_ascii_isdigit (word[0]))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (word, labels[i]))
      return FALSE;
  return TRUE;
}

static void
compare_slowly (QuitusBook *book, QuitusSearchIndex *index, const char *word)
{
  g_autoptr (GArray) hits =
      quitus_search_index_find (index, word, QUITUS_LANGUAGE_ENGLISH, 100000, NULL);

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; is_plain ((QuitusKind) kind) && i < quitus_book_count (book, kind); i++)
      {
        const QuitusValue *value =
            quitus_record_get_value (quitus_book_get (book, (QuitusKind) kind, i));

        if (contains (hits, value->id) == has_word (value, word))
          continue;
        g_error ("“%s” is %sfound in a %s", word, contains (hits, value->id) ? "" : "not ",
                 quitus_kind_get_info ((QuitusKind) kind)->name);
      }
}

static gboolean
has_amendment_operations (QuitusBook *book)
{
  return quitus_book_count (book, QUITUS_KIND_AMENDMENT_OPERATION) > 0;
}

static QuitusBook *
make_book (GRand *rand, guint n_changes, gboolean may_amend)
{
  QuitusBook *book = quitus_book_new ();

  for (guint i = 0; i < n_changes;)
    {
      g_autoptr (QuitusChange) change = sample_change_new (rand, book, "Test");
      g_autoptr (QuitusChange) back = NULL;

      quitus_book_apply (book, change);
      if (!may_amend && has_amendment_operations (book))
        {
          back = quitus_change_invert (change, "Test");
          quitus_book_apply (book, back);
        }
      else
        i++;
    }
  return book;
}

static void
test_slowly (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_compared = 0;

  for (int i = 0; i < N_BOOKS; i++)
    {
      g_autoptr (QuitusBook) book = make_book (rand, 150, FALSE);
      g_autoptr (QuitusSearchIndex) index = new_index (book);

      for (int q = 0; q < 50 * N_QUERIES && n_compared < (guint) (i + 1) * N_QUERIES; q++)
        {
          g_autofree char *word = pick_word (book);

          if (!is_only_word (word))
            continue;
          compare_slowly (book, index, word);
          n_compared++;
        }
    }
  g_assert_cmpuint (n_compared, >, N_BOOKS * N_QUERIES / 2);
}

/* Incrementally or anew */

static void
assert_same (QuitusSearchIndex *one, QuitusSearchIndex *other, const char *text)
{
  guint n_one, n_other;
  g_autoptr (GArray) a = quitus_search_index_find (one, text, QUITUS_LANGUAGE_FRENCH, 50, &n_one);
  g_autoptr (GArray) b =
      quitus_search_index_find (other, text, QUITUS_LANGUAGE_FRENCH, 50, &n_other);

  g_assert_cmpuint (n_one, ==, n_other);
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const QuitusSearchHit *hit = &g_array_index (a, QuitusSearchHit, i);
      const QuitusSearchHit *other_hit = &g_array_index (b, QuitusSearchHit, i);

      g_assert_true (quitus_id_equal (hit->id, other_hit->id));
      g_assert_true (quitus_id_equal (hit->root, other_hit->root));
      g_assert_cmpuint (hit->score, ==, other_hit->score);
      g_assert_cmpint (hit->day, ==, other_hit->day);
    }
}

static void
test_incremental (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (QuitusBook) book = make_book (rand, 100, TRUE);
  g_autoptr (QuitusSearchIndex) index = new_index (book);

  for (int i = 0; i < N_CHANGES; i++)
    {
      g_autoptr (QuitusChange) change = sample_change_new (rand, book, "Test");
      g_autoptr (QuitusSearchIndex) anew = NULL;
      g_autofree char *word = pick_word (book);
      g_autofree char *other = pick_word (book);
      g_autofree char *both =
          g_strdup_printf ("%s %s", word != NULL ? word : "1", other != NULL ? other : "20");

      quitus_book_apply (book, change);
      if (i % 3 == 0)
        continue;
      anew = new_index (book);
      assert_same (index, anew, both);
      assert_same (index, anew, word != NULL ? word : "versement");
      assert_same (index, anew, i % 2 == 0 ? "2022" : "12");
      g_assert_cmpuint (quitus_search_index_count (index), ==, quitus_search_index_count (anew));
    }
}

/* The best are the best of all: fewer are the beginning of more. */
static void
test_most (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (QuitusBook) book = make_book (rand, 100, TRUE);
  g_autoptr (QuitusSearchIndex) index = new_index (book);
  guint n_all;
  g_autoptr (GArray) all =
      quitus_search_index_find (index, "l", QUITUS_LANGUAGE_FRENCH, 100000, &n_all);

  g_assert_cmpuint (all->len, ==, n_all);
  g_assert_cmpuint (n_all, >, 20);
  for (guint n = 0; n < 20; n++)
    {
      guint n_found;
      g_autoptr (GArray) some =
          quitus_search_index_find (index, "l", QUITUS_LANGUAGE_FRENCH, n, &n_found);

      g_assert_cmpuint (n_found, ==, n_all);
      g_assert_cmpuint (some->len, ==, n);
      for (guint i = 0; i < n; i++)
        g_assert_true (quitus_id_equal (g_array_index (some, QuitusSearchHit, i).id,
                                        g_array_index (all, QuitusSearchHit, i).id));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/search-index/cases", Fixture, NULL, set_up, test_cases, tear_down);
  g_test_add ("/search-index/day", Fixture, NULL, set_up, test_day, tear_down);
  g_test_add ("/search-index/amount-first", Fixture, NULL, set_up, test_amount_first, tear_down);
  g_test_add ("/search-index/renamed", Fixture, NULL, set_up, test_renamed, tear_down);
  g_test_add ("/search-index/outlook", Fixture, NULL, set_up, test_outlook, tear_down);
  g_test_add ("/search-index/change-while-reading", Fixture, NULL, set_up,
              test_change_while_reading, tear_down);
  g_test_add_func ("/search-index/slowly", test_slowly);
  g_test_add_func ("/search-index/incremental", test_incremental);
  g_test_add_func ("/search-index/most", test_most);
  return g_test_run ();
}
