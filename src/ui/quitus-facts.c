/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-facts.h"

#include "quitus-language.h"
#include "quitus-place.h"
#include "quitus-record-words.h"

struct _QuitusFacts
{
  AdwPreferencesGroup parent_instance;

  /* Owned by the group. */
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (QuitusFacts, quitus_facts, ADW_TYPE_PREFERENCES_GROUP)

/* Helpers */

static QuitusNames
get_names (QuitusBook *book)
{
  return (QuitusNames) { .book = book, .language = quitus_language_get_default () };
}

/* Callbacks */

static void
link_cb (AdwActionRow *row)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (adw_action_row_get_subtitle (row));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (row))), NULL,
                           NULL, NULL);
}

/* Overrides */

static void
quitus_facts_finalize (GObject *object)
{
  g_ptr_array_unref (QUITUS_FACTS (object)->rows);
  G_OBJECT_CLASS (quitus_facts_parent_class)->finalize (object);
}

static void
quitus_facts_class_init (QuitusFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_facts_finalize;
}

static void
quitus_facts_init (QuitusFacts *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Public */

/**
 * quitus_facts_new:
 * @title: (nullable): what the facts are about
 *
 * Returns: (transfer floating): a list without facts
 */
GtkWidget *
quitus_facts_new (const char *title)
{
  GtkWidget *self = g_object_new (QUITUS_TYPE_FACTS, NULL);
  g_autofree char *escaped = title != NULL ? g_markup_escape_text (title, -1) : NULL;

  if (escaped != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), escaped);
  return self;
}

/**
 * quitus_facts_clear:
 * @self: facts
 *
 * Removes every row.
 */
void
quitus_facts_clear (QuitusFacts *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (self)) !=
                              NULL);
}

/**
 * quitus_facts_add:
 * @self: facts
 * @row: (transfer floating): a row
 *
 * Adds a row of any kind.
 */
