/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "quitus-language.h"

/* What statfs() says of file systems on other machines, or of which one cannot know. */
static const guint64 network_types[] = {
  0x6969,     /* NFS */
  0x517b,     /* SMB */
  0xfe534d42, /* SMB2 */
  0xff534d42, /* CIFS */
  0x65735546, /* FUSE: sshfs, the folders of GVfs and many others */
  0x01021997, /* 9P, which virtual machines share folders with */
  0x564c,     /* NetWare */
  0x73757245, /* Coda */
  0x5346414f, /* AFS */
  0x6b414653, /* AFS of the kernel */
  0x00c36400, /* Ceph */
  0x0bd00bd0, /* Lustre */
  0x01161970, /* GFS2 */
  0x7461636f, /* OCFS2 */
  0x47504653, /* GPFS */
  0x786f4256, /* folders of VirtualBox */
  0xbacbacbc, /* folders of VMware */
};

/* What the name of a file that is being written adds to the one that it will have; six more
 * characters follow. */
#define UNFINISHED ".unfinished-"
#define N_RANDOM 6

/* Helpers */

/* Whether a name is that of an unfinished file, or of what SQLite keeps beside one. */
static gboolean
is_unfinished (const char *name, const char *prefix)
{
  static const char *const ends[] = { "", "-journal", "-wal", "-shm" };
  const char *random = name + strlen (prefix);

  if (!g_str_has_prefix (name, prefix) || strlen (random) < N_RANDOM)
    return FALSE;
  for (guint i = 0; i < N_RANDOM; i++)
    if (!g_ascii_isalnum (random[i]))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_equal (random + N_RANDOM, ends[i]))
      return TRUE;
  return FALSE;
}

static gboolean
sync_fd (const char *path, int flags, GError **error)
{
  int fd = open (path, flags | O_CLOEXEC);
  gboolean is_synced = fd >= 0 && fsync (fd) == 0;
  int system_error = errno;

  /* Some file systems have nothing to synchronise for a folder. */
  if (fd >= 0 && !is_synced && (flags & O_DIRECTORY) && system_error == EINVAL)
    is_synced = TRUE;
  if (fd >= 0)
    close (fd);
  return is_synced || quitus_files_fail (path, system_error, error);
}

/* What happened, as a format that takes the path of the file. */
static const char *
get_sentence (QuitusStoreError code)
{
  switch (code)
    {
    /* Translators: in each of these, a file; the words of the system may follow */
    case QUITUS_STORE_ERROR_BUSY:
      return _ ("Another program is using “%s”");
    case QUITUS_STORE_ERROR_READ_ONLY:
      return _ ("“%s” or its folder cannot be written");
    case QUITUS_STORE_ERROR_FULL:
      return _ ("There is no room left on the disk for “%s”");
    case QUITUS_STORE_ERROR_CORRUPT:
      return _ ("“%s” is damaged");
    case QUITUS_STORE_ERROR_CONFLICT:
      return _ ("The change does not go with what “%s” says now");
    case QUITUS_STORE_ERROR_NOT_FOUND:
      return _ ("There is no file “%s”");
    case QUITUS_STORE_ERROR_FOREIGN:
    case QUITUS_STORE_ERROR_TOO_NEW:
    case QUITUS_STORE_ERROR_FAILED:
      break;
    }
  return _ ("“%s” cannot be read or written");
}

/* Public */

/**
 * quitus_sharing_of_file_system:
 * @type: the type of a file system, as statfs() gives it
 *
 * Returns: how a register on it may be shared
 */
QuitusSharing
quitus_sharing_of_file_system (guint64 type)
{
  for (guint i = 0; i < G_N_ELEMENTS (network_types); i++)
    if (network_types[i] == type)
      return QUITUS_SHARING_NETWORK;
  return QUITUS_SHARING_LOCAL;
}

/**
 * quitus_sharing_of_path:
 * @path: the path of a file or a folder
 *
 * Returns: how a register there may be shared
 */
