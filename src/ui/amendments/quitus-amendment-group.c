/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One amendment on the page of its agreement. */

#include "quitus-amendment-group.h"

#include "quitus-amendment-rows.h"
#include "quitus-amendment-signature.h"
#include "quitus-amendment-words.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-reopening.h"
#include "quitus-rule-words.h"

/* Where a button keeps whose signature it is about. */
#define AMENDMENT_KEY "quitus-amendment"
#define PARTY_KEY "quitus-party"
#define SESSION_KEY "quitus-session"

/* Helpers */

static void
sign_cb (GtkButton *button)
{
  QuitusSession *session = g_object_get_data (G_OBJECT (button), SESSION_KEY);
  const QuitusId *amendment = g_object_get_data (G_OBJECT (button), AMENDMENT_KEY);
  const QuitusId *party = g_object_get_data (G_OBJECT (button), PARTY_KEY);
  AdwDialog *dialog = quitus_amendment_signature_dialog_new (session, *amendment, *party);

  if (dialog != NULL)
    quitus_reopening_present (session, *amendment, dialog, GTK_WIDGET (button));
}

static void
set_id (GtkWidget *button, const char *key, QuitusId id)
{
  g_object_set_data_full (G_OBJECT (button), key, g_memdup2 (&id, sizeof id), g_free);
}

static GtkWidget *
make_sign_button (QuitusSession *session,
                  QuitusId amendment,
                  QuitusId party,
                  gboolean is_signed,
                  const char *name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (is_signed ? _ ("_Correct…") : _ ("_Sign…"));
  g_autofree char *spoken = g_strdup_printf (is_signed ? _ ("Correct the signature of %s")
                                                       : _ ("Record the signature of %s"),
                                             name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  set_id (button, AMENDMENT_KEY, amendment);
  set_id (button, PARTY_KEY, party);
  g_object_set_data_full (G_OBJECT (button), SESSION_KEY, g_object_ref (session), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (sign_cb), NULL);
  return button;
}

/* The day, then who signed, for whom; of what is missing, who is awaited. */
static char *
describe_signature (QuitusSession *session,
                    const QuitusPartyValue *party,
                    const QuitusAmendmentSignatureValue *signature)
{
  QuitusBook *book = quitus_session_get_book (session);
  QuitusId person = signature != NULL ? signature->signatory : party->representative;
  g_autofree char *name = quitus_facts_name_record (book, person);
  GString *text = g_string_new (NULL);

  if (signature == NULL)
    {
      g_string_append (text, _ ("Missing"));
      if (name != NULL)
        /* Translators: the person whose signature is awaited */
        g_string_append_printf (text, _ ("\nAwaited from %s"), name);
      return g_string_free (text, FALSE);
    }
  if (signature->signed_on != QUITUS_DAY_NONE)
    {
      g_autofree char *day = quitus_format_day (quitus_language_get_default (),
                                                signature->signed_on, QUITUS_DAY_STYLE_LONG);

      g_string_append (text, day);
    }
  if (name != NULL)
    /* Translators: the person who signed */
    g_string_append_printf (text, _ ("\nBy %s"), name);
  /* The formula says itself that it is by delegation. */
  if (signature->by_delegation)
    g_string_append_printf (text, "\n%s",
                            signature->delegation != NULL ? signature->delegation
                                                          : _ ("By delegation"));
  return g_string_free (text, FALSE);
}

static void
add_signature (QuitusFacts *facts,
               QuitusSession *session,
               QuitusDossier *dossier,
               const QuitusAmendmentState *state,
               const QuitusPartyValue *party)
{
  QuitusId amendment = state->amendment->value.id;
  const QuitusAmendmentSignatureValue *signature =
      quitus_amendment_signature_find (dossier, amendment, party->value.id);
  const char *name =
      quitus_rule_words_get_party (quitus_dossier_get_facts (dossier), party->value.id);
  g_autofree char *title =
      /* Translators: the name of a party */
      g_strdup_printf (_ ("Signature of %s"), name != NULL ? name : "?");
  gboolean is_signed = signature != NULL;
  g_autofree char *text = describe_signature (session, party, signature);
  GtkWidget *row = quitus_facts_add_text (facts, title, text);

  gtk_widget_add_css_class (row, is_signed ? "signature" : "signature-missing");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (is_signed
                                                               ? "quitus-done-symbolic"
                                                               : "quitus-undetermined-symbolic"));
  if (quitus_session_may_write (session, dossier))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               make_sign_button (session, amendment, party->value.id, is_signed,
                                                 name != NULL ? name : "?"));
}

