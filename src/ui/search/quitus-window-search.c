/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching in everything, and going to what was found. */

#include "quitus-window-private.h"

#include "quitus-agreement-page.h"
#include "quitus-organisation-page.h"
#include "quitus-place.h"
#include "quitus-search-look.h"
#include "quitus-search-palette.h"
#include "quitus-startup-page.h"

/* Helpers */

static void
push (QuitusWindow *self, AdwNavigationPage *page)
{
  adw_navigation_view_push (quitus_window_get_navigation (self), page);
}

/* Shows a section of the page of an agreement, which may be on screen already, and leads to a thing
 * in it. */
static void
show_agreement (QuitusWindow *self, QuitusRecord *agreement, const char *section, const char *name)
{
  AdwNavigationPage *page =
      adw_navigation_view_get_visible_page (quitus_window_get_navigation (self));

  if (!QUITUS_IS_AGREEMENT_PAGE (page) ||
      !quitus_id_equal (quitus_agreement_page_get_agreement (QUITUS_AGREEMENT_PAGE (page)),
                        quitus_record_get_id (agreement)))
    {
      page = quitus_agreement_page_new (quitus_window_get_session (self), agreement);
      push (self, page);
    }
  quitus_window_enter_page (self);
  if (section == NULL)
    return;
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), section);
  quitus_agreement_page_reveal (QUITUS_AGREEMENT_PAGE (page), name);
}

/* The organisation of a person or an account. */
static QuitusRecord *
find_organisation (QuitusBook *book, const QuitusValue *value)
{
  if (value->kind == QUITUS_KIND_PERSON)
    return quitus_book_lookup (book, quitus_person_value (value)->organisation);
  if (value->kind == QUITUS_KIND_ACCOUNT)
    return quitus_book_lookup (book, quitus_account_value (value)->organisation);
  return quitus_book_lookup (book, value->id);
}

static void
show_organisation (QuitusWindow *self, const QuitusValue *value, const char *name)
{
  QuitusSession *session = quitus_window_get_session (self);
  QuitusRecord *organisation = find_organisation (quitus_session_get_book (session), value);
  AdwNavigationPage *page;

  if (organisation == NULL)
    {
      quitus_window_show_page (self, "parties");
      return;
    }
  page = quitus_organisation_page_new (session, organisation);
  push (self, page);
  quitus_window_enter_page (self);
  if (value->kind != QUITUS_KIND_ORGANISATION)
    quitus_place_reveal (GTK_WIDGET (page), name);
}

static void
show_record (QuitusWindow *self, const QuitusValue *value)
{
  QuitusSession *session = quitus_window_get_session (self);
  QuitusBook *book = quitus_session_get_book (session);
  QuitusRecord *root = quitus_book_lookup (book, quitus_book_get_root (book, value));
  g_autofree char *name = quitus_id_to_text (value->id);

  switch ((QuitusKind) value->kind)
    {
    case QUITUS_KIND_ORGANISATION:
    case QUITUS_KIND_PERSON:
    case QUITUS_KIND_ACCOUNT:
      show_organisation (self, value, name);
      break;
    case QUITUS_KIND_STARTUP:
      push (self, quitus_startup_page_new (session, root));
      quitus_window_enter_page (self);
      break;
    default:
      if (root != NULL && quitus_record_get_kind (root) == QUITUS_KIND_AGREEMENT)
        show_agreement (self, root, quitus_search_look_get_section ((QuitusKind) value->kind),
                        name);
      break;
    }
}

/* The palette, which is opened where there is no dialog; NULL while there is another. */
static QuitusSearchPalette *
find_palette (QuitusWindow *self)
{
  QuitusSession *session = quitus_window_get_session (self);
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (dialog == NULL && quitus_session_get_book (session) != NULL)
    {
      dialog = quitus_search_palette_new (session);
      adw_dialog_present (dialog, GTK_WIDGET (self));
    }
  return QUITUS_IS_SEARCH_PALETTE (dialog) ? QUITUS_SEARCH_PALETTE (dialog) : NULL;
}

/* Callbacks */

/* The same keys open it and close it; another dialog is finished first. */
static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget));

  if (QUITUS_IS_SEARCH_PALETTE (dialog))
    adw_dialog_close (dialog);
  else
    find_palette (QUITUS_WINDOW (widget));
}

/* The parameter is what is looked for, as it was typed elsewhere. */
static void
search_for_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSearchPalette *palette = find_palette (QUITUS_WINDOW (widget));

  if (palette != NULL)
    quitus_search_palette_set_text (palette, g_variant_get_string (parameter, NULL));
}

static void
show_record_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusBook *book = quitus_session_get_book (quitus_window_get_session (self));
  QuitusId id = QUITUS_ID_NONE;
  QuitusRecord *record;

  if (book == NULL || !quitus_id_from_text (g_variant_get_string (parameter, NULL), &id))
    return;
  record = quitus_book_lookup (book, id);
  if (record == NULL)
    return;
  show_record (self, quitus_record_get_value (record));
}

/* The parameter is the id of the agreement, a slash and the id of the deadline. */
static void
show_deadline_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 2);
  QuitusBook *book = quitus_session_get_book (quitus_window_get_session (self));
  QuitusId agreement;
  QuitusRecord *record;

  if (book == NULL || g_strv_length (parts) != 2 || !quitus_id_from_text (parts[0], &agreement))
    return;
  record = quitus_book_lookup (book, agreement);
  if (record != NULL && quitus_record_get_kind (record) == QUITUS_KIND_AGREEMENT)
    show_agreement (self, record, "schedule", parts[1]);
}

/* The parameter is the id of an agreement with something to give back. */
static void
show_refund_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusBook *book = quitus_session_get_book (quitus_window_get_session (self));
  const char *text = g_variant_get_string (parameter, NULL);
  QuitusId agreement;
  QuitusRecord *record;

  if (book == NULL || !quitus_id_from_text (text, &agreement))
    return;
  record = quitus_book_lookup (book, agreement);
  if (record != NULL && quitus_record_get_kind (record) == QUITUS_KIND_AGREEMENT)
    show_agreement (self, record, "accounts", QUITUS_PLACE_REFUND);
}

/* Private */

void
quitus_window_install_search_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.search-for", "s", search_for_cb);
  gtk_widget_class_install_action (widget_class, "win.show-record", "s", show_record_cb);
  gtk_widget_class_install_action (widget_class, "win.show-deadline", "s", show_deadline_cb);
  gtk_widget_class_install_action (widget_class, "win.show-refund", "s", show_refund_cb);
}
