/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog on a formal notice: until when it may be answered, from when termination may be asked
 * for, and the end that this gives the agreement, in one change. */

#include "quitus-notice-dialog.h"

#include "quitus-date-row.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-notice-term.h"
#include "quitus-record-dialog.h"

typedef struct
{
  QuitusSession *session;
  QuitusRecordForm *form;
  QuitusDossier *dossier;
  AdwPreferencesGroup *group;
  QuitusDateRow *end_row;
  /* The last day that is recorded, none when it stays what it was. */
  QuitusDay ended_on;
} Notice;

/* Helpers */

static void
free_notice (gpointer data)
{
  Notice *self = data;

  g_object_unref (self->session);
  quitus_dossier_unref (self->dossier);
  g_free (self);
}

static char *
format_day (QuitusDay day)
{
  return quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_LONG);
}

/* The field from which the time to answer counts. */
static const char *
get_counted_field (const QuitusDateRule *rule)
{
  return rule->anchor == QUITUS_ANCHOR_LETTER_SENT ? "sent_on" : "received_on";
}

/* What the letter brings about, before it is recorded. */
static char *
describe_term (const QuitusDateRule *rule, QuitusDay term)
{
  g_autofree char *last = NULL;
  g_autofree char *next = NULL;

  if (quitus_date_rule_is_none (rule))
    return g_strdup (_ ("The agreement gives no term to answer."));
  if (term == QUITUS_DAY_NONE)
    return g_strdup (_ ("The time to answer counts from this day."));
  last = format_day (term);
  next = format_day (term + 1);
  /* Translators: two days that follow each other */
  return g_strdup_printf (_ ("It may be answered until %s; termination may be asked for from %s."),
                          last, next);
}

static void
show_letter (Notice *self, const QuitusNoticeValue *notice)
{
  if (notice->sent_on != QUITUS_DAY_NONE && notice->received_on != QUITUS_DAY_NONE &&
      notice->received_on < notice->sent_on)
    quitus_record_form_set_remark (self->form, "received_on",
                                   _ ("A letter is not received before it is sent."), TRUE);
}

/* A letter goes from one party to another. */
static void
show_correspondents (Notice *self)
{
  g_autoptr (QuitusValue) value = quitus_record_form_read (self->form);
  const QuitusNoticeValue *notice = quitus_notice_value (value);

  if (!quitus_id_is_none (notice->sender) && quitus_id_equal (notice->sender, notice->recipient))
    quitus_record_form_set_remark (self->form, "recipient",
                                   _ ("A party gives no formal notice to itself"), TRUE);
}

static void
show_termination (Notice *self, const QuitusNoticeValue *notice, QuitusDay term)
{
  g_autofree char *next = NULL;
  g_autofree char *text = NULL;

  if (notice->terminated_on == QUITUS_DAY_NONE)
    return;
  if (term != QUITUS_DAY_NONE && notice->terminated_on <= term)
    {
      next = format_day (term + 1);
      /* Translators: a day */
      text = g_strdup_printf (_ ("Termination may be asked for from %s only."), next);
    }
  else if (notice->answered_on != QUITUS_DAY_NONE)
    text = g_strdup (_ ("The notice was answered satisfactorily."));
  else if (term == QUITUS_DAY_NONE &&
           !quitus_date_rule_is_none (&quitus_dossier_get_agreement (self->dossier)->notice))
    text = g_strdup (_ ("The time to answer has not begun: the day of the letter is missing."));
  if (text != NULL)
    quitus_record_form_set_remark (self->form, "terminated_on", text, FALSE);
}

static QuitusDay
read_day (Notice *self, const char *name)
{
  return quitus_date_row_get_day (QUITUS_DATE_ROW (quitus_record_form_get_row (self->form, name)));
}

/* The days that are typed, before anything else of the notice is. */
static QuitusValue *
read_notice (Notice *self)
{
  QuitusValue *value = quitus_value_new (QUITUS_KIND_NOTICE);
  QuitusNoticeValue *notice = (QuitusNoticeValue *) (gpointer) value;

  notice->agreement = quitus_dossier_get_agreement (self->dossier)->value.id;
  notice->sent_on = read_day (self, "sent_on");
  notice->received_on = read_day (self, "received_on");
  notice->answered_on = read_day (self, "answered_on");
  notice->terminated_on = read_day (self, "terminated_on");
  return value;
}

