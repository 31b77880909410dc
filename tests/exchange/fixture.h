/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of files share. */

#pragma once

#include "quitus-export.h"
#include "quitus-import.h"
#include "quitus-sample.h"

QuitusChange *fixture_import (const char *text,
                              QuitusBook *book,
                              QuitusImportSummary *summary,
                              GError **error);
void fixture_apply (QuitusBook *book, QuitusChange *change);
QuitusBook *fixture_book_new (const char *text);
QuitusBook *fixture_sample_book_new (void);
char *fixture_sample_text (void);
char *fixture_export_as (QuitusExportKind kind,
                         QuitusBook *book,
                         QuitusDay supposed,
                         QuitusLanguage language);
char *fixture_export (QuitusBook *book, QuitusId agreement);
void fixture_assert_same_text (const char *text, const char *expected);
QuitusId fixture_sample_agreement (QuitusBook *book);
char *fixture_replace (const char *text, const char *find, const char *replacement);
