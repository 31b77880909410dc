/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-sign-dialog.h"

#include "quitus-amendments.h"
#include "quitus-date-row.h"
#include "quitus-entry-into-force.h"
#include "quitus-facts.h"
#include "quitus-focus-keeper.h"
#include "quitus-format.h"
#include "quitus-future-day.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-problem.h"
#include "quitus-record-key.h"
#include "quitus-template.h"

struct _QuitusSignDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkLabel *subject_label;
  AdwBanner *banner;
  GtkWidget *record_button;
  AdwComboRow *party_row;
  QuitusDateRow *day_row;
  GtkLabel *day_problem;
  AdwComboRow *signatory_row;
  AdwSwitchRow *delegation_row;
  AdwEntryRow *formula_row;
  GtkWidget *remove_group;

  QuitusSession *session;
  QuitusId agreement;
  /* (element-type QuitusPartyValue): those to choose from, as they were when the dialog opened. */
  GPtrArray *parties;
  /* (element-type QuitusId): the people to choose from; the first is nobody. */
  GArray *people;
  /* How many deadlines had a day before. */
  guint n_dated;
  /* What is being recorded. */
  QuitusDay recorded;
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (QuitusSignDialog, quitus_sign_dialog, ADW_TYPE_DIALOG)

/* Helpers */

static const QuitusPartyValue *
get_party (QuitusSignDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->party_row);

  return selected < self->parties->len ? self->parties->pdata[selected] : NULL;
}

static char *
get_party_name (QuitusSignDialog *self)
{
  return quitus_facts_name_record (quitus_session_get_book (self->session),
                                   get_party (self)->value.id);
}

static QuitusId
get_signatory (QuitusSignDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->signatory_row);

  return selected < self->people->len ? g_array_index (self->people, QuitusId, selected)
                                      : QUITUS_ID_NONE;
}

/* What is wrong with the day, %NULL when nothing is; an empty row is not wrong, only empty. */
static char *
find_day_problem (QuitusSignDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->day_row));
  QuitusDay day = quitus_date_row_get_day (self->day_row);
  g_autoptr (GError) error = NULL;

  if (day == QUITUS_DAY_NONE)
    {
      if (text[0] != '\0' && quitus_day_parse (text, &error) == QUITUS_DAY_NONE)
        return g_strdup (error->message);
      return NULL;
    }
  return quitus_future_day_find_signature_problem (self->session, day);
}

static gboolean
add_person (QuitusSignDialog *self, GtkStringList *names, QuitusId person)
{
  g_autofree char *name = NULL;

  for (guint i = 0; i < self->people->len; i++)
    if (quitus_id_equal (g_array_index (self->people, QuitusId, i), person))
      return FALSE;
  name = quitus_facts_name_record (quitus_session_get_book (self->session), person);
  if (name == NULL)
    return FALSE;
  g_array_append_val (self->people, person);
  gtk_string_list_append (names, name);
  return TRUE;
}

/* The people of the organisation, and whoever the act names; its signatory is the first guess. */
static void
fill_people (QuitusSignDialog *self, const QuitusPartyValue *party)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  QuitusId guess = quitus_id_is_none (party->signatory) ? party->representative : party->signatory;
  QuitusId nobody = QUITUS_ID_NONE;

  g_array_set_size (self->people, 0);
  g_array_append_val (self->people, nobody);
  gtk_string_list_append (names, _ ("Not known"));
  add_person (self, names, party->signatory);
  add_person (self, names, party->representative);
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_PERSON); i++)
    {
      const QuitusPersonValue *person =
          quitus_person_value (quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_PERSON,
                                                                         i)));

      if (quitus_id_equal (person->organisation, party->organisation))
        add_person (self, names, person->value.id);
    }
  adw_combo_row_set_model (self->signatory_row, G_LIST_MODEL (names));
  for (guint i = 0; i < self->people->len; i++)
    if (quitus_id_equal (g_array_index (self->people, QuitusId, i), guess))
      adw_combo_row_set_selected (self->signatory_row, i);
}

/* What happened, in a sentence: for the last signature, what followed from it. */
static char *
compose_toast (QuitusSignDialog *self)
{
  g_autofree char *name = get_party_name (self);
  char *followed = NULL;

  if (self->recorded == QUITUS_DAY_NONE)
    /* Translators: the name of a party */
    return g_strdup_printf (_ ("Signature of %s removed"), name);
  if (get_party (self)->signed_on == QUITUS_DAY_NONE)
    followed = quitus_entry_into_force_tell (self->session, self->agreement, self->n_dated);
  /* Translators: the name of a party */
  return followed != NULL ? followed : g_strdup_printf (_ ("Signature of %s recorded"), name);
}

