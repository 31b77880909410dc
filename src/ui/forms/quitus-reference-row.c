/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-reference-row.h"

#include "quitus-bank.h"
#include "quitus-choice-row.h"
#include "quitus-document-attacher.h"
#include "quitus-facts.h"
#include "quitus-language.h"
#include "quitus-programme-dialog.h"
#include "quitus-record-dialog.h"
#include "quitus-rule-words.h"

struct _QuitusReferenceRow
{
  AdwComboRow parent_instance;

  QuitusSession *session;
  QuitusKind kind;
  QuitusId root;
  /* (nullable): an agreement that may have records that the book does not have yet. */
  QuitusDossier *dossier;
  /* (nullable): which of the records can be chosen. */
  QuitusReferenceRowFilter filter;
  gpointer filter_data;
  GDestroyNotify filter_destroy;
  GtkWidget *add_button;
  /* Opens what is chosen, %NULL where that is done elsewhere. */
  GtkWidget *edit_button;
  gboolean is_optional;
  /* (element-type QuitusId): what can be chosen, in the order of the list. */
  GArray *ids;
  /* What is to be chosen as soon as the book has it. */
  QuitusId awaited;
  /* What attaches files, for documents. */
  QuitusDocumentAttacher *attacher;
};

G_DEFINE_FINAL_TYPE (QuitusReferenceRow, quitus_reference_row, ADW_TYPE_COMBO_ROW)

typedef struct
{
  QuitusId id;
  char *name;
  char *key;
} Candidate;

/* Helpers */

static void
clear_candidate (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->name);
  g_free (candidate->key);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Candidate *) a)->key, ((const Candidate *) b)->key);
}

static void
append_id (QuitusReferenceRow *self, GtkStringList *names, QuitusId id, const char *name)
{
  g_array_append_val (self->ids, id);
  gtk_string_list_append (names, name);
}

/* Accounts of one body often differ in the last figures only, and a row has no room for all. */
static char *
shorten_iban (const char *iban)
{
  g_autofree char *text = quitus_iban_format (iban);
  gsize n = strlen (text);

  /* Translators: the first and the last figures of an IBAN */
  return n > 14 ? g_strdup_printf (_ ("%.4s … %s"), text, text + n - 8) : g_steal_pointer (&text);
}

/* What people call a record of the agreement that is being made. */
static char *
name_new (QuitusDossier *dossier, const QuitusValue *value)
{
  switch ((QuitusKind) value->kind)
    {
    case QUITUS_KIND_PARTY:
      return g_strdup (quitus_rule_words_get_party (dossier, value->id));
    case QUITUS_KIND_ORGANISATION:
      return g_strdup (quitus_organisation_value (value)->name);
    case QUITUS_KIND_PERSON:
      return g_strdup (quitus_person_value (value)->name);
    case QUITUS_KIND_STARTUP:
      return g_strdup (quitus_startup_value (value)->name);
    case QUITUS_KIND_PROGRAMME:
      return g_strdup (quitus_programme_value (value)->number);
    case QUITUS_KIND_ACCOUNT:
      return g_strdup (quitus_account_value (value)->holder);
    default:
      return quitus_value_get_name (value);
    }
}

static void
add_candidate (GArray *candidates, QuitusId id, char *name)
{
  Candidate candidate = { .id = id, .name = name != NULL ? name : g_strdup ("–") };

  candidate.key = g_utf8_collate_key (candidate.name, -1);
  g_array_append_val (candidates, candidate);
}

/* Parts keep the order of the agreement, what is shared stands in that of the alphabet. */
static GArray *
list_candidates (QuitusReferenceRow *self, QuitusBook *book)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  gboolean is_part = quitus_kind_get_info (self->kind)->owner != NULL;

  g_array_set_clear_func (candidates, clear_candidate);
  for (guint i = 0; i < quitus_book_count (book, self->kind); i++)
    {
      const QuitusValue *value = quitus_record_get_value (quitus_book_get (book, self->kind, i));

      if ((!is_part || quitus_id_equal (quitus_book_get_root (book, value), self->root)) &&
          (self->filter == NULL || self->filter (value, self->filter_data)))
        add_candidate (candidates, value->id, quitus_reference_row_name (book, value->id));
    }
  for (guint i = 0; self->dossier != NULL && i < quitus_dossier_count (self->dossier, self->kind);
       i++)
    {
      const QuitusValue *value = quitus_dossier_get (self->dossier, self->kind, i);

      if (quitus_book_lookup (book, value->id) == NULL)
        add_candidate (candidates, value->id, name_new (self->dossier, value));
    }
  if (!is_part)
    g_array_sort (candidates, compare_candidates);
  return candidates;
}

static void
update_edit_button (QuitusReferenceRow *self)
{
  if (self->edit_button != NULL)
    gtk_widget_set_visible (self->edit_button,
                            !quitus_id_is_none (quitus_reference_row_get_record (self)));
}

