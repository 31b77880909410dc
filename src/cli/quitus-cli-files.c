/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files in and out. */

#include "quitus-cli-files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "quitus-language.h"

#define BLOCK_SIZE 65536

/* Helpers */

static const char *
explain (int system_error)
{
  switch (system_error)
    {
    case ENOENT:
      return _ ("there is no such file or folder");
    case EACCES:
    case EPERM:
    case EROFS:
      return _ ("it is not allowed");
    case EISDIR:
      return _ ("it is a folder");
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return _ ("there is no room left on the disk");
    default:
      return g_strerror (system_error);
    }
}

static gboolean
fail (const char *format, const char *path, int system_error, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  return quitus_cli_refuse (error, format, name, explain (system_error));
}

/* Reads up to @most bytes and one more, which tells that there is too much. */
static gboolean
read_all (int fd, gsize most, GByteArray *content)
{
  guint8 block[BLOCK_SIZE];

  while (content->len <= most)
    {
      gssize n = read (fd, block, sizeof block);

      if (n == 0)
        return TRUE;
      if (n > 0)
        g_byte_array_append (content, block, (guint) n);
      else if (errno != EINTR)
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_all (int fd, const guint8 *data, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno != EINTR)
        return FALSE;
      data += MAX (n, 0);
      length -= MAX (n, 0);
    }
  return TRUE;
}

/* A device or a pipe is written to; it is never replaced by a file. */
static gboolean
write_into (const char *path, const guint8 *data, gsize length)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);
  gboolean is_written;
  int system_error;

  if (fd < 0)
    return FALSE;
  is_written = write_all (fd, data, length);
  system_error = errno;
  close (fd);
  errno = system_error;
  return is_written;
}

/* The file is complete under its name or not there at all. */
static gboolean
replace (const char *path, mode_t mode, const guint8 *data, gsize length)
{
  g_autofree char *name = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (name, O_WRONLY | O_CLOEXEC, (int) mode);
  gboolean is_written;
  int system_error;

  if (fd < 0)
    return FALSE;
  is_written = write_all (fd, data, length) && fsync (fd) == 0;
  system_error = errno;
  if (close (fd) != 0 && is_written)
    {
      is_written = FALSE;
      system_error = errno;
    }
  if (is_written && rename (name, path) != 0)
    {
      is_written = FALSE;
      system_error = errno;
    }
  if (!is_written)
    unlink (name);
  errno = system_error;
  return is_written;
}

/* The register and what lies beside it: nothing else may be written there. */
static gboolean
is_of_register (QuitusCli *cli, const char *target)
{
  static const char *const ends[] = { "", "-wal", "-shm", "-journal", ".lock" };
  const char *path = cli->reg != NULL ? quitus_register_get_path (cli->reg) : NULL;
  struct stat status, other;

  for (guint i = 0; path != NULL && i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *name = g_strconcat (path, ends[i], NULL);

      if (g_str_equal (name, target) ||
          (stat (name, &status) == 0 && stat (target, &other) == 0 &&
           status.st_dev == other.st_dev && status.st_ino == other.st_ino))
        return TRUE;
    }
  return FALSE;
}

/* Public */

/**
 * quitus_cli_is_standard:
 * @path: a word of the command line
 *
 * Returns: whether it means standard input or output
 */
gboolean
quitus_cli_is_standard (const char *path)
{
  return g_str_equal (path, QUITUS_STANDARD_FILE);
}

/**
 * quitus_cli_read:
 * @path: the path of a file, or "-" for standard input
 * @most: how many bytes are wanted at most; one more is read, no more
 * @error: set to %QUITUS_CLI_ERROR_REFUSED
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
quitus_cli_read (const char *path, gsize most, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  gboolean is_standard = quitus_cli_is_standard (path);
  int fd = is_standard ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  gboolean is_read = fd >= 0 && read_all (fd, most, content);
  int system_error = errno;

  if (fd >= 0 && !is_standard)
    close (fd);
  if (is_read)
    return g_byte_array_free_to_bytes (g_steal_pointer (&content));
  fail (_ ("“%s” cannot be read: %s"), path, system_error, error);
  return NULL;
}

/**
 * quitus_cli_write:
 * @cli: a run of the program
 * @path: the path of a file, or "-" for standard output
 * @content: what to write
 * @error: set to %QUITUS_CLI_ERROR_REFUSED
 *
 * Writes a file whole, or not at all; where it cannot be written, what was there stays.
 *
 * Returns: whether it is written, or will be with the rest of the output
 */
gboolean
quitus_cli_write (QuitusCli *cli, const char *path, GBytes *content, GError **error)
{
  g_autofree char *target = NULL;
  char *real;
  struct stat status = { 0 };
  gboolean is_there;
  gsize length;
  const guint8 *data = g_bytes_get_data (content, &length);
  gboolean is_written;

  if (quitus_cli_is_standard (path))
    {
      g_string_append_len (cli->out, (const char *) data, (gssize) length);
      return TRUE;
    }
  real = realpath (path, NULL);
  target = g_strdup (real != NULL ? real : path);
  free (real);
  if (is_of_register (cli, target))
    return quitus_cli_refuse (error, _ ("“%s” is the register itself"), path);
  is_there = stat (target, &status) == 0;
  if (is_there && !S_ISREG (status.st_mode))
    is_written = write_into (target, data, length);
  else
    is_written = replace (target, is_there ? status.st_mode & 0777 : 0666, data, length);
  if (is_written)
    return TRUE;
  /* A new file is not there; what is missing is the place for it. */
  if (errno == ENOENT)
    return quitus_cli_refuse (error, _ ("“%s” cannot be written: its folder does not exist"), path);
  return fail (_ ("“%s” cannot be written: %s"), path, errno, error);
}
