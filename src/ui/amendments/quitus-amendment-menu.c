/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-amendment-menu.h"

#include "quitus-amendment-rows.h"
#include "quitus-amendment-terms.h"
#include "quitus-language.h"
#include "quitus-rule-words.h"

/* A menu is as wide as its longest item. */
#define LONGEST_NAME 36

typedef struct
{
  QuitusKind kind;
  const char *label;
} Entry;

/* What is changed most often comes first. */
static const Entry entries[] = {
  { QUITUS_KIND_INSTALMENT,  N_ ("Payments")     },
  { QUITUS_KIND_PARTY,       N_ ("Parties")      },
  { QUITUS_KIND_BUDGET_CODE, N_ ("Budget Codes") },
};

static const Entry others[] = {
  { QUITUS_KIND_FUNDING_LINE,     N_ ("Funding Lines")    },
  { QUITUS_KIND_COVERAGE,         N_ ("Startups Covered") },
  { QUITUS_KIND_OBLIGATION,       N_ ("Obligations")      },
  { QUITUS_KIND_COMMITTEE_SERIES, N_ ("Committees")       },
  { QUITUS_KIND_LEGAL_BASIS,      N_ ("Legal Bases")      },
};

/* Helpers */

static void
append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  g_autoptr (GString) plain = g_string_new (label);

  if (g_utf8_strlen (label, -1) > LONGEST_NAME)
    {
      g_string_truncate (plain, g_utf8_offset_to_pointer (label, LONGEST_NAME - 1) - label);
      g_string_append (plain, "…");
    }
  /* A name is not a mnemonic. */
  g_string_replace (plain, "_", "__", 0);
  g_menu_item_set_label (item, plain->str);
  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
append_term (GMenu *menu, const QuitusAmendmentTerm *term)
{
  /* Translators: a term of an agreement that an amendment changes */
  g_autofree char *label = g_strdup_printf (_ ("%s…"), _ (term->label));

  append (menu, label, "editor.term", term->name);
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

/* What there is to change, then what can be added or taken away. */
static void
append_records (GMenu *menu, QuitusDossier *dossier, const Entry *entry)
{
  g_autoptr (GMenu) changed = list_records (dossier, entry->kind, "editor.change");
  g_autoptr (GMenu) removed = list_records (dossier, entry->kind, "editor.remove");
  g_autoptr (GMenu) more = g_menu_new ();
  g_autoptr (GMenu) submenu = g_menu_new ();

  append (more, _ ("Add…"), "editor.add", quitus_kind_get_info (entry->kind)->name);
  g_menu_append_section (submenu, NULL, G_MENU_MODEL (changed));
  g_menu_append_section (submenu, NULL, G_MENU_MODEL (more));
  if (quitus_dossier_count (dossier, entry->kind) > 0)
    g_menu_append_section (submenu, _ ("Remove"), G_MENU_MODEL (removed));
  g_menu_append_submenu (menu, _ (entry->label), G_MENU_MODEL (submenu));
}

/* The account to which a party is paid: the party is asked for when there are several. */
static void
append_account (GMenu *menu, QuitusDossier *dossier)
{
  g_autoptr (GPtrArray) payees = quitus_amendment_terms_list_payees (dossier);
  g_autoptr (GMenu) submenu = g_menu_new ();

  for (guint i = 0; i < payees->len; i++)
    {
      const QuitusInstalmentValue *instalment = payees->pdata[i];
      const char *name = quitus_rule_words_get_party (dossier, instalment->payee);
      g_autofree char *id = quitus_id_to_text (instalment->value.id);

      if (payees->len == 1)
        append (menu, _ ("Bank Account…"), "editor.account", id);
      else
        append (submenu, name != NULL ? name : "?", "editor.account", id);
    }
  if (payees->len > 1)
    g_menu_append_submenu (menu, _ ("Bank Account"), G_MENU_MODEL (submenu));
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
  guint n_terms;
  const QuitusAmendmentTerm *terms = quitus_amendment_terms_list (&n_terms);
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) records = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i + 1 < n_terms; i++)
    append_term (first, &terms[i]);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    append_records (records, after, &entries[i]);
  append_account (records, after);
  append_term (last, &terms[n_terms - 1]);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    append_records (rest, after, &others[i]);
  g_menu_append_submenu (last, _ ("Other Records"), G_MENU_MODEL (rest));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (records));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}
