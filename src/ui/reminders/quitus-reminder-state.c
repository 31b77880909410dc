/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-reminder-state.h"

/* Of a register, beside the ids of its deadlines. */
#define CHECKED_KEY "checked"

/* Helpers */

static char *
get_file_name (void)
{
  return g_build_filename (g_get_user_state_dir (), "quitus", "reminders", NULL);
}

/* A register is known by its path, written so that no letter of it means anything in the file. */
static char *
get_group (const char *path)
{
  return g_uri_escape_string (path, "/", FALSE);
}

/* Other registers have their own group; what cannot be read is begun anew. */
static GKeyFile *
load_file (void)
{
  g_autofree char *name = get_file_name ();
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_file (file, name, G_KEY_FILE_NONE, NULL);
  return file;
}

/* "STAGE DAY", or "STAGE DAY summed"; what somebody else wrote there is as if it had not been told. */
static gboolean
parse_told (const char *text, QuitusToldReminder *told)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", 3);
  guint64 stage;

  if (g_strv_length (parts) < 2 || !g_ascii_string_to_unsigned (parts[0], 10, QUITUS_REMINDER_AHEAD,
                                                                QUITUS_REMINDER_LATE, &stage, NULL))
    return FALSE;
  told->stage = (QuitusReminderStage) stage;
  told->date = quitus_day_from_iso (parts[1]);
  told->is_summed = g_strcmp0 (parts[2], "summed") == 0;
  return told->date != QUITUS_DAY_NONE;
}

static void
read_group (QuitusReminderState *self, GKeyFile *file, const char *group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  self->checked = g_key_file_get_int64 (file, group, CHECKED_KEY, NULL);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *text = g_key_file_get_value (file, group, keys[i], NULL);
      QuitusToldReminder told;

      if (text != NULL && parse_told (text, &told))
        quitus_told_reminders_add (self->told, keys[i], &told);
    }
}

/* Public */

/**
 * quitus_reminder_state_load:
 * @path: the path of a register
 *
 * Returns: (transfer full): what was told of it, which is nothing where nothing can be read
 */
QuitusReminderState *
quitus_reminder_state_load (const char *path)
{
  QuitusReminderState *self = g_new0 (QuitusReminderState, 1);
  g_autoptr (GKeyFile) file = load_file ();
  g_autofree char *group = get_group (path);

  self->path = g_strdup (path);
  self->told = quitus_told_reminders_new ();
  read_group (self, file, group);
  return self;
}

/**
 * quitus_reminder_state_save:
 * @self: what was told of a register
 * @error: set to a #GFileError
 *
 * Keeps it for the next time, with what is kept of other registers.
 *
 * Returns: whether it is on the disk
 */
gboolean
quitus_reminder_state_save (QuitusReminderState *self, GError **error)
{
  g_autoptr (GKeyFile) file = load_file ();
  g_autofree char *group = get_group (self->path);
  g_autofree char *name = get_file_name ();
  g_autofree char *folder = g_path_get_dirname (name);
  GHashTableIter iter;
  gpointer id, value;

  g_key_file_remove_group (file, group, NULL);
  g_key_file_set_int64 (file, group, CHECKED_KEY, self->checked);
  g_hash_table_iter_init (&iter, self->told);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const QuitusToldReminder *told = value;
      g_autofree char *day = quitus_day_to_iso (told->date);
      g_autofree char *text =
          g_strdup_printf ("%d %s%s", told->stage, day, told->is_summed ? " summed" : "");

      g_key_file_set_value (file, group, id, text);
    }
  g_mkdir_with_parents (folder, 0700);
  return g_key_file_save_to_file (file, name, error);
}

/**
 * quitus_reminder_state_free:
 * @self: (transfer full): what was told of a register
 *
 * Frees it.
 */
void
quitus_reminder_state_free (QuitusReminderState *self)
{
  g_hash_table_unref (self->told);
  g_free (self->path);
  g_free (self);
}
