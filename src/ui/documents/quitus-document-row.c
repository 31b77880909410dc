/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-document-row.h"

#include "quitus-choices.h"
#include "quitus-format.h"
#include "quitus-language.h"

struct _QuitusDocumentRow
{
  AdwActionRow parent_instance;

  GtkWidget *problem;
  GtkWidget *icon;
};

G_DEFINE_FINAL_TYPE (QuitusDocumentRow, quitus_document_row, ADW_TYPE_ACTION_ROW)

/* Helpers */

/* "Agreement · 1.2 MB · 8 Feb 2023, C. Martin", then the note. */
static char *
compose_subtitle (const QuitusDocumentValue *document)
{
  const char *type = _ (quitus_choices_get_label (&quitus_document_types, document->type));
  g_autofree char *size =
      quitus_format_size (quitus_language_get_default (), (guint64) document->size);
  g_autofree char *day = NULL;
  g_autoptr (GString) text = g_string_new (type);

  g_string_append_printf (text, " · %s", size);
  if (document->added_on != QUITUS_DAY_NONE)
    {
      day = quitus_format_day (quitus_language_get_default (), document->added_on,
                               QUITUS_DAY_STYLE_SHORT);
      g_string_append_printf (text, " · %s", day);
    }
  if (document->added_by != NULL)
    g_string_append_printf (text, "%s%s", day != NULL ? ", " : " · ", document->added_by);
  if (document->note != NULL)
    g_string_append_printf (text, "\n%s", document->note);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GIcon *
make_icon (const QuitusDocumentValue *document)
{
  g_autofree char *type =
      document->media_type != NULL ? g_content_type_from_mime_type (document->media_type) : NULL;

  return type != NULL ? g_content_type_get_symbolic_icon (type)
                      : g_themed_icon_new ("x-office-document-symbolic");
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu (const QuitusDocumentValue *document, const char *id)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autofree char *label = g_strdup_printf (_ ("Actions for “%s”"), document->name);
  GtkWidget *button = gtk_menu_button_new ();

  append_item (menu, _ ("_Open"), "document.open", id);
  append_item (menu, _ ("_Save a Copy…"), "document.save", id);
  append_item (section, _ ("_Edit…"), "document.edit", id);
  append_item (section, _ ("_Remove"), "document.remove", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

/* Overrides */

static void
quitus_document_row_class_init (QuitusDocumentRowClass *klass)
{
}

static void
quitus_document_row_init (QuitusDocumentRow *self)
{
  self->icon = gtk_image_new ();
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->icon);
  self->problem = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->problem, "status-pill");
  gtk_widget_set_valign (self->problem, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->problem, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->problem);
}

/* Public */

/**
 * quitus_document_row_new:
 * @document: a document of the book
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
quitus_document_row_new (const QuitusDocumentValue *document)
{
  QuitusDocumentRow *self =
      g_object_new (QUITUS_TYPE_DOCUMENT_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);
  g_autofree char *subtitle = compose_subtitle (document);
  g_autofree char *id = quitus_id_to_text (document->value.id);
  g_autoptr (GIcon) icon = make_icon (document);

  gtk_image_set_from_gicon (GTK_IMAGE (self->icon), icon);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), document->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), make_menu (document, id));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "document.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", id);
  return GTK_WIDGET (self);
}

/**
 * quitus_document_row_set_state:
 * @self: a row
 * @state: what there is of the content
 *
 * Says what is wrong, if anything is.
 */
void
quitus_document_row_set_state (QuitusDocumentRow *self, QuitusContentState state)
{
  GtkLabel *label = GTK_LABEL (self->problem);

  gtk_widget_set_visible (self->problem, state != QUITUS_CONTENT_PRESENT);
  gtk_widget_remove_css_class (self->problem, "error");
  if (state == QUITUS_CONTENT_MISSING)
    {
      gtk_label_set_label (label, _ ("Not Here"));
      gtk_widget_set_tooltip_text (self->problem,
                                   _ ("The content is not here: attach the same file to add it"));
    }
  else if (state == QUITUS_CONTENT_DAMAGED)
    {
      gtk_label_set_label (label, _ ("Damaged"));
      gtk_widget_add_css_class (self->problem, "error");
      gtk_widget_set_tooltip_text (
          self->problem, _ ("The content is damaged: attach the same file to put it right"));
    }
}
