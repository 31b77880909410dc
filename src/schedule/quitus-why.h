/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-law.h"

G_BEGIN_DECLS

/**
 * QuitusWhy:
 * @law: the law of the agreement
 * @kind: the kind of deadline
 * @article: (nullable): the article of the act
 * @trace: how its day was found
 * @accompanied: (nullable): the rule of the deadline that this one accompanies
 * @language: the language to speak
 *
 * What a sentence on a deadline is made from.
 */
typedef struct
{
  const QuitusLaw *law;
  QuitusDeadlineKind kind;
  const char *article;
  const QuitusTrace *trace;
  const QuitusDateRule *accompanied;
  QuitusLanguage language;
} QuitusWhy;

char *quitus_why_compose (const QuitusWhy *why);

G_END_DECLS