static void
fill (QuitusReferenceRow *self, QuitusId chosen)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GArray) candidates = list_candidates (self, book);

  g_array_set_size (self->ids, 0);
  if (self->is_optional || candidates->len == 0)
    append_id (self, names, QUITUS_ID_NONE, self->is_optional ? _ ("Not said") : _ ("None yet"));
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      append_id (self, names, candidate->id, candidate->name);
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  quitus_reference_row_set_record (self, chosen);
  update_edit_button (self);
}

/* What agreements share can be added where it is first needed. */
static gboolean
may_add (QuitusReferenceRow *self)
{
  switch (self->kind)
    {
    case QUITUS_KIND_ORGANISATION:
    case QUITUS_KIND_PERSON:
    case QUITUS_KIND_ACCOUNT:
    case QUITUS_KIND_PROGRAMME:
    case QUITUS_KIND_STARTUP:
    case QUITUS_KIND_DOCUMENT:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Callbacks */

static void
changed_cb (QuitusReferenceRow *self, QuitusChange *change)
{
  QuitusId chosen = quitus_reference_row_get_record (self);

  if (!quitus_id_is_none (self->awaited) &&
      quitus_book_lookup (quitus_session_get_book (self->session), self->awaited) != NULL)
    {
      chosen = self->awaited;
      self->awaited = QUITUS_ID_NONE;
    }
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    if (quitus_edit_get_kind (quitus_change_get_edit (change, i)) == self->kind)
      {
        fill (self, chosen);
        return;
      }
}

static void
attached_cb (QuitusReferenceRow *self, const QuitusId *id)
{
  quitus_reference_row_set_record (self, *id);
}

/* A file becomes a document of the agreement. */
static void
attach (QuitusReferenceRow *self)
{
  if (self->attacher == NULL)
    {
      self->attacher = quitus_document_attacher_new (self->session, self->root);
      g_signal_connect_object (self->attacher, "attached", G_CALLBACK (attached_cb), self,
                               G_CONNECT_SWAPPED);
    }
  quitus_document_attacher_choose (self->attacher, GTK_WIDGET (self));
}

/* Programmes come with their labels. */
static AdwDialog *
make_dialog (QuitusReferenceRow *self, const QuitusValue *draft)
{
  if (self->kind == QUITUS_KIND_PROGRAMME)
    return quitus_programme_dialog_new (self->session, draft);
  return quitus_record_dialog_new (self->session, draft);
}

static void
add_cb (QuitusReferenceRow *self)
{
  g_autoptr (QuitusValue) draft = NULL;

  if (self->kind == QUITUS_KIND_DOCUMENT)
    {
      attach (self);
      return;
    }
  draft = quitus_value_new (self->kind);
  self->awaited = draft->id;
  adw_dialog_present (make_dialog (self, draft), GTK_WIDGET (self));
}

static void
edit_cb (QuitusReferenceRow *self)
{
  QuitusRecord *record = quitus_book_lookup (quitus_session_get_book (self->session),
                                             quitus_reference_row_get_record (self));

  if (record != NULL)
    adw_dialog_present (make_dialog (self, quitus_record_get_value (record)), GTK_WIDGET (self));
}

static void
selected_cb (QuitusReferenceRow *self)
{
  update_edit_button (self);
}

/* Overrides */

static void
quitus_reference_row_dispose (GObject *object)
{
  QuitusReferenceRow *self = QUITUS_REFERENCE_ROW (object);

  if (self->filter_destroy != NULL)
    self->filter_destroy (self->filter_data);
  self->filter_destroy = NULL;
  self->filter = NULL;
  g_clear_object (&self->attacher);
  g_clear_object (&self->session);
  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  G_OBJECT_CLASS (quitus_reference_row_parent_class)->dispose (object);
}

static void
quitus_reference_row_finalize (GObject *object)
{
  g_array_unref (QUITUS_REFERENCE_ROW (object)->ids);
  G_OBJECT_CLASS (quitus_reference_row_parent_class)->finalize (object);
}

static void
quitus_reference_row_class_init (QuitusReferenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_reference_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = quitus_reference_row_finalize;
}

static void
quitus_reference_row_init (QuitusReferenceRow *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (QuitusId));
  quitus_choice_row_show_whole (ADW_COMBO_ROW (self));
}

static void
add_button (QuitusReferenceRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, self->kind == QUITUS_KIND_DOCUMENT ? _ ("Attach a File…")
                                                                          : _ ("Add Another One"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  self->add_button = button;
}

/* A programme has no page of its own: its labels are reached from where it is chosen. */
static void
add_edit_button (QuitusReferenceRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Edit"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  self->edit_button = button;
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
  update_edit_button (self);
}

/* Public */

/**
 * quitus_reference_row_new:
 * @session: what the window works with, its register open
 * @title: what is chosen there
 * @kind: the kind of the records to choose from
 * @root: the agreement (or other owner) whose parts can be chosen; none for what is shared
 * @is_optional: whether nothing may be chosen
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
quitus_reference_row_new (QuitusSession *session,
                          const char *title,
                          QuitusKind kind,
                          QuitusId root,
                          gboolean is_optional)
{
  QuitusReferenceRow *self =
      g_object_new (QUITUS_TYPE_REFERENCE_ROW, "use-markup", FALSE, "title", title, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  self->root = root;
  self->is_optional = is_optional;
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (self),
                                   quitus_kind_get_info (kind)->owner == NULL);
  if (quitus_kind_get_info (kind)->owner == NULL)
    {
      g_autoptr (GtkExpression) expression =
          gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

      adw_combo_row_set_expression (ADW_COMBO_ROW (self), expression);
      adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (self),
                                           GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
    }
  fill (self, QUITUS_ID_NONE);
  if (kind == QUITUS_KIND_PROGRAMME)
    add_edit_button (self);
  if (may_add (self))
    add_button (self);
  g_signal_connect_object (quitus_session_get_book (session), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * quitus_reference_row_set_dossier:
 * @self: a row
 * @dossier: an agreement, perhaps one that is still being made
 *
 * Lets what is new in an agreement be chosen too.  While the agreement is not in the book nothing
 * is added to the book from here, one action would become two; but a programme, which belongs to
 * the State's budget and not to the agreement, is.
 */
void
quitus_reference_row_set_dossier (QuitusReferenceRow *self, QuitusDossier *dossier)
{
  QuitusId chosen = quitus_reference_row_get_record (self);
  QuitusId agreement = quitus_dossier_get_agreement (dossier)->value.id;

  quitus_dossier_ref (dossier);
  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  self->dossier = dossier;
  fill (self, chosen);
  if (self->add_button != NULL)
    gtk_widget_set_visible (self->add_button,
                            self->kind == QUITUS_KIND_PROGRAMME ||
                                quitus_book_lookup (quitus_session_get_book (self->session),
                                                    agreement) != NULL);
}

/**
 * quitus_reference_row_set_filter:
 * @self: a row
 * @filter: (scope notified): tells which records of the book can be chosen
 * @data: for @filter
 * @destroy: (nullable): for @data
 *
 * Lets only some of the records be chosen; to be called once.
 */
void
quitus_reference_row_set_filter (QuitusReferenceRow *self,
                                 QuitusReferenceRowFilter filter,
                                 gpointer data,
                                 GDestroyNotify destroy)
{
  QuitusId chosen = quitus_reference_row_get_record (self);

  g_assert (self->filter == NULL);
  self->filter = filter;
  self->filter_data = data;
  self->filter_destroy = destroy;
  fill (self, chosen);
}

/**
 * quitus_reference_row_forbid_adding:
 * @self: a row
 *
 * Where only what is there already can be meant.
 */
void
quitus_reference_row_forbid_adding (QuitusReferenceRow *self)
{
  if (self->add_button != NULL)
    gtk_widget_set_visible (self->add_button, FALSE);
}

/**
 * quitus_reference_row_get_record:
 * @self: a row
 *
 * Returns: the id of the record that is chosen, or none
 */
QuitusId
quitus_reference_row_get_record (QuitusReferenceRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->ids->len ? g_array_index (self->ids, QuitusId, selected) : QUITUS_ID_NONE;
}

/**
 * quitus_reference_row_set_record:
 * @self: a row
 * @id: the id of a record of the list, or none
 *
 * Chooses a record.  One that the list does not have leaves the first entry chosen.
 */
void
quitus_reference_row_set_record (QuitusReferenceRow *self, QuitusId id)
{
  guint position = 0;

  for (guint i = 0; i < self->ids->len; i++)
    if (quitus_id_equal (g_array_index (self->ids, QuitusId, i), id))
      position = i;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
}

/**
 * quitus_reference_row_name:
 * @book: a book
 * @id: the id of a record of the book
 *
 * Returns: (transfer full): a name that tells it from its like: an account by its number too
 */
char *
quitus_reference_row_name (QuitusBook *book, QuitusId id)
{
  const QuitusValue *value = quitus_record_get_value (quitus_book_lookup (book, id));

  if (value->kind == QUITUS_KIND_ACCOUNT)
    {
      const QuitusAccountValue *account = quitus_account_value (value);
      g_autofree char *party = quitus_facts_name_record (book, account->organisation);
      g_autofree char *number =
          account->iban != NULL ? shorten_iban (account->iban) : g_strdup (account->account_number);

      /* Translators: the name of a party, then the number of its bank account */
      return g_strdup_printf (_ ("%s, %s"), party, number);
    }
  return quitus_facts_name_record (book, id);
}
