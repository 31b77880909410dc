/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-record-words.h"

#include "quitus-bank.h"
#include "quitus-deadline.h"
#include "quitus-format.h"
#include "quitus-label.h"
#include "quitus-rule-words.h"

/* A record named after another one, which is named after another one, stops here. */
#define DEPTH_MAX 4

/* Helpers */

static char *name_value (const QuitusNames *names, const QuitusValue *value, int depth);

static const char *
say (const QuitusNames *names, const char *text)
{
  return quitus_language_text (names->language, text);
}

static char *
name_person (const QuitusPersonValue *person)
{
  if (person->function == NULL)
    return g_strdup (person->name);
  return g_strdup_printf ("%s, %s", person->name, person->function);
}

/* Its own reference, name, label or number; NULL when it has none. */
static char *
get_own_name (const QuitusValue *value)
{
  static const char *const naming[] = { "reference", "short_name", "name",           "label",
                                        "authority", "holder",     "subject",        "text",
                                        "number",    "fund",       "functional_area" };

  for (guint i = 0; i < G_N_ELEMENTS (naming); i++)
    {
      const QuitusField *field = quitus_kind_get_field ((QuitusKind) value->kind, naming[i]);

      if (field != NULL && !quitus_field_is_empty (field, value))
        return quitus_field_to_text (field, value);
    }
  return NULL;
}

/* After the first of its facts that names anything: another record, else a day. */
static char *
name_after_fact (const QuitusNames *names, const QuitusValue *value, int depth)
{
  const QuitusKindInfo *info = quitus_kind_get_info ((QuitusKind) value->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusField *field = &info->fields[i];
      gconstpointer place = QUITUS_FIELD_PLACE_CONST (field, value);
      const QuitusValue *other;

      if (quitus_field_is_empty (field, value))
        continue;
      if (field->type == QUITUS_FIELD_DAY)
        return quitus_rule_words_day (*(const QuitusDay *) place, names->language);
      if (field->type != QUITUS_FIELD_REFERENCE || field->target == QUITUS_KIND_AGREEMENT)
        continue;
      other = quitus_record_words_find (names, *(const QuitusId *) place);
      if (other != NULL)
        return name_value (names, other, depth + 1);
    }
  return NULL;
}

static char *
name_value (const QuitusNames *names, const QuitusValue *value, int depth)
{
  g_autofree char *name = NULL;

  if (depth > DEPTH_MAX)
    return NULL;
  if (value->kind == QUITUS_KIND_PERSON)
    return name_person (quitus_person_value (value));
  if (value->kind == QUITUS_KIND_INSTALMENT && quitus_instalment_value (value)->label == NULL)
    return quitus_rule_words_name_instalment (quitus_instalment_value (value), names->language);
  name = get_own_name (value);
  return name != NULL ? g_steal_pointer (&name) : name_after_fact (names, value, depth);
}

/* A dossier with no more than what the words of a rule may name. */
static QuitusDossier *
make_dossier (const QuitusNames *names, const QuitusDateRule *rule)
{
  g_autoptr (QuitusValue) agreement = quitus_value_new (QUITUS_KIND_AGREEMENT);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  const QuitusValue *value = quitus_record_words_find (names, rule->record);
  const QuitusValue *organisation = NULL;

  g_ptr_array_add (values, agreement);
  if (value != NULL && value->kind != QUITUS_KIND_AGREEMENT)
    g_ptr_array_add (values, (gpointer) value);
  if (value != NULL && value->kind == QUITUS_KIND_PARTY)
    organisation = quitus_record_words_find (names, quitus_party_value (value)->organisation);
  if (organisation != NULL)
    g_ptr_array_add (values, (gpointer) organisation);
  return quitus_dossier_new (values);
}

static char *
format_rule (const QuitusNames *names, const QuitusDateRule *rule)
{
  g_autoptr (QuitusDossier) dossier = make_dossier (names, rule);

  return quitus_rule_words_formula (rule, dossier, names->language);
}

