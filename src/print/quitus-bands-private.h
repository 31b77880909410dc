/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How bands are made, for the files that make them. */

#pragma once

#include "quitus-bands.h"

G_BEGIN_DECLS

typedef struct
{
  QuitusTypesetter *typesetter;
  GArray *bands;
  double width;
  double inset;
  /* How figures are written: as large as they all fit. */
  QuitusTextStyle figure;
} QuitusComposer;

const QuitusRow *quitus_block_get_row (const QuitusBlock *block, guint row);
double quitus_part_get_indent (const QuitusPart *part);
void quitus_sign_place (const QuitusTrackItem *sign, double height, QuitusDrawing *drawing);
QuitusBand *quitus_composer_add_band (QuitusComposer *self);
void quitus_composer_add_box (QuitusComposer *self,
                              const QuitusCell *cell,
                              double x,
                              double width,
                              gboolean at_end);
double quitus_composer_add_track (QuitusComposer *self, QuitusBox *box, const GArray *track);
void quitus_composer_align_first_lines (QuitusComposer *self);
void quitus_composer_add_table (QuitusComposer *self, const QuitusBlock *block);

G_END_DECLS
