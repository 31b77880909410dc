/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-sample.h"

#include "quitus-import.h"
#include "quitus-language.h"
#include "quitus-sample-resources.h"

#define RESOURCE_PATH "/fr/quitus/Quitus/sample/ign-dinum-2023.json"

/* Public */

/**
 * quitus_sample_get_data:
 *
 * The agreement between IGN and DINUM of 2023, a real one that was published, in the format of
 * Quitus.
 *
 * Returns: (transfer full): the file
 */
GBytes *
quitus_sample_get_data (void)
{
  GBytes *data = g_resource_lookup_data (quitus_sample_get_resource (), RESOURCE_PATH,
                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (data != NULL);
  return data;
}

/**
 * quitus_sample_import:
 * @book: the register, which is only read
 * @error: set to a #QuitusExchangeError when the register contradicts the sample
 *
 * Makes the change that adds the sample, or brings it back to what it was.
 *
 * Returns: (transfer full) (nullable): the change, without edits when the sample is there as it is
 */
QuitusChange *
quitus_sample_import (QuitusBook *book, GError **error)
{
  g_autoptr (GBytes) data = quitus_sample_get_data ();

  return quitus_import (data, _ ("Add the sample agreement"), book, NULL, error);
}
