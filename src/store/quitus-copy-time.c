/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-copy-time.h"

#include <glib/gstdio.h>
#include <string.h>

/* What the name of a copy adds to that of its register. */
#define DAY_LENGTH strlen ("2023-02-08")
#define TIME_LENGTH strlen ("-181500")

/* Helpers */

static void
take (GDateTime *utc, QuitusDay *day, int *minute)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  *day = quitus_day_new (g_date_time_get_year (local), g_date_time_get_month (local),
                         g_date_time_get_day_of_month (local));
  *minute = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
}

/* The last day in a name, since that of the register may contain one; NULL when there is none. */
static const char *
find_day (const char *name, QuitusDay *day)
{
  const char *found = NULL;

  for (const char *dash = strchr (name, '-'); dash != NULL; dash = strchr (dash + 1, '-'))
    {
      g_autofree char *text = g_strndup (dash + 1, DAY_LENGTH);
      QuitusDay read = quitus_day_from_iso (text);

      if (read == QUITUS_DAY_NONE)
        continue;
      found = dash + 1;
      *day = read;
    }
  return found;
}

/* The time after the day in the name of a copy made before a migration, which is UTC. */
static GDateTime *
read_time (QuitusDay day, const char *text)
{
  int year, month, day_of_month;

  if (text[0] != '-' || strspn (text + 1, "0123456789") != TIME_LENGTH - 1)
    return NULL;
  quitus_day_get (day, &year, &month, &day_of_month);
  return g_date_time_new_utc (year, month, day_of_month, (text[1] - '0') * 10 + text[2] - '0',
                              (text[3] - '0') * 10 + text[4] - '0',
                              (text[5] - '0') * 10 + text[6] - '0');
}

static void
read_written (const char *path, QuitusDay *day, int *minute)
{
  GStatBuf status;

  if (g_stat (path, &status) == 0)
    {
      g_autoptr (GDateTime) written = g_date_time_new_from_unix_utc (status.st_mtime);

      take (written, day, minute);
    }
}

/* Public */

/**
 * quitus_copy_time_read:
 * @path: the path of a copy that the program kept by itself
 * @day: (out): the day on which it was made, here; %QUITUS_DAY_NONE when nothing says it
 * @minute: (out): the minute of that day, -1 when it is not known
 *
 * Says when a copy was made.  The name counts: a file that was carried from one disk to another
 * may say another day, and its time is then not that of the copy either.
 */
void
quitus_copy_time_read (const char *path, QuitusDay *day, int *minute)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GDateTime) time = NULL;
  QuitusDay written = QUITUS_DAY_NONE, named = QUITUS_DAY_NONE;
  const char *found = find_day (name, &named);

  *day = QUITUS_DAY_NONE;
  *minute = -1;
  read_written (path, &written, minute);
  if (found == NULL)
    {
      *day = written;
      return;
    }
  *day = named;
  time = read_time (named, found + DAY_LENGTH);
  if (time != NULL)
    take (time, day, minute);
  else if (written != named)
    *minute = -1;
}
