/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog of the signature of an amendment: who may still sign, and what the last one brings. */

#include "quitus-amendment-signature.h"

#include "quitus-amendment-effects.h"
#include "quitus-amendment-rows.h"
#include "quitus-amendments.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-record-dialog.h"
#include "quitus-record-hold.h"

typedef struct
{
  QuitusSession *session;
  QuitusRecordForm *form;
  QuitusId agreement;
  QuitusId amendment;
  QuitusId party;
  /* The signature that is corrected, or the one that is made. */
  QuitusId signature;
  gboolean was_in_force;
  /* The first thing that would not agree, NULL when all would. */
  GtkWidget *problem_row;
  GtkWidget *hold_row;
} Signing;

/* Helpers */

static void
free_signing (gpointer data)
{
  Signing *self = data;

  g_object_unref (self->session);
  g_free (self);
}

static gboolean
find_state (QuitusDossier *dossier,
            QuitusId amendment,
            QuitusDay today,
            QuitusAmendmentState *state)
{
  g_autoptr (GArray) states = quitus_amendments_list (dossier, today);

  for (guint i = 0; i < states->len; i++)
    {
      *state = g_array_index (states, QuitusAmendmentState, i);
      if (quitus_id_equal (state->amendment->value.id, amendment))
        return TRUE;
    }
  return FALSE;
}

static QuitusDossier *
get_dossier (Signing *self)
{
  return quitus_session_get_dossier (self->session, self->agreement);
}

/* The signature of the party, unless it is the one of the dialog. */
static const QuitusAmendmentSignatureValue *
find_other (Signing *self, QuitusDossier *dossier, QuitusId party)
{
  const QuitusAmendmentSignatureValue *found =
      quitus_amendment_signature_find (dossier, self->amendment, party);

  return found != NULL && !quitus_id_equal (found->value.id, self->signature) ? found : NULL;
}

/* One that must sign, perhaps a party that the amendment itself brings. */
static QuitusValue *
find_signer (QuitusDossier *dossier, QuitusId amendment, QuitusId party)
{
  g_autoptr (GPtrArray) signers = quitus_amendments_list_signers (dossier, amendment);

  for (guint i = 0; i < signers->len; i++)
    {
      QuitusValue *signer = signers->pdata[i];

      if (quitus_id_equal (signer->id, party))
        return quitus_value_ref (signer);
    }
  return NULL;
}

/* Those that must sign and have not; the one that was asked for stays, lest another one take its
 * place without a word. */
static gboolean
may_sign_cb (const QuitusValue *value, gpointer data)
{
  Signing *self = data;
  g_autoptr (QuitusDossier) dossier = get_dossier (self);
  g_autoptr (QuitusValue) signer =
      dossier != NULL ? find_signer (dossier, self->amendment, value->id) : NULL;

  if (quitus_id_equal (value->id, self->party))
    return TRUE;
  return signer != NULL && find_other (self, dossier, value->id) == NULL;
}

/* Somebody else may have recorded it in the meantime. */
static gboolean
check_cb (gpointer data)
{
  Signing *self = data;
  g_autoptr (QuitusDossier) dossier = get_dossier (self);
  g_autoptr (QuitusValue) value = quitus_record_form_read (self->form);
  QuitusId party = quitus_amendment_signature_value (value)->party;
  const QuitusAmendmentSignatureValue *other =
      dossier != NULL ? find_other (self, dossier, party) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (other == NULL && self->problem_row != NULL &&
      !adw_switch_row_get_active (ADW_SWITCH_ROW (self->hold_row)))
    {
      gtk_widget_grab_focus (self->problem_row);
      return FALSE;
    }
  if (other == NULL)
    return TRUE;
  name = quitus_facts_name_record (quitus_session_get_book (self->session), party);
  day = quitus_format_day (quitus_language_get_default (), other->signed_on, QUITUS_DAY_STYLE_LONG);
  /* Translators: the name of a party, then a day */
  text = g_strdup_printf (_ ("%s signed on %s"), name, day);
  quitus_record_form_set_remark (self->form, "party", text, TRUE);
  gtk_widget_grab_focus (quitus_record_form_get_row (self->form, "party"));
  return FALSE;
}

/* What the last signature brought about. */
static char *
tell_cb (gpointer data)
{
  Signing *self = data;
  g_autoptr (QuitusDossier) dossier = get_dossier (self);
  QuitusDay today = quitus_session_get_today (self->session);
  QuitusOutlook outlook = { today, QUITUS_DAY_NONE };
  g_autoptr (QuitusDossier) before = NULL;
  g_autoptr (QuitusDossier) after = NULL;
  g_autoptr (GArray) moves = NULL;
  g_autofree char *day = NULL;
  QuitusAmendmentState state;

  if (self->was_in_force || dossier == NULL ||
      !find_state (dossier, self->amendment, today, &state) || state.in_force_on == QUITUS_DAY_NONE)
    return NULL;
  quitus_amendments_surround (dossier, self->amendment, today, &before, &after);
  moves = quitus_amendment_effects_list_moves (before, after, &outlook);
  day =
      quitus_format_day (quitus_language_get_default (), state.in_force_on, QUITUS_DAY_STYLE_SHORT);
  /* Translators: the number of an amendment, the day on which it takes effect, then how many
   * deadlines it moves */
  return quitus_format_text (quitus_language_get_default (),
                             n_ ("Amendment no. %d in force on %s: %u deadline moves",
                                 "Amendment no. %d in force on %s: %u deadlines move", moves->len),
                             (int) state.amendment->number, day, moves->len);
}

