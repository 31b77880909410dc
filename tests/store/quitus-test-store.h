/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder of its own for each test of the disk, and what many of them do. */

#pragma once

#include "quitus-store-private.h"
#include "sample-values.h"

typedef struct
{
  char *folder;
  char *path;
  QuitusStore *store;
  QuitusBook *book;
  GRand *rand;
} TestStore;

void test_store_set_up (TestStore *f, gconstpointer unused);
void test_store_tear_down (TestStore *f, gconstpointer unused);
void test_store_remove_folder (const char *folder);
char *test_store_get_path (TestStore *f, const char *name);

void test_store_close (TestStore *f);
void test_store_reopen (TestStore *f);
guint64 test_store_commit (TestStore *f, QuitusChange *change);
guint test_store_pick (TestStore *f, guint n, guint stride);
void test_store_grow (TestStore *f, guint n_changes);
QuitusChange *test_store_new_organisation (const char *name);

void test_store_assert_says (QuitusStore *store, QuitusBook *book);
void test_store_assert_sound (QuitusStore *store);
void test_store_assert_file_says (const char *path, QuitusBook *book);
void test_store_run_sql (const char *path, const char *sql);
char *test_store_read_sql (const char *path, const char *sql);
