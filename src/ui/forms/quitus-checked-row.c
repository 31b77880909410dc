/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-checked-row.h"

#include <string.h>

#include "quitus-error.h"
#include "quitus-format.h"
#include "quitus-language.h"

struct _QuitusCheckedRow
{
  AdwEntryRow parent_instance;

  GtkLabel *echo_label;

  QuitusCheckedRowRead read;
  gconstpointer data;
  char *problem;
};

G_DEFINE_FINAL_TYPE (QuitusCheckedRow, quitus_checked_row, ADW_TYPE_ENTRY_ROW)

#define EURO 0x20ac

/* Helpers */

static void
set_problem (QuitusCheckedRow *self, const char *problem)
{
  g_set_str (&self->problem, problem);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static char *
read_money (const char *text, gconstpointer data, GError **error)
{
  QuitusMoney amount = quitus_money_parse (text, error);

  if (amount == QUITUS_MONEY_NONE)
    return NULL;
  return quitus_format_money (quitus_language_get_default (), amount);
}

static char *
read_number (const char *text, gconstpointer data, GError **error)
{
  gboolean is_percentage = data != NULL;
  gint64 number;

  if (!quitus_number_parse (text, is_percentage, &number, error))
    return NULL;
  return is_percentage ? quitus_format_percentage (quitus_language_get_default (), number)
                       : g_strdup ("");
}

/* A number below zero is a number, only not one that can be meant. */
static gboolean
is_below_zero (const char *text)
{
  const char *digits = g_str_has_prefix (text, "−") ? text + strlen ("−") : text + 1;

  return (text[0] == '-' || digits != text + 1) && g_ascii_isdigit (digits[0]) &&
         digits[strspn (digits, "0123456789., ")] == '\0';
}

/* Whether only spaces and the sign of the euro tell them apart. */
static gboolean
is_same (const char *a, const char *b)
{
  for (;;)
    {
      gunichar x, y;

      while (g_unichar_isspace (g_utf8_get_char (a)) || g_utf8_get_char (a) == EURO)
        a = g_utf8_next_char (a);
      while (g_unichar_isspace (g_utf8_get_char (b)) || g_utf8_get_char (b) == EURO)
        b = g_utf8_next_char (b);
      x = g_utf8_get_char (a);
      y = g_utf8_get_char (b);
      if (x != y)
        return FALSE;
      if (x == 0)
        return TRUE;
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
}

/* Callbacks */

static void
changed_cb (QuitusCheckedRow *self)
{
  g_autofree char *text = quitus_checked_row_get_text (self);
  g_autofree char *echo = NULL;
  g_autoptr (GError) error = NULL;

  if (text[0] != '\0' && self->read != NULL)
    echo = self->read (text, self->data, &error);
  set_problem (self, error != NULL ? error->message : NULL);
  /* What is repeated figure for figure says nothing new. */
  gtk_label_set_label (self->echo_label, echo != NULL && !is_same (echo, text) ? echo : "");
  quitus_checked_row_describe (self, NULL);
}

/* Overrides */

static void
quitus_checked_row_finalize (GObject *object)
{
  g_free (QUITUS_CHECKED_ROW (object)->problem);
  G_OBJECT_CLASS (quitus_checked_row_parent_class)->finalize (object);
}

static void
quitus_checked_row_class_init (QuitusCheckedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_checked_row_finalize;
}

static void
quitus_checked_row_init (QuitusCheckedRow *self)
{
  GtkWidget *label = gtk_label_new ("");

  self->echo_label = GTK_LABEL (label);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_ellipsize (self->echo_label, PANGO_ELLIPSIZE_END);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), label);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

/* Public */

/**
 * quitus_checked_row_new:
 * @title: what is typed there
 * @read: (scope forever): what understands the text
 * @data: for @read; it outlives the row
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
quitus_checked_row_new (const char *title, QuitusCheckedRowRead read, gconstpointer data)
{
  QuitusCheckedRow *self =
      g_object_new (QUITUS_TYPE_CHECKED_ROW, "use-markup", FALSE, "title", title, NULL);

  self->read = read;
  self->data = data;
  return GTK_WIDGET (self);
}

/**
 * quitus_checked_row_get_text:
 * @self: a row
 *
 * Returns: (transfer full): what is typed, without the spaces around it
 */
char *
quitus_checked_row_get_text (QuitusCheckedRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
}

/**
 * quitus_checked_row_get_problem:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what is wrong with the text, %NULL when nothing is
 */
const char *
quitus_checked_row_get_problem (QuitusCheckedRow *self)
{
  return self->problem;
}

/**
 * quitus_money_row_new:
 * @title: what the amount is
 *
 * Returns: (transfer floating): a row for an amount, as quitus_money_parse() reads it
 */
GtkWidget *
quitus_money_row_new (const char *title)
{
  return quitus_checked_row_new (title, read_money, NULL);
}

/**
 * quitus_number_row_new:
 * @title: what the number is
 * @is_percentage: whether it is a part of the whole, kept in ten-thousandths
 *
 * Returns: (transfer floating): a row for a number, as quitus_number_parse() reads it
 */
GtkWidget *
quitus_number_row_new (const char *title, gboolean is_percentage)
{
  return quitus_checked_row_new (title, read_number, GINT_TO_POINTER (is_percentage));
}

/**
 * quitus_number_parse:
 * @text: what a person typed: "12", "37,5 %"
 * @is_percentage: whether it is a part of the whole
 * @number: (out): the number, in ten-thousandths when it is a percentage
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is not such a number
 *
 * Returns: whether the text is a number, not below zero
 */
gboolean
quitus_number_parse (const char *text, gboolean is_percentage, gint64 *number, GError **error)
{
  g_autofree char *plain = g_strdelimit (g_strstrip (g_strdup (text)), "%", ' ');
  QuitusMoney hundredths;

  g_strchomp (plain);
  if (!is_percentage)
    {
      if (g_ascii_string_to_signed (plain, 10, 0, G_MAXINT32, number, NULL))
        return TRUE;
      g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                   is_below_zero (plain) ? _ ("“%s” is below zero: it must be at least 0")
                                         : _ ("“%s” is not a whole number"),
                   text);
      return FALSE;
    }
  /* A percentage has at most two decimals, as an amount has: hundredths of a hundredth. */
  hundredths =
      strpbrk (plain, "€kKmM") == NULL ? quitus_money_parse (plain, NULL) : QUITUS_MONEY_NONE;
  if (hundredths >= 0)
    {
      *number = hundredths;
      return TRUE;
    }
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               is_below_zero (plain) ? _ ("“%s” is below zero: it must be at least 0")
                                     : _ ("“%s” is not a percentage: write it as in 37.5"),
               text);
  return FALSE;
}

/**
 * quitus_checked_row_describe:
 * @self: a row
 * @remark: (nullable): what only its owner knows is wrong with the text
 *
 * Says beside its title, for who does not see it, what is wrong with the text, else how it is
 * understood.  It holds until the text changes.
 */
void
quitus_checked_row_describe (QuitusCheckedRow *self, const char *remark)
{
  const char *own = self->problem != NULL ? self->problem : gtk_label_get_label (self->echo_label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  remark != NULL ? remark : own, -1);
}
