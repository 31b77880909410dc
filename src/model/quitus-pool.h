/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a place may take besides its bytes. */
#define QUITUS_POOL_MARGIN 16

typedef struct _QuitusPool QuitusPool;

QuitusPool *quitus_pool_new (void);
void quitus_pool_free (QuitusPool *self);
gpointer quitus_pool_take (QuitusPool *self, gsize size, gsize more);
gpointer quitus_pool_follow (QuitusPool *self, gsize size);
void quitus_pool_give_back (gpointer place);
void quitus_pool_expect_great (gpointer place, gsize size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusPool, quitus_pool_free)

G_END_DECLS
