/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-first-facts.h"

#include "quitus-owner.h"
#include "quitus-problem.h"
#include "quitus-sample.h"

/* Callbacks */

static void
recorded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) parent = data;
  g_autoptr (GError) error = NULL;

  if (!quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error))
    quitus_problem_present (error, parent);
}

/* Public */

/**
 * quitus_first_facts_record:
 * @reg: a new register, open for writing
 * @organisation: whose register it is, perhaps empty
 * @adds_sample: whether the sample is wanted
 * @parent: where to say what went wrong
 *
 * Records what a new register begins with: the sample, and whose register it is.
 */
void
quitus_first_facts_record (QuitusRegister *reg,
                           const char *organisation,
                           gboolean adds_sample,
                           GtkWidget *parent)
{
  QuitusBook *book = quitus_register_get_book (reg);
  g_autoptr (QuitusChange) sample = NULL;
  g_autoptr (QuitusChange) owner = NULL;
  g_autoptr (GError) error = NULL;

  if (adds_sample)
    {
      sample = quitus_sample_import (book, &error);
      if (sample == NULL)
        quitus_problem_present (error, parent);
      else
        quitus_register_commit_async (reg, sample, NULL, recorded_cb, g_object_ref (parent));
    }
  if (organisation[0] != '\0')
    {
      owner = quitus_owner_change_new (book, sample, organisation);
      quitus_register_commit_async (reg, owner, NULL, recorded_cb, g_object_ref (parent));
    }
}
