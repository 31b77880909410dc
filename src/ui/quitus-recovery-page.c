/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-recovery-page.h"

#include "quitus-error.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-moment.h"
#include "quitus-problem.h"
#include "quitus-template.h"

/* Nothing turns before this many milliseconds. */
#define PATIENCE 300

struct _QuitusRecoveryPage
{
  AdwBin parent_instance;

  AdwStatusPage *status_page;
  GtkWidget *progress_box;
  GtkLabel *progress_label;
  GtkWidget *buttons_box;
  GtkWidget *restore_button;
  GtkLabel *restore_label;
  GtkLabel *details_label;
  GtkWidget *retry_button;
  GtkWidget *backup_button;
  GtkWidget *read_button;
  GtkWidget *empty_button;

  QuitusRegister *reg;
  /* What happened, before anything is known of copies. */
  char *problem;
  /* Whether what is there does not look like a register at all. */
  gboolean is_foreign;
  /* The path of the copy that is offered. */
  char *copy;
  GCancellable *search;
  GCancellable *restoration;
  guint patience_source;
};

G_DEFINE_FINAL_TYPE (QuitusRecoveryPage, quitus_recovery_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_RETRY,
  SIGNAL_READ_CHOSEN,
  SIGNAL_EMPTY_CHOSEN,
  SIGNAL_RESTORED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

/* The day and the time of a copy, as far as they are known. */
static char *
format_moment (const QuitusCopy *copy)
{
  g_autofree char *day =
      quitus_format_day (quitus_language_get_default (), copy->day, QUITUS_DAY_STYLE_LONG);

  if (copy->minute < 0)
    return g_steal_pointer (&day);
  /* Translators: a day, then the hour and the minutes */
  return g_strdup_printf (_ ("%s at %02d:%02d"), day, copy->minute / 60, copy->minute % 60);
}

static char *
format_offer (const QuitusCopy *copy)
{
  g_autofree char *moment = NULL;

  if (copy->day == QUITUS_DAY_NONE)
    return g_strdup (_ ("Restore the Newest Copy"));
  moment = format_moment (copy);
  /* Translators: a day, and perhaps a time */
  return g_strdup_printf (_ ("Restore the Copy of %s"), moment);
}

/* What is in a copy, so that nobody takes an empty one for the right one; NULL when it is not known. */
static char *
format_details (const QuitusCopy *copy)
{
  g_autofree char *agreements = NULL;
  g_autofree char *moment = NULL;

  if (copy->n_agreements < 0)
    return NULL;
  agreements =
      quitus_format_text (quitus_language_get_default (),
                          n_ ("%u agreement", "%u agreements", (gulong) copy->n_agreements),
                          (guint) copy->n_agreements);
  moment = quitus_moment_format (copy->changed);
  if (moment == NULL)
    return g_steal_pointer (&agreements);
  /* Translators: "3 agreements", then a day and a time */
  return g_strdup_printf (_ ("%s, last change on %s"), agreements, moment);
}

/* What happened, then what one must know before one chooses. */
static void
describe (QuitusRecoveryPage *self, const char *advice)
{
  g_autofree char *text = advice != NULL ? g_strdup_printf ("%s\n\n%s", self->problem, advice)
                                         : g_strdup (self->problem);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->status_page, markup);
}

/* One button is suggested: it is the first one, and has the focus, so that it is read out and pressed
 * without looking for it. */
static void
suggest (QuitusRecoveryPage *self, GtkWidget *button)
{
  GtkWidget *const buttons[] = { self->restore_button, self->retry_button, self->backup_button };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (buttons[i] == button)
      gtk_widget_add_css_class (buttons[i], "suggested-action");
    else
      gtk_widget_remove_css_class (buttons[i], "suggested-action");
  gtk_box_reorder_child_after (GTK_BOX (self->buttons_box), button, NULL);
  gtk_widget_grab_focus (button);
}

