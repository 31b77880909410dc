/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-amendment-editor.h"

#include "quitus-amendment-draft.h"
#include "quitus-amendment-menu.h"
#include "quitus-amendment-repairs.h"
#include "quitus-amendment-rows.h"
#include "quitus-amendment-terms.h"
#include "quitus-amendment-words.h"
#include "quitus-date-row.h"
#include "quitus-focus-keeper.h"
#include "quitus-format.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-record-actions.h"
#include "quitus-record-dialog.h"
#include "quitus-record-hold.h"
#include "quitus-record-key.h"
#include "quitus-template.h"
#include "quitus-words.h"

struct _QuitusAmendmentEditor
{
  AdwDialog parent_instance;

  AdwBanner *banner;
  GtkWidget *record_button;
  AdwBin *place;
  AdwPreferencesGroup *changes_group;
  GtkMenuButton *change_button;
  GtkWidget *empty_row;
  AdwActionRow *words_row;
  GtkWidget *words_button;
  AdwActionRow *gap_row;
  GtkWidget *gap_button;
  GtkWidget *fit_button;
  AdwActionRow *funding_row;
  GtkWidget *funding_button;
  AdwPreferencesGroup *supposed_group;
  QuitusDateRow *supposed_row;
  GtkLabel *supposed_problem;
  QuitusFacts *moves_group;

