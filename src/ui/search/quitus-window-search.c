/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching in everything, and going to what was found. */

#include "quitus-window-private.h"

#include "quitus-agreement-page.h"
#include "quitus-organisation-page.h"
#include "quitus-search-look.h"
#include "quitus-search-palette.h"
#include "quitus-startup-page.h"

/* Helpers */

static void
push (QuitusWindow *self, AdwNavigationPage *page)
{
  adw_navigation_view_push (quitus_window_get_navigation (self), page);
}

/* Shows a section of the page of an agreement, which may be on screen already. */
static void
show_agreement (QuitusWindow *self, QuitusRecord *agreement, const char *section)
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
  if (section != NULL)
    quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), section);
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
show_record (QuitusWindow *self, const QuitusValue *value)
{
  QuitusSession *session = quitus_window_get_session (self);
  QuitusBook *book = quitus_session_get_book (session);
  QuitusRecord *root = quitus_book_lookup (book, quitus_book_get_root (book, value));
  QuitusRecord *organisation;

  switch ((QuitusKind) value->kind)
    {
    case QUITUS_KIND_ORGANISATION:
    case QUITUS_KIND_PERSON:
    case QUITUS_KIND_ACCOUNT:
      organisation = find_organisation (book, value);
      if (organisation != NULL)
        push (self, quitus_organisation_page_new (session, organisation));
      else
        quitus_window_show_page (self, "parties");
      break;
    case QUITUS_KIND_STARTUP:
      push (self, quitus_startup_page_new (session, root));
      break;
    default:
      if (root != NULL && quitus_record_get_kind (root) == QUITUS_KIND_AGREEMENT)
        show_agreement (self, root, quitus_search_look_get_section ((QuitusKind) value->kind));
      break;
    }
}

/* Callbacks */

/* The same keys open it and close it; another dialog is finished first. */
static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget));

  if (QUITUS_IS_SEARCH_PALETTE (dialog))
    adw_dialog_close (dialog);
  else if (dialog == NULL && quitus_session_get_book (session) != NULL)
    adw_dialog_present (quitus_search_palette_new (session), widget);
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
  quitus_window_enter_page (self);
}

/* Private */

void
quitus_window_install_search_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.show-record", "s", show_record_cb);
}