/* The last signature makes it law: what would not agree is said before. */
static void
add_problems (Signing *self, QuitusDossier *dossier, const QuitusAmendmentState *state)
{
  QuitusDay today = quitus_session_get_today (self->session);
  g_autoptr (QuitusDossier) before = NULL;
  g_autoptr (QuitusDossier) after = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  AdwPreferencesGroup *group;

  if (state->n_signatures + 1 != state->n_signers ||
      quitus_amendment_signature_find (dossier, self->amendment, self->party) != NULL)
    return;
  quitus_amendments_surround (dossier, self->amendment, today, &before, &after);
  problems = quitus_amendment_rows_list_problems (self->session, before, after);
  if (problems->len == 0)
    return;
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, _ ("What Would Not Agree"));
  for (guint i = 0; i < problems->len; i++)
    adw_preferences_group_add (group, problems->pdata[i]);
  self->problem_row = problems->pdata[0];
  self->hold_row = quitus_record_hold_make_row ();
  gtk_widget_set_visible (self->hold_row, TRUE);
  adw_preferences_group_add (group, self->hold_row);
  quitus_record_form_add_first (self->form, group);
}

/* The signature as it is recorded, or the one to record, by the one who usually signs. */
static QuitusValue *
make_draft (QuitusSession *session,
            QuitusDossier *dossier,
            QuitusId amendment,
            const QuitusPartyValue *party)
{
  const QuitusAmendmentSignatureValue *found =
      quitus_amendment_signature_find (dossier, amendment, party->value.id);
  QuitusAmendmentSignatureValue *draft;

  if (found != NULL)
    return quitus_value_copy (&found->value);
  draft = quitus_amendment_signature_value_new ();
  draft->amendment = amendment;
  draft->party = party->value.id;
  draft->signed_on = quitus_session_get_today (session);
  draft->signatory = party->signatory;
  draft->by_delegation = party->by_delegation;
  draft->delegation = g_strdup (party->delegation);
  return &draft->value;
}

/* Public */

/**
 * quitus_amendment_signature_find:
 * @dossier: an agreement
 * @amendment: one of its amendments
 * @party: one of its parties, or one that the amendment brings
 *
 * Returns: (transfer none) (nullable): the signature of the party
 */
const QuitusAmendmentSignatureValue *
quitus_amendment_signature_find (QuitusDossier *dossier, QuitusId amendment, QuitusId party)
{
  QuitusDossier *facts = quitus_dossier_get_facts (dossier);
  guint n = quitus_dossier_count (facts, QUITUS_KIND_AMENDMENT_SIGNATURE);

  for (guint i = 0; i < n; i++)
    {
      const QuitusAmendmentSignatureValue *signature = quitus_amendment_signature_value (
          quitus_dossier_get (facts, QUITUS_KIND_AMENDMENT_SIGNATURE, i));

      if (quitus_id_equal (signature->amendment, amendment) &&
          quitus_id_equal (signature->party, party))
        return signature;
    }
  return NULL;
}

/**
 * quitus_amendment_signature_dialog_new:
 * @session: what the window works with, its register open
 * @amendment: an amendment of the book
 * @party: a party that must sign it
 *
 * Returns: (transfer floating) (nullable): a dialog that records the signature of the party or, when
 *   it is there, corrects it; %NULL when either has gone
 */
AdwDialog *
quitus_amendment_signature_dialog_new (QuitusSession *session, QuitusId amendment, QuitusId party)
{
  QuitusBook *book = quitus_session_get_book (session);
  QuitusRecord *record = quitus_book_lookup (book, amendment);
  QuitusAmendmentState state;
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (QuitusValue) signer = NULL;
  g_autoptr (QuitusValue) draft = NULL;
  gboolean is_found;
  AdwDialog *dialog;
  Signing *self;

  if (record == NULL)
    return NULL;
  dossier = quitus_session_get_dossier (
      session, quitus_amendment_value (quitus_record_get_value (record))->agreement);
  signer = find_signer (dossier, amendment, party);
  if (signer == NULL)
    return NULL;
  draft = make_draft (session, dossier, amendment, quitus_party_value (signer));
  self = g_new0 (Signing, 1);
  self->session = g_object_ref (session);
  self->agreement = quitus_dossier_get_agreement (dossier)->value.id;
  self->amendment = amendment;
  self->party = party;
  self->signature = draft->id;
  is_found = find_state (dossier, amendment, quitus_session_get_today (session), &state);
  self->was_in_force = is_found && state.in_force_on != QUITUS_DAY_NONE;
  dialog = quitus_record_dialog_new (session, draft);
  self->form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  if (is_found)
    add_problems (self, dossier, &state);
  quitus_record_form_restrict (self->form, "party", may_sign_cb, self, NULL);
  quitus_record_dialog_set_check (QUITUS_RECORD_DIALOG (dialog), check_cb, self);
  quitus_record_dialog_set_tell (QUITUS_RECORD_DIALOG (dialog), tell_cb, self);
  g_object_set_data_full (G_OBJECT (dialog), "quitus-signing", self, free_signing);
  return dialog;
}
