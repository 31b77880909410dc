/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-rule-row.h"

#include "quitus-checked-row.h"
#include "quitus-choice-row.h"
#include "quitus-count-row.h"
#include "quitus-date-row.h"
#include "quitus-error.h"
#include "quitus-language.h"
#include "quitus-rule-words.h"

struct _QuitusRuleRow
{
  AdwExpanderRow parent_instance;

  AdwComboRow *anchor_row;
  AdwComboRow *record_row;
  QuitusDateRow *day_row;
  AdwComboRow *direction_row;
  AdwSpinRow *count_row;
  AdwComboRow *unit_row;
  AdwSwitchRow *clear_row;
  AdwSpinRow *every_row;
  AdwComboRow *every_unit_row;
  AdwComboRow *shift_row;
  AdwComboRow *calendar_row;

  QuitusDossier *dossier;
  /* (element-type QuitusId): what the anchor can name, in the order of the list. */
  GArray *records;
  gboolean is_setting;
  gboolean is_once;
};

G_DEFINE_FINAL_TYPE (QuitusRuleRow, quitus_rule_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

enum
{
  DIRECTION_AT,
  DIRECTION_AFTER,
  DIRECTION_BEFORE,
};

/* Helpers */

static int
get_anchor (QuitusRuleRow *self)
{
  return MAX (quitus_choice_row_get_choice (self->anchor_row), QUITUS_ANCHOR_NONE);
}

/* The kinds of record that an anchor can name. */
static gboolean
may_name (int anchor, QuitusKind kind)
{
  switch (anchor)
    {
    case QUITUS_ANCHOR_PARTY_SIGNATURE:
      return kind == QUITUS_KIND_PARTY;
    case QUITUS_ANCHOR_VISA:
      return kind == QUITUS_KIND_VISA;
    case QUITUS_ANCHOR_AMENDMENT:
      return kind == QUITUS_KIND_AMENDMENT;
    case QUITUS_ANCHOR_COMMITTEE:
      return kind == QUITUS_KIND_COMMITTEE_SERIES;
    case QUITUS_ANCHOR_DELIVERABLE:
      return kind == QUITUS_KIND_OBLIGATION;
    case QUITUS_ANCHOR_DEADLINE:
      return kind == QUITUS_KIND_INSTALMENT || kind == QUITUS_KIND_OBLIGATION ||
             kind == QUITUS_KIND_COMMITTEE_SERIES;
    default:
      return FALSE;
    }
}

static gboolean
must_name (int anchor)
{
  return anchor == QUITUS_ANCHOR_PARTY_SIGNATURE || anchor == QUITUS_ANCHOR_DELIVERABLE ||
         anchor == QUITUS_ANCHOR_AMENDMENT;
}

static char *
name_value (QuitusRuleRow *self, const QuitusValue *value)
{
  if (value->kind == QUITUS_KIND_PARTY)
    {
      const char *party = quitus_rule_words_get_party (self->dossier, value->id);

      if (party != NULL)
        return g_strdup (party);
    }
  return quitus_value_get_name (value);
}

static void
append_record (QuitusRuleRow *self, GtkStringList *names, QuitusId id, const char *name)
{
  g_array_append_val (self->records, id);
  gtk_string_list_append (names, name);
}

static void
fill_records (QuitusRuleRow *self)
{
  int anchor = get_anchor (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_array_set_size (self->records, 0);
  if (!must_name (anchor))
    append_record (self, names, QUITUS_ID_NONE,
                   anchor == QUITUS_ANCHOR_DEADLINE ? _ ("The one it goes with")
                                                    : _ ("The last one"));
  for (int kind = 0; self->dossier != NULL && kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; may_name (anchor, kind) && i < quitus_dossier_count (self->dossier, kind);
         i++)
      {
        const QuitusValue *value = quitus_dossier_get (self->dossier, kind, i);
        g_autofree char *name = name_value (self, value);

        append_record (self, names, value->id, name);
      }
  adw_combo_row_set_model (self->record_row, G_LIST_MODEL (names));
}

static gboolean
names_records (int anchor)
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    if (may_name (anchor, kind))
      return TRUE;
  return FALSE;
}

static void
update_visible (QuitusRuleRow *self)
{
  int anchor = get_anchor (self);
  gboolean has_rule = anchor != QUITUS_ANCHOR_NONE;
  gboolean has_offset =
      has_rule && adw_combo_row_get_selected (self->direction_row) != DIRECTION_AT;
  gboolean repeats = has_rule && adw_spin_row_get_value (self->every_row) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->record_row), names_records (anchor));
  gtk_widget_set_visible (GTK_WIDGET (self->day_row), anchor == QUITUS_ANCHOR_DAY);
  gtk_widget_set_visible (GTK_WIDGET (self->direction_row), has_rule);
  gtk_widget_set_visible (GTK_WIDGET (self->count_row), has_offset);
  gtk_widget_set_visible (GTK_WIDGET (self->unit_row), has_offset);
  gtk_widget_set_visible (GTK_WIDGET (self->clear_row), has_offset);
  gtk_widget_set_visible (GTK_WIDGET (self->every_row), has_rule && (!self->is_once || repeats));
  gtk_widget_set_visible (GTK_WIDGET (self->every_unit_row), repeats);
  gtk_widget_set_visible (GTK_WIDGET (self->shift_row), has_rule);
  gtk_widget_set_visible (GTK_WIDGET (self->calendar_row), has_rule);
}