/* Callbacks */

static void
changed_cb (Notice *self)
{
  g_autoptr (QuitusValue) value = read_notice (self);
  const QuitusDateRule *rule = &quitus_dossier_get_agreement (self->dossier)->notice;
  const QuitusNoticeValue *notice;
  g_autofree char *text = NULL;
  QuitusDay term;

  notice = quitus_notice_value (value);
  term = quitus_notice_get_term (self->dossier, quitus_session_get_outlook (self->session), notice);
  text = describe_term (rule, term);
  quitus_record_form_set_note (self->form, get_counted_field (rule), text);
  show_letter (self, notice);
  show_correspondents (self);
  show_termination (self, notice, term);
  gtk_widget_set_visible (GTK_WIDGET (self->group), notice->terminated_on != QUITUS_DAY_NONE);
}

static gboolean
extend_cb (QuitusChange *change, const QuitusValue *value, gpointer data, GError **error)
{
  Notice *self = data;
  QuitusRecord *record = quitus_book_lookup (quitus_session_get_book (self->session),
                                             quitus_notice_value (value)->agreement);
  QuitusDay end = quitus_date_row_get_day (self->end_row);
  const QuitusAgreementValue *before;
  g_autoptr (QuitusValue) after = NULL;

  self->ended_on = QUITUS_DAY_NONE;
  if (record == NULL || quitus_notice_value (value)->terminated_on == QUITUS_DAY_NONE)
    return TRUE;
  before = quitus_agreement_value (quitus_record_get_value (record));
  if (end == before->terminated_on)
    return TRUE;
  after = quitus_value_copy (&before->value);
  ((QuitusAgreementValue *) (gpointer) after)->terminated_on = end;
  quitus_change_update (change, &before->value, after);
  self->ended_on = end;
  return TRUE;
}

/* What follows from a termination. */
static char *
tell_cb (gpointer data)
{
  Notice *self = data;
  g_autofree char *day = NULL;

  if (self->ended_on == QUITUS_DAY_NONE)
    return NULL;
  day = quitus_format_day (quitus_language_get_default (), self->ended_on, QUITUS_DAY_STYLE_SHORT);
  /* Translators: a day */
  return g_strdup_printf (_ ("The agreement is terminated on %s"), day);
}

/* Helpers of construction */

static void
add_end_group (Notice *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _ ("Termination of the Agreement"));
  adw_preferences_group_set_description (
      self->group, _ ("After its last day, nothing of the agreement falls due any more, but the "
                      "money that is owed. Leave it empty while it is not known."));
  self->end_row =
      g_object_new (QUITUS_TYPE_DATE_ROW, "title", _ ("Last Day of the Agreement"), NULL);
  quitus_date_row_set_day (self->end_row,
                           quitus_dossier_get_agreement (self->dossier)->terminated_on);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->end_row));
  quitus_record_form_add (self->form, self->group);
}

/* Public */

/**
 * quitus_notice_dialog_new:
 * @session: what the window works with, its register open
 * @draft: what the dialog begins with: a notice of the book is changed, another one added
 *
 * Returns: (transfer floating) (nullable): a dialog that records a formal notice, %NULL when the
 *   agreement has gone
 */
AdwDialog *
quitus_notice_dialog_new (QuitusSession *session, const QuitusValue *draft)
{
  QuitusDossier *dossier =
      quitus_session_get_dossier (session, quitus_notice_value (draft)->agreement);
  AdwDialog *dialog;
  Notice *self;

  if (dossier == NULL)
    return NULL;
  dialog = quitus_record_dialog_new (session, draft);
  self = g_new0 (Notice, 1);
  self->ended_on = QUITUS_DAY_NONE;
  self->session = g_object_ref (session);
  self->dossier = dossier;
  self->form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  add_end_group (self);
  quitus_record_dialog_set_extend (QUITUS_RECORD_DIALOG (dialog), extend_cb, self, free_notice);
  quitus_record_dialog_set_tell (QUITUS_RECORD_DIALOG (dialog), tell_cb, self);
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
  return dialog;
}
