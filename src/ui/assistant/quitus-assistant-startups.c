/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fourth step: for which startups, with how much for each where the text says so. */

#include "quitus-assistant-field.h"
#include "quitus-assistant-funding.h"
#include "quitus-assistant-names.h"
#include "quitus-assistant-page.h"
#include "quitus-assistant-rows.h"
#include "quitus-assistant-steps.h"
#include "quitus-checked-row.h"
#include "quitus-format.h"
#include "quitus-language.h"

#define KEY "quitus-assistant-startup"
#define SUM_KEY "quitus-assistant-startups"

/* The row of one startup: its name, and its amount at the end. */
typedef struct
{
  QuitusAssistantDraft *draft;
  QuitusId coverage;
  GtkWidget *row;
  GtkEditable *amount_entry;
} StartupRow;

typedef struct
{
  QuitusAssistantDraft *draft;
  GtkWidget *label;
  gulong handler;
} Sum;

/* Helpers */

static QuitusId
get_startup (StartupRow *self)
{
  const QuitusCoverageValue *coverage =
      quitus_coverage_value (quitus_assistant_draft_lookup (self->draft, self->coverage));

  return coverage != NULL ? coverage->startup : QUITUS_ID_NONE;
}

/* Callbacks */

static void
named_cb (QuitusId startup, gpointer data)
{
  StartupRow *self = data;
  QuitusId before = get_startup (self);

  /* Its amount follows. */
  if (!quitus_id_equal (before, startup))
    quitus_assistant_draft_redirect (self->draft, before, startup);
}

static void
amount_cb (StartupRow *self)
{
  const char *text = gtk_editable_get_text (self->amount_entry);
  g_autoptr (GError) error = NULL;
  QuitusMoney amount = text[0] != '\0' ? quitus_money_parse (text, &error) : QUITUS_MONEY_NONE;

  quitus_assistant_draft_set_problem (self->draft, self->coverage, "amount",
                                      error != NULL ? error->message : NULL);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->amount_entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->amount_entry), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->amount_entry),
                               error != NULL ? error->message : NULL);
  if (amount != quitus_assistant_get_startup_amount (self->draft, get_startup (self)))
    quitus_assistant_set_startup_amount (self->draft, get_startup (self), amount);
}

static void
remove_cb (GtkWidget *button, gpointer data)
{
  QuitusAssistantDraft *draft = data;
  QuitusId id = quitus_assistant_rows_get_record (button);
  const QuitusCoverageValue *coverage =
      quitus_coverage_value (quitus_assistant_draft_lookup (draft, id));
  QuitusId startup = coverage->startup;

  quitus_assistant_set_startup_amount (draft, startup, QUITUS_MONEY_NONE);
  quitus_assistant_draft_remove (draft, id);
}

static void
add_cb (GtkWidget *row, gpointer data)
{
  QuitusAssistantDraft *draft = data;
  g_autoptr (QuitusStartupValue) startup = quitus_startup_value_new ();
  g_autoptr (QuitusValue) coverage = quitus_assistant_draft_make_part (draft, QUITUS_KIND_COVERAGE);

  ((QuitusCoverageValue *) (gpointer) coverage)->startup = startup->value.id;
  quitus_assistant_draft_set (draft, &startup->value);
  quitus_assistant_draft_set (draft, coverage);
  /* The new row is the one before the button. */
  gtk_widget_child_focus (gtk_widget_get_prev_sibling (row), GTK_DIR_TAB_FORWARD);
}