  QuitusSession *session;
  QuitusRecordForm *form;
  QuitusAmendmentDraft *draft;
  /* The rows of what changes. */
  GPtrArray *rows;
  /* The first thing that would not agree, NULL when all would. */
  GtkWidget *problem_row;
  /* Asks whether that is meant. */
  GtkWidget *hold_row;
  /* What was taken out last, for whoever did not mean it; NULL once something else happened. */
  QuitusValue *taken_out;
  gboolean is_valid;
  gboolean is_changed;
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (QuitusAmendmentEditor, quitus_amendment_editor, ADW_TYPE_DIALOG)

static void update (QuitusAmendmentEditor *self);

/* Helpers */

static void
show_banner (QuitusAmendmentEditor *self, const char *text, const char *button)
{
  adw_banner_set_title (self->banner, text);
  adw_banner_set_button_label (self->banner, button);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
take_change (QuitusAmendmentEditor *self)
{
  self->is_changed = TRUE;
  g_clear_pointer (&self->taken_out, quitus_value_unref);
  adw_banner_set_revealed (self->banner, FALSE);
  update (self);
}

/* The record of that id as it will be; as it was when the amendment removes it. */
static const QuitusValue *
find_value (QuitusAmendmentEditor *self, QuitusId id)
{
  QuitusDossier *dossiers[] = { quitus_amendment_draft_get_after (self->draft),
                                quitus_amendment_draft_get_before (self->draft) };

  for (guint i = 0; i < G_N_ELEMENTS (dossiers); i++)
    for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
      {
        const QuitusValue *value =
            quitus_kind_is_term (kind) ? quitus_dossier_lookup (dossiers[i], kind, id) : NULL;

        if (value != NULL)
          return value;
      }
  return NULL;
}

static gboolean
parse_id (GVariant *parameter, QuitusId *id)
{
  return quitus_id_from_text (g_variant_get_string (parameter, NULL), id);
}

/* Callbacks */

static void
taken_cb (const QuitusValue *value, gpointer data)
{
  QuitusAmendmentEditor *self = data;

  if (self->session == NULL)
    return;
  quitus_amendment_draft_put (self->draft, value);
  take_change (self);
}

static void
account_taken_cb (const QuitusValue *value, gpointer data)
{
  QuitusAmendmentEditor *self = data;
  const QuitusInstalmentValue *instalment = quitus_instalment_value (value);

  if (self->session == NULL)
    return;
  quitus_amendment_terms_put_account (self->draft, instalment->payee, instalment->account);
  take_change (self);
}

/* Only the fields that are to be changed; NULL for all but what an amendment never changes. */
static void
open_form (QuitusAmendmentEditor *self,
           const QuitusValue *value,
           const char *title,
           const char *const *fields,
           QuitusRecordDialogTake take)
{
  AdwDialog *dialog =
      quitus_record_dialog_new_to_take (self->session, value,
                                        quitus_amendment_draft_get_after (self->draft), take,
                                        g_object_ref (self), g_object_unref);
  QuitusRecordForm *form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  GtkWidget *row;

  if (title != NULL)
    quitus_record_dialog_set_heading (QUITUS_RECORD_DIALOG (dialog), title, NULL);
  if (fields != NULL)
    quitus_amendment_terms_restrict (form, value->kind, fields);
  else
    quitus_amendment_terms_hide_facts (form, value->kind);
  row = fields != NULL ? quitus_record_form_get_row (form, fields[0]) : NULL;
  /* The row itself takes no focus, its text does. */
  if (GTK_IS_EDITABLE (row))
    quitus_focus_keeper_begin (dialog, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* The fields of the agreement that it changes already. */
static void
open_agreement (QuitusAmendmentEditor *self, const QuitusValue *value)
{
  g_autoptr (GPtrArray) fields =
      quitus_amendment_terms_list_fields (quitus_amendment_draft_get_before (self->draft),
                                          quitus_amendment_draft_get_after (self->draft));

  if (fields->len > 1)
    open_form (self, value, NULL, (const char *const *) fields->pdata, taken_cb);
}

static void
term_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAmendmentEditor *self = QUITUS_AMENDMENT_EDITOR (widget);
  const QuitusAmendmentTerm *term =
      quitus_amendment_terms_find (g_variant_get_string (parameter, NULL));
  QuitusDossier *after = quitus_amendment_draft_get_after (self->draft);

  if (term != NULL)
    open_form (self, &quitus_dossier_get_agreement (after)->value, _ (term->label), term->fields,
               taken_cb);
}

/* The payment stands for all those of its party. */
static void
account_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const fields[] = { "account", NULL };
  QuitusAmendmentEditor *self = QUITUS_AMENDMENT_EDITOR (widget);
  const QuitusValue *value;
  QuitusId id;

  if (parse_id (parameter, &id) && (value = find_value (self, id)) != NULL)
    open_form (self, value, _ ("Bank Account"), fields, account_taken_cb);
}

static void
change_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAmendmentEditor *self = QUITUS_AMENDMENT_EDITOR (widget);
  const QuitusValue *value;
  QuitusId id;

  if (!parse_id (parameter, &id) || (value = find_value (self, id)) == NULL)
    return;
  if (value->kind == QUITUS_KIND_AGREEMENT)
    open_agreement (self, value);
  else
    open_form (self, value, NULL, NULL, taken_cb);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAmendmentEditor *self = QUITUS_AMENDMENT_EDITOR (widget);
  const QuitusValue *value;
  QuitusId id;

  if (!parse_id (parameter, &id) || (value = find_value (self, id)) == NULL)
    return;
  quitus_amendment_draft_remove (self->draft, value);
  take_change (self);
}

/* What only the amendment brings is nowhere else: it can be had back. */
static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAmendmentEditor *self = QUITUS_AMENDMENT_EDITOR (widget);
  g_autoptr (QuitusValue) taken_out = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  QuitusId id;

  if (!parse_id (parameter, &id))
    return;
  for (guint i = 0; i < quitus_amendment_draft_count (self->draft) && taken_out == NULL; i++)
    {
      QuitusAmendmentAction step;
      const QuitusValue *value = quitus_amendment_draft_get (self->draft, i, &step);

      if (step == QUITUS_AMENDMENT_ADD && quitus_id_equal (value->id, id))
        taken_out = quitus_value_copy (value);
    }
  if (taken_out != NULL)
    name = quitus_amendment_rows_name (quitus_amendment_draft_get_after (self->draft), taken_out);
  quitus_amendment_draft_restore (self->draft, id);
  take_change (self);
  if (taken_out == NULL)
    return;
  /* Translators: a record such as: Payment “Balance” */
  text = g_strdup_printf (_ ("%s is no longer added"), name);
  self->taken_out = g_steal_pointer (&taken_out);
  show_banner (self, text, _ ("_Add It Again"));
}

