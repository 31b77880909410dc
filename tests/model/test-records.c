/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever goes through all the fields of a record, for every field of every kind: no field can be
 * forgotten. */

#include "sample-values.h"

#include "quitus-error.h"
#include "quitus-warnings.h"

#define EACH_KIND(info)                                                                            \
  for (const QuitusKindInfo *info = quitus_kind_get_info (0); info != NULL;                        \
       info = info->kind + 1 < QUITUS_N_KINDS ? quitus_kind_get_info (info->kind + 1) : NULL)
#define EACH_FIELD(info, field)                                                                    \
  for (const QuitusField *field = info->fields; field < info->fields + info->n_fields; field++)

/* Helpers */

static guint
count_lines (const char *text)
{
  guint n_lines = 0;

  for (const char *p = text; *p != '\0'; p++)
    n_lines += *p == '\n';
  return n_lines;
}

static gsize
size_of (const QuitusField *field)
{
  static const gsize sizes[] = {
    [QUITUS_FIELD_TEXT] = sizeof (char *),        [QUITUS_FIELD_DAY] = sizeof (QuitusDay),
    [QUITUS_FIELD_MONEY] = sizeof (QuitusMoney),  [QUITUS_FIELD_NUMBER] = sizeof (gint64),
    [QUITUS_FIELD_FLAG] = sizeof (gboolean),      [QUITUS_FIELD_CHOICE] = sizeof (int),
    [QUITUS_FIELD_REFERENCE] = sizeof (QuitusId), [QUITUS_FIELD_RULE] = sizeof (QuitusDateRule),
  };

  return sizes[field->type];
}

static QuitusValue *
value_with (const QuitusValue *value, const QuitusField *field, guint variant)
{
  QuitusValue *other = quitus_value_copy (value);

  sample_set_field (field, other, variant);
  return other;
}

/* The record and the field are named, and the rest of the message is there. */
static void
assert_names (GError *error, const char *name, const char *detail)
{
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, detail));
}

static void
assert_refused (const QuitusField *field, const QuitusValue *value, int code, const char *detail)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = quitus_value_get_name (value);

  g_assert_false (quitus_value_check (value, &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, code);
  assert_names (error, field->label, detail);
  g_assert_true (g_str_has_prefix (error->message, name));
}

/* Callbacks */

static void
notified_cb (GObject *record, GParamSpec *pspec, gpointer user_data)
{
  g_ptr_array_add (user_data, (gpointer) pspec->name);
}

/* Tests */

static void
test_tables (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  EACH_KIND (info)
  {
    g_autoptr (GHashTable) field_names = g_hash_table_new (g_str_hash, g_str_equal);
    guint n_owners = 0, n_orders = 0;
    gsize end = sizeof (QuitusValue);

    g_assert_true (g_hash_table_add (names, (gpointer) info->name));
    g_assert_cmpint (quitus_kind_from_name (info->name), ==, info->kind);
    g_assert_cmpstr (info->label, !=, "");
    EACH_FIELD (info, field)
    {
      g_test_message ("%s.%s", info->name, field->name);
      g_assert_true (g_hash_table_add (field_names, (gpointer) field->name));
      g_assert_true (quitus_kind_get_field (info->kind, field->name) == field);
      g_assert_cmpstr (field->label, !=, "");
      /* Every member of the structure is a field: none lies over another, none between. */
      g_assert_cmpuint (field->offset, >=, end);
      g_assert_cmpuint (field->offset, <, end + 8);
      end = field->offset + size_of (field);
      g_assert_true (field->type != QUITUS_FIELD_CHOICE || field->choices->n_choices >= 2);
      if (field->type == QUITUS_FIELD_REFERENCE)
        g_assert_cmpint (field->target, <, QUITUS_N_KINDS);
      if (field->flags & QUITUS_FIELD_OWNER)
        {
          n_owners++;
          g_assert_true (info->owner == field);
          g_assert_cmpint (field->type, ==, QUITUS_FIELD_REFERENCE);
          g_assert_cmpint (field->target, <, info->kind);
          g_assert_true (field->flags & QUITUS_FIELD_REQUIRED);
        }
      if (field->flags & QUITUS_FIELD_ORDER)
        {
          n_orders++;
          g_assert_true (info->order == field);
          g_assert_cmpint (field->type, ==, QUITUS_FIELD_NUMBER);
          g_assert_true (field->flags & QUITUS_FIELD_REQUIRED);
        }
      if (field->flags & QUITUS_FIELD_UNIQUE)
        g_assert_cmpint (field->type, ==, QUITUS_FIELD_TEXT);
    }
    g_assert_cmpuint (end, <=, info->size);
    g_assert_cmpuint (info->size - end, <, 8);
    g_assert_cmpuint (n_owners, <=, 1);
    g_assert_cmpuint (n_orders, <=, 1);
    g_assert_null (quitus_kind_get_field (info->kind, "no_such_field"));
  }
  g_assert_true (quitus_kind_from_name ("no_such_kind") == (QuitusKind) QUITUS_KIND_NONE);
  g_assert_true (quitus_kind_from_name (NULL) == (QuitusKind) QUITUS_KIND_NONE);
}

