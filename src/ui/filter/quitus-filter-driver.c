/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-filter-driver.h"

/* Callbacks */

static gboolean
slice_cb (gpointer data)
{
  if (quitus_deadline_model_advance (data))
    return G_SOURCE_CONTINUE;
  g_object_set_data (data, "quitus-filter-driver", NULL);
  return G_SOURCE_REMOVE;
}

static void
pending_cb (QuitusDeadlineModel *model)
{
  if (!quitus_deadline_model_is_pending (model) ||
      g_object_get_data (G_OBJECT (model), "quitus-filter-driver") != NULL)
    return;
  g_object_set_data (G_OBJECT (model), "quitus-filter-driver", model);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, slice_cb, g_object_ref (model), g_object_unref);
}

/* Public */

/**
 * quitus_filter_driver_attach:
 * @model: a model that shows a part of another
 *
 * Goes on with long filterings in slices, after what people do meanwhile.
 */
void
quitus_filter_driver_attach (QuitusDeadlineModel *model)
{
  g_signal_connect (model, "notify::pending", G_CALLBACK (pending_cb), NULL);
  pending_cb (model);
}
