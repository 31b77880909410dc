/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-cancel-dialog.h"

#include "quitus-format.h"
#include "quitus-instalment-state.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-payment-names.h"

struct _QuitusCancelDialog
{
  QuitusStepDialog parent_instance;

  /* (element-type QuitusId): the payments that are cancelled. */
  GArray *instalments;
  /* The name of the only one, or how many they are. */
  char *name;
};

G_DEFINE_FINAL_TYPE (QuitusCancelDialog, quitus_cancel_dialog, QUITUS_TYPE_STEP_DIALOG)

/* Helpers */

static char *
say (QuitusCancelDialog *self)
{
  if (self->instalments->len > 1)
    /* Translators: the label of a change; how many payments */
    return quitus_label_compose (quitus_language_get_default (), N_ ("Cancelled: %s"), self->name);
  /* Translators: the label of a change; the name of a payment */
  return quitus_label_compose (quitus_language_get_default (), N_ ("Payment cancelled: %s"),
                               self->name);
}

static const QuitusInstalmentValue *
find_open (QuitusBook *book, QuitusId instalment)
{
  QuitusRecord *record = quitus_book_lookup (book, instalment);
  const QuitusInstalmentValue *value;

  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_INSTALMENT)
    return NULL;
  value = quitus_instalment_value (quitus_record_get_value (record));
  return value->cancelled_on == QUITUS_DAY_NONE ? value : NULL;
}

static GArray *
list_open (QuitusBook *book, GArray *instalments)
{
  GArray *open = g_array_new (FALSE, FALSE, sizeof (QuitusId));

  for (guint i = 0; i < instalments->len; i++)
    if (find_open (book, g_array_index (instalments, QuitusId, i)) != NULL)
      g_array_append_val (open, g_array_index (instalments, QuitusId, i));
  return open;
}

/* Those that somebody has cancelled since, or removed, are left as they are. */
static QuitusChange *
cancel_many (QuitusCancelDialog *self, QuitusChange *change)
{
  QuitusStepDialog *dialog = QUITUS_STEP_DIALOG (self);
  QuitusBook *book = quitus_session_get_book (quitus_step_dialog_get_session (dialog));
  QuitusDay day = quitus_instalment_value (quitus_step_dialog_get_value (dialog))->cancelled_on;

  for (guint i = 0; i < self->instalments->len; i++)
    {
      const QuitusInstalmentValue *before =
          find_open (book, g_array_index (self->instalments, QuitusId, i));
      g_autoptr (QuitusValue) after = NULL;

      if (before == NULL)
        continue;
      after = quitus_value_copy (&before->value);
      ((QuitusInstalmentValue *) (gpointer) after)->cancelled_on = day;
      quitus_change_update (change, &before->value, after);
    }
  return change;
}

/* Overrides */

static gboolean
quitus_cancel_dialog_check (QuitusStepDialog *dialog)
{
  return quitus_step_dialog_check_day (
      dialog, "cancelled_on",
      quitus_instalment_value (quitus_step_dialog_get_value (dialog))->cancelled_on);
}

static QuitusChange *
quitus_cancel_dialog_make_change (QuitusStepDialog *dialog, GError **error)
{
  QuitusCancelDialog *self = QUITUS_CANCEL_DIALOG (dialog);
  g_autofree char *label = say (self);
  QuitusChange *change = quitus_change_new (label);

  if (self->instalments->len > 1)
    return cancel_many (self, change);
  quitus_change_update (change, quitus_step_dialog_get_before (dialog),
                        quitus_step_dialog_get_value (dialog));
  return change;
}

static char *
quitus_cancel_dialog_compose_toast (QuitusStepDialog *dialog)
{
  return say (QUITUS_CANCEL_DIALOG (dialog));
}

static void
quitus_cancel_dialog_finalize (GObject *object)
{
  g_free (QUITUS_CANCEL_DIALOG (object)->name);
  g_array_unref (QUITUS_CANCEL_DIALOG (object)->instalments);
  G_OBJECT_CLASS (quitus_cancel_dialog_parent_class)->finalize (object);
}

static void
quitus_cancel_dialog_class_init (QuitusCancelDialogClass *klass)
{
  QuitusStepDialogClass *step_class = QUITUS_STEP_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quitus_cancel_dialog_finalize;
  step_class->check = quitus_cancel_dialog_check;
  step_class->make_change = quitus_cancel_dialog_make_change;
  step_class->compose_toast = quitus_cancel_dialog_compose_toast;
}

static void
quitus_cancel_dialog_init (QuitusCancelDialog *self)
{
  self->instalments = g_array_new (FALSE, FALSE, sizeof (QuitusId));
}

/* Helpers of construction */

/* Whoever cancels several sees which. */
static void
add_names (QuitusCancelDialog *self, QuitusBook *book)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Payments"));
  for (guint i = 0; i < self->instalments->len; i++)
    {
      QuitusId id = g_array_index (self->instalments, QuitusId, i);
      g_autofree char *name = quitus_payment_names_get (book, id);
      g_autofree char *reference = quitus_payment_names_get_reference (book, id);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name,
                                     "subtitle", reference, NULL);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  quitus_step_dialog_add_group (QUITUS_STEP_DIALOG (self), group);
}