static void
take_back_cb (QuitusAmendmentEditor *self)
{
  g_autoptr (QuitusValue) value = g_steal_pointer (&self->taken_out);

  if (value == NULL)
    return;
  quitus_amendment_draft_put (self->draft, value);
  take_change (self);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAmendmentEditor *self = QUITUS_AMENDMENT_EDITOR (widget);
  QuitusKind kind = quitus_kind_from_name (g_variant_get_string (parameter, NULL));
  QuitusDossier *after = quitus_amendment_draft_get_after (self->draft);
  g_autoptr (QuitusValue) value =
      quitus_record_actions_make_draft (self->session, kind,
                                        quitus_dossier_get_agreement (after)->value.id);
  const QuitusField *order = quitus_kind_get_info (kind)->order;
  guint n = quitus_dossier_count (after, kind);

  /* After the last one, of those that are only in the draft as well. */
  if (order != NULL && n > 0)
    *(gint64 *) QUITUS_FIELD_PLACE (order, value) =
        MAX (*(gint64 *) QUITUS_FIELD_PLACE (order, value),
             *(const gint64 *) QUITUS_FIELD_PLACE_CONST (order,
                                                         quitus_dossier_get (after, kind, n - 1)) +
                 1);
  open_form (self, value, NULL, NULL, taken_cb);
}

static void
add_gap_cb (QuitusAmendmentEditor *self)
{
  g_autoptr (QuitusInstalmentValue) instalment = quitus_amendments_propose_instalment (
      quitus_amendment_draft_get_after (self->draft),
      quitus_amendment_draft_get_amendment (self->draft)->value.id);

  if (instalment == NULL)
    return;
  quitus_amendment_draft_put (self->draft, &instalment->value);
  take_change (self);
}

static void
fit_payment_cb (QuitusAmendmentEditor *self)
{
  g_autoptr (QuitusInstalmentValue) fitted =
      quitus_amendments_fit_instalment (quitus_amendment_draft_get_before (self->draft),
                                        quitus_amendment_draft_get_after (self->draft));

  if (fitted == NULL)
    return;
  quitus_amendment_draft_put (self->draft, &fitted->value);
  take_change (self);
}

static void
fit_funding_cb (QuitusAmendmentEditor *self)
{
  g_autoptr (QuitusFundingLineValue) fitted =
      quitus_amendments_fit_funding (quitus_amendment_draft_get_after (self->draft));

  if (fitted == NULL)
    return;
  quitus_amendment_draft_put (self->draft, &fitted->value);
  take_change (self);
}

static void
correct_words_cb (QuitusAmendmentEditor *self)
{
  QuitusDossier *after = quitus_amendment_draft_get_after (self->draft);
  g_autoptr (QuitusValue) value = quitus_value_copy (&quitus_dossier_get_agreement (after)->value);
  QuitusAgreementValue *agreement = (QuitusAgreementValue *) (gpointer) value;

  g_free (agreement->total_in_words);
  agreement->total_in_words = quitus_words_from_money (QUITUS_LANGUAGE_FRENCH, agreement->total);
  quitus_amendment_draft_put (self->draft, value);
  take_change (self);
}

static void
form_cb (QuitusAmendmentEditor *self)
{
  g_autoptr (QuitusValue) value = quitus_record_form_get_value (self->form, NULL);

  self->is_valid = value != NULL;
  if (value != NULL)
    quitus_amendment_draft_set_amendment (self->draft, value);
  take_change (self);
}

static void
supposed_cb (QuitusAmendmentEditor *self)
{
  QuitusDay day = quitus_date_row_get_day (self->supposed_row);

  if (self->draft == NULL || day == QUITUS_DAY_NONE)
    return;
  quitus_amendment_draft_set_supposed (self->draft, day);
  update (self);
}

