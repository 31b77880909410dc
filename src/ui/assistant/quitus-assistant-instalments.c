/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The payments: an amount is typed in its row, everything else in the form behind it. */

#include "quitus-assistant-instalments.h"

#include "quitus-assistant-field.h"
#include "quitus-assistant-page.h"
#include "quitus-assistant-rows.h"
#include "quitus-format.h"
#include "quitus-instalment-state.h"
#include "quitus-language.h"
#include "quitus-rule-words.h"

#define KEY "quitus-assistant-instalments"

typedef struct
{
  QuitusAssistantDraft *draft;
  AdwPreferencesGroup *group;
  GtkWidget *add_row;
  /* (element-type GtkWidget): the first row of each payment */
  GPtrArray *rows;
  GtkBox *box;
  char *shape;
  gulong handler;
} Instalments;

/* Helpers */

/* Which rows there are: payments and how their amounts are said. */
static char *
describe_shape (GPtrArray *instalments)
{
  GString *shape = g_string_new (NULL);

  for (guint i = 0; i < instalments->len; i++)
    {
      const QuitusInstalmentValue *instalment = quitus_instalment_value (instalments->pdata[i]);
      g_autofree char *id = quitus_id_to_text (instalment->value.id);

      g_string_append_printf (shape, "%s %d\n", id, instalment->amount_rule);
    }
  return g_string_free (shape, FALSE);
}

static char *
describe_amount (QuitusAssistantDraft *draft, const QuitusInstalmentValue *instalment)
{
  QuitusMoney amount =
      quitus_instalment_get_amount (quitus_assistant_draft_get_dossier (draft), instalment);

  return amount != QUITUS_MONEY_NONE ? quitus_format_money (quitus_language_get_default (), amount)
                                     : g_strdup (_ ("Amount not known yet"));
}

/* "First payment: signature + 6 months" */
static char *
describe (QuitusAssistantDraft *draft, const QuitusInstalmentValue *instalment)
{
  QuitusLanguage language = quitus_language_get_default ();
  QuitusDossier *dossier = quitus_assistant_draft_get_dossier (draft);
  g_autofree char *name = instalment->label != NULL
                              ? g_strdup (instalment->label)
                              : quitus_rule_words_name_instalment (instalment, language);
  g_autofree char *formula = quitus_date_rule_is_none (&instalment->due)
                                 ? g_strdup (_ ("no term yet"))
                                 : quitus_rule_words_formula (&instalment->due, dossier, language);

  /* The row holds the field itself, whose own name does not show. */
  if (instalment->amount_rule == QUITUS_AMOUNT_PERCENTAGE)
    /* Translators: a payment, then when it falls due; what is typed there is a percentage */
    return g_strdup_printf (_ ("%s: %s, in percent"), name, formula);
  if (instalment->amount_rule == QUITUS_AMOUNT_QUANTITY)
    {
      g_autofree char *amount = describe_amount (draft, instalment);

      /* Translators: a payment, then when it falls due, then the product of quantity and price */
      return g_strdup_printf (_ ("%s: %s, quantity (%s)"), name, formula, amount);
    }
  /* Translators: a payment, then when it falls due: “Balance: signature + 6 months” */
  return g_strdup_printf (_ ("%s: %s"), name, formula);
}

static const char *const *
get_fields (int rule)
{
  static const char *const fixed[] = { "amount", NULL };
  static const char *const percentage[] = { "percentage", "base", NULL };
  static const char *const quantity[] = { "quantity", "unit_price", NULL };
  static const char *const none[] = { NULL };

  switch (rule)
    {
    case QUITUS_AMOUNT_FIXED:
    case QUITUS_AMOUNT_IN_KIND:
      return fixed;
    case QUITUS_AMOUNT_PERCENTAGE:
      return percentage;
    case QUITUS_AMOUNT_QUANTITY:
      return quantity;
    default:
      return none;
    }
}

/* Callbacks */

static void
edit_cb (GtkWidget *widget, gpointer data)
{
  QuitusAssistantDraft *draft = data;
  const QuitusValue *value =
      quitus_assistant_draft_lookup (draft, quitus_assistant_rows_get_record (widget));

  if (value != NULL)
    quitus_assistant_edit (widget, draft, value);
}

static void
remove_cb (GtkWidget *widget, gpointer data)
{
  quitus_assistant_draft_remove (data, quitus_assistant_rows_get_record (widget));
}

/* The next payment goes the way of the last. */
static void
add_cb (GtkWidget *widget, gpointer data)
{
  QuitusAssistantDraft *draft = data;
  g_autoptr (QuitusValue) value = quitus_assistant_draft_make_part (draft, QUITUS_KIND_INSTALMENT);
  QuitusInstalmentValue *instalment = (QuitusInstalmentValue *) (gpointer) value;
  g_autoptr (GPtrArray) others = quitus_assistant_draft_list (draft, QUITUS_KIND_INSTALMENT);
  g_autoptr (GPtrArray) parties = quitus_assistant_draft_list (draft, QUITUS_KIND_PARTY);

  if (others->len > 0)
    {
      const QuitusInstalmentValue *last = quitus_instalment_value (others->pdata[others->len - 1]);

      instalment->payer = last->payer;
      instalment->payee = last->payee;
      instalment->account = last->account;
      instalment->article = g_strdup (last->article);
    }
  else if (parties->len > 1)
    {
      instalment->payer = ((const QuitusValue *) parties->pdata[0])->id;
      instalment->payee = ((const QuitusValue *) parties->pdata[1])->id;
    }
  instalment->amount_rule = QUITUS_AMOUNT_FIXED;
  instalment->due.anchor = QUITUS_ANCHOR_SIGNATURE;
  quitus_assistant_draft_set (draft, value);
  quitus_assistant_edit (widget, draft, value);
}