static char *
compose_label (QuitusSignDialog *self, QuitusDay signed_on)
{
  g_autofree char *name = get_party_name (self);
  g_autofree char *day = NULL;

  if (signed_on == QUITUS_DAY_NONE)
    /* Translators: the name of a party */
    return quitus_label_compose (quitus_language_get_default (),
                                 N_ ("Removal of the signature of %s"), name);
  day = quitus_format_day (quitus_language_get_default (), signed_on, QUITUS_DAY_STYLE_SHORT);
  if (get_party (self)->signed_on != QUITUS_DAY_NONE)
    /* Translators: the name of a party, then a day */
    return quitus_label_compose (quitus_language_get_default (),
                                 N_ ("Signature of %s corrected: %s"), name, day);
  /* Translators: the name of a party, then a day */
  return quitus_label_compose (quitus_language_get_default (), N_ ("Signature of %s on %s"), name,
                               day);
}

static void
set_busy (QuitusSignDialog *self, gboolean is_busy)
{
  self->is_busy = is_busy;
  adw_dialog_set_can_close (ADW_DIALOG (self), !is_busy);
  gtk_widget_set_sensitive (self->remove_group, !is_busy);
}

/* Callbacks */

static void
update (QuitusSignDialog *self)
{
  g_autofree char *problem = NULL;
  gboolean has_formula = adw_switch_row_get_active (self->delegation_row);

  if (self->session == NULL)
    return;
  problem = find_day_problem (self);
  gtk_label_set_label (self->day_problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->day_problem), problem != NULL);
  if (problem != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->day_row), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->day_row), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->day_row),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem, -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->formula_row), has_formula);
  gtk_widget_set_sensitive (self->record_button,
                            !self->is_busy && problem == NULL && get_party (self) != NULL &&
                                quitus_date_row_get_day (self->day_row) != QUITUS_DAY_NONE);
}

static void
party_cb (QuitusSignDialog *self)
{
  const QuitusPartyValue *party = self->parties != NULL ? get_party (self) : NULL;

  if (party == NULL)
    return;
  fill_people (self, party);
  adw_switch_row_set_active (self->delegation_row, party->by_delegation);
  gtk_editable_set_text (GTK_EDITABLE (self->formula_row),
                         party->delegation != NULL ? party->delegation : "");
  update (self);
}

static void
committed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusSignDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_done = quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error);

  /* The dialog went with its window. */
  if (self->session == NULL)
    return;
  set_busy (self, FALSE);
  update (self);
  if (is_done)
    {
      g_autofree char *text = compose_toast (self);

      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
      adw_dialog_force_close (ADW_DIALOG (self));
    }
  else
    {
      g_autofree char *title = quitus_problem_get_title (error);
      /* Translators: what went wrong in a few words, then the whole sentence */
      g_autofree char *text = g_strdup_printf (_ ("%s: %s"), title, error->message);

      adw_banner_set_title (self->banner, text);
      adw_banner_set_revealed (self->banner, TRUE);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
    }
}

/* Helpers */

static void
commit (QuitusSignDialog *self, QuitusDay signed_on)
{
  const QuitusPartyValue *before = get_party (self);
  g_autoptr (QuitusValue) copy = quitus_value_copy (&before->value);
  QuitusPartyValue *after = (QuitusPartyValue *) (gpointer) copy;
  g_autofree char *label = compose_label (self, signed_on);
  g_autoptr (QuitusChange) change = quitus_change_new (label);
  g_autofree char *formula =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->formula_row))));

  self->recorded = signed_on;
  after->signed_on = signed_on;
  if (signed_on != QUITUS_DAY_NONE)
    {
      after->signatory = get_signatory (self);
      after->by_delegation = adw_switch_row_get_active (self->delegation_row);
      g_set_str (&after->delegation, after->by_delegation && formula[0] != '\0' ? formula : NULL);
    }
  quitus_change_update (change, &before->value, copy);
  adw_banner_set_revealed (self->banner, FALSE);
  set_busy (self, TRUE);
  update (self);
  quitus_register_commit_async (quitus_session_get_register (self->session), change, NULL,
                                committed_cb, g_object_ref (self));
}

/* Callbacks */

static void
record_cb (QuitusSignDialog *self)
{
  commit (self, quitus_date_row_get_day (self->day_row));
}

static void
remove_cb (QuitusSignDialog *self)
{
  commit (self, QUITUS_DAY_NONE);
}

static void
cancel_cb (QuitusSignDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Overrides */

static void
quitus_sign_dialog_dispose (GObject *object)
{
  QuitusSignDialog *self = QUITUS_SIGN_DIALOG (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_SIGN_DIALOG);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_array_unref);
  G_OBJECT_CLASS (quitus_sign_dialog_parent_class)->dispose (object);
}

