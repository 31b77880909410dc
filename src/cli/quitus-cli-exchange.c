/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample, and files in and out. */

#include "quitus-cli-commands.h"
#include "quitus-cli-files.h"
#include "quitus-cli-register.h"
#include "quitus-export.h"
#include "quitus-import.h"
#include "quitus-language.h"
#include "quitus-sample.h"

/**
 * Source:
 * @name: what people call it
 * @content: what is in it
 *
 * A file to import.
 */
typedef struct
{
  char *name;
  GBytes *content;
} Source;

/**
 * Import:
 * @scratch: what the register would be after the files read so far
 * @ids: (element-type QuitusId): the records that they touch, in order
 * @seen: the same, to look them up
 * @lines: what to say of each
 *
 * Several files, which become one change.
 */
typedef struct
{
  QuitusBook *scratch;
  GPtrArray *ids;
  GHashTable *seen;
  GString *lines;
} Import;

/* Helpers */

static void
source_free (gpointer data)
{
  Source *source = data;

  g_free (source->name);
  g_clear_pointer (&source->content, g_bytes_unref);
  g_free (source);
}

static const QuitusValue *
look_up (QuitusBook *book, QuitusId id)
{
  QuitusRecord *record = quitus_book_lookup (book, id);

  return record != NULL ? quitus_record_get_value (record) : NULL;
}

/* A book of its own with what another says now. */
static QuitusBook *
copy_book (QuitusBook *book)
{
  QuitusBook *copy = quitus_book_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; i < quitus_book_count (book, kind); i++)
      g_ptr_array_add (values,
                       (gpointer) quitus_record_get_value (quitus_book_get (book, kind, i)));
  quitus_book_fill (copy, values);
  return copy;
}

static Import *
import_new (QuitusBook *book)
{
  Import *self = g_new0 (Import, 1);

  self->scratch = copy_book (book);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->seen = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  self->lines = g_string_new (NULL);
  return self;
}

static void
import_free (Import *self)
{
  g_object_unref (self->scratch);
  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->ids);
  g_string_free (self->lines, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static void
note_change (Import *self, QuitusChange *change)
{
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      QuitusId id = quitus_edit_get_id (quitus_change_get_edit (change, i));
      QuitusId *copy;

      if (g_hash_table_contains (self->seen, &id))
        continue;
      copy = g_memdup2 (&id, sizeof id);
      g_ptr_array_add (self->ids, copy);
      g_hash_table_add (self->seen, copy);
    }
}

static gboolean
add_source (Import *self, const Source *source, GError **error)
{
  g_autofree char *label = quitus_import_get_label (source->name);
  g_autoptr (QuitusChange) change = NULL;
  g_autofree char *summary_text = NULL;
  g_autofree char *line = NULL;
  QuitusImportSummary summary;

  change = quitus_import (source->content, label, self->scratch, &summary, error);
  if (change == NULL || !quitus_book_check (self->scratch, change, error))
    {
      g_prefix_error (error, _ ("%s: "), source->name);
      return FALSE;
    }
  note_change (self, change);
  quitus_book_apply (self->scratch, change);
  summary_text = quitus_import_summary_get_text (&summary);
  line = g_strdup_printf (_ ("%s: %s"), source->name, summary_text);
  g_string_append_printf (self->lines, "%s\n", line);
  return TRUE;
}

/* Tries all files on what a book says; NULL when one of them is refused. */
static Import *
try_sources (GPtrArray *sources, QuitusBook *book, GError **error)
{
  g_autoptr (Import) import = import_new (book);

  for (guint i = 0; i < sources->len; i++)
    if (!add_source (import, sources->pdata[i], error))
      return NULL;
  return g_steal_pointer (&import);
}

/* What all the files together do. */
static QuitusChange *
make_change (Import *self, GPtrArray *sources, QuitusBook *book)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *label = NULL;
  QuitusChange *change;

  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (names, i == 0 ? "%s" : ", %s",
                            ((const Source *) sources->pdata[i])->name);
  label = quitus_import_get_label (names->str);
  change = quitus_change_new (label);
  for (guint i = 0; i < self->ids->len; i++)
    {
      QuitusId id = *(const QuitusId *) self->ids->pdata[i];
      const QuitusValue *before = look_up (book, id);
      const QuitusValue *after = look_up (self->scratch, id);

      if (before == NULL && after != NULL)
        quitus_change_insert (change, after);
      else if (before != NULL && after == NULL)
        quitus_change_delete (change, before);
      else if (before != NULL && !quitus_value_equal (before, after))
        quitus_change_update (change, before, after);
    }
  return change;
}

static gboolean
check_import (QuitusCli *cli, GError **error)
{
  const char *kind = cli->arguments->values[QUITUS_OPTION_AS];
  guint n_standard = 0;

  if (kind != NULL && !g_str_equal (kind, "json"))
    return quitus_cli_refuse (error, _ ("“%s” cannot be imported: only json can"), kind);
  for (guint i = 0; i < cli->n_operands; i++)
    n_standard += quitus_cli_is_standard (cli->operands[i]) ? 1 : 0;
  if (n_standard > 1)
    return quitus_cli_refuse_usage (error, "%s", _ ("standard input can be read once only"));
  return TRUE;
}

/* The last part of a path says enough of a file; of a device or a pipe it may say anything. */
static char *
name_source (const char *path)
{
  if (quitus_cli_is_standard (path))
    return g_strdup (_ ("standard input"));
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return g_filename_display_name (path);
  return g_filename_display_basename (path);
}