static void
add_signatures (QuitusFacts *facts,
                QuitusSession *session,
                QuitusDossier *dossier,
                const QuitusAmendmentState *state)
{
  g_autoptr (GPtrArray) signers =
      quitus_amendments_list_signers (dossier, state->amendment->value.id);

  for (guint i = 0; i < signers->len; i++)
    add_signature (facts, session, dossier, state, quitus_party_value (signers->pdata[i]));
}

/* Until it is signed by all, deadlines are shown as if it were today. */
static void
add_effects (GtkWidget *box,
             QuitusSession *session,
             QuitusDossier *dossier,
             const QuitusAmendmentState *state)
{
  GtkWidget *terms = quitus_facts_new (_ ("Before and After"));
  GtkWidget *moves = quitus_facts_new (_ ("Deadlines That Move"));
  g_autoptr (QuitusDossier) before = NULL;
  g_autoptr (QuitusDossier) after = NULL;

  quitus_amendments_surround (dossier, state->amendment->value.id,
                              quitus_session_get_today (session), &before, &after);
  quitus_amendment_rows_add_terms (QUITUS_FACTS (terms), session, before, after);
  quitus_amendment_rows_add_moves (QUITUS_FACTS (moves), session, before, after);
  if (state->in_force_on == QUITUS_DAY_NONE)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (moves),
                                           _ ("If it took effect today"));
  gtk_box_append (GTK_BOX (box), terms);
  gtk_box_append (GTK_BOX (box), moves);
}

static GtkWidget *
make_edit_button (const QuitusAmendmentState *state)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *id = quitus_id_to_text (state->amendment->value.id);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Edit the Amendment"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "agreement.amend");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  return button;
}

static GtkWidget *
make_remove_button (const QuitusAmendmentState *state)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *id = quitus_id_to_text (state->amendment->value.id);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Remove the Amendment"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.delete-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  return button;
}

static void
add_buttons (GtkWidget *facts,
             QuitusSession *session,
             QuitusDossier *dossier,
             const QuitusAmendmentState *state)
{
  GtkWidget *buttons;

  if (!quitus_session_may_write (session, dossier))
    return;
  buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (buttons), make_remove_button (state));
  gtk_box_append (GTK_BOX (buttons), make_edit_button (state));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (facts), buttons);
}

/* R4: asked for in time or not. */
static void
add_request (QuitusFacts *facts,
             QuitusSession *session,
             QuitusDossier *dossier,
             const QuitusAmendmentState *state)
{
  QuitusLanguage language = quitus_language_get_default ();
  QuitusDay requested = state->amendment->requested_on;
  g_autofree char *limit =
      quitus_format_day (language, state->ask_strictly_by, QUITUS_DAY_STYLE_LONG);
  g_autofree char *text = NULL;

  quitus_facts_add_fields (facts, session, quitus_dossier_get_facts (dossier), state->amendment,
                           "requested_by", "requested_on", NULL);
  if (requested == QUITUS_DAY_NONE || limit == NULL || requested <= state->ask_strictly_by)
    return;
  /* Translators: the last day to ask for an amendment */
  text = g_strdup_printf (_ ("Too late by the agreement: it could be asked for until %s"), limit);
  gtk_widget_add_css_class (quitus_facts_add_text (facts, _ ("Request"), text), "warning");
}

/* Public */

/**
 * quitus_amendment_group_new:
 * @session: what the window works with
 * @dossier: an agreement
 * @state: the state of one of its amendments
 *
 * Returns: (transfer floating): all about the amendment: its state, its signatures, what it changes
 *   and which deadlines it moves
 */
GtkWidget *
quitus_amendment_group_new (QuitusSession *session,
                            QuitusDossier *dossier,
                            const QuitusAmendmentState *state)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *name = quitus_amendment_words_get_name (state, language);
  g_autofree char *where = quitus_amendment_words_get_state (state, language);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *facts = quitus_facts_new (name);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (facts), where);
  add_buttons (facts, session, dossier, state);
  add_request (QUITUS_FACTS (facts), session, dossier, state);
  add_signatures (QUITUS_FACTS (facts), session, dossier, state);
  quitus_facts_add_fields (QUITUS_FACTS (facts), session, quitus_dossier_get_facts (dossier),
                           state->amendment, "effective_on", "document", "note", NULL);
  gtk_box_append (GTK_BOX (box), facts);
  add_effects (box, session, dossier, state);
  return box;
}
