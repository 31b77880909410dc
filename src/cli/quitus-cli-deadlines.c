/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The deadlines of all agreements, or of one. */

#include "quitus-cli-commands.h"
#include "quitus-cli-json.h"
#include "quitus-cli-register.h"
#include "quitus-cli-words.h"
#include "quitus-format.h"
#include "quitus-language.h"

/**
 * Line:
 * @deadline: a deadline
 * @dossier: (unowned): what it was computed from
 * @id: (owned): its permanent identity, by which equals are ordered
 *
 * A line of the list.
 */
typedef struct
{
  QuitusDeadline deadline;
  QuitusDossier *dossier;
  char *id;
} Line;

typedef struct
{
  QuitusDay from;
  QuitusDay to;
  QuitusOutlook outlook;
} Range;

/* Helpers */

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_free (line->id);
}

/* By day, those without last, then by agreement, then by id. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *one = a, *two = b;
  int order;

  if (one->deadline.date != two->deadline.date)
    {
      if (one->deadline.date == QUITUS_DAY_NONE || two->deadline.date == QUITUS_DAY_NONE)
        return one->deadline.date == QUITUS_DAY_NONE ? 1 : -1;
      return one->deadline.date < two->deadline.date ? -1 : 1;
    }
  order =
      g_strcmp0 (quitus_cli_get_reference (one->dossier), quitus_cli_get_reference (two->dossier));
  return order != 0 ? order : g_strcmp0 (one->id, two->id);
}

static gboolean
is_undated (const Line *line)
{
  return line->deadline.status == QUITUS_STATUS_UNDATED;
}

/* For people: what waits for an event comes before what the text gives no term, and kinds and
 * articles stay together. */
static int
compare_for_people (gconstpointer a, gconstpointer b)
{
  const Line *one = a, *two = b;
  int order;

  if (one->deadline.date != two->deadline.date)
    return compare_lines (a, b);
  if (is_undated (one) != is_undated (two))
    return is_undated (one) ? 1 : -1;
  order =
      g_strcmp0 (quitus_cli_get_reference (one->dossier), quitus_cli_get_reference (two->dossier));
  if (order == 0)
    order = (int) one->deadline.kind - (int) two->deadline.kind;
  if (order == 0)
    order = g_strcmp0 (quitus_deadline_get_article (&one->deadline, one->dossier),
                       quitus_deadline_get_article (&two->deadline, two->dossier));
  return order != 0 ? order : g_strcmp0 (one->id, two->id);
}

static gboolean
is_in_range (const QuitusDeadline *deadline, const Range *range)
{
  if (deadline->date == QUITUS_DAY_NONE)
    return TRUE;
  return (range->from == QUITUS_DAY_NONE || deadline->date >= range->from) &&
         (range->to == QUITUS_DAY_NONE || deadline->date <= range->to);
}

static void
collect (QuitusDossier *dossier, const Range *range, GArray *lines)
{
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  quitus_deadlines_compute (dossier, &range->outlook, deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      Line line = { .deadline = g_array_index (deadlines, QuitusDeadline, i), .dossier = dossier };

      if (!is_in_range (&line.deadline, range))
        continue;
      line.id = quitus_deadline_get_id (&line.deadline);
      g_array_append_val (lines, line);
    }
}

static void
add_object (QuitusCli *cli, const Line *line, const QuitusOutlook *outlook)
{
  const QuitusDeadline *deadline = &line->deadline;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  quitus_cli_json_add_text (builder, "id", line->id);
  quitus_cli_json_add_text (builder, "agreement", quitus_cli_get_reference (line->dossier));
  quitus_cli_json_add_choice (builder, "kind", &quitus_deadline_kinds, deadline->kind);
  quitus_cli_json_take_text (builder, "label",
                             quitus_deadline_get_label (deadline, line->dossier, cli->language));
  quitus_cli_json_add_day (builder, "date", deadline->date);
  quitus_cli_json_add_day (builder, "strict_date", deadline->strict_date);
  quitus_cli_json_add_money (builder, "amount", deadline->amount);
  quitus_cli_json_add_choice (builder, "status", &quitus_deadline_statuses, deadline->status);
  quitus_cli_json_add_flag (builder, "supposed", deadline->is_supposed);
  quitus_cli_json_add_day (builder, "original_date",
                           quitus_deadline_get_original_day (deadline, line->dossier, outlook));
  quitus_cli_json_add_text (builder, "article",
                            quitus_deadline_get_article (deadline, line->dossier));
  quitus_cli_json_take_text (builder, "why",
                             quitus_deadline_get_why (deadline, line->dossier, outlook,
                                                      cli->language));
  json_builder_end_object (builder);
  quitus_cli_json_list_add (cli->out, builder);
}