static gboolean
is_cancelled (QuitusCancelDialog *self, QuitusId instalment)
{
  for (guint i = 0; i < self->instalments->len; i++)
    if (quitus_id_equal (g_array_index (self->instalments, QuitusId, i), instalment))
      return TRUE;
  return FALSE;
}

/* The agreement as if the payments were cancelled. */
static QuitusDossier *
suppose (QuitusCancelDialog *self, QuitusDossier *dossier, QuitusDay day)
{
  g_autoptr (GPtrArray) values =
      g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusValue *before = quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i);
      QuitusValue *after;

      if (!is_cancelled (self, before->id))
        continue;
      after = quitus_value_copy (before);
      ((QuitusInstalmentValue *) (gpointer) after)->cancelled_on = day;
      g_ptr_array_add (values, after);
    }
  return quitus_dossier_replace (dossier, values);
}

static void
add_effect (GtkWidget *group, const char *name, QuitusMoney before, QuitusMoney after)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *old = quitus_format_money (language, before);
  g_autofree char *new = quitus_format_money (language, after);
  g_autofree char *text = g_strdup_printf ("%s → %s", old, new);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name,
                                           "subtitle", text, NULL));
}

/* A balance takes over what is not paid otherwise, and a percentage of it may change: nobody is to
 * find that out afterwards. */
static void
add_effects (QuitusCancelDialog *self, QuitusSession *session)
{
  QuitusBook *book = quitus_session_get_book (session);
  QuitusId first = g_array_index (self->instalments, QuitusId, 0);
  g_autoptr (QuitusDossier) dossier =
      quitus_session_get_dossier (session, quitus_payment_names_get_agreement (book, first));
  g_autoptr (QuitusDossier) after =
      dossier != NULL ? suppose (self, dossier, quitus_session_get_today (session)) : NULL;
  GtkWidget *group = NULL;

  for (guint i = 0; after != NULL && i < quitus_dossier_count (after, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusValue *value = quitus_dossier_get (after, QUITUS_KIND_INSTALMENT, i);
      const QuitusValue *before =
          quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT, value->id);
      g_autofree char *name = quitus_payment_names_get (book, value->id);
      QuitusMoney was, becomes;

      if (before == NULL || is_cancelled (self, value->id))
        continue;
      was = quitus_instalment_get_amount (dossier, quitus_instalment_value (before));
      becomes = quitus_instalment_get_amount (after, quitus_instalment_value (value));
      if (was == becomes || was == QUITUS_MONEY_NONE || becomes == QUITUS_MONEY_NONE)
        continue;
      if (group == NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("What Changes"));
          quitus_step_dialog_add_group (QUITUS_STEP_DIALOG (self), group);
        }
      add_effect (group, name, was, becomes);
    }
}

/* Public */

/**
 * quitus_cancel_dialog_new:
 * @session: what the window works with, its register open
 * @instalments: (element-type QuitusId): payments
 *
 * Returns: (transfer floating) (nullable): a dialog that cancels those that are there and are not
 *   cancelled already, in one change; %NULL when there are none
 */
AdwDialog *
quitus_cancel_dialog_new (QuitusSession *session, GArray *instalments)
{
  QuitusBook *book = quitus_session_get_book (session);
  g_autoptr (GArray) open = list_open (book, instalments);
  QuitusCancelDialog *self;
  QuitusStepDialog *dialog;
  g_autoptr (QuitusValue) draft = NULL;

  if (open->len == 0)
    return NULL;
  self = g_object_new (QUITUS_TYPE_CANCEL_DIALOG, NULL);
  dialog = QUITUS_STEP_DIALOG (self);
  g_array_append_vals (self->instalments, open->data, open->len);
  draft =
      quitus_value_copy (&find_open (book, g_array_index (self->instalments, QuitusId, 0))->value);
  ((QuitusInstalmentValue *) (gpointer) draft)->cancelled_on = quitus_session_get_today (session);
  self->name = quitus_payment_names_join (book, self->instalments);
  quitus_step_dialog_start (dialog, session, draft,
                            n_ ("Cancel the Payment", "Cancel the Payments",
                                self->instalments->len),
                            self->name);
  if (quitus_payment_names_is_mixed (book, self->instalments))
    quitus_step_dialog_set_subject (dialog, self->name);
  if (self->instalments->len > 1)
    {
      quitus_step_dialog_add_fields (dialog, "cancelled_on", NULL);
      add_names (self, book);
    }
  else
    quitus_step_dialog_add_fields (dialog, "cancelled_on", "note", NULL);
  add_effects (self, session);
  quitus_step_dialog_focus (dialog, "cancelled_on");
  quitus_step_dialog_finish (dialog);
  return ADW_DIALOG (self);
}