void
quitus_facts_add (QuitusFacts *self, GtkWidget *row)
{
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * quitus_facts_add_text:
 * @self: facts
 * @title: what the fact is called
 * @text: (nullable): what it says; nothing is added when that is not known
 *
 * Adds a fact.
 *
 * Returns: (transfer none) (nullable): its row, an #AdwActionRow
 */
GtkWidget *
quitus_facts_add_text (QuitusFacts *self, const char *title, const char *text)
{
  GtkWidget *row;

  if (text == NULL || text[0] == '\0')
    return NULL;
  row = adw_action_row_new ();
  gtk_widget_add_css_class (row, "property");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  quitus_facts_add (self, row);
  return row;
}

/**
 * quitus_facts_add_link:
 * @self: facts
 * @title: what the fact is called
 * @url: (nullable): an address on the web; nothing is added when that is not known
 *
 * Adds an address, which opens in a browser.
 */
void
quitus_facts_add_link (QuitusFacts *self, const char *title, const char *url)
{
  GtkWidget *row = quitus_facts_add_text (self, title, url);

  if (row == NULL)
    return;
  /* A row that is pressed cannot have a text that is selected. */
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("adw-external-link-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (link_cb), NULL);
}

/**
 * quitus_facts_add_fields:
 * @self: facts
 * @session: what the window works with
 * @dossier: the agreement that the facts belong to
 * @value: (type QuitusValue): what a record says
 * @first_name: the name of a field
 * @...: more names, then %NULL
 *
 * Adds the fields that are known, each with its own label.  A flag is added when it is set.
 */
void
quitus_facts_add_fields (QuitusFacts *self,
                         QuitusSession *session,
                         QuitusDossier *dossier,
                         gconstpointer value,
                         const char *first_name,
                         ...)
{
  va_list names;

  va_start (names, first_name);
  for (const char *name = first_name; name != NULL; name = va_arg (names, const char *))
    {
      const QuitusField *field =
          quitus_kind_get_field ((QuitusKind) ((const QuitusValue *) value)->kind, name);
      g_autofree char *text = NULL;

      g_assert (field != NULL);
      /* What is not so goes without saying. */
      if (field->type == QUITUS_FIELD_FLAG &&
          !*(const gboolean *) QUITUS_FIELD_PLACE_CONST (field, value))
        continue;
      text = quitus_facts_format_field (quitus_session_get_book (session), dossier, field, value);
      if (g_str_equal (name, "url"))
        quitus_facts_add_link (self, _ (field->label), text);
      else
        quitus_facts_add_text (self, _ (field->label), text);
    }
  va_end (names);
}

/**
 * quitus_facts_set_addition:
 * @self: facts
 * @kind: what can be added
 * @owner: the record that it will be a part of, none when it stands alone
 * @tip: what the button does, for example "Add an Approval"
 *
 * Puts a button beside the title that adds a record; with it the list shows even when it is empty.
 */
void
quitus_facts_set_addition (QuitusFacts *self, QuitusKind kind, QuitusId owner, const char *tip)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  g_autofree char *id = quitus_id_is_none (owner) ? g_strdup ("") : quitus_id_to_text (owner);
  g_autofree char *target = g_strdup_printf ("%s:%s", quitus_kind_get_info (kind)->name, id);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-record");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * quitus_facts_edit_button_new:
 * @record: the id of a record
 *
 * Returns: (transfer floating): a button for the end of a row, which opens the record to correct or
 *   remove it
 */
GtkWidget *
quitus_facts_edit_button_new (QuitusId record)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *id = quitus_id_to_text (record);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Edit"));
  quitus_place_mark (button, id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit-record");
  return button;
}

/**
 * quitus_facts_name_record:
 * @book: a book
 * @id: the id of a record, perhaps none or one that has gone
 *
 * Returns: (transfer full) (nullable): what people call the record, without saying its kind
 */
char *
quitus_facts_name_record (QuitusBook *book, QuitusId id)
{
  QuitusNames names = get_names (book);

  return quitus_record_words_name_id (&names, id);
}

/**
 * quitus_facts_tell:
 * @book: a book
 * @value: what a record is to say
 *
 * Returns: (transfer full) (nullable): what is done by recording it, where that has a name of its own
 */
char *
quitus_facts_tell (QuitusBook *book, const QuitusValue *value)
{
  QuitusNames names = get_names (book);

  return quitus_record_words_tell (&names, value);
}

/**
 * quitus_facts_name_subject:
 * @book: a book
 * @agreement: the id of an agreement, or of something else that has no owner
 * @part: (nullable): what of it is meant, for example a payment
 *
 * Returns: (transfer full): what a dialog is about, for those who see nothing else: "IGN-DINUM-2023 ·
 *   Convention IGN–DINUM · Balance"; @part alone where it belongs to no agreement
 */
char *
quitus_facts_name_subject (QuitusBook *book, QuitusId agreement, const char *part)
{
  QuitusRecord *record = quitus_book_lookup (book, agreement);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *reference = NULL;
  g_autofree char *rest = NULL;
  g_auto (GStrv) strv = NULL;
  const QuitusAgreementValue *value;

  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_AGREEMENT)
    return g_strdup (part != NULL ? part : "");
  value = quitus_agreement_value (quitus_record_get_value (record));
  reference = g_strdup_printf (" · %s", value->reference);
  rest = g_strdup (part != NULL ? part : "");
  /* It is said first. */
  if (g_str_has_suffix (rest, reference))
    rest[strlen (rest) - strlen (reference)] = '\0';
  g_strv_builder_add (parts, value->reference);
  if (value->title != NULL && !g_str_equal (value->title, value->reference))
    g_strv_builder_add (parts, value->title);
  if (rest[0] != '\0' && !g_str_equal (rest, value->reference) &&
      g_strcmp0 (rest, value->title) != 0)
    g_strv_builder_add (parts, rest);
  strv = g_strv_builder_end (parts);
  return g_strjoinv (" · ", strv);
}

/**
 * quitus_facts_format_field:
 * @book: a book, for the names of other records
 * @dossier: the agreement that the record belongs to
 * @field: a field of the kind of @value
 * @value: (type QuitusValue): what a record says
 *
 * Returns: (transfer full) (nullable): what the field says in the language of the user, %NULL when
 *   it is not known
 */
char *
quitus_facts_format_field (QuitusBook *book,
                           QuitusDossier *dossier,
                           const QuitusField *field,
                           gconstpointer value)
{
  QuitusNames names = get_names (book);

  return quitus_record_words_format (&names, field, value);
}

/**
 * quitus_facts_format_article:
 * @article: (nullable): the number of an article
 *
 * Returns: (transfer full) (nullable): "Article 5.2"
 */
char *
quitus_facts_format_article (const char *article)
{
  /* Translators: the number of an article of the agreement */
  return article != NULL ? g_strdup_printf (_ ("Article %s"), article) : NULL;
}
