/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that fails at its N-th operation. */

#pragma once

#include <glib.h>

/**
 * FaultyMode:
 * @FAULTY_ONCE: it fails once
 * @FAULTY_FROM_THEN_ON: it fails until it is repaired
 */
typedef enum
{
  FAULTY_ONCE,
  FAULTY_FROM_THEN_ON,
} FaultyMode;

void faulty_disk_install (void);
void faulty_disk_break (guint n, FaultyMode mode);
gboolean faulty_disk_repair (void);
