/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Templates and duplicates: everything but ids and what happened is kept. */

#include "fixture.h"
#include "quitus-agreement-state.h"
#include "quitus-builtin-template.h"
#include "quitus-deadline.h"
#include "quitus-terms.h"
#include "sample-values.h"

#define N_BOOKS 40
#define N_CHANGES 60

/* Helpers */

static QuitusBook *
make_book (void)
{
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < N_CHANGES; i++)
    {
      g_autoptr (QuitusChange) change = sample_change_new (rand, book, "Change");

      quitus_book_apply (book, change);
    }
  return g_steal_pointer (&book);
}

static GPtrArray *
list_kind (GPtrArray *values, QuitusKind kind)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < values->len; i++)
    if (((const QuitusValue *) values->pdata[i])->kind == kind)
      g_ptr_array_add (found, values->pdata[i]);
  return found;
}

static gboolean
is_term (QuitusDossier *dossier, const QuitusValue *value)
{
  static const QuitusKind terms[] = {
    QUITUS_KIND_AGREEMENT,        QUITUS_KIND_PARTY,
    QUITUS_KIND_LEGAL_BASIS,      QUITUS_KIND_VISA,
    QUITUS_KIND_COVERAGE,         QUITUS_KIND_FUNDING_LINE,
    QUITUS_KIND_BUDGET_CODE,      QUITUS_KIND_OBLIGATION,
    QUITUS_KIND_INSTALMENT,       QUITUS_KIND_CONDITION,
    QUITUS_KIND_COMMITTEE_SERIES,
  };

  if (value->kind == QUITUS_KIND_INSTALMENT)
    return quitus_instalment_value (value)->cancelled_on == QUITUS_DAY_NONE;
  if (value->kind == QUITUS_KIND_CONDITION)
    return is_term (dossier, quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT,
                                                    quitus_condition_value (value)->instalment));
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    if (value->kind == terms[i])
      return TRUE;
  return FALSE;
}

/* What happened, by name: the test has its own list. */
static gboolean
is_event (const QuitusValue *value, const QuitusField *field)
{
  static const char *const names[] = { "agreement.reference",   "agreement.note",
                                       "agreement.notified_on", "agreement.terminated_on",
                                       "agreement.closed_on",   "agreement.sample",
                                       "party.signed_on",       "party.original_received_on",
                                       "visa.number",           "visa.requested_on",
                                       "visa.granted_on",       "visa.document",
                                       "coverage.joined_on",    "condition.fulfilled_on" };
  g_autofree char *name =
      g_strdup_printf ("%s.%s", quitus_kind_get_info (value->kind)->name, field->name);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return TRUE;
  return FALSE;
}

static QuitusId
follow (GHashTable *ids, QuitusId id)
{
  const QuitusId *found = g_hash_table_lookup (ids, &id);

  return found != NULL ? *found : id;
}

/* Whether a copied field says what the term said, ids apart. */
static void
assert_field (QuitusDossier *dossier,
              GHashTable *ids,
              const QuitusField *field,
              const QuitusValue *value,
              const QuitusValue *copy)
{
  gconstpointer place = QUITUS_FIELD_PLACE_CONST (field, value);
  gconstpointer copied = QUITUS_FIELD_PLACE_CONST (field, copy);

  if (is_event (value, field))
    {
      if (field->type == QUITUS_FIELD_FLAG)
        g_assert_false (*(const gboolean *) copied);
      else
        g_assert_true (quitus_field_is_empty (field, copy));
    }
  else if (field->type == QUITUS_FIELD_REFERENCE)
    g_assert_true (quitus_id_equal (follow (ids, *(const QuitusId *) place),
                                    *(const QuitusId *) copied));
  else if (field->type == QUITUS_FIELD_RULE)
    {
      QuitusDateRule rule = *(const QuitusDateRule *) place;

      rule.record = follow (ids, rule.record);
      g_assert_true (quitus_date_rule_equal (&rule, copied));
    }
  else
    g_assert_true (quitus_field_equal (field, value, copy));
}