static void
quitus_sign_dialog_class_init (QuitusSignDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_sign_dialog_dispose;

  g_type_ensure (QUITUS_TYPE_DATE_ROW);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-sign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusSignDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, QuitusSignDialog, subject_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusSignDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, QuitusSignDialog, record_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusSignDialog, party_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusSignDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusSignDialog, day_problem);
  gtk_widget_class_bind_template_child (widget_class, QuitusSignDialog, signatory_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusSignDialog, delegation_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusSignDialog, formula_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusSignDialog, remove_group);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, party_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
quitus_sign_dialog_init (QuitusSignDialog *self)
{
  self->people = g_array_new (FALSE, FALSE, sizeof (QuitusId));
  gtk_widget_init_template (GTK_WIDGET (self));
  quitus_record_key_add (GTK_WIDGET (self), self->record_button);
}

/* Helpers of construction */

/* Takes the parties to choose from. */
static AdwDialog *
make_dialog (QuitusSession *session, QuitusDossier *dossier, GPtrArray *parties)
{
  QuitusSignDialog *self = g_object_new (QUITUS_TYPE_SIGN_DIALOG, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const QuitusPartyValue *first = parties->pdata[0];
  g_autofree char *subject = NULL;

  self->session = g_object_ref (session);
  quitus_date_row_set_near (self->day_row, quitus_session_get_today (session),
                            quitus_session_get_today (session));
  self->agreement = quitus_dossier_get_agreement (dossier)->value.id;
  subject = quitus_facts_name_subject (quitus_session_get_book (session), self->agreement, NULL);
  gtk_label_set_label (self->subject_label, subject);
  gtk_widget_set_visible (GTK_WIDGET (self->subject_label), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subject, -1);
  self->parties = parties;
  self->n_dated = quitus_entry_into_force_count (session, self->agreement);
  for (guint i = 0; i < parties->len; i++)
    {
      const QuitusPartyValue *party = parties->pdata[i];
      g_autofree char *name =
          quitus_facts_name_record (quitus_session_get_book (session), party->value.id);

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->party_row, G_LIST_MODEL (names));
  if (first->signed_on != QUITUS_DAY_NONE)
    {
      adw_dialog_set_title (ADW_DIALOG (self), _ ("Correction"));
      adw_window_title_set_title (self->window_title, _ ("Correction"));
      quitus_date_row_set_day (self->day_row, first->signed_on);
      gtk_widget_set_visible (self->remove_group, TRUE);
    }
  party_cb (self);
  /* The row itself takes no focus, its text does. */
  quitus_focus_keeper_begin (ADW_DIALOG (self),
                             GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->day_row))));
  return ADW_DIALOG (self);
}

static void
free_party (gpointer value)
{
  quitus_value_unref (value);
}

/* Public */

/**
 * quitus_sign_dialog_new:
 * @session: what the window works with, its register open
 * @agreement: the id of an agreement
 *
 * A dialog on the parties that have not signed yet.
 *
 * Returns: (transfer floating) (nullable): the dialog, %NULL when nothing is left to sign
 */
AdwDialog *
quitus_sign_dialog_new (QuitusSession *session, QuitusId agreement)
{
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, agreement);
  g_autoptr (GPtrArray) parties = g_ptr_array_new_with_free_func (free_party);

  if (dossier == NULL)
    return NULL;
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    {
      const QuitusValue *value = quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i);

      if (quitus_amendments_await_party (dossier, quitus_party_value (value)))
        g_ptr_array_add (parties, quitus_value_ref (value));
    }
  if (parties->len == 0)
    return NULL;
  return make_dialog (session, dossier, g_steal_pointer (&parties));
}

/**
 * quitus_sign_dialog_new_for_party:
 * @session: what the window works with, its register open
 * @party: the id of a party to an agreement
 *
 * A dialog on the signature of one party: to record it or, when it is there, to correct or remove
 * it.
 *
 * Returns: (transfer floating) (nullable): the dialog, %NULL when the party has gone
 */
AdwDialog *
quitus_sign_dialog_new_for_party (QuitusSession *session, QuitusId party)
{
  QuitusBook *book = quitus_session_get_book (session);
  QuitusRecord *record = quitus_book_lookup (book, party);
  g_autoptr (QuitusDossier) dossier = NULL;
  GPtrArray *parties;

  if (record == NULL)
    return NULL;
  dossier =
      quitus_session_get_dossier (session,
                                  quitus_party_value (quitus_record_get_value (record))->agreement);
  parties = g_ptr_array_new_with_free_func (free_party);
  g_ptr_array_add (parties, quitus_value_ref (quitus_record_get_value (record)));
  return make_dialog (session, dossier, parties);
}
