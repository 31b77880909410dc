/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-amendment-menu.h"

#include "quitus-amendment-rows.h"
#include "quitus-language.h"

/* What is changed most often comes first. */
static const QuitusKind kinds[] = {
  QUITUS_KIND_AGREEMENT,   QUITUS_KIND_INSTALMENT,       QUITUS_KIND_PARTY,
  QUITUS_KIND_BUDGET_CODE, QUITUS_KIND_FUNDING_LINE,     QUITUS_KIND_COVERAGE,
  QUITUS_KIND_OBLIGATION,  QUITUS_KIND_COMMITTEE_SERIES, QUITUS_KIND_LEGAL_BASIS,
};

/* Helpers */

static void
append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  g_autoptr (GString) plain = g_string_new (label);

  /* A name is not a mnemonic. */
  g_string_replace (plain, "_", "__", 0);
  g_menu_item_set_label (item, plain->str);
  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenu *
list_records (QuitusDossier *dossier, QuitusKind kind, const char *action)
{
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < quitus_dossier_count (dossier, kind); i++)
    {
      const QuitusValue *value = quitus_dossier_get (dossier, kind, i);
      g_autofree char *name = quitus_amendment_rows_name (dossier, value);
      g_autofree char *id = quitus_id_to_text (value->id);

      append (section, name, action, id);
    }
  return section;
}

/* Public */

/**
 * quitus_amendment_menu_new:
 * @after: the law after an amendment
 *
 * Returns: (transfer full): a menu of what the amendment can still change, add or remove
 */
GMenuModel *
quitus_amendment_menu_new (QuitusDossier *after)
{
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) add = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const QuitusKindInfo *info = quitus_kind_get_info (kinds[i]);
      g_autoptr (GMenu) changed = list_records (after, kinds[i], "editor.change");
      g_autoptr (GMenu) removed = list_records (after, kinds[i], "editor.remove");

      g_menu_append_section (change, NULL, G_MENU_MODEL (changed));
      if (kinds[i] == QUITUS_KIND_AGREEMENT)
        continue;
      g_menu_append_section (remove, NULL, G_MENU_MODEL (removed));
      append (add, _ (info->label), "editor.add", info->name);
    }
  g_menu_append_submenu (menu, _ ("_Change"), G_MENU_MODEL (change));
  g_menu_append_submenu (menu, _ ("_Add"), G_MENU_MODEL (add));
  g_menu_append_submenu (menu, _ ("_Remove"), G_MENU_MODEL (remove));
  return G_MENU_MODEL (menu);
}
