/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-menu.h"

#include "quitus-language.h"
#include "quitus-next-step.h"
#include "quitus-place.h"
#include "quitus-remark-dialog.h"
#include "quitus-remarks.h"

/* Helpers */

static void
append_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* Public */

/**
 * quitus_deadline_menu_new:
 * @item: a deadline
 * @is_in_month: whether its month is what is seen already
 *
 * Returns: (transfer full): what can be done about it: its next step and what else can be recorded,
 *   putting it off, opening its agreement, and elsewhere seeing its month
 */
GMenuModel *
quitus_deadline_menu_new (QuitusDeadlineItem *item, gboolean is_in_month)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  GMenu *menu = g_menu_new ();
  g_autofree char *place = quitus_place_get_deadline (deadline);
  QuitusNextStep step;

  if (quitus_next_step_find (deadline, quitus_deadline_item_get_dossier (item),
                             quitus_deadline_item_get_outlook (item), &step))
    {
      append_item (menu, step.label, step.action, g_variant_new_string (step.target));
      g_free (step.target);
    }
  if (quitus_next_step_find_other (deadline, quitus_deadline_item_get_dossier (item),
                                   quitus_deadline_item_get_outlook (item), &step))
    {
      append_item (menu, step.label, step.action, g_variant_new_string (step.target));
      g_free (step.target);
    }
  if (quitus_remark_may_put_off (deadline))
    append_item (menu, quitus_remark_get_label (deadline), "win.explain-deadline",
                 g_variant_new_string (place));
  append_item (menu, _ ("_Open the Agreement"), "win.show-deadline", g_variant_new_string (place));
  if (deadline->date != QUITUS_DAY_NONE && !is_in_month)
    append_item (menu, _ ("Show in the _Month"), "calendar.show-month",
                 g_variant_new_int32 (deadline->date));
  return G_MENU_MODEL (menu);
}

/**
 * quitus_deadline_menu_new_for_agreement:
 * @agreement: the id of an agreement
 *
 * Returns: (transfer full): what can be done where no deadline is meant: opening the agreement
 */
GMenuModel *
quitus_deadline_menu_new_for_agreement (QuitusId agreement)
{
  GMenu *menu = g_menu_new ();
  g_autofree char *id = quitus_id_to_text (agreement);

  append_item (menu, _ ("_Open the Agreement"), "win.show-agreement", g_variant_new_string (id));
  return G_MENU_MODEL (menu);
}
