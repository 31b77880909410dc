/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands between SQLite and the system: passes everything on, except what is to fail. */

#include "quitus-faulty-disk.h"

#include <sqlite3.h>

typedef struct
{
  sqlite3_file base;
  /* The system's own file follows this one in memory. */
  sqlite3_file *real;
} FaultyFile;

static sqlite3_vfs faulty_vfs;
static sqlite3_vfs *real_vfs;

/* How many operations are still to go well; 0: none is to fail. */
static guint n_left;
static gboolean has_failed;
static FaultyMode faulty_mode;

/* Helpers */

static gboolean
fails (void)
{
  if (has_failed)
    return faulty_mode == FAULTY_FROM_THEN_ON;
  has_failed = n_left > 0 && --n_left == 0;
  return has_failed;
}

#define REAL(file) (((FaultyFile *) (file))->real)
#define METHODS(file) (REAL (file)->pMethods)

static int
faulty_close (sqlite3_file *file)
{
  return METHODS (file)->xClose (REAL (file));
}

static int
faulty_read (sqlite3_file *file, void *buffer, int size, sqlite3_int64 offset)
{
  return fails () ? SQLITE_IOERR_READ : METHODS (file)->xRead (REAL (file), buffer, size, offset);
}

static int
faulty_write (sqlite3_file *file, const void *buffer, int size, sqlite3_int64 offset)
{
  return fails () ? SQLITE_FULL : METHODS (file)->xWrite (REAL (file), buffer, size, offset);
}

static int
faulty_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return fails () ? SQLITE_IOERR_TRUNCATE : METHODS (file)->xTruncate (REAL (file), size);
}

static int
faulty_sync (sqlite3_file *file, int flags)
{
  return fails () ? SQLITE_IOERR_FSYNC : METHODS (file)->xSync (REAL (file), flags);
}

static int
faulty_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return METHODS (file)->xFileSize (REAL (file), size);
}

static int
faulty_lock (sqlite3_file *file, int level)
{
  return METHODS (file)->xLock (REAL (file), level);
}

static int
faulty_unlock (sqlite3_file *file, int level)
{
  return METHODS (file)->xUnlock (REAL (file), level);
}

static int
faulty_check_reserved_lock (sqlite3_file *file, int *result)
{
  return METHODS (file)->xCheckReservedLock (REAL (file), result);
}

static int
faulty_file_control (sqlite3_file *file, int operation, void *argument)
{
  return METHODS (file)->xFileControl (REAL (file), operation, argument);
}

static int
faulty_sector_size (sqlite3_file *file)
{
  return METHODS (file)->xSectorSize (REAL (file));
}

static int
faulty_device_characteristics (sqlite3_file *file)
{
  return METHODS (file)->xDeviceCharacteristics (REAL (file));
}

static int
faulty_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  return fails () ? SQLITE_IOERR_SHMMAP
                  : METHODS (file)->xShmMap (REAL (file), page, size, extend, memory);
}

static int
faulty_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return METHODS (file)->xShmLock (REAL (file), offset, n, flags);
}

static void
faulty_shm_barrier (sqlite3_file *file)
{
  METHODS (file)->xShmBarrier (REAL (file));
}

static int
faulty_shm_unmap (sqlite3_file *file, int delete)
{
  return METHODS (file)->xShmUnmap (REAL (file), delete);
}

static const sqlite3_io_methods faulty_methods = {
  .iVersion = 2,
  .xClose = faulty_close,
  .xRead = faulty_read,
  .xWrite = faulty_write,
  .xTruncate = faulty_truncate,
  .xSync = faulty_sync,
  .xFileSize = faulty_file_size,
  .xLock = faulty_lock,
  .xUnlock = faulty_unlock,
  .xCheckReservedLock = faulty_check_reserved_lock,
  .xFileControl = faulty_file_control,
  .xSectorSize = faulty_sector_size,
  .xDeviceCharacteristics = faulty_device_characteristics,
  .xShmMap = faulty_shm_map,
  .xShmLock = faulty_shm_lock,
  .xShmBarrier = faulty_shm_barrier,
  .xShmUnmap = faulty_shm_unmap,
};

static int
faulty_open (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultyFile *faulty = (FaultyFile *) file;
  int code;

  faulty->base.pMethods = NULL;
  faulty->real = (sqlite3_file *) (faulty + 1);
  if (fails ())
    return SQLITE_CANTOPEN;
  code = real_vfs->xOpen (real_vfs, name, faulty->real, flags, out_flags);
  if (faulty->real->pMethods != NULL)
    faulty->base.pMethods = &faulty_methods;
  return code;
}

static int
faulty_delete (sqlite3_vfs *vfs, const char *name, int sync)
{
  return fails () ? SQLITE_IOERR_DELETE : real_vfs->xDelete (real_vfs, name, sync);
}

/* Public */

/**
 * faulty_disk_install:
 *
 * Makes SQLite use the faulty disk for all that is opened from now on.
 */
void
faulty_disk_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  faulty_vfs = *real_vfs;
  faulty_vfs.zName = "faulty";
  faulty_vfs.szOsFile = sizeof (FaultyFile) + real_vfs->szOsFile;
  faulty_vfs.xOpen = faulty_open;
  faulty_vfs.xDelete = faulty_delete;
  g_assert_cmpint (sqlite3_vfs_register (&faulty_vfs, 1), ==, SQLITE_OK);
}

/**
 * faulty_disk_break:
 * @n: which operation, from 1, is to fail
 * @mode: whether the others after it fail too
 *
 * Operations are opening, reading, writing, truncating, synchronising and deleting files.
 */
void
faulty_disk_break (guint n, FaultyMode mode)
{
  n_left = n;
  has_failed = FALSE;
  faulty_mode = mode;
}

/**
 * faulty_disk_repair:
 *
 * Makes everything go well again.
 *
 * Returns: whether something failed
 */
gboolean
faulty_disk_repair (void)
{
  gboolean failed = has_failed;

  n_left = 0;
  has_failed = FALSE;
  return failed;
}
