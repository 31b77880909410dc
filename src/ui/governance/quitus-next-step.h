/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusNextStep:
 * @label: what the button says
 * @action: the action of the window
 * @target: (transfer full): its parameter
 *
 * What can be done about a deadline from where it is shown.
 */
typedef struct
{
  const char *label;
  const char *action;
  char *target;
} QuitusNextStep;

gboolean quitus_next_step_find (const QuitusDeadline *deadline,
                                QuitusDossier *dossier,
                                const QuitusOutlook *outlook,
                                QuitusNextStep *step);
gboolean quitus_next_step_find_signature (QuitusDeadlineModel *deadlines,
                                          QuitusId owner,
                                          QuitusId startup,
                                          QuitusNextStep *step);
gboolean quitus_next_step_find_other (const QuitusDeadline *deadline,
                                      QuitusDossier *dossier,
                                      const QuitusOutlook *outlook,
                                      QuitusNextStep *step);
GtkWidget *quitus_next_step_button_new_other (const QuitusDeadline *deadline,
                                              QuitusDossier *dossier,
                                              const QuitusOutlook *outlook);
GtkWidget *quitus_next_step_button_new (const QuitusDeadline *deadline,
                                        QuitusDossier *dossier,
                                        const QuitusOutlook *outlook);

G_END_DECLS