static void
assert_copy (QuitusDossier *dossier, GPtrArray *copies)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  guint n_terms = 0;

  /* First which copy is of which term, then what they say. */
  for (int pass = 0; pass < 2; pass++)
    for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
      {
        g_autoptr (GPtrArray) own = list_kind (copies, kind);
        guint n = 0;

        for (guint i = 0; i < quitus_dossier_count (dossier, kind); i++)
          {
            const QuitusValue *value = quitus_dossier_get (dossier, kind, i);
            const QuitusKindInfo *info = quitus_kind_get_info (kind);

            if (!is_term (dossier, value))
              continue;
            g_assert_cmpuint (n, <, own->len);
            if (pass == 0)
              g_hash_table_insert (ids, (gpointer) &value->id,
                                   &((QuitusValue *) own->pdata[n])->id);
            for (guint f = 0; pass == 1 && f < info->n_fields; f++)
              assert_field (dossier, ids, &info->fields[f], value, own->pdata[n]);
            g_assert_false (quitus_id_equal (value->id, ((QuitusValue *) own->pdata[n])->id));
            n++;
            n_terms += pass;
          }
        g_assert_cmpuint (n, ==, own->len);
      }
  g_assert_cmpuint (n_terms, ==, copies->len);
}

/* Tests */

static void
test_copies (void)
{
  guint n_agreements = 0;

  for (int b = 0; b < N_BOOKS; b++)
    {
      g_autoptr (QuitusBook) book = make_book ();

      for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_AGREEMENT); i++)
        {
          g_autoptr (QuitusDossier) dossier = quitus_book_get_dossier (
              book, quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_AGREEMENT, i)));
          g_autoptr (GPtrArray) copies = quitus_terms_copy (dossier);

          assert_copy (dossier, copies);
          n_agreements++;
        }
    }
  g_assert_cmpuint (n_agreements, >, N_BOOKS / 4);
}

/* A duplicate can be recorded beside its model as soon as it has a reference. */
static void
test_duplicate_is_whole (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (book, fixture_sample_agreement (book));
  g_autoptr (GPtrArray) copies = quitus_terms_copy (dossier);
  g_autoptr (QuitusChange) change = quitus_change_new ("Duplicate");
  guint n_organisations = quitus_book_count (book, QUITUS_KIND_ORGANISATION);

  for (guint i = 0; i < copies->len; i++)
    {
      QuitusValue *value = copies->pdata[i];

      if (value->kind == QUITUS_KIND_AGREEMENT)
        ((QuitusAgreementValue *) (gpointer) value)->reference = g_strdup ("IGN-DINUM-2024");
      quitus_change_insert (change, value);
    }
  fixture_apply (book, change);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_AGREEMENT), ==, 2);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_ORGANISATION), ==, n_organisations);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_OBLIGATION), ==, 36);
}

static gboolean
has_fixed_day (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];

      if (value->kind == QUITUS_KIND_AGREEMENT)
        return !quitus_date_rule_is_none (&quitus_agreement_value (value)->end);
    }
  return TRUE;
}

/* A template of the sample, read in its own register and in an empty one. */
static void
test_template (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autoptr (QuitusBook) empty = quitus_book_new ();
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (book, fixture_sample_agreement (book));
  g_autoptr (QuitusValue) template = quitus_terms_to_template (dossier, "Coaching", NULL);
  const char *content = quitus_template_value (template)->content;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) here = quitus_terms_read (content, book, &error);
  g_autoptr (GPtrArray) there = quitus_terms_read (content, empty, &error);
  g_autoptr (GPtrArray) bodies = NULL;
  g_autoptr (GPtrArray) labels = NULL;

  g_assert_no_error (error);
  quitus_value_check (template, &error);
  g_assert_no_error (error);
  g_assert_null (strstr (content, "94/2023"));
  g_assert_null (strstr (content, "2023-12-31"));
  g_assert_null (strstr (content, "\"sample\": true"));
  g_assert_false (has_fixed_day (here));
  /* What is shared is there already. */
  for (guint i = 0; i < here->len; i++)
    {
      QuitusValue *value = here->pdata[i];

      g_assert_cmpint (value->kind, !=, QUITUS_KIND_ORGANISATION);
      g_assert_cmpint (value->kind, !=, QUITUS_KIND_PROGRAMME_LABEL);
      g_assert_null (quitus_book_lookup (book, value->id));
    }
  bodies = list_kind (there, QUITUS_KIND_ORGANISATION);
  labels = list_kind (there, QUITUS_KIND_PROGRAMME_LABEL);
  g_assert_cmpuint (bodies->len, ==, 2);
  g_assert_cmpuint (labels->len, ==, 2);
}