static void
committed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusAmendmentEditor) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_done = quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error);

  /* The dialog went with its window. */
  if (self->session == NULL)
    return;
  self->is_busy = FALSE;
  update (self);
  if (!is_done)
    {
      show_banner (self, error->message, NULL);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("Amendment recorded"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* Where something is missing or wrong, it is said there and the focus goes there. */
static gboolean
check (QuitusAmendmentEditor *self)
{
  if (!quitus_record_form_demand (self->form))
    return FALSE;
  if (quitus_amendment_draft_count (self->draft) == 0)
    {
      show_banner (self, _ ("The amendment changes nothing yet"), NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->change_button));
      return FALSE;
    }
  if (gtk_widget_get_visible (GTK_WIDGET (self->supposed_problem)))
    {
      gtk_widget_grab_focus (
          GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->supposed_row))));
      return FALSE;
    }
  if (!self->is_valid)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QuitusValue) value = quitus_record_form_get_value (self->form, &error);

      if (value == NULL)
        show_banner (self, error->message, NULL);
    }
  if (self->is_valid && self->problem_row != NULL &&
      !adw_switch_row_get_active (ADW_SWITCH_ROW (self->hold_row)))
    {
      show_banner (self, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->problem_row)),
                   NULL);
      gtk_widget_grab_focus (self->problem_row);
      return FALSE;
    }
  return self->is_valid;
}

static void
record_cb (QuitusAmendmentEditor *self)
{
  int number = (int) quitus_amendment_draft_get_amendment (self->draft)->number;
  g_autofree char *label =
      /* Translators: the label of a change; the number of an amendment */
      quitus_label_compose (quitus_language_get_default (),
                            quitus_amendment_draft_is_new (self->draft)
                                ? N_ ("New amendment no. %d")
                                : N_ ("Correction of amendment no. %d"),
                            number);
  g_autoptr (QuitusChange) change = NULL;

  if (!check (self))
    return;
  change = quitus_amendment_draft_make_change (self->draft, label);
  self->is_busy = TRUE;
  update (self);
  quitus_register_commit_async (quitus_session_get_register (self->session), change, NULL,
                                committed_cb, g_object_ref (self));
}

static void
cancel_cb (QuitusAmendmentEditor *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
abandon_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusAmendmentEditor) self = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);

  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* An amendment takes a while to write: Escape must not lose it. */
static void
close_attempt_cb (QuitusAmendmentEditor *self)
{
  AdwDialog *dialog;

  if (self->is_busy)
    return;
  dialog = adw_alert_dialog_new (_ ("Discard What You Typed?"), NULL);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "keep", _ ("_Keep Typing"), "discard",
                                  _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, abandon_cb,
                           g_object_ref (self));
}

/* Helpers */

static GtkWidget *
make_button (const char *icon, const char *tip, const char *action, QuitusId id)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *text = quitus_id_to_text (id);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", text);
  return button;
}

static void
add_row (QuitusAmendmentEditor *self, const QuitusValue *value, QuitusAmendmentAction action)
{
  gboolean is_removed = action == QUITUS_AMENDMENT_REMOVE;
  QuitusDossier *before = quitus_amendment_draft_get_before (self->draft);
  QuitusDossier *after = quitus_amendment_draft_get_after (self->draft);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = quitus_amendment_rows_name (is_removed ? before : after, value);
  g_autofree char *lines = quitus_amendment_rows_compose (self->session, before, after, value);

  if (lines[0] == '\0')
    g_set_str (&lines, _ ("No effect: this payment was already called or received"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lines);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (!is_removed)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               make_button ("document-edit-symbolic", _ ("Edit"), "editor.change",
                                            value->id));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             action == QUITUS_AMENDMENT_ADD
                                 ? make_button ("list-remove-symbolic", _ ("Do Not Add"),
                                                "editor.restore", value->id)
                                 : make_button ("edit-undo-symbolic", _ ("Leave as It Was"),
                                                "editor.restore", value->id));
  adw_preferences_group_add (self->changes_group, row);
  g_ptr_array_add (self->rows, row);
}

/* The question stays right below what it is about. */
static void
show_hold (QuitusAmendmentEditor *self, GPtrArray *problems)
{
  gboolean had_problem = self->problem_row != NULL;

  self->problem_row = problems->len > 0 ? problems->pdata[0] : NULL;
  if (!had_problem)
    adw_switch_row_set_active (ADW_SWITCH_ROW (self->hold_row), FALSE);
  gtk_widget_set_visible (self->hold_row, self->problem_row != NULL);
  adw_preferences_group_remove (self->changes_group, self->hold_row);
  adw_preferences_group_add (self->changes_group, self->hold_row);
}

