/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Memory for what is read in great number at once.  A register of a big body is hundreds of
 * thousands of small things: asked of the system one page at a time, the pages alone take longer
 * than what is written on them. */

#include "quitus-pool.h"

#include <sys/mman.h>
#include <unistd.h>

/* A great page of all usual processors, and where each block begins: a place knows its block. */
#define BLOCK_SIZE ((gsize) 2 * 1024 * 1024)

/* What comes before the places of a block, and what each place begins at a multiple of. */
#define ALIGNMENT ((gsize) QUITUS_POOL_MARGIN)

/* What is greater leaves too much of a block unused. */
#define ROW_MAX (BLOCK_SIZE / 32)

/* At the beginning of a block: how many places are in use, and one more while it is being filled. */
typedef struct
{
  gatomicrefcount n_used;
} Block;

struct _QuitusPool
{
  Block *block;
  /* What is taken of it already. */
  gsize used;
};

G_STATIC_ASSERT (sizeof (Block) <= ALIGNMENT);

/* Helpers */

static gsize
round_up (gsize size)
{
  return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* Twice as much holds one that begins where it should; the rest goes back. */
static Block *
new_block (void)
{
  char *place =
      mmap (NULL, 2 * BLOCK_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  gsize before;
  Block *block;

  if (place == MAP_FAILED)
    g_error ("no memory is left for a block of %" G_GSIZE_FORMAT " bytes", BLOCK_SIZE);
  before = (BLOCK_SIZE - (gsize) (guintptr) place % BLOCK_SIZE) % BLOCK_SIZE;
  block = (Block *) (gpointer) (place + before);
  if (before > 0)
    munmap (place, before);
  munmap (place + before + BLOCK_SIZE, BLOCK_SIZE - before);
  g_atomic_ref_count_init (&block->n_used);
  return block;
}

static void
let_go (Block *block)
{
  if (g_atomic_ref_count_dec (&block->n_used))
    munmap (block, BLOCK_SIZE);
}

/* Public */

/**
 * quitus_pool_new:
 *
 * Returns: (transfer full): a pool from which nothing is taken yet
 */
QuitusPool *
quitus_pool_new (void)
{
  return g_new0 (QuitusPool, 1);
}

/**
 * quitus_pool_free:
 * @self: a pool
 *
 * Ends filling it.  What was taken from it stays until it is given back.
 */
void
quitus_pool_free (QuitusPool *self)
{
  g_clear_pointer (&self->block, let_go);
  g_free (self);
}

/**
 * quitus_pool_take:
 * @self: a pool
 * @size: a number of bytes
 * @more: how many bytes those that follow will need at most, %QUITUS_POOL_MARGIN added for each
 *
 * Takes a place, and sees to it that what follows can lie in the same block.
 *
 * Returns: (nullable): @size bytes of 0, to be given back with quitus_pool_give_back(), which gives
 *   back those that follow too; %NULL when all that is too great for a pool
 */
gpointer
quitus_pool_take (QuitusPool *self, gsize size, gsize more)
{
  gsize needed = round_up (size) + more;
  gboolean is_first = self->block == NULL;

  if (needed > ROW_MAX)
    return NULL;
  if (is_first || self->used + needed > BLOCK_SIZE)
    {
      g_clear_pointer (&self->block, let_go);
      self->block = new_block ();
      self->used = ALIGNMENT;
      /* A small register needs a part of one block only. */
      if (!is_first)
        quitus_pool_expect_great (self->block, BLOCK_SIZE);
    }
  g_atomic_ref_count_inc (&self->block->n_used);
  return quitus_pool_follow (self, size);
}

/**
 * quitus_pool_follow:
 * @self: a pool
 * @size: a number of bytes, of those that were announced to quitus_pool_take()
 *
 * Returns: (transfer none): @size bytes of 0, as long as the place taken before them is not given
 *   back
 */
gpointer
quitus_pool_follow (QuitusPool *self, gsize size)
{
  gpointer place = (char *) self->block + self->used;

  g_return_val_if_fail (self->used + size <= BLOCK_SIZE, NULL);

  self->used += round_up (size);
  return place;
}

/**
 * quitus_pool_give_back:
 * @place: what quitus_pool_take() returned, from whichever thread
 *
 * Lets go of a place, and of those that follow it.
 */
void
quitus_pool_give_back (gpointer place)
{
  let_go ((Block *) (gpointer) ((char *) place - (guintptr) place % BLOCK_SIZE));
}

/**
 * quitus_pool_expect_great:
 * @place: memory that has just been taken, from a pool or elsewhere
 * @size: how many bytes
 *
 * Tells the system that all of it will be written on soon, so that it may give it in great pages.
 */
void
quitus_pool_expect_great (gpointer place, gsize size)
{
  gsize page = (gsize) sysconf (_SC_PAGESIZE);
  gsize before = (page - (gsize) (guintptr) place % page) % page;

  /* Where the system does not know of great pages, it is only slower. */
  if (size >= BLOCK_SIZE)
    madvise ((char *) place + before, (size - before) / page * page, MADV_HUGEPAGE);
}