/* Every agreement, whatever it is, makes a template that can be read again. */
static void
test_any_template (void)
{
  for (int b = 0; b < N_BOOKS; b++)
    {
      g_autoptr (QuitusBook) book = make_book ();

      for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_AGREEMENT); i++)
        {
          g_autoptr (QuitusDossier) dossier = quitus_book_get_dossier (
              book, quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_AGREEMENT, i)));
          g_autoptr (QuitusValue) template = quitus_terms_to_template (dossier, "T", "D");
          g_autoptr (GPtrArray) copies = quitus_terms_copy (dossier);
          g_autoptr (GError) error = NULL;
          g_autoptr (GPtrArray) values =
              quitus_terms_read (quitus_template_value (template)->content, book, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (values->len, ==, copies->len);
        }
    }
}

static void
name_bodies (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      QuitusValue *value = values->pdata[i];
      const QuitusField *field = quitus_kind_get_field (value->kind, "name");

      if (field != NULL && quitus_field_is_empty (field, value))
        *(char **) QUITUS_FIELD_PLACE (field, value) = g_strdup_printf ("Le service %u", i);
    }
}

static void
assert_filled (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      g_autofree char *text = quitus_value_to_text (values->pdata[i], NULL);

      g_assert_null (strstr (text, "{"));
      g_assert_null (strstr (text, "à le "));
      g_assert_null (strstr (text, "de le "));
    }
}

/* What comes with the program agrees with itself; only accounts are to be confirmed. */
static void
test_builtin (void)
{
  static const guint n_parties[] = { 2, 2, 2, 2, 5 };
  static const guint n_payments[] = { 2, 0, 1, 1, 0 };
  guint n_templates;
  const QuitusBuiltinTemplate *templates = quitus_builtin_templates_get (&n_templates);
  g_autoptr (QuitusBook) empty = quitus_book_new ();
  QuitusOutlook outlook = { quitus_day_new (2023, 3, 1), QUITUS_DAY_NONE };

  g_assert_cmpuint (n_templates, ==, G_N_ELEMENTS (n_parties));
  for (guint i = 0; i < n_templates; i++)
    {
      g_autofree char *content = quitus_builtin_template_get_content (&templates[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) values = quitus_terms_read (content, empty, &error);
      g_autoptr (GPtrArray) filled = NULL;
      g_autoptr (QuitusDossier) dossier = NULL;
      g_autoptr (GPtrArray) problems = NULL;

      g_assert_no_error (error);
      name_bodies (values);
      filled = quitus_terms_fill_names (values);
      assert_filled (filled);
      dossier = quitus_dossier_new (filled);
      g_assert_cmpuint (quitus_dossier_count (dossier, QUITUS_KIND_PARTY), ==, n_parties[i]);
      g_assert_cmpuint (quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT), ==, n_payments[i]);
      problems = quitus_agreement_find_problems (dossier, &outlook, QUITUS_LANGUAGE_ENGLISH);
      for (guint p = 0; p < problems->len; p++)
        /* A share of a budget is typed by whoever uses the template. */
        g_assert_true (strstr (problems->pdata[p], "confirmed") != NULL ||
                       strstr (problems->pdata[p], "percentage") != NULL);
    }
}

