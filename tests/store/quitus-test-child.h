/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The other program of a test: see quitus-store-child.c. */

#pragma once

#include <gio/gio.h>

typedef struct
{
  GSubprocess *process;
  GDataInputStream *output;
} TestChild;

TestChild *test_child_start (const char *verb, const char *path, const char *argument);
char *test_child_read (TestChild *child);
char *test_child_ask (TestChild *child, const char *line);
void test_child_expect (TestChild *child, const char *line, const char *answer);
void test_child_kill (TestChild *child);
void test_child_free (TestChild *child);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestChild, test_child_free)