/* Helpers */

static GtkWidget *
make_button (Instalments *self, QuitusId id, const char *icon, const char *tip, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tip);
  quitus_assistant_rows_set_record (button, id);
  g_signal_connect_object (button, "clicked", callback, self->draft, 0);
  return button;
}

static void
add_suffix (GtkWidget *row, GtkWidget *suffix)
{
  if (ADW_IS_ENTRY_ROW (row))
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), suffix);
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
}

/* One payment: the rows in which its amount is typed, or one that says it. */
static void
add_instalment (Instalments *self, AdwPreferencesGroup *group, const QuitusInstalmentValue *value)
{
  const char *const *fields = get_fields (value->amount_rule);
  GtkWidget *first = NULL;

  for (guint i = 0; fields[i] != NULL; i++)
    {
      GtkWidget *row = quitus_assistant_field_add (group, self->draft, value->value.id, fields[i]);

      if (first == NULL)
        first = row;
    }
  if (first == NULL)
    {
      first = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", "", NULL);
      adw_preferences_group_add (group, first);
    }
  add_suffix (first, make_button (self, value->value.id, "list-remove-symbolic",
                                  _ ("Remove This Payment"), G_CALLBACK (remove_cb)));
  /* Not a pencil: the row has one, for what is typed in it. */
  add_suffix (first, make_button (self, value->value.id, "go-next-symbolic",
                                  _ ("Edit This Payment"), G_CALLBACK (edit_cb)));
  quitus_assistant_rows_set_record (first, value->value.id);
  g_ptr_array_add (self->rows, first);
}

/* A group holds the fields of its rows: another shape is another group. */
static void
rebuild (Instalments *self, GPtrArray *instalments)
{
  GtkWidget *group = adw_preferences_group_new ();
  int focused = quitus_assistant_rows_find_focus (self->rows, self->add_row);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Payments"));
  g_ptr_array_set_size (self->rows, 0);
  if (self->group != NULL)
    {
      adw_preferences_group_remove (self->group, self->add_row);
      gtk_box_remove (self->box, GTK_WIDGET (self->group));
    }
  self->group = ADW_PREFERENCES_GROUP (group);
  for (guint i = 0; i < instalments->len; i++)
    add_instalment (self, self->group, quitus_instalment_value (instalments->pdata[i]));
  adw_preferences_group_add (self->group, self->add_row);
  gtk_box_append (self->box, group);
  quitus_assistant_rows_give_focus (self->rows, focused, self->add_row);
}

static void
draft_cb (Instalments *self)
{
  g_autoptr (GPtrArray) instalments =
      quitus_assistant_draft_list (self->draft, QUITUS_KIND_INSTALMENT);
  g_autofree char *shape = describe_shape (instalments);

  if (g_strcmp0 (shape, self->shape) != 0)
    {
      rebuild (self, instalments);
      g_set_str (&self->shape, shape);
    }
  for (guint i = 0; i < instalments->len; i++)
    {
      const QuitusInstalmentValue *value = quitus_instalment_value (instalments->pdata[i]);
      GtkWidget *row = self->rows->pdata[i];
      g_autofree char *title = describe (self->draft, value);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      if (ADW_IS_ACTION_ROW (row))
        {
          g_autofree char *amount = describe_amount (self->draft, value);

          adw_action_row_set_subtitle (ADW_ACTION_ROW (row), amount);
        }
    }
}

static void
free_instalments (gpointer data)
{
  Instalments *self = data;

  g_signal_handler_disconnect (self->draft, self->handler);
  g_object_unref (self->draft);
  g_object_unref (self->add_row);
  g_ptr_array_unref (self->rows);
  g_free (self->shape);
  g_free (self);
}

/* Public */

/**
 * quitus_assistant_instalments_new:
 * @draft: a draft
 *
 * Returns: (transfer floating): the list of payments
 */
GtkWidget *
quitus_assistant_instalments_new (QuitusAssistantDraft *draft)
{
  Instalments *self = g_new0 (Instalments, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->draft = g_object_ref (draft);
  self->box = GTK_BOX (box);
  self->rows = g_ptr_array_new ();
  self->add_row = g_object_ref_sink (quitus_assistant_button_row_new (_ ("A_dd a Payment")));
  g_signal_connect_object (self->add_row, "activated", G_CALLBACK (add_cb), draft, 0);
  self->handler = g_signal_connect_swapped (draft, "changed", G_CALLBACK (draft_cb), self);
  g_object_set_data_full (G_OBJECT (box), KEY, self, free_instalments);
  draft_cb (self);
  return box;
}