static void
test_each_field (void)
{
  EACH_KIND (info)
  {
    g_autoptr (QuitusValue) first = quitus_value_new (info->kind);

    EACH_FIELD (info, field)
    for (guint variant = 0; variant < 32; variant += 2)
      {
        g_autoptr (QuitusValue) changed = value_with (first, field, variant);
        g_autoptr (QuitusValue) copy = quitus_value_copy (changed);
        g_autoptr (QuitusValue) read = quitus_value_copy (first);
        g_autofree char *there = quitus_value_to_text (changed, first);
        g_autofree char *back = quitus_value_to_text (first, changed);
        g_autofree char *start = g_strconcat (field->name, "=", NULL);
        g_autoptr (GError) error = NULL;

        g_test_message ("%s.%s: %s", info->name, field->name, there);
        g_assert_false (quitus_field_is_empty (field, changed));
        g_assert_false (quitus_value_equal (first, changed));
        g_assert_false (quitus_value_equal (changed, first));
        g_assert_true (quitus_value_equal (changed, copy));
        /* Only that field is written, on one line. */
        g_assert_true (g_str_has_prefix (there, start) && g_str_has_prefix (back, start));
        g_assert_cmpuint (count_lines (there), ==, 1);
        g_assert_cmpuint (count_lines (back), ==, 1);
        g_assert_true (quitus_value_set_from_text (read, there, &error));
        g_assert_no_error (error);
        g_assert_true (quitus_value_equal (read, changed));
        g_assert_true (quitus_value_set_from_text (read, back, &error));
        g_assert_true (quitus_value_equal (read, first));
        /* The copy has its own texts. */
        quitus_field_clear (field, copy);
        g_assert_false (quitus_field_is_empty (field, changed));
      }
  }
}

static void
test_all_fields (void)
{
  EACH_KIND (info)
  for (guint variant = 0; variant < 16; variant += 2)
    {
      g_autoptr (QuitusValue) value = sample_value_new (info->kind, variant);
      g_autoptr (QuitusValue) copy = quitus_value_copy (value);
      g_autoptr (QuitusValue) read = quitus_value_new_with_id (info->kind, value->id);
      g_autoptr (QuitusValue) another = quitus_value_new (info->kind);
      g_autofree char *text = quitus_value_to_text (value, NULL);
      g_autofree char *nothing = quitus_value_to_text (value, copy);
      g_autoptr (GError) error = NULL;

      g_assert_true (quitus_value_equal (value, copy));
      g_assert_cmpstr (nothing, ==, "");
      g_assert_cmpuint (count_lines (text), ==, info->n_fields);
      g_assert_true (quitus_value_set_from_text (read, text, &error));
      g_assert_no_error (error);
      g_assert_true (quitus_value_equal (value, read));
      /* The same words of another record are not the same value. */
      g_assert_true (quitus_value_set_from_text (another, text, &error));
      g_assert_false (quitus_value_equal (value, another));
      g_assert_false (quitus_value_equal (value, NULL));
      g_assert_true (quitus_value_check (value, &error));
      g_assert_no_error (error);
    }
}