static void
start_over (QuitusRecoveryPage *self, QuitusRegister *reg, const char *title, const char *problem)
{
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  g_clear_pointer (&self->copy, g_free);
  g_set_object (&self->reg, reg);
  g_set_str (&self->problem, problem);
  adw_status_page_set_title (self->status_page, title);
  gtk_widget_set_visible (self->restore_button, FALSE);
  gtk_widget_set_visible (self->backup_button, TRUE);
  gtk_widget_set_visible (self->read_button, FALSE);
  gtk_widget_set_visible (self->empty_button, FALSE);
  describe (self, NULL);
}

static void
offer (QuitusRecoveryPage *self, const QuitusCopy *copy)
{
  g_autofree char *label = format_offer (copy);
  g_autofree char *details = format_details (copy);

  g_set_str (&self->copy, copy->path);
  gtk_label_set_label (self->restore_label, label);
  gtk_label_set_label (self->details_label, details != NULL ? details : "");
  gtk_widget_set_visible (GTK_WIDGET (self->details_label), details != NULL);
  gtk_widget_set_visible (self->restore_button, TRUE);
  suggest (self, self->restore_button);
}

static void
stop_waiting (QuitusRecoveryPage *self)
{
  g_clear_handle_id (&self->patience_source, g_source_remove);
  gtk_widget_set_visible (self->progress_box, FALSE);
}

static gboolean
patience_cb (gpointer data)
{
  QuitusRecoveryPage *self = data;

  self->patience_source = 0;
  gtk_widget_set_visible (self->progress_box, TRUE);
  return G_SOURCE_REMOVE;
}

static void
start_waiting (QuitusRecoveryPage *self, const char *what_for)
{
  stop_waiting (self);
  gtk_label_set_label (self->progress_label, what_for);
  self->patience_source = g_timeout_add (PATIENCE, patience_cb, self);
}

/* Callbacks */

static void
copies_found_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusRecoveryPage) self = data;
  g_autoptr (GPtrArray) copies =
      quitus_register_find_copies_finish (QUITUS_REGISTER (object), result, NULL);

  /* Another search has begun, or the window is gone. */
  if (copies == NULL || self->reg == NULL)
    return;
  g_clear_object (&self->search);
  stop_waiting (self);
  if (copies->len > 0)
    {
      /* Whatever the file looks like now: there was a register in its place. */
      adw_status_page_set_title (self->status_page, _ ("The Register Is Damaged"));
      describe (self, _ ("Quitus keeps a copy each day. The damaged file will be set aside, not "
                         "erased; what was recorded after the copy must be entered again."));
      offer (self, copies->pdata[0]);
      return;
    }
  if (self->is_foreign)
    describe (self, _ ("There is no daily copy of a register in its place. If you have a backup, "
                       "restore it: this file will be set aside, not erased."));
  else
    describe (self, _ ("There is no good daily copy of it. If you have a backup, restore it: the "
                       "damaged file will be set aside, not erased."));
}

static void
restored_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusRecoveryPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  gboolean is_restored =
      quitus_register_restore_finish (QUITUS_REGISTER (object), result, &aside, &error);

  if (self->reg == NULL)
    return;
  g_clear_object (&self->restoration);
  stop_waiting (self);
  gtk_widget_set_sensitive (self->buttons_box, TRUE);
  if (is_restored)
    g_signal_emit (self, signals[SIGNAL_RESTORED], 0, aside);
  else
    quitus_problem_present_restore (error, GTK_WIDGET (self));
}

static void
restore_cb (QuitusRecoveryPage *self)
{
  gtk_widget_set_sensitive (self->buttons_box, FALSE);
  start_waiting (self, _ ("Restoring the copy…"));
  self->restoration = g_cancellable_new ();
  quitus_register_restore_async (self->reg, self->copy, self->restoration, restored_cb,
                                 g_object_ref (self));
}

static void
cancel_cb (QuitusRecoveryPage *self)
{
  stop_waiting (self);
  if (self->restoration != NULL)
    g_cancellable_cancel (self->restoration);
  if (self->search == NULL)
    return;
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  describe (self, _ ("The search for a good daily copy was cancelled. “Try Again” begins it once "
                     "more."));
}

static void
read_cb (QuitusRecoveryPage *self)
{
  g_signal_emit (self, signals[SIGNAL_READ_CHOSEN], 0);
}