static void
write_json (QuitusCli *cli, GArray *lines, const QuitusOutlook *outlook)
{
  quitus_cli_json_list_begin (cli->out);
  for (guint i = 0; i < lines->len; i++)
    add_object (cli, &g_array_index (lines, Line, i), outlook);
  quitus_cli_json_list_end (cli->out);
}

/* The day or, while it is not known, the rule. */
static char *
get_when (QuitusCli *cli, const Line *line)
{
  const QuitusDeadline *deadline = &line->deadline;
  g_autofree char *day = NULL;

  if (deadline->date == QUITUS_DAY_NONE)
    return quitus_deadline_get_rule (deadline, line->dossier, cli->language);
  day = quitus_format_day (cli->language, deadline->date, QUITUS_DAY_STYLE_MEDIUM);
  return g_strconcat (day, deadline->is_supposed ? " *" : "", NULL);
}

static void
add_row (QuitusCli *cli, QuitusCliTable *table, const Line *line, const QuitusOutlook *outlook)
{
  const QuitusDeadline *deadline = &line->deadline;
  g_autofree char *why = quitus_deadline_get_why (deadline, line->dossier, outlook, cli->language);

  quitus_cli_table_take (table, get_when (cli, line));
  quitus_cli_table_take (table, quitus_deadline_get_state (deadline, cli->language));
  quitus_cli_table_add (table, quitus_cli_get_reference (line->dossier));
  quitus_cli_table_add_money (table, cli, deadline->amount);
  quitus_cli_table_take (table, quitus_deadline_get_parties (deadline, line->dossier));
  quitus_cli_table_take (table, quitus_deadline_get_label (deadline, line->dossier, cli->language));
  if (why != NULL)
    quitus_cli_table_add_note (table, why);
}

static gboolean
is_any_supposed (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, Line, i).deadline.is_supposed)
      return TRUE;
  return FALSE;
}

static void
write_table (QuitusCli *cli, GArray *lines, const QuitusOutlook *outlook)
{
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (6);

  quitus_cli_table_set_has_heading (table);
  quitus_cli_table_set_at_end (table, 3);
  quitus_cli_table_add (table, _ ("Date"));
  quitus_cli_table_add (table, _ ("Status"));
  quitus_cli_table_add (table, _ ("Agreement"));
  quitus_cli_table_add (table, _ ("Amount"));
  quitus_cli_table_add (table, _ ("Parties"));
  quitus_cli_table_add (table, _ ("Deadline"));
  for (guint i = 0; i < lines->len; i++)
    add_row (cli, table, &g_array_index (lines, Line, i), outlook);
  if (is_any_supposed (lines))
    {
      g_autofree char *day =
          quitus_format_day (cli->language, outlook->supposed_signature, QUITUS_DAY_STYLE_LONG);

      quitus_cli_say (cli, _ ("Simulation: missing signatures are supposed on %s (*)"), day);
      g_string_append_c (cli->out, '\n');
    }
  quitus_cli_write_table (cli, table, _ ("No deadline."));
}

static gboolean
read_range (QuitusCli *cli, Range *range, GError **error)
{
  if (!quitus_cli_get_day (cli, QUITUS_OPTION_FROM, &range->from, error) ||
      !quitus_cli_get_day (cli, QUITUS_OPTION_TO, &range->to, error) ||
      !quitus_cli_get_outlook (cli, &range->outlook, error))
    return FALSE;
  if (range->from != QUITUS_DAY_NONE && range->to != QUITUS_DAY_NONE && range->from > range->to)
    return quitus_cli_refuse_usage (error, "%s", _ ("--from is after --to"));
  return TRUE;
}

static gboolean
collect_all (QuitusCli *cli, GPtrArray *dossiers, const Range *range, GArray *lines, GError **error)
{
  const char *reference = cli->arguments->values[QUITUS_OPTION_AGREEMENT];

  if (reference != NULL && quitus_cli_find_agreement (cli, reference, error) == NULL)
    return FALSE;
  for (guint i = 0; i < dossiers->len; i++)
    if (reference == NULL || g_str_equal (reference, quitus_cli_get_reference (dossiers->pdata[i])))
      collect (dossiers->pdata[i], range, lines);
  g_array_sort (lines, quitus_cli_wants_json (cli) ? compare_lines : compare_for_people);
  return TRUE;
}

/* Public */

/**
 * quitus_cli_run_deadlines:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Lists the deadlines.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_deadlines (QuitusCli *cli, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (GPtrArray) dossiers = NULL;
  Range range;

  g_array_set_clear_func (lines, clear_line);
  if (!read_range (cli, &range, error) || !quitus_cli_open (cli, QUITUS_REGISTER_READ, error))
    return FALSE;
  dossiers = quitus_cli_get_dossiers (cli);
  if (!collect_all (cli, dossiers, &range, lines, error))
    return FALSE;
  if (quitus_cli_wants_json (cli))
    write_json (cli, lines, &range.outlook);
  else
    write_table (cli, lines, &range.outlook);
  return TRUE;
}