static void
sum_cb (Sum *self)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autoptr (GPtrArray) lines = quitus_assistant_draft_list (self->draft, QUITUS_KIND_FUNDING_LINE);
  QuitusMoney total = quitus_assistant_draft_get_agreement (self->draft)->total;
  QuitusMoney sum = 0;
  g_autofree char *added = NULL;
  g_autofree char *difference = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const QuitusFundingLineValue *line = quitus_funding_line_value (lines->pdata[i]);

      if (quitus_id_is_none (line->startup) || line->amount == QUITUS_MONEY_NONE)
        continue;
      sum += line->amount;
      n++;
    }
  if (n == 0 || total == QUITUS_MONEY_NONE)
    {
      quitus_assistant_remark_set (self->label, NULL, FALSE);
      return;
    }
  added = quitus_format_money (language, sum);
  difference = quitus_format_money (language, ABS (total - sum));
  if (sum == total)
    text = g_strdup_printf (_ ("The startups add up to the total of %s"), added);
  else if (sum < total)
    text = g_strdup_printf (_ ("The startups add up to %s: %s are missing"), added, difference);
  else
    text = g_strdup_printf (_ ("The startups add up to %s: %s too much"), added, difference);
  quitus_assistant_remark_set (self->label, text, sum != total);
}

static void
free_row (gpointer data)
{
  StartupRow *self = data;

  g_object_unref (self->draft);
  g_free (self);
}

static void
free_sum (gpointer data)
{
  Sum *self = data;

  g_signal_handler_disconnect (self->draft, self->handler);
  g_object_unref (self->draft);
  g_free (self);
}

/* Helpers */

static GtkWidget *
make_row (QuitusAssistantDraft *draft, const QuitusValue *value)
{
  StartupRow *self = g_new0 (StartupRow, 1);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  GtkWidget *entry = gtk_entry_new ();

  self->draft = g_object_ref (draft);
  self->coverage = value->id;
  self->row =
      quitus_assistant_name_row_new (draft, _ ("State Startup"), QUITUS_KIND_STARTUP,
                                     quitus_coverage_value (value)->startup, named_cb, self);
  self->amount_entry = GTK_EDITABLE (entry);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Amount"));
  gtk_editable_set_alignment (self->amount_entry, 1);
  gtk_editable_set_width_chars (self->amount_entry, 12);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Amount for this startup"), -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->row), entry);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Remove This Startup"));
  quitus_assistant_rows_set_record (button, value->id);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), draft, 0);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->row), button);
  g_object_set_data_full (G_OBJECT (self->row), KEY, self, free_row);
  if (quitus_assistant_get_startup_amount (draft, get_startup (self)) != QUITUS_MONEY_NONE)
    {
      g_autofree char *text =
          quitus_format_amount (quitus_language_get_default (),
                                quitus_assistant_get_startup_amount (draft, get_startup (self)));

      gtk_editable_set_text (self->amount_entry, text);
    }
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (amount_cb), self);
  return self->row;
}

static void
update_row (QuitusAssistantDraft *draft, const QuitusValue *value, GtkWidget *row)
{
}

/* Public */

/**
 * quitus_assistant_startups_new:
 * @draft: a draft
 *
 * Returns: (transfer floating): the step
 */
GtkWidget *
quitus_assistant_startups_new (QuitusAssistantDraft *draft)
{
  Sum *sum = g_new0 (Sum, 1);
  GtkBox *box;
  GtkWidget *column = quitus_assistant_column_new (&box);
  AdwPreferencesGroup *group = quitus_assistant_group_new (box, NULL);
  QuitusId agreement = quitus_assistant_draft_get_agreement (draft)->value.id;
  GtkWidget *add = quitus_assistant_button_row_new (_ ("A_dd a Startup"));

  quitus_assistant_field_add (group, draft, agreement, "incubator");
  quitus_assistant_field_add (group, draft, agreement, "nature");
  group = quitus_assistant_group_new (box, _ ("State Startups"));
  g_signal_connect_object (add, "activated", G_CALLBACK (add_cb), draft, 0);
  quitus_assistant_rows_follow (group, draft, QUITUS_KIND_COVERAGE, QUITUS_CHOICE_NONE, make_row,
                                update_row, add);
  sum->draft = g_object_ref (draft);
  sum->label = quitus_assistant_remark_new ();
  gtk_box_append (box, sum->label);
  sum->handler = g_signal_connect_swapped (draft, "changed", G_CALLBACK (sum_cb), sum);
  g_object_set_data_full (G_OBJECT (column), SUM_KEY, sum, free_sum);
  sum_cb (sum);
  return column;
}