static void
retry_cb (QuitusRecoveryPage *self)
{
  g_signal_emit (self, signals[SIGNAL_RETRY], 0);
}

static void
empty_cb (QuitusRecoveryPage *self)
{
  g_signal_emit (self, signals[SIGNAL_EMPTY_CHOSEN], 0);
}

/* Overrides */

static void
quitus_recovery_page_dispose (GObject *object)
{
  QuitusRecoveryPage *self = QUITUS_RECOVERY_PAGE (object);

  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  g_cancellable_cancel (self->restoration);
  g_clear_object (&self->restoration);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->copy, g_free);
  /* The bin would let go a second time of a child that the template has a name for. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_RECOVERY_PAGE);
  G_OBJECT_CLASS (quitus_recovery_page_parent_class)->dispose (object);
}

static void
quitus_recovery_page_class_init (QuitusRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_recovery_page_dispose;

  signals[SIGNAL_RETRY] = g_signal_new ("retry", QUITUS_TYPE_RECOVERY_PAGE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_READ_CHOSEN] =
      g_signal_new ("read-chosen", QUITUS_TYPE_RECOVERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_EMPTY_CHOSEN] =
      g_signal_new ("empty-chosen", QUITUS_TYPE_RECOVERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_RESTORED] = g_signal_new ("restored", QUITUS_TYPE_RECOVERY_PAGE, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-recovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusRecoveryPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecoveryPage, progress_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecoveryPage, progress_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecoveryPage, buttons_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecoveryPage, restore_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecoveryPage, restore_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecoveryPage, details_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecoveryPage, retry_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecoveryPage, backup_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecoveryPage, read_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecoveryPage, empty_button);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, empty_cb);
}

static void
quitus_recovery_page_init (QuitusRecoveryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_recovery_page_show_error:
 * @self: a page
 * @reg: the register, which is not open, or which turned out to be damaged since
 * @error: why it could not be opened, or the damage
 *
 * Says why a register could not be opened.  When it is damaged, or not a register at all, the newest
 * good copy is looked for and offered; what was read of it may still be looked at.  What may help is
 * suggested and has the focus.
 */
void
quitus_recovery_page_show_error (QuitusRecoveryPage *self, QuitusRegister *reg, const GError *error)
{
  g_autofree char *title = quitus_problem_get_title (error);
  g_autofree char *body = quitus_problem_get_body (error);
  gboolean is_damaged;

  self->is_foreign = g_error_matches (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FOREIGN);
  is_damaged =
      self->is_foreign || g_error_matches (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
  start_over (self, reg, title, is_damaged ? error->message : body);
  /* Nothing can be put in the place of a file where nothing may be written. */
  gtk_widget_set_visible (self->backup_button, !g_error_matches (error, QUITUS_STORE_ERROR,
                                                                 QUITUS_STORE_ERROR_READ_ONLY));
  /* Damage does not go by trying again. */
  suggest (self, is_damaged ? self->backup_button : self->retry_button);
  if (!is_damaged)
    return;
  gtk_widget_set_visible (self->read_button, quitus_register_get_refusal (reg) != NULL);
  self->search = g_cancellable_new ();
  start_waiting (self, _ ("Looking for the newest good copy…"));
  quitus_register_find_copies_async (reg, self->search, copies_found_cb, g_object_ref (self));
}

/**
 * quitus_recovery_page_show_loss:
 * @self: a page
 * @reg: the register, of which there is no file
 * @copy: its newest good copy
 *
 * Says that the register is gone while copies of it are there, and offers the newest good one.
 */
void
quitus_recovery_page_show_loss (QuitusRecoveryPage *self,
                                QuitusRegister *reg,
                                const QuitusCopy *copy)
{
  g_autofree char *path = g_filename_display_name (quitus_register_get_path (reg));
  g_autofree char *problem =
      g_strdup_printf (_ ("“%s” is not there any more, but copies of it are."), path);

  start_over (self, reg, _ ("The Register Is Gone"), problem);
  gtk_widget_set_visible (self->empty_button, TRUE);
  describe (self, _ ("Quitus keeps a copy each day. What was recorded after the copy must be "
                     "entered again."));
  offer (self, copy);
}
