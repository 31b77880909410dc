/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "quitus-files.h"
#include "quitus-language.h"

struct _QuitusLock
{
  int fd;
};

/* Helpers */

static char *
get_lock_path (const char *path)
{
  return g_strconcat (path, ".lock", NULL);
}

static struct flock
whole_file (void)
{
  return (struct flock) { .l_type = F_WRLCK, .l_whence = SEEK_SET };
}

/* Three lines: who, the number of the process, the machine. */
static gboolean
write_holder (int fd, const char *holder)
{
  g_autofree char *name = g_strdelimit (g_strdup (holder), "\r\n", ' ');
  g_autofree char *text = g_strdup_printf ("%s\n%d\n%s\n", name, getpid (), g_get_host_name ());
  gssize length = strlen (text);

  return ftruncate (fd, 0) == 0 && pwrite (fd, text, length, 0) == length;
}

static char *
read_holder (int fd)
{
  char text[1024];
  gssize length = pread (fd, text, sizeof text - 1, 0);
  g_auto (GStrv) lines = NULL;

  text[MAX (length, 0)] = '\0';
  lines = g_strsplit (text, "\n", 4);
  if (g_strv_length (lines) < 4 || !g_utf8_validate (text, -1, NULL))
    return g_strdup (_ ("another program"));
  /* Translators: a person, the number of a process, the name of a machine */
  return g_strdup_printf (_ ("%s (process %s on %s)"), lines[0], lines[1], lines[2]);
}

/* Public */

/**
 * quitus_lock_take:
 * @path: the path of a register
 * @holder: who asks for the writing, for the others to read
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_BUSY when another program, or another
 *   part of this one, has it
 *
 * Takes the writing of a register, without waiting.
 *
 * Returns: (transfer full) (nullable): the lock
 */
QuitusLock *
quitus_lock_take (const char *path, const char *holder, GError **error)
{
  g_autofree char *lock_path = get_lock_path (path);
  g_autofree char *present = NULL;
  struct flock lock = whole_file ();
  QuitusLock *self;
  int fd = open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  int system_error;

  if (fd < 0)
    {
      /* People know the register, and not what lies beside it. */
      quitus_files_fail (path, errno, error);
      return NULL;
    }
  if (fcntl (fd, F_OFD_SETLK, &lock) == 0)
    {
      /* On a full disk the others do not learn the name; the lock holds all the same. */
      if (!write_holder (fd, holder))
        g_debug ("the holder is not in the file of the lock: %s", g_strerror (errno));
      self = g_new0 (QuitusLock, 1);
      self->fd = fd;
      return self;
    }
  system_error = errno;
  if (system_error == EAGAIN || system_error == EACCES)
    {
      present = read_holder (fd);
      g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY,
                   /* Translators: a file, then who writes in it */
                   _ ("“%s” is being written by %s"), path, present);
    }
  else
    quitus_files_fail (lock_path, system_error, error);
  close (fd);
  return NULL;
}

/**
 * quitus_lock_release:
 * @self: (transfer full): a lock
 *
 * Lets go of the writing.  The file of the lock stays: taking it away would let two programs hold
 * two files of the same name.
 */
void
quitus_lock_release (QuitusLock *self)
{
  /* What a program that ended badly leaves there says nothing either: the lock alone counts. */
  if (ftruncate (self->fd, 0) != 0)
    g_debug ("the holder stays in the file of the lock: %s", g_strerror (errno));
  close (self->fd);
  g_free (self);
}

/**
 * quitus_lock_get_holder:
 * @path: the path of a register
 *
 * Returns: (transfer full) (nullable): who holds the writing, %NULL when nobody does
 */
char *
quitus_lock_get_holder (const char *path)
{
  g_autofree char *lock_path = get_lock_path (path);
  struct flock lock = whole_file ();
  int fd = open (lock_path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  char *holder = NULL;

  if (fd < 0)
    return NULL;
  if (fcntl (fd, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK)
    holder = read_holder (fd);
  close (fd);
  return holder;
}