static void
update_subtitle (QuitusRuleRow *self)
{
  QuitusDateRule rule;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!quitus_rule_row_get_rule (self, &rule, &error))
    text = g_strdup (error->message);
  else if (quitus_date_rule_is_none (&rule))
    text = g_strdup (_ ("No term in the text"));
  else if (self->dossier != NULL)
    text = quitus_rule_words_formula (&rule, self->dossier, quitus_language_get_default ());
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text != NULL ? text : "");
}

/* Callbacks */

static void
changed_cb (QuitusRuleRow *self)
{
  if (self->is_setting)
    return;
  update_visible (self);
  update_subtitle (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
anchor_cb (QuitusRuleRow *self)
{
  if (self->is_setting)
    return;
  self->is_setting = TRUE;
  fill_records (self);
  self->is_setting = FALSE;
  changed_cb (self);
}

/* Overrides */

static void
quitus_rule_row_finalize (GObject *object)
{
  QuitusRuleRow *self = QUITUS_RULE_ROW (object);

  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  g_array_unref (self->records);
  G_OBJECT_CLASS (quitus_rule_row_parent_class)->finalize (object);
}

static void
quitus_rule_row_class_init (QuitusRuleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_rule_row_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static gpointer
add_row (QuitusRuleRow *self, GtkWidget *row, const char *signal)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_signal_connect_object (row, signal, G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static gpointer
add_choice (QuitusRuleRow *self, const char *title, const QuitusChoices *choices, gboolean optional)
{
  return add_row (self, quitus_choice_row_new (title, choices, optional), "notify::selected");
}

static gpointer
add_number (QuitusRuleRow *self, const char *title, const char *subtitle, double min)
{
  GtkWidget *row = quitus_count_row_new (title, min, QUITUS_DATE_RULE_MAX);

  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return add_row (self, row, "notify::value");
}

static gpointer
add_combo (QuitusRuleRow *self, const char *title, const char *const *labels)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  quitus_choice_row_show_whole (ADW_COMBO_ROW (row));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  return add_row (self, row, "notify::selected");
}

static void
quitus_rule_row_init (QuitusRuleRow *self)
{
  const char *const directions[] = { _ ("On that day"), _ ("After"), _ ("Before"), NULL };

  self->records = g_array_new (FALSE, FALSE, sizeof (QuitusId));
  self->is_setting = TRUE;
  self->anchor_row = add_choice (self, _ ("Counted From"), &quitus_anchors, FALSE);
  g_signal_connect_object (self->anchor_row, "notify::selected", G_CALLBACK (anchor_cb), self,
                           G_CONNECT_SWAPPED);
  self->record_row = add_combo (self, _ ("Which One"), NULL);
  self->day_row =
      add_row (self, g_object_new (QUITUS_TYPE_DATE_ROW, "title", _ ("Day"), NULL), "changed");
  self->direction_row = add_combo (self, _ ("When"), directions);
  self->count_row = add_number (self, _ ("How Many"), NULL, 1);
  self->unit_row = add_choice (self, _ ("Unit"), &quitus_units, FALSE);
  self->clear_row =
      add_row (self,
               g_object_new (ADW_TYPE_SWITCH_ROW, "title", _ ("Clear Days"), "subtitle",
                             _ ("Neither the first nor the last day "
                                "counts (délai franc)"),
                             NULL),
               "notify::active");
  self->every_row = add_number (self, _ ("Repeated Every"), _ ("0 for once only"), 0);
  self->every_unit_row = add_choice (self, _ ("Unit of the Repetition"), &quitus_units, FALSE);
  self->shift_row = add_choice (self, _ ("If It Is a Day of Rest"), &quitus_shifts, FALSE);
  self->calendar_row = add_choice (self, _ ("Holidays"), &quitus_holiday_calendars, TRUE);
  quitus_choice_row_set_choice (self->unit_row, QUITUS_UNIT_MONTHS);
  quitus_choice_row_set_choice (self->every_unit_row, QUITUS_UNIT_MONTHS);
  self->is_setting = FALSE;
  update_visible (self);
}

/* Public */

/**
 * quitus_rule_row_new:
 * @title: what falls due
 * @dossier: (nullable): the agreement, for what an anchor can name
 *
 * Returns: (transfer floating): a row without a rule
 */
GtkWidget *
quitus_rule_row_new (const char *title, QuitusDossier *dossier)
{
  GtkWidget *self = g_object_new (QUITUS_TYPE_RULE_ROW, "use-markup", FALSE, "title", title, NULL);

  quitus_rule_row_set_dossier (QUITUS_RULE_ROW (self), dossier);
  update_subtitle (QUITUS_RULE_ROW (self));
  return self;
}

/**
 * quitus_rule_row_forbid_repeating:
 * @self: a row
 *
 * Does not ask how often what never happens twice is repeated, such as the end of an agreement.
 */
void
quitus_rule_row_forbid_repeating (QuitusRuleRow *self)
{
  self->is_once = TRUE;
  update_visible (self);
}

/**
 * quitus_rule_row_set_dossier:
 * @self: a row
 * @dossier: (nullable): the agreement as it is now
 *
 * Gives the row what an anchor can name; the rule stays.
 */
void
quitus_rule_row_set_dossier (QuitusRuleRow *self, QuitusDossier *dossier)
{
  QuitusDateRule rule;
  gboolean has_rule = quitus_rule_row_get_rule (self, &rule, NULL);

  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  if (dossier != NULL)
    self->dossier = quitus_dossier_ref (dossier);
  if (has_rule)
    quitus_rule_row_set_rule (self, &rule);
}

/**
 * quitus_rule_row_get_rule:
 * @self: a row
 * @rule: (out): the rule, none when the text gives no term
 * @error: set to %QUITUS_MODEL_ERROR_MISSING when something of the rule is not said yet
 *
 * Returns: whether the rule is whole
 */
gboolean
quitus_rule_row_get_rule (QuitusRuleRow *self, QuitusDateRule *rule, GError **error)
{
  guint record = adw_combo_row_get_selected (self->record_row);
  guint direction = adw_combo_row_get_selected (self->direction_row);

  *rule = QUITUS_DATE_RULE_NONE;
  rule->anchor = (guint8) get_anchor (self);
  if (rule->anchor == QUITUS_ANCHOR_NONE)
    return TRUE;
  if (names_records (rule->anchor) && record < self->records->len)
    rule->record = g_array_index (self->records, QuitusId, record);
  if (rule->anchor == QUITUS_ANCHOR_DAY)
    rule->day = quitus_date_row_get_day (self->day_row);
  if ((rule->anchor == QUITUS_ANCHOR_DAY && rule->day == QUITUS_DAY_NONE) ||
      (must_name (rule->anchor) && quitus_id_is_none (rule->record)))
    {
      g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_MISSING,
                           rule->anchor != QUITUS_ANCHOR_DAY ? _ ("what it counts from is missing")
                           : gtk_editable_get_text (GTK_EDITABLE (self->day_row))[0] == '\0'
                               ? _ ("the day is missing")
                               : _ ("there is no such day"));
      return FALSE;
    }
  if (direction != DIRECTION_AT)
    {
      int count = (int) adw_spin_row_get_value (self->count_row);

      rule->count = direction == DIRECTION_BEFORE ? -count : count;
      rule->unit = (guint8) quitus_choice_row_get_choice (self->unit_row);
      rule->clear = adw_switch_row_get_active (self->clear_row);
    }
  rule->every = (int) adw_spin_row_get_value (self->every_row);
  if (rule->every > 0)
    rule->every_unit = (guint8) quitus_choice_row_get_choice (self->every_unit_row);
  rule->shift = (guint8) quitus_choice_row_get_choice (self->shift_row);
  rule->calendar = (gint8) quitus_choice_row_get_choice (self->calendar_row);
  return TRUE;
}

/**
 * quitus_rule_row_set_rule:
 * @self: a row
 * @rule: a rule, perhaps none
 *
 * Puts a rule into the row.
 */
void
quitus_rule_row_set_rule (QuitusRuleRow *self, const QuitusDateRule *rule)
{
  gboolean has_rule = !quitus_date_rule_is_none (rule);

  self->is_setting = TRUE;
  quitus_choice_row_set_choice (self->anchor_row, rule->anchor);
  fill_records (self);
  for (guint i = 0; i < self->records->len; i++)
    if (quitus_id_equal (g_array_index (self->records, QuitusId, i), rule->record))
      adw_combo_row_set_selected (self->record_row, i);
  quitus_date_row_set_day (self->day_row, rule->day);
  adw_combo_row_set_selected (self->direction_row, rule->count == 0  ? DIRECTION_AT
                                                   : rule->count > 0 ? DIRECTION_AFTER
                                                                     : DIRECTION_BEFORE);
  adw_spin_row_set_value (self->count_row, MAX (ABS (rule->count), 1));
  if (rule->count != 0)
    quitus_choice_row_set_choice (self->unit_row, rule->unit);
  adw_switch_row_set_active (self->clear_row, rule->clear);
  adw_spin_row_set_value (self->every_row, rule->every);
  if (rule->every != 0)
    quitus_choice_row_set_choice (self->every_unit_row, rule->every_unit);
  quitus_choice_row_set_choice (self->shift_row, has_rule ? rule->shift : QUITUS_SHIFT_DEFAULT);
  quitus_choice_row_set_choice (self->calendar_row, has_rule ? rule->calendar : QUITUS_CHOICE_NONE);
  self->is_setting = FALSE;
  changed_cb (self);
}