static void
test_wrong_lines (void)
{
  static const struct
  {
    QuitusKind kind;
    const char *line;
    const char *name;
    const char *detail;
  } wrong[] = {
    { QUITUS_KIND_PARTY,      "no_such_field=1",         "party",                           "no_such_field"            },
    { QUITUS_KIND_PARTY,      "signed_on",               "party",                           "signed_on"                },
    { QUITUS_KIND_PARTY,      "=",                       "party",                           "“”"                       },
    { QUITUS_KIND_PARTY,      "signed_on=2023-02-29",    "Signed on",                       "2023-02-29"               },
    { QUITUS_KIND_PARTY,      "signed_on=08/02/2023",    "Signed on",                       "08/02/2023"               },
    { QUITUS_KIND_PARTY,      "position=-1",             "Position",                        "-1"                       },
    { QUITUS_KIND_PARTY,      "position=1.5",            "Position",                        "1.5"                      },
    { QUITUS_KIND_PARTY,      "position=2147483648",     "Position",                        "2147483648"               },
    { QUITUS_KIND_PARTY,      "by_delegation=yes",       "On behalf of the representative", "yes"                      },
    { QUITUS_KIND_PARTY,      "role=king",               "Role",                            "contributor, beneficiary" },
    { QUITUS_KIND_PARTY,      "organisation=ign",        "Party",                           "ign"                      },
    { QUITUS_KIND_RECEIPT,    "amount=1000000000000001", "Amount",                          "1000000000000001"         },
    { QUITUS_KIND_RECEIPT,    "amount=12,00",            "Amount",                          "12,00"                    },
    { QUITUS_KIND_INSTALMENT, "due=signature +6 moons",  "Due",                             "+6"                       },
    { QUITUS_KIND_INSTALMENT, "label=\xff",              "Label",                           "UTF-8"                    },
    { QUITUS_KIND_INSTALMENT, "amount=\xff",             "Amount",                          "UTF-8"                    },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (QuitusValue) value = quitus_value_new (wrong[i].kind);
      g_autoptr (GError) error = NULL;

      g_assert_false (quitus_value_set_from_text (value, wrong[i].line, &error));
      g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
      assert_names (error, wrong[i].name, wrong[i].detail);
    }
}

