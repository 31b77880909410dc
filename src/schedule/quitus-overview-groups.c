/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums by budget year, programme, payer and incubator. */

#include "quitus-overview-private.h"

/* The names of what has none, which no incubator bears. */
#define NO_NAME ""
#define SEVERAL_NAMES "\001"

/* No organisation and no programme has this id. */
static const QuitusId several_id = { 0, 1 };

/* Helpers */

static void
free_group (gpointer data)
{
  QuitusOverviewGroup *group = data;

  g_free (group->name);
  g_free (group);
}

static GHashTable *
new_table (QuitusGrouping grouping)
{
  if (grouping == QUITUS_GROUPING_YEAR)
    return g_hash_table_new (g_int_hash, g_int_equal);
  if (grouping == QUITUS_GROUPING_INCUBATOR)
    return g_hash_table_new (g_str_hash, g_str_equal);
  return g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
}

/* The group of a key, which lies in the group itself once there is one. */
static QuitusOverviewGroup *
get_group (QuitusGroups *self, QuitusGrouping grouping, gconstpointer key, const char *name)
{
  QuitusOverviewGroup *group = g_hash_table_lookup (self->tables[grouping], key);

  if (group != NULL)
    return group;
  group = g_new0 (QuitusOverviewGroup, 1);
  group->name = g_strdup (name);
  if (grouping == QUITUS_GROUPING_YEAR)
    group->year = *(const int *) key;
  else if (grouping != QUITUS_GROUPING_INCUBATOR)
    group->id = *(const QuitusId *) key;
  g_ptr_array_add (self->lists[grouping], group);
  g_hash_table_insert (self->tables[grouping],
                       grouping == QUITUS_GROUPING_YEAR        ? (gpointer) &group->year
                       : grouping == QUITUS_GROUPING_INCUBATOR ? (gpointer) group->name
                                                               : (gpointer) &group->id,
                       group);
  return group;
}

static QuitusOverviewGroup *
get_payer_group (QuitusGroups *self, const QuitusOrganisationValue *payer)
{
  if (payer == NULL)
    return get_group (self, QUITUS_GROUPING_PAYER, &several_id, NO_NAME);
  return get_group (self, QUITUS_GROUPING_PAYER, &payer->value.id,
                    payer->short_name != NULL ? payer->short_name : payer->name);
}

static QuitusOverviewGroup *
get_programme_group (QuitusGroups *self, QuitusDossier *dossier, QuitusId id)
{
  const QuitusProgrammeValue *programme =
      quitus_programme_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PROGRAMME, id));

  return get_group (self, QUITUS_GROUPING_PROGRAMME, &id,
                    programme != NULL ? programme->number : NO_NAME);
}

/* That of the agreement or, when it names none, that of its startups. */
static QuitusOverviewGroup *
get_incubator_group (QuitusGroups *self, QuitusDossier *dossier)
{
  const char *found = quitus_dossier_get_agreement (dossier)->incubator;
  guint n = found == NULL ? quitus_dossier_count (dossier, QUITUS_KIND_COVERAGE) : 0;

  for (guint i = 0; i < n; i++)
    {
      const QuitusCoverageValue *coverage =
          quitus_coverage_value (quitus_dossier_get (dossier, QUITUS_KIND_COVERAGE, i));
      const QuitusStartupValue *startup =
          quitus_startup_value (quitus_dossier_lookup (dossier, QUITUS_KIND_STARTUP,
                                                       coverage->startup));

      if (startup == NULL || startup->incubator == NULL)
        continue;
      if (found != NULL && !g_str_equal (found, startup->incubator))
        found = SEVERAL_NAMES;
      else
        found = startup->incubator;
      if (g_str_equal (found, SEVERAL_NAMES))
        break;
    }
  found = found != NULL ? found : NO_NAME;
  return get_group (self, QUITUS_GROUPING_INCUBATOR, found, found);
}

static gboolean
is_payer (QuitusDossier *dossier, QuitusId party)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT);

  for (guint i = 0; i < n; i++)
    if (quitus_id_equal (quitus_instalment_value (quitus_dossier_get (dossier,
                                                                      QUITUS_KIND_INSTALMENT, i))
                             ->payer,
                         party))
      return TRUE;
  return FALSE;
}

/* The programmes of the budget that is looked at: a code that names no party is of whoever keeps the
 * money. */
static void
find_shares (QuitusGroups *self,
             QuitusDossier *dossier,
             QuitusSide which,
             QuitusGroupShares *shares)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_BUDGET_CODE);

  for (guint i = 0; i < n; i++)
    {
      const QuitusBudgetCodeValue *code =
          quitus_budget_code_value (quitus_dossier_get (dossier, QUITUS_KIND_BUDGET_CODE, i));
      gboolean is_of_payer = !quitus_id_is_none (code->party) && is_payer (dossier, code->party);
      gint64 weight = code->share != QUITUS_NUMBER_NONE ? MAX (code->share, 0) : 0;
      QuitusOverviewGroup *group;
      guint position;

      if (quitus_id_is_none (code->programme) || is_of_payer != (which == QUITUS_SIDE_PAYER))
        continue;
      group = get_programme_group (self, dossier, code->programme);
      if (g_ptr_array_find (shares->programmes, group, &position))
        {
          g_array_index (shares->weights, gint64, position) += weight;
          continue;
        }
      g_ptr_array_add (shares->programmes, group);
      g_array_append_val (shares->weights, weight);
    }
}

/* Money of several programmes is shared only where every one of them says its share. */
static gboolean
is_shared (const QuitusGroupShares *shares)
{
  for (guint i = 0; i < shares->weights->len; i++)
    if (g_array_index (shares->weights, gint64, i) == 0)
      return FALSE;
  return TRUE;
}