static void
show_changes (QuitusAmendmentEditor *self)
{
  guint n = quitus_amendment_draft_count (self->draft);
  g_autoptr (GPtrArray) problems =
      quitus_amendment_rows_list_problems (self->session,
                                           quitus_amendment_draft_get_before (self->draft),
                                           quitus_amendment_draft_get_after (self->draft));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->changes_group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n; i++)
    {
      QuitusAmendmentAction action;
      const QuitusValue *value = quitus_amendment_draft_get (self->draft, i, &action);

      add_row (self, value, action);
    }
  for (guint i = 0; i < problems->len; i++)
    {
      adw_preferences_group_add (self->changes_group, problems->pdata[i]);
      g_ptr_array_add (self->rows, problems->pdata[i]);
    }
  show_hold (self, problems);
  gtk_widget_set_visible (self->empty_row, n == 0);
}

/* What does not add up, each with what puts it right. */
static void
show_repairs (QuitusAmendmentEditor *self)
{
  QuitusDossier *before = quitus_amendment_draft_get_before (self->draft);
  QuitusDossier *after = quitus_amendment_draft_get_after (self->draft);

  quitus_amendment_repairs_show_words (self->words_row, before, after);
  quitus_amendment_repairs_show_funding (self->funding_row, self->funding_button, before, after);
  quitus_amendment_repairs_show_gap (self->gap_row, self->fit_button, self->gap_button, before,
                                     after);
}

static void
show_moves (QuitusAmendmentEditor *self)
{
  guint n;

  quitus_facts_clear (self->moves_group);
  n = quitus_amendment_rows_add_moves (self->moves_group, self->session,
                                       quitus_amendment_draft_get_before (self->draft),
                                       quitus_amendment_draft_get_after (self->draft));
  if (n == 0)
    quitus_facts_add_text (self->moves_group, _ ("Deadlines"), _ ("None moves"));
}

/* R4: the act says until when an amendment is asked for. */
static void
show_request (QuitusAmendmentEditor *self, const QuitusAmendmentState *state)
{
  QuitusDay requested = quitus_amendment_draft_get_amendment (self->draft)->requested_on;
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *limit =
      quitus_format_day (language, state->ask_strictly_by, QUITUS_DAY_STYLE_LONG);
  g_autofree char *text = NULL;

  if (limit != NULL && requested != QUITUS_DAY_NONE && requested > state->ask_strictly_by)
    /* Translators: the last day to ask for an amendment */
    text = g_strdup_printf (_ ("Too late by the agreement: it could be asked for until %s"), limit);
  else if (limit != NULL && requested == QUITUS_DAY_NONE &&
           quitus_session_get_today (self->session) > state->ask_strictly_by &&
           state->n_signatures == 0)
    /* Translators: the last day to ask for an amendment */
    text = g_strdup_printf (_ ("By the agreement it could be asked for until %s"), limit);
  quitus_record_form_set_remark (self->form, "requested_on", text, FALSE);
}

/* Nothing extends an agreement whose end has passed. */
static void
show_end (QuitusAmendmentEditor *self, const QuitusAmendmentState *state)
{
  QuitusDay day = state->signed_on != QUITUS_DAY_NONE
                      ? state->signed_on
                      : quitus_date_row_get_day (self->supposed_row);
  gboolean is_too_late = state->last_day != QUITUS_DAY_NONE && day > state->last_day;
  g_autofree char *last =
      quitus_format_day (quitus_language_get_default (), state->last_day, QUITUS_DAY_STYLE_LONG);
  g_autofree char *text = NULL;

  if (is_too_late)
    /* Translators: the last day of an agreement */
    text =
        g_strdup_printf (_ ("The agreement ended on %s: an amendment signed later has no effect, "
                            "and a new agreement is needed. If it was signed in time, give that "
                            "day."),
                         last);
  gtk_label_set_label (self->supposed_problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->supposed_problem), is_too_late);
  gtk_widget_set_visible (GTK_WIDGET (self->supposed_row), state->signed_on == QUITUS_DAY_NONE);
}