QuitusSharing
quitus_sharing_of_path (const char *path)
{
  struct statfs status;

  if (statfs (path, &status) != 0)
    return QUITUS_SHARING_LOCAL;
  /* The kernel gives 32 bits, which the type of C may extend with their sign. */
  return quitus_sharing_of_file_system ((guint32) status.f_type);
}

/**
 * quitus_files_resolve:
 * @path: the path of a file, which may not exist yet
 *
 * Returns: (transfer full): its one absolute path, without symbolic links
 */
char *
quitus_files_resolve (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *name = g_path_get_basename (absolute);
  char *real = realpath (absolute, NULL);
  char *result;

  if (real == NULL)
    {
      char *real_folder = realpath (folder, NULL);

      result = real_folder != NULL ? g_build_filename (real_folder, name, NULL)
                                   : g_steal_pointer (&absolute);
      free (real_folder);
      return result;
    }
  result = g_strdup (real);
  free (real);
  return result;
}

/**
 * quitus_files_exists:
 * @path: a path
 *
 * Returns: whether there is something there, be it a link to nothing
 */
gboolean
quitus_files_exists (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0;
}

/**
 * quitus_files_is_regular:
 * @path: a path
 *
 * Returns: whether a regular file is there: to open a pipe or a device may wait for ever
 */
gboolean
quitus_files_is_regular (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && S_ISREG (status.st_mode);
}

/**
 * quitus_files_sync:
 * @path: the path of a file that no connection has open
 * @error: set to a #QuitusStoreError
 *
 * Waits until the file is on the disk.
 *
 * Returns: whether it is
 */
gboolean
quitus_files_sync (const char *path, GError **error)
{
  return sync_fd (path, O_RDONLY, error);
}

/**
 * quitus_files_sync_folder_of:
 * @path: a path
 * @error: set to a #QuitusStoreError
 *
 * Waits until what was made, moved or taken away in the folder of @path is on the disk.
 *
 * Returns: whether it is
 */
gboolean
quitus_files_sync_folder_of (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_fd (folder, O_RDONLY | O_DIRECTORY, error);
}

/**
 * quitus_files_move:
 * @from: the path of a file
 * @to: a path in the same folder, or at least on the same disk, where there is nothing
 * @error: set to a #QuitusStoreError
 *
 * Gives a file another name, durably, and never the name of a file that is there.
 *
 * Returns: whether it was done
 */
gboolean
quitus_files_move (const char *from, const char *to, GError **error)
{
  int result = renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);

  /* Not every file system can do that in one step. */
  if (result != 0 && (errno == EINVAL || errno == ENOSYS))
    {
      if (quitus_files_exists (to))
        return quitus_files_fail (to, EEXIST, error);
      result = g_rename (from, to);
    }
  if (result != 0)
    return quitus_files_fail (to, errno, error);
  return quitus_files_sync_folder_of (to, error);
}

/**
 * quitus_files_replace:
 * @from: the path of a file
 * @to: a path in the same folder
 * @error: set to a #QuitusStoreError
 *
 * Puts a file in the place of another, durably and in one step.
 *
 * Returns: whether it was done
 */
gboolean
quitus_files_replace (const char *from, const char *to, GError **error)
{
  if (g_rename (from, to) != 0)
    return quitus_files_fail (to, errno, error);
  return quitus_files_sync_folder_of (to, error);
}

/**
 * quitus_files_create_beside:
 * @path: a path
 * @error: set to a #QuitusStoreError
 *
 * Makes an empty file that only the user may read, in the folder of @path.
 *
 * Returns: (transfer full) (nullable): its path
 */
char *
quitus_files_create_beside (const char *path, GError **error)
{
  g_autofree char *name = g_strconcat (path, UNFINISHED "XXXXXX", NULL);
  int fd = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      quitus_files_fail (path, errno, error);
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&name);
}

/**
 * quitus_files_discard:
 * @path: (nullable): the path of a file that quitus_files_create_beside() made
 *
 * Takes away a file that did not come to be one, with what SQLite left beside it.
 */
