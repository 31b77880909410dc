/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-cli-fields.h"

#include "quitus-bank.h"
#include "quitus-cli-register.h"
#include "quitus-cli-words.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-rule-words.h"

/* Helpers */

static char *
format_reference (QuitusCli *cli, QuitusDossier *dossier, QuitusKind kind, QuitusId id)
{
  QuitusRecord *record;

  if (kind == QUITUS_KIND_PARTY)
    return g_strdup (quitus_cli_get_party (dossier, id));
  record = quitus_book_lookup (quitus_cli_get_book (cli), id);
  return record != NULL ? quitus_cli_get_title (quitus_record_get_value (record)) : NULL;
}

/* Public */

/**
 * quitus_cli_format_field:
 * @cli: a run of the program whose register is open
 * @dossier: the dossier of the record, for names
 * @field: a field
 * @value: what the record says
 *
 * Returns: (transfer full) (nullable): what people read of a field, %NULL when it is not known
 */
char *
quitus_cli_format_field (QuitusCli *cli,
                         QuitusDossier *dossier,
                         const QuitusField *field,
                         const QuitusValue *value)
{
  gconstpointer place = QUITUS_FIELD_PLACE_CONST (field, value);

  if (quitus_field_is_empty (field, value))
    return NULL;
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      return g_str_equal (field->name, "iban") ? quitus_iban_format (*(char *const *) place)
                                               : g_strdup (*(char *const *) place);
    case QUITUS_FIELD_DAY:
      return quitus_format_day (cli->language, *(const QuitusDay *) place, QUITUS_DAY_STYLE_MEDIUM);
    case QUITUS_FIELD_MONEY:
      return quitus_format_money (cli->language, *(const QuitusMoney *) place);
    case QUITUS_FIELD_NUMBER:
      return quitus_format_number (cli->language, *(const gint64 *) place);
    case QUITUS_FIELD_FLAG:
      return g_strdup (*(const gboolean *) place ? _ ("yes") : NULL);
    case QUITUS_FIELD_CHOICE:
      return g_strdup (quitus_cli_get_choice (field->choices, *(const int *) place));
    case QUITUS_FIELD_REFERENCE:
      return format_reference (cli, dossier, (QuitusKind) field->target, *(const QuitusId *) place);
    case QUITUS_FIELD_RULE:
      return quitus_rule_words_formula (place, dossier, cli->language);
    }
  g_return_val_if_reached (NULL);
}