static void
test_too_long (void)
{
  g_autoptr (QuitusPersonValue) person = quitus_person_value_new ();
  const QuitusField *field = quitus_kind_get_field (QUITUS_KIND_PERSON, "name");
  g_autofree char *longest = g_strnfill (QUITUS_TEXT_MAX, 'x');
  g_autofree char *longer = g_strnfill (QUITUS_TEXT_MAX + 1, 'x');
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (quitus_field_set_text (field, person, longest, &error));
  g_assert_true (quitus_value_check (&person->value, &error));
  g_assert_false (quitus_field_set_text (field, person, longer, &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
  g_assert_true (quitus_field_is_empty (field, person));
  g_set_str (&person->name, longer);
  assert_refused (field, &person->value, QUITUS_MODEL_ERROR_INVALID, "65536");
  name = quitus_value_get_name (&person->value);
  g_assert_cmpint (g_utf8_strlen (name, -1), <, 100);
}

/* A mark that turns the direction of the text would show another name than the one stored. */
static void
test_hidden (void)
{
  static const char *const wrong[] = { "a\u202eb", "a\u2066b", "a\x07", "\xc2\x85" };
  static const char *const right[] = { "a\nb", "a\tb", "a\u202fb", "\u05d0\u200fb" };
  g_autoptr (QuitusPersonValue) person = quitus_person_value_new ();
  const QuitusField *field = quitus_kind_get_field (QUITUS_KIND_PERSON, "name");

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (quitus_field_set_text (field, person, wrong[i], &error));
      g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
    }
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    g_assert_true (quitus_field_set_text (field, person, right[i], NULL));
}

/* What a screen or a file might put into a field and that no disk would give back. */
static void
test_check_each_field (void)
{
  EACH_KIND (info)
  EACH_FIELD (info, field)
  {
    g_autoptr (QuitusValue) value = sample_value_new (info->kind, 2);
    gpointer place = QUITUS_FIELD_PLACE (field, value);

    g_test_message ("%s.%s", info->name, field->name);
    switch (field->type)
      {
      case QUITUS_FIELD_TEXT:
        g_set_str ((char **) place, "");
        assert_refused (field, value, QUITUS_MODEL_ERROR_INVALID, "empty");
        g_set_str ((char **) place, "caf\xe9");
        assert_refused (field, value, QUITUS_MODEL_ERROR_INVALID, "UTF-8");
        break;
      case QUITUS_FIELD_DAY:
        *(QuitusDay *) place = QUITUS_DAY_MAX + 1;
        assert_refused (field, value, QUITUS_MODEL_ERROR_INVALID, "1900");
        *(QuitusDay *) place = QUITUS_DAY_MIN - 1;
        assert_refused (field, value, QUITUS_MODEL_ERROR_INVALID, "2199");
        break;
      case QUITUS_FIELD_MONEY:
        *(QuitusMoney *) place = QUITUS_MONEY_MAX + 1;
        assert_refused (field, value, QUITUS_MODEL_ERROR_INVALID, "1000000000000001");
        *(QuitusMoney *) place = -1;
        assert_refused (field, value, QUITUS_MODEL_ERROR_INVALID, "-1");
        break;
      case QUITUS_FIELD_NUMBER:
        *(gint64 *) place = G_GINT64_CONSTANT (2147483648);
        assert_refused (field, value, QUITUS_MODEL_ERROR_INVALID, "2147483648");
        *(gint64 *) place = -5;
        assert_refused (field, value, QUITUS_MODEL_ERROR_INVALID, "-5");
        break;
      case QUITUS_FIELD_CHOICE:
        *(int *) place = field->choices->n_choices;
        assert_refused (field, value, QUITUS_MODEL_ERROR_INVALID, "list");
        break;
      case QUITUS_FIELD_RULE:
        ((QuitusDateRule *) place)->count = QUITUS_DATE_RULE_MAX + 1;
        assert_refused (field, value, QUITUS_MODEL_ERROR_INVALID, "+1001");
        break;
      case QUITUS_FIELD_FLAG:
      case QUITUS_FIELD_REFERENCE:
        break;
      }
    quitus_field_clear (field, value);
    if ((field->flags & QUITUS_FIELD_REQUIRED) && quitus_field_is_empty (field, value))
      assert_refused (field, value, QUITUS_MODEL_ERROR_MISSING, "missing");
  }
}

static void
test_check_id (void)
{
  g_autoptr (QuitusStartupValue) startup = quitus_startup_value_new ();
  g_autoptr (GError) error = NULL;

  g_set_str (&startup->name, "Cartes");
  startup->value.id = QUITUS_ID_NONE;
  g_assert_false (quitus_value_check (&startup->value, &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_MISSING);
  assert_names (error, "Cartes", "identifier");
}

static void
assert_property (QuitusRecord *record, const QuitusField *field, const char *name)
{
  const QuitusValue *value = quitus_record_get_value (record);
  gconstpointer place = QUITUS_FIELD_PLACE_CONST (field, value);
  g_autofree char *text = quitus_field_to_text (field, value);
  g_auto (GValue) property = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (record), name, &property);
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
    case QUITUS_FIELD_REFERENCE:
    case QUITUS_FIELD_RULE:
      g_assert_cmpstr (g_value_get_string (&property), ==, text);
      break;
    case QUITUS_FIELD_DAY:
    case QUITUS_FIELD_CHOICE:
      g_assert_cmpint (g_value_get_int (&property), ==, *(const int *) place);
      break;
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
      g_assert_cmpint (g_value_get_int64 (&property), ==, *(const gint64 *) place);
      break;
    case QUITUS_FIELD_FLAG:
      g_assert_cmpint (g_value_get_boolean (&property), ==, *(const gboolean *) place);
      break;
    }
}

static void
test_properties (void)
{
  EACH_KIND (info)
  {
    g_autoptr (QuitusValue) nothing = quitus_value_new (info->kind);
    g_autoptr (QuitusValue) value = sample_value_new (info->kind, 4);
    g_autoptr (QuitusRecord) empty = quitus_record_new (nothing);
    g_autoptr (QuitusRecord) full = quitus_record_new (value);
    g_autofree GParamSpec **pspecs = NULL;
    guint n_pspecs = 0;

    g_assert_cmpstr (G_OBJECT_TYPE_NAME (full), ==, info->type_name);
    g_assert_true (G_OBJECT_TYPE (full) == quitus_record_type_of_kind (info->kind));
    g_assert_true (quitus_id_equal (quitus_record_get_id (full), value->id));
    pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (full), &n_pspecs);
    g_assert_cmpuint (n_pspecs, ==, info->n_fields);
    EACH_FIELD (info, field)
    {
      g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (full), name);

      g_assert_nonnull (pspec);
      g_assert_cmpstr (pspec->name, ==, name);
      g_assert_false (pspec->flags & G_PARAM_WRITABLE);
      assert_property (full, field, name);
      assert_property (empty, field, name);
    }
  }
}

