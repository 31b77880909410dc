/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values for tests: every field of every kind, and changes made at random. */

#pragma once

#include "quitus-book.h"

void sample_set_field (const QuitusField *field, QuitusValue *value, guint variant);
QuitusValue *sample_value_new (QuitusKind kind, guint variant);
QuitusChange *sample_change_new (GRand *rand, QuitusBook *book, const char *label);
GHashTable *sample_take_snapshot (QuitusBook *book);
void sample_assert_snapshots_equal (GHashTable *a, GHashTable *b);
void sample_assert_whole (QuitusBook *book);