static GPtrArray *
make_parties (const char *name_in_act, const char *short_name, const char *label)
{
  GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);
  QuitusOrganisationValue *body = quitus_organisation_value_new ();
  QuitusPartyValue *party = quitus_party_value_new ();
  QuitusObligationValue *obligation = quitus_obligation_value_new ();

  body->name = g_strdup ("Nom entier");
  body->short_name = g_strdup (short_name);
  party->organisation = body->value.id;
  party->role = 0;
  party->name_in_act = g_strdup (name_in_act);
  obligation->label = g_strdup (label);
  g_ptr_array_add (values, body);
  g_ptr_array_add (values, party);
  g_ptr_array_add (values, obligation);
  return values;
}

static void
test_names (void)
{
  static const struct
  {
    const char *name_in_act;
    const char *short_name;
    const char *label;
    const char *expected;
  } cases[] = {
    { "l’IGN",    "IGN",   "Fournir à {partie versante} de quoi",                    "Fournir à l’IGN de quoi"              },
    { "le GIP",   "GIP",   "Fournir à {partie versante} de quoi",                    "Fournir au GIP de quoi"               },
    { "le GIP",   "GIP",   "Le contrôleur de {partie versante}",                     "Le contrôleur du GIP"                 },
    { "les CAF",  NULL,    "Rendre compte à {partie versante}.",                     "Rendre compte aux CAF."               },
    { "la DINUM", "DINUM", "{partie versante} signe. {partie versante} paie",
     "La DINUM signe. La DINUM paie"                                                                                        },
    /* Nobody knows the article of a body: the role has its own, and the body is named once. */
    { NULL,       "IGN",   "Le contrôleur de {partie versante}",
     "Le contrôleur de la partie versante (IGN)"                                                                            },
    { NULL,       NULL,    "Pour {partie versante}",                                 "Pour la partie versante (Nom entier)" },
    { NULL,       "IGN",   "{partie versante} signe. {partie versante} paie",
     "La partie versante (IGN) signe. La partie versante paie"                                                              },
    { "l’IGN",    "IGN",   "À {bénéficiaire}, {inconnu}",                            "Au bénéficiaire, {inconnu}"           },
    { "l’IGN",    "IGN",   "De {délégant} à {délégataire} et {partenaire}",
     "Du délégant au délégataire et le partenaire"                                                                          },
    /* Templates that were saved before. */
    { "l’IGN",    "IGN",   "Fournir à {contributor} de quoi",                        "Fournir à l’IGN de quoi"              },
    { "l’IGN",    "IGN",   "De {beneficiary}, {delegating}, {delegated}, {partner}",
     "Du bénéficiaire, le délégant, le délégataire, le partenaire"                                                          },
    /* Not the preposition, but the end of a word. */
    { "le GIP",   "GIP",   "Prélude {partie versante}",                              "Prélude le GIP"                       },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) values =
          make_parties (cases[i].name_in_act, cases[i].short_name, cases[i].label);
      g_autoptr (GPtrArray) filled = quitus_terms_fill_names (values);

      g_assert_cmpstr (quitus_obligation_value (filled->pdata[2])->label, ==, cases[i].expected);
      g_assert_cmpstr (quitus_obligation_value (values->pdata[2])->label, ==, cases[i].label);
    }
}

static void
test_refused (void)
{
  static const char *const contents[] = {
    "",
    "{",
    "{ \"format\": \"quitus\", \"version\": 1 }",
    "{ \"format\": \"quitus\", \"version\": 1, \"agreements\": [ {} ] }",
    "{ \"format\": \"quitus\", \"version\": 1, \"agreements\": ["
    "{ \"id\": \"9897c1d1-9394-4812-9003-f9b617e9e826\" },"
    "{ \"id\": \"9897c1d1-9394-4812-9003-f9b617e9e827\" } ] }",
  };
  g_autoptr (QuitusBook) empty = quitus_book_new ();

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (quitus_terms_read (contents[i], empty, &error));
      g_assert_nonnull (error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/terms/copies", test_copies);
  g_test_add_func ("/terms/duplicate-is-whole", test_duplicate_is_whole);
  g_test_add_func ("/terms/template", test_template);
  g_test_add_func ("/terms/any-template", test_any_template);
  g_test_add_func ("/terms/builtin", test_builtin);
  g_test_add_func ("/terms/names", test_names);
  g_test_add_func ("/terms/refused", test_refused);
  return g_test_run ();
}