static void
test_notify (void)
{
  EACH_KIND (info)
  {
    g_autoptr (QuitusValue) nothing = quitus_value_new (info->kind);
    g_autoptr (QuitusValue) same = quitus_value_copy (nothing);
    g_autoptr (QuitusValue) everything = quitus_value_copy (nothing);
    g_autoptr (QuitusRecord) record = quitus_record_new (nothing);
    g_autoptr (GPtrArray) notified = g_ptr_array_new ();

    g_signal_connect (record, "notify", G_CALLBACK (notified_cb), notified);
    quitus_record_set_value (record, same);
    g_assert_cmpuint (notified->len, ==, 0);
    g_assert_true (quitus_record_get_value (record) == same);
    EACH_FIELD (info, field)
    {
      g_autoptr (QuitusValue) changed = value_with (nothing, field, 6);
      g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');

      sample_set_field (field, everything, 6);
      for (int i = 0; i < 2; i++)
        {
          quitus_record_set_value (record, i == 0 ? changed : nothing);
          g_assert_cmpuint (notified->len, ==, 1);
          g_assert_cmpstr (notified->pdata[0], ==, name);
          g_ptr_array_set_size (notified, 0);
        }
    }
    quitus_record_set_value (record, everything);
    g_assert_cmpuint (notified->len, ==, info->n_fields);
    for (guint i = 0; i < notified->len; i++)
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (notified->pdata[i], !=, notified->pdata[j]);
  }
}

static void
test_order (void)
{
  g_autoptr (QuitusPartyValue) first = quitus_party_value_new ();
  g_autoptr (QuitusPartyValue) second = quitus_party_value_new ();
  g_autoptr (QuitusAgreementValue) agreement = quitus_agreement_value_new ();

  first->value.id = (QuitusId) { 2, 0 };
  second->value.id = (QuitusId) { 1, 0 };
  first->position = 1;
  second->position = 2;
  g_assert_cmpint (quitus_value_compare (&first->value, &second->value), <, 0);
  g_assert_cmpint (quitus_value_compare (&second->value, &first->value), >, 0);
  second->position = 1;
  g_assert_cmpint (quitus_value_compare (&first->value, &second->value), >, 0);
  g_assert_cmpint (quitus_value_compare (&first->value, &first->value), ==, 0);
  g_assert_cmpint (quitus_value_compare (&agreement->value, &first->value), <, 0);
}

/* A visa is asked for before it is granted. */
static void
test_visa_days (void)
{
  g_autoptr (QuitusVisaValue) visa = quitus_visa_value_new ();
  const QuitusField *granted = quitus_kind_get_field (QUITUS_KIND_VISA, "granted_on");
  g_autofree char *early = NULL;

  visa->requested_on = quitus_day_new (2023, 10, 5);
  g_assert_null (quitus_warnings_find (granted, &visa->value));
  visa->granted_on = quitus_day_new (2023, 10, 5);
  g_assert_null (quitus_warnings_find (granted, &visa->value));
  visa->granted_on = quitus_day_new (2023, 10, 4);
  early = quitus_warnings_find (granted, &visa->value);
  g_assert_cmpstr (early, ==, "That is before it was requested");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/records/tables", test_tables);
  g_test_add_func ("/records/each-field", test_each_field);
  g_test_add_func ("/records/all-fields", test_all_fields);
  g_test_add_func ("/records/wrong-lines", test_wrong_lines);
  g_test_add_func ("/records/too-long", test_too_long);
  g_test_add_func ("/records/hidden", test_hidden);
  g_test_add_func ("/records/check-each-field", test_check_each_field);
  g_test_add_func ("/records/check-id", test_check_id);
  g_test_add_func ("/records/properties", test_properties);
  g_test_add_func ("/records/notify", test_notify);
  g_test_add_func ("/records/order", test_order);
  g_test_add_func ("/records/visa-days", test_visa_days);
  return g_test_run ();
}