/* The content of an operation of an amendment: "Amount: 125 000,00 €; Due: signature + 6 months". */
static char *
format_content (const QuitusNames *names, const QuitusAmendmentOperationValue *operation)
{
  QuitusKind kind = quitus_kind_from_name (operation->kind);
  g_autoptr (QuitusValue) value = NULL;
  g_auto (GStrv) lines = g_strsplit (operation->content, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  if ((int) kind == QUITUS_KIND_NONE)
    return g_strdup (operation->content);
  value = quitus_value_new (kind);
  if (!quitus_value_set_from_text (value, operation->content, NULL))
    return g_strdup (operation->content);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (lines[i], strcspn (lines[i], "="));
      const QuitusField *field = quitus_kind_get_field (kind, name);
      g_autofree char *words =
          field != NULL ? quitus_record_words_format (names, field, value) : NULL;

      if (field == NULL || (field->flags & QUITUS_FIELD_OWNER) != 0)
        continue;
      if (text->len > 0)
        g_string_append (text, quitus_language_context (names->language, "separator", "; "));
      /* Translators: what a fact is called, then what it says */
      g_string_append_printf (text, say (names, N_ ("%s: %s")), say (names, field->label),
                              words != NULL ? words : "–");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What the owner of a rule is called says which deadline it is, when it has no other. */
static gboolean
is_named_after_owner (int kind)
{
  return kind == QUITUS_DEADLINE_PAYMENT || kind == QUITUS_DEADLINE_COMMITTEE ||
         kind == QUITUS_DEADLINE_OBLIGATION || kind == QUITUS_DEADLINE_TRANSMISSION ||
         kind == QUITUS_DEADLINE_PUBLICATION || kind == QUITUS_DEADLINE_DELIVERABLE;
}

/* A deadline is named by its kind and the record whose rule it is, with which its id begins:
 * "Opening of credits: Balance". */
static char *
format_deadline (const QuitusNames *names, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 3);
  QuitusId id = QUITUS_ID_NONE;
  g_autofree char *name = parts[0] != NULL && quitus_id_from_text (parts[0], &id)
                              ? quitus_record_words_name_id (names, id)
                              : NULL;
  int kind = name != NULL && parts[1] != NULL
                 ? quitus_choices_from_nick (&quitus_deadline_kinds, parts[1])
                 : QUITUS_CHOICE_NONE;

  if (name == NULL)
    return g_strdup (text);
  if (kind == QUITUS_CHOICE_NONE || is_named_after_owner (kind))
    return g_steal_pointer (&name);
  return g_strdup_printf (quitus_language_context (names->language, "name", "%s: %s"),
                          say (names, quitus_choices_get_label (&quitus_deadline_kinds, kind)),
                          name);
}

static char *
format_operation_text (const QuitusNames *names, const QuitusField *field, gconstpointer value)
{
  const QuitusAmendmentOperationValue *operation = quitus_amendment_operation_value (value);
  QuitusKind kind = quitus_kind_from_name (operation->kind);
  QuitusId id = QUITUS_ID_NONE;
  g_autofree char *name = NULL;

  if (g_str_equal (field->name, "content"))
    return format_content (names, operation);
  if (g_str_equal (field->name, "kind") && (int) kind != QUITUS_KIND_NONE)
    return g_strdup (say (names, quitus_kind_get_info (kind)->label));
  if (g_str_equal (field->name, "record") && quitus_id_from_text (operation->record, &id))
    name = quitus_record_words_name_id (names, id);
  if (name != NULL)
    return g_steal_pointer (&name);
  return quitus_field_to_text (field, value);
}

static char *
format_text (const QuitusNames *names, const QuitusField *field, gconstpointer value)
{
  const char *text = *(const char *const *) QUITUS_FIELD_PLACE_CONST (field, value);

  switch ((QuitusKind) ((const QuitusValue *) value)->kind)
    {
    case QUITUS_KIND_AMENDMENT_OPERATION:
      return format_operation_text (names, field, value);
    case QUITUS_KIND_REMARK:
      if (g_str_equal (field->name, "deadline"))
        return format_deadline (names, text);
      break;
    default:
      break;
    }
  if (g_str_equal (field->name, "iban"))
    return quitus_iban_format (text);
  if (g_str_equal (field->name, "siren"))
    return quitus_siren_format (text);
  if (g_str_equal (field->name, "siret"))
    return quitus_siret_format (text);
  return g_strdup (text);
}

/* Shares are kept in ten-thousandths. */
static char *
format_number (const QuitusNames *names, const QuitusField *field, gint64 number)
{
  if (g_str_equal (field->name, "share") || g_str_equal (field->name, "percentage"))
    return quitus_format_percentage (names->language, number);
  return quitus_format_number (names->language, number);
}

static char *
format_reference (const QuitusNames *names, QuitusId id)
{
  char *name = quitus_record_words_name_id (names, id);

  return name != NULL ? name : g_strdup (say (names, N_ ("a record that is no longer there")));
}

/* Public */

/**
 * quitus_record_words_find:
 * @names: where names come from
 * @id: the id of a record, perhaps none or one that nobody knows
 *
 * Returns: (transfer none) (nullable): what the record says now or, when it has gone, said last
 */
const QuitusValue *
quitus_record_words_find (const QuitusNames *names, QuitusId id)
{
  QuitusRecord *record = NULL;

  if (names->book != NULL && !quitus_id_is_none (id))
    record = quitus_book_lookup (names->book, id);
  if (record != NULL)
    return quitus_record_get_value (record);
  return names->gone != NULL ? g_hash_table_lookup (names->gone, &id) : NULL;
}

/**
 * quitus_record_words_name:
 * @names: where names come from
 * @value: what a record says
 *
 * Returns: (transfer full) (nullable): what people call the record, without saying its kind:
 *   "Balance", "IGN"; %NULL when nothing names it
 */
char *
quitus_record_words_name (const QuitusNames *names, const QuitusValue *value)
{
  return name_value (names, value, 0);
}

/**
 * quitus_record_words_name_with_kind:
 * @names: where names come from
 * @value: what a record says
 *
 * Returns: (transfer full): what people call the record: "Payment “Balance”"
 */
char *
quitus_record_words_name_with_kind (const QuitusNames *names, const QuitusValue *value)
{
  const char *kind = say (names, quitus_kind_get_info ((QuitusKind) value->kind)->label);
  g_autofree char *name = name_value (names, value, 0);

  if (name == NULL)
    return g_strdup (kind);
  return g_strdup_printf (say (names, "%s “%s”"), kind, name);
}

/**
 * quitus_record_words_tell:
 * @names: where names come from
 * @value: what a record is to say
 *
 * Some records are an act that has a name of its own, such as putting a deadline off or planning a
 * committee.
 *
 * Returns: (transfer full) (nullable): what is done by recording it, "Put off: Balance, to 16 Sep
 *   2023"; %NULL when its kind and its name say all
 */
char *
quitus_record_words_tell (const QuitusNames *names, const QuitusValue *value)
{
  const QuitusRemarkValue *remark =
      value->kind == QUITUS_KIND_REMARK ? quitus_remark_value (value) : NULL;
  g_autofree char *deadline = NULL;
  g_autofree char *day = NULL;
  g_auto (GStrv) parts = NULL;

  if (remark == NULL || remark->deadline == NULL || remark->done_on != QUITUS_DAY_NONE)
    return NULL;
  deadline = format_deadline (names, remark->deadline);
  if (remark->postponed_to == QUITUS_DAY_NONE)
    /* Translators: a deadline */
    return quitus_label_compose (names->language, N_ ("Reason for a delay: %s"), deadline);
  day = quitus_format_day (names->language, remark->postponed_to, QUITUS_DAY_STYLE_SHORT);
  parts = g_strsplit (remark->deadline, "/", 3);
  if (g_strv_length (parts) > 1 &&
      quitus_choices_from_nick (&quitus_deadline_kinds, parts[1]) == QUITUS_DEADLINE_COMMITTEE)
    /* Translators: a committee, then the day for which it is planned */
    return quitus_label_compose (names->language, N_ ("Planned: %s, on %s"), deadline, day);
  /* Translators: a deadline, then the day to which it was put off */
  return quitus_label_compose (names->language, N_ ("Put off: %s, to %s"), deadline, day);
}

/**
 * quitus_record_words_name_id:
 * @names: where names come from
 * @id: the id of a record, perhaps none or one that nobody knows
 *
 * Returns: (transfer full) (nullable): what people call the record, without saying its kind
 */
char *
quitus_record_words_name_id (const QuitusNames *names, QuitusId id)
{
  const QuitusValue *value = quitus_record_words_find (names, id);

  return value != NULL ? name_value (names, value, 0) : NULL;
}

/**
 * quitus_record_words_format:
 * @names: where the names of other records come from
 * @field: a field of the kind of @value
 * @value: (type QuitusValue): what a record says
 *
 * Days have their weekday, amounts their currency, references are names and rules are formulas.
 *
 * Returns: (transfer full) (nullable): what the field says, %NULL when that is not known
 */
char *
quitus_record_words_format (const QuitusNames *names, const QuitusField *field, gconstpointer value)
{
  gconstpointer place = QUITUS_FIELD_PLACE_CONST (field, value);

  if (quitus_field_is_empty (field, value))
    return NULL;
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      return format_text (names, field, value);
    case QUITUS_FIELD_DAY:
      return quitus_format_day (names->language, *(const QuitusDay *) place, QUITUS_DAY_STYLE_LONG);
    case QUITUS_FIELD_MONEY:
      return quitus_format_money (names->language, *(const QuitusMoney *) place);
    case QUITUS_FIELD_NUMBER:
      return format_number (names, field, *(const gint64 *) place);
    case QUITUS_FIELD_FLAG:
      return g_strdup (say (names, *(const gboolean *) place ? N_ ("Yes") : N_ ("No")));
    case QUITUS_FIELD_CHOICE:
      return g_strdup (say (names,
                            quitus_choices_get_label (field->choices, *(const int *) place)));
    case QUITUS_FIELD_REFERENCE:
      return format_reference (names, *(const QuitusId *) place);
    case QUITUS_FIELD_RULE:
      return format_rule (names, place);
    }
  return NULL;
}
