/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-unify-dialog.h"

#include "quitus-error.h"
#include "quitus-focus-keeper.h"
#include "quitus-language.h"
#include "quitus-reference-row.h"
#include "quitus-template.h"
#include "quitus-unify.h"

struct _QuitusUnifyDialog
{
  AdwDialog parent_instance;

  AdwBanner *banner;
  GtkWidget *merge_button;
  AdwPreferencesGroup *group;
  AdwActionRow *kept_row;
  GtkWidget *effect_group;
  AdwActionRow *effect_row;
  GtkWidget *swap_row;
  GtkWidget *problem_group;
  AdwActionRow *problem_row;
  AdwSwitchRow *sure_row;

  QuitusSession *session;
  QuitusReferenceRow *other_row;
  QuitusId kept;
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (QuitusUnifyDialog, quitus_unify_dialog, ADW_TYPE_DIALOG)

/* Helpers */

static QuitusChange *
make_change (QuitusUnifyDialog *self, GError **error)
{
  QuitusId other = quitus_reference_row_get_record (self->other_row);

  if (quitus_id_is_none (other))
    return NULL;
  if (!quitus_id_equal (other, self->kept))
    return quitus_unify (quitus_session_get_book (self->session), self->kept, other,
                         adw_switch_row_get_active (self->sure_row), error);
  g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_DUPLICATE,
                       _ ("These are one already: choose another one"));
  return NULL;
}

static void
show_problem (QuitusUnifyDialog *self, const char *text)
{
  adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* "Accounts: 1, Parties: 2": the records that will name the other one. */
static char *
describe_effect (QuitusUnifyDialog *self, QuitusChange *change)
{
  guint counts[QUITUS_N_KINDS] = { 0 };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);

      if (edit->before != NULL && edit->after != NULL &&
          !quitus_id_equal (edit->before->id, self->kept))
        counts[edit->before->kind]++;
    }
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    if (counts[kind] > 0)
      {
        if (text->len > 0)
          g_string_append (text, quitus_language_context (quitus_language_get_default (),
                                                          "separator", "; "));
        /* Translators: a kind of record, then how many of them */
        g_string_append_printf (text, _ ("%s: %u"), _ (quitus_kind_get_info (kind)->label),
                                counts[kind]);
      }
  if (text->len == 0)
    g_string_append (text, _ ("Nothing names the one that goes"));
  return g_string_free (text, FALSE);
}

static void
show_kept (QuitusUnifyDialog *self)
{
  g_autofree char *name =
      quitus_reference_row_name (quitus_session_get_book (self->session), self->kept);

  adw_action_row_set_subtitle (self->kept_row, name);
}

/* Callbacks */

/* What stands in the way is said before anybody presses the button. */
static void
update (QuitusUnifyDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = NULL;
  gboolean is_doubt, is_sure;

  if (self->session == NULL || self->other_row == NULL)
    return;
  is_sure = adw_switch_row_get_active (self->sure_row);
  change = make_change (self, &error);
  gtk_widget_set_visible (self->effect_group,
                          !quitus_id_is_none (quitus_reference_row_get_record (self->other_row)));
  if (change != NULL)
    {
      g_autofree char *effect = describe_effect (self, change);

      adw_action_row_set_subtitle (self->effect_row, effect);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->effect_row), change != NULL);
  is_doubt = g_error_matches (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
  if (error != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->problem_row), error->message);
  gtk_widget_set_visible (self->problem_group, error != NULL || is_sure);
  /* Only what they say of themselves can be overruled. */
  gtk_widget_set_visible (GTK_WIDGET (self->sure_row), is_doubt || is_sure);
  gtk_widget_set_sensitive (self->merge_button, !self->is_busy && change != NULL);
}

static void
swap_cb (QuitusUnifyDialog *self)
{
  QuitusId other = quitus_reference_row_get_record (self->other_row);

  if (quitus_id_is_none (other) || self->is_busy)
    return;
  quitus_reference_row_set_record (self->other_row, self->kept);
  self->kept = other;
  show_kept (self);
  adw_switch_row_set_active (self->sure_row, FALSE);
  update (self);
}

static void
other_cb (QuitusUnifyDialog *self)
{
  adw_switch_row_set_active (self->sure_row, FALSE);
  update (self);
}

static void
committed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusUnifyDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_done = quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error);

  /* The dialog went with its window. */
  if (self->session == NULL)
    return;
  self->is_busy = FALSE;
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  if (!is_done)
    {
      update (self);
      show_problem (self, error->message);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("Two have become one"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
merge_cb (QuitusUnifyDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = make_change (self, &error);

  if (change == NULL)
    return;
  self->is_busy = TRUE;
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_widget_set_sensitive (self->merge_button, FALSE);
  quitus_register_commit_async (quitus_session_get_register (self->session), change, NULL,
                                committed_cb, g_object_ref (self));
}

static void
cancel_cb (QuitusUnifyDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Overrides */

static void
quitus_unify_dialog_dispose (GObject *object)
{
  QuitusUnifyDialog *self = QUITUS_UNIFY_DIALOG (object);

  g_clear_object (&self->session);
  /* What is in a dialog may outlive it for a while, and the row holds on to the session. */
  if (self->other_row != NULL)
    adw_preferences_group_remove (self->group, GTK_WIDGET (self->other_row));
  self->other_row = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_UNIFY_DIALOG);
  G_OBJECT_CLASS (quitus_unify_dialog_parent_class)->dispose (object);
}

static void
quitus_unify_dialog_class_init (QuitusUnifyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_unify_dialog_dispose;

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-unify-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusUnifyDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, QuitusUnifyDialog, merge_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusUnifyDialog, group);
  gtk_widget_class_bind_template_child (widget_class, QuitusUnifyDialog, kept_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusUnifyDialog, effect_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusUnifyDialog, effect_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusUnifyDialog, swap_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusUnifyDialog, problem_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusUnifyDialog, problem_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusUnifyDialog, sure_row);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, swap_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
quitus_unify_dialog_init (QuitusUnifyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_unify_dialog_new:
 * @session: what the window works with, its register open
 * @kept: the id of the organisation, or of the person, that stays
 *
 * Returns: (transfer floating) (nullable): the dialog, %NULL when it has gone
 */
AdwDialog *
quitus_unify_dialog_new (QuitusSession *session, QuitusId kept)
{
  QuitusBook *book = quitus_session_get_book (session);
  QuitusRecord *record = quitus_book_lookup (book, kept);
  QuitusUnifyDialog *self;

  if (record == NULL || (quitus_record_get_kind (record) != QUITUS_KIND_ORGANISATION &&
                         quitus_record_get_kind (record) != QUITUS_KIND_PERSON))
    return NULL;
  self = g_object_new (QUITUS_TYPE_UNIFY_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->kept = kept;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->kept_row), FALSE);
  show_kept (self);
  self->other_row = QUITUS_REFERENCE_ROW (quitus_reference_row_new (session, _ ("Goes"),
                                                                    quitus_record_get_kind (record),
                                                                    QUITUS_ID_NONE, TRUE));
  quitus_reference_row_forbid_adding (self->other_row);
  quitus_focus_keeper_begin_in (GTK_WIDGET (self->group));
  adw_preferences_group_add (self->group, GTK_WIDGET (self->other_row));
  g_signal_connect_object (self->other_row, "notify::selected", G_CALLBACK (other_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return ADW_DIALOG (self);
}