/* Everything is read before the register is opened: what comes from a pipe may take its time. */
static GPtrArray *
read_sources (QuitusCli *cli, GError **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (source_free);

  for (guint i = 0; i < cli->n_operands; i++)
    {
      const char *path = cli->operands[i];
      Source *source = g_new0 (Source, 1);

      g_ptr_array_add (sources, source);
      source->name = name_source (path);
      source->content = quitus_cli_read (path, QUITUS_IMPORT_MAX, error);
      if (source->content == NULL)
        return NULL;
    }
  return g_steal_pointer (&sources);
}

/* A trial reads what is there, if anything, and makes nothing. */
static gboolean
run_trial (QuitusCli *cli, GPtrArray *sources, GError **error)
{
  g_autoptr (QuitusBook) empty = NULL;
  g_autoptr (Import) import = NULL;

  if (!quitus_cli_exists (cli))
    {
      empty = quitus_book_new ();
      import = try_sources (sources, empty, error);
    }
  else if (quitus_cli_open (cli, QUITUS_REGISTER_READ, error))
    import = try_sources (sources, quitus_cli_get_book (cli), error);
  if (import == NULL)
    return FALSE;
  g_string_append (cli->out, import->lines->str);
  quitus_cli_say (cli, "%s", _ ("This was a trial: nothing was recorded."));
  return TRUE;
}

/* Files that would be refused by an empty register do not make one. */
static gboolean
check_without_register (QuitusCli *cli, GPtrArray *sources, GError **error)
{
  g_autoptr (QuitusBook) empty = quitus_book_new ();
  g_autoptr (Import) import = NULL;

  if (quitus_cli_exists (cli))
    return TRUE;
  import = try_sources (sources, empty, error);
  return import != NULL;
}

/* What the sample adds is never taken for leave to undo what people have recorded in it since. */
static gboolean
check_sample (QuitusCli *cli, QuitusChange *change, GError **error)
{
  if (quitus_book_find (quitus_cli_get_book (cli), QUITUS_KIND_AGREEMENT, "reference",
                        QUITUS_SAMPLE_REFERENCE) == NULL)
    return TRUE;
  return quitus_cli_refuse (error,
                            _ ("%s is in the register and is no longer as in the sample: it was "
                               "left as it is"),
                            QUITUS_SAMPLE_REFERENCE);
}

/* Public */

/**
 * quitus_cli_run_sample:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Adds the sample.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_sample (QuitusCli *cli, GError **error)
{
  g_autoptr (QuitusChange) change = NULL;

  if (!quitus_cli_open (cli, QUITUS_REGISTER_WRITE, error))
    return FALSE;
  change = quitus_sample_import (quitus_cli_get_book (cli), error);
  if (change == NULL)
    return FALSE;
  if (quitus_change_get_size (change) == 0)
    {
      quitus_cli_say (cli, _ ("%s is in the register already."), QUITUS_SAMPLE_REFERENCE);
      return TRUE;
    }
  if (!check_sample (cli, change, error) || !quitus_cli_commit (cli, change, error))
    return FALSE;
  quitus_cli_say (cli, _ ("%s was added."), QUITUS_SAMPLE_REFERENCE);
  return TRUE;
}

/**
 * quitus_cli_run_import:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Records what files say, as one change.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_import (QuitusCli *cli, GError **error)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (Import) import = NULL;
  g_autoptr (QuitusChange) change = NULL;
  QuitusBook *book;

  if (!check_import (cli, error))
    return FALSE;
  sources = read_sources (cli, error);
  if (sources == NULL)
    return FALSE;
  if (quitus_cli_arguments_has (cli->arguments, QUITUS_OPTION_DRY_RUN))
    return run_trial (cli, sources, error);
  if (!check_without_register (cli, sources, error) ||
      !quitus_cli_open (cli, QUITUS_REGISTER_WRITE, error))
    return FALSE;
  book = quitus_cli_get_book (cli);
  import = try_sources (sources, book, error);
  if (import == NULL)
    return FALSE;
  change = make_change (import, sources, book);
  if (quitus_change_get_size (change) > 0 && !quitus_cli_commit (cli, change, error))
    return FALSE;
  g_string_append (cli->out, import->lines->str);
  return TRUE;
}

/**
 * quitus_cli_run_export:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Writes the register or an agreement into a file.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_export (QuitusCli *cli, GError **error)
{
  const char *path = cli->operands[0];
  const char *reference = cli->arguments->values[QUITUS_OPTION_AGREEMENT];
  const char *name = cli->arguments->values[QUITUS_OPTION_AS];
  QuitusOutlook outlook = { .today = cli->today, .supposed_signature = QUITUS_DAY_NONE };
  QuitusId agreement = QUITUS_ID_NONE;
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GBytes) content = NULL;
  QuitusExportKind kind;

  if (name == NULL && quitus_cli_is_standard (path))
    return quitus_cli_refuse_usage (error, "%s",
                                    _ ("standard output needs --as: for example --as json"));
  if (!quitus_export_kind_from_name (name != NULL ? name : shown, &kind, error) ||
      !quitus_cli_open (cli, QUITUS_REGISTER_READ, error))
    return FALSE;
  if (reference != NULL)
    {
      QuitusRecord *record = quitus_cli_find_agreement (cli, reference, error);

      if (record == NULL)
        return FALSE;
      agreement = quitus_record_get_id (record);
    }
  content =
      quitus_export (kind, quitus_cli_get_book (cli), agreement, &outlook, cli->language, error);
  return content != NULL && quitus_cli_write (cli, path, content, error);
}