static void
update (QuitusAmendmentEditor *self)
{
  const QuitusAmendmentState *state = quitus_amendment_draft_get_state (self->draft);
  g_autoptr (GMenuModel) menu =
      quitus_amendment_menu_new (quitus_amendment_draft_get_after (self->draft));

  gtk_menu_button_set_menu_model (self->change_button, menu);
  show_changes (self);
  show_repairs (self);
  show_moves (self);
  show_request (self, state);
  show_end (self, state);
  /* What still is in the way is said where it is, when one tries. */
  gtk_widget_set_sensitive (self->record_button, self->is_changed && !self->is_busy);
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->is_busy && !self->is_changed);
}

/* Overrides */

static void
quitus_amendment_editor_dispose (GObject *object)
{
  QuitusAmendmentEditor *self = QUITUS_AMENDMENT_EDITOR (object);

  g_clear_object (&self->session);
  g_clear_object (&self->hold_row);
  if (self->place != NULL)
    adw_bin_set_child (self->place, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AMENDMENT_EDITOR);
  g_clear_pointer (&self->draft, quitus_amendment_draft_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->taken_out, quitus_value_unref);
  G_OBJECT_CLASS (quitus_amendment_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, QuitusAmendmentEditor, name)
  BIND (banner);
  BIND (record_button);
  BIND (place);
  BIND (changes_group);
  BIND (change_button);
  BIND (empty_row);
  BIND (words_row);
  BIND (words_button);
  BIND (gap_row);
  BIND (gap_button);
  BIND (fit_button);
  BIND (funding_row);
  BIND (funding_button);
  BIND (supposed_group);
  BIND (supposed_row);
  BIND (supposed_problem);
  BIND (moves_group);
#undef BIND
}

static void
quitus_amendment_editor_class_init (QuitusAmendmentEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_amendment_editor_dispose;
  g_type_ensure (QUITUS_TYPE_DATE_ROW);
  g_type_ensure (QUITUS_TYPE_FACTS);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-amendment-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, record_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, supposed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_gap_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_payment_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_funding_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, correct_words_cb);
  gtk_widget_class_install_action (widget_class, "editor.term", "s", term_cb);
  gtk_widget_class_install_action (widget_class, "editor.account", "s", account_cb);
  gtk_widget_class_install_action (widget_class, "editor.change", "s", change_cb);
  gtk_widget_class_install_action (widget_class, "editor.remove", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "editor.restore", "s", restore_cb);
  gtk_widget_class_install_action (widget_class, "editor.add", "s", add_cb);
}

static void
quitus_amendment_editor_init (QuitusAmendmentEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quitus_record_key_add (GTK_WIDGET (self), self->record_button);
  self->rows = g_ptr_array_new ();
  self->hold_row = g_object_ref_sink (quitus_record_hold_make_row ());
  adw_preferences_group_add (self->changes_group, self->hold_row);
}

/* Public */

/**
 * quitus_amendment_editor_new:
 * @session: what the window works with, its register open
 * @dossier: an agreement
 * @amendment: one of its amendments, or none to write the next one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
quitus_amendment_editor_new (QuitusSession *session, QuitusDossier *dossier, QuitusId amendment)
{
  QuitusAmendmentEditor *self = g_object_new (QUITUS_TYPE_AMENDMENT_EDITOR, NULL);
  QuitusDay today = quitus_session_get_today (session);
  g_autoptr (QuitusValue) value = NULL;
  GtkWidget *label;

  self->session = g_object_ref (session);
  self->draft = quitus_amendment_draft_new (dossier, amendment);
  quitus_amendment_draft_set_supposed (self->draft, today);
  self->form = QUITUS_RECORD_FORM (quitus_record_form_new (
      session, &quitus_amendment_draft_get_amendment (self->draft)->value, dossier));
  adw_bin_set_child (self->place, GTK_WIDGET (self->form));
  quitus_record_form_add (self->form, self->changes_group);
  quitus_record_form_add (self->form, self->supposed_group);
  quitus_record_form_add (self->form, ADW_PREFERENCES_GROUP (self->moves_group));
  quitus_date_row_set_day (self->supposed_row, today);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (form_cb), self, G_CONNECT_SWAPPED);
  value = quitus_record_form_get_value (self->form, NULL);
  self->is_valid = value != NULL;
  update (self);
  label = quitus_record_form_get_row (self->form, "label");
  quitus_focus_keeper_begin (ADW_DIALOG (self),
                             GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (label))));
  return ADW_DIALOG (self);
}