void
quitus_files_discard (const char *path)
{
  if (path == NULL)
    return;
  g_unlink (path);
  quitus_files_discard_companions (path);
}

/**
 * quitus_files_discard_companions:
 * @path: the path of a file that quitus_files_create_beside() made and that is closed
 *
 * Takes away what SQLite may have left beside it.
 */
void
quitus_files_discard_companions (const char *path)
{
  static const char *const ends[] = { "-journal", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *name = g_strconcat (path, ends[i], NULL);

      g_unlink (name);
    }
}

/**
 * quitus_files_forget_unfinished:
 * @path: the path of a register of which this program holds the writing
 *
 * Takes away what a program left beside it that was ended while it made or restored the register.
 * Who does that holds the writing, so nobody is at it now.
 */
void
quitus_files_forget_unfinished (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (base, UNFINISHED, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_unfinished (name, prefix))
      {
        g_autofree char *unfinished = g_build_filename (folder, name, NULL);

        g_unlink (unfinished);
      }
}

/**
 * quitus_files_code:
 * @system_error: a number as in errno
 *
 * Returns: the kind of error that it is for the store
 */
QuitusStoreError
quitus_files_code (int system_error)
{
  switch (system_error)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return QUITUS_STORE_ERROR_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
      return QUITUS_STORE_ERROR_READ_ONLY;
    case ENOENT:
      return QUITUS_STORE_ERROR_NOT_FOUND;
    default:
      return QUITUS_STORE_ERROR_FAILED;
    }
}

/**
 * quitus_files_explain:
 * @system_error: a number as in errno
 *
 * Explains, where our own sentence would not do, what the system says, in the language of the
 * program: that of the system may be another one.
 *
 * Returns: (transfer none) (nullable): the end of a sentence; the words of the system where we have
 *   none, %NULL when there is nothing to say
 */
const char *
quitus_files_explain (int system_error)
{
  switch (system_error)
    {
    case 0:
    case ENOENT:
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
    case EACCES:
    case EPERM:
    case EROFS:
      return NULL;
    case EEXIST:
      return _ ("there is something of that name already");
    case EISDIR:
      return _ ("it is a folder");
    case ENOTDIR:
      return _ ("a part of its path is not a folder");
    case ELOOP:
      return _ ("it is a link that leads nowhere");
    case ENAMETOOLONG:
      return _ ("its name is too long");
    case EIO:
      return _ ("the disk does not answer as it should");
    case EMFILE:
    case ENFILE:
      return _ ("too many files are open");
    default:
      return g_strerror (system_error);
    }
}

/**
 * quitus_files_set_error:
 * @path: the path of a file
 * @code: a kind of error
 * @detail: (nullable): the words of the system or of SQLite, in whatever language
 * @error: set to a #QuitusStoreError
 *
 * Says in our own words what happened to a file; the words of others follow them.
 */
void
quitus_files_set_error (const char *path, QuitusStoreError code, const char *detail, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *sentence = g_strdup_printf (get_sentence (code), name);

  if (detail != NULL)
    g_set_error (error, QUITUS_STORE_ERROR, (int) code, "%s (%s)", sentence, detail);
  else
    g_set_error_literal (error, QUITUS_STORE_ERROR, (int) code, sentence);
}

/**
 * quitus_files_fail:
 * @path: the path of a file
 * @system_error: a number as in errno
 * @error: set to a #QuitusStoreError
 *
 * Turns a failure of the system into an error that names the file, or its folder when that is what
 * is missing.
 *
 * Returns: %FALSE
 */
gboolean
quitus_files_fail (const char *path, int system_error, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_name (path);

  if (system_error == ENOENT && !quitus_files_exists (folder))
    g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_NOT_FOUND,
                 _ ("There is no folder for “%s”"), name);
  else if (quitus_files_code (system_error) == QUITUS_STORE_ERROR_FAILED)
    quitus_files_set_error (path, QUITUS_STORE_ERROR_FAILED, quitus_files_explain (system_error),
                            error);
  else
    quitus_files_set_error (path, quitus_files_code (system_error), NULL, error);
  return FALSE;
}