/* Adds a part of an event, or all of it. */
static void
add_part (QuitusOverviewGroup *group, const QuitusMoneyEvent *event, QuitusMoney amount)
{
  group->sums[event->measure] += amount;
  if (event->is_supposed)
    group->supposed[event->measure] += amount;
}

static void
share_event (QuitusGroups *self, const QuitusGroupShares *shares, const QuitusMoneyEvent *event)
{
  guint n = shares->programmes->len;
  g_autofree QuitusMoney *parts = g_new0 (QuitusMoney, n);
  int sign = event->amount < 0 ? -1 : 1;

  if (!is_shared (shares) ||
      !quitus_money_share (sign * event->amount, (const gint64 *) (gpointer) shares->weights->data,
                           n, parts))
    {
      add_part (get_group (self, QUITUS_GROUPING_PROGRAMME, &several_id, NO_NAME), event,
                event->amount);
      return;
    }
  for (guint i = 0; i < n; i++)
    add_part (shares->programmes->pdata[i], event, sign * parts[i]);
}

static void
add_to_programmes (QuitusGroups *self,
                   QuitusDossier *dossier,
                   const QuitusGroupShares *shares,
                   const QuitusMoneyEvent *event)
{
  QuitusId none = QUITUS_ID_NONE;

  if (!quitus_id_is_none (event->programme))
    add_part (get_programme_group (self, dossier, event->programme), event, event->amount);
  else if (shares->programmes->len == 0)
    add_part (get_group (self, QUITUS_GROUPING_PROGRAMME, &none, NO_NAME), event, event->amount);
  else if (shares->programmes->len == 1)
    add_part (shares->programmes->pdata[0], event, event->amount);
  else
    share_event (self, shares, event);
}

/* What stands for no year and no name says so, once its key is no longer looked for. */
static void
name_group (QuitusOverviewGroup *group, QuitusGrouping grouping)
{
  gboolean is_several =
      quitus_id_equal (group->id, several_id) || g_str_equal (group->name, SEVERAL_NAMES);

  if (is_several)
    {
      group->kind = QUITUS_GROUP_SEVERAL;
      group->id = QUITUS_ID_NONE;
      g_set_str (&group->name, "");
    }
  else if (grouping == QUITUS_GROUPING_YEAR ? group->year == 0 : group->name[0] == '\0')
    group->kind = QUITUS_GROUP_NONE;
}

/* Years in their order, others by what is planned, the largest first; what has no name last. */
static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const QuitusOverviewGroup *first = *(gpointer *) a, *second = *(gpointer *) b;

  if (first->kind != second->kind)
    return first->kind > second->kind ? 1 : -1;
  if (first->year != second->year)
    return first->year > second->year ? 1 : -1;
  for (int i = 0; i < QUITUS_N_MEASURES; i++)
    if (first->sums[i] != second->sums[i])
      return first->sums[i] < second->sums[i] ? 1 : -1;
  return strcmp (first->name, second->name);
}

static void
finish_groups (QuitusGroups *self, QuitusGrouping grouping)
{
  GPtrArray *groups = self->lists[grouping];

  g_hash_table_remove_all (self->tables[grouping]);
  for (guint i = groups->len; i > 0; i--)
    {
      const QuitusOverviewGroup *group = groups->pdata[i - 1];
      gboolean is_empty = TRUE;

      for (int j = 0; j < QUITUS_N_MEASURES; j++)
        is_empty &= group->sums[j] == 0;
      if (is_empty)
        g_ptr_array_remove_index (groups, i - 1);
      else
        name_group (groups->pdata[i - 1], grouping);
    }
  g_ptr_array_sort (groups, compare_groups);
}

/* Private to the sums */

void
quitus_groups_init (QuitusGroups *self)
{
  for (int i = 0; i < QUITUS_N_GROUPINGS; i++)
    {
      self->tables[i] = new_table ((QuitusGrouping) i);
      self->lists[i] = g_ptr_array_new_with_free_func (free_group);
    }
}

void
quitus_groups_clear (QuitusGroups *self)
{
  for (int i = 0; i < QUITUS_N_GROUPINGS; i++)
    {
      g_hash_table_unref (self->tables[i]);
      g_ptr_array_unref (self->lists[i]);
    }
}

void
quitus_group_shares_init (QuitusGroupShares *shares,
                          QuitusGroups *groups,
                          QuitusDossier *dossier,
                          QuitusSide side)
{
  shares->programmes = g_ptr_array_new ();
  shares->weights = g_array_new (FALSE, FALSE, sizeof (gint64));
  shares->incubator = get_incubator_group (groups, dossier);
  find_shares (groups, dossier, side, shares);
}

void
quitus_group_shares_clear (QuitusGroupShares *shares)
{
  g_ptr_array_unref (shares->programmes);
  g_array_unref (shares->weights);
}

/* Adds an event to the groups of each kind that it belongs to. */
void
quitus_groups_add (QuitusGroups *self,
                   QuitusDossier *dossier,
                   const QuitusGroupShares *shares,
                   const QuitusMoneyEvent *event)
{
  int year = event->day != QUITUS_DAY_NONE ? quitus_day_get_year (event->day) : 0;

  add_part (get_group (self, QUITUS_GROUPING_YEAR, &year, NO_NAME), event, event->amount);
  add_part (get_payer_group (self, event->payer), event, event->amount);
  add_part (shares->incubator, event, event->amount);
  add_to_programmes (self, dossier, shares, event);
}

/* Leaves out what is empty, and puts the others in their order. */
void
quitus_groups_finish (QuitusGroups *self)
{
  for (int i = 0; i < QUITUS_N_GROUPINGS; i++)
    finish_groups (self, (QuitusGrouping) i);
}
