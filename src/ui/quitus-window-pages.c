/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the window, in the order of its sidebar. */

#include "quitus-window-pages.h"

#include "quitus-agreements-page.h"
#include "quitus-calendar-page.h"
#include "quitus-committees-page.h"
#include "quitus-history-page.h"
#include "quitus-language.h"
#include "quitus-overview-page.h"
#include "quitus-parties-page.h"
#include "quitus-payments-page.h"
#include "quitus-sidebar-row.h"
#include "quitus-startups-page.h"
#include "quitus-todo-page.h"

/* @make is NULL for those that want more than the session. */
static const struct
{
  const char *name;
  const char *icon_name;
  const char *title;
  AdwNavigationPage *(*make) (QuitusSession *session);
} pages[] = {
  { "todo",       "checkbox-checked-symbolic",  N_ ("To Do"),      NULL                       },
  { "calendar",   "x-office-calendar-symbolic", N_ ("Calendar"),   NULL                       },
  { "agreements", "x-office-document-symbolic", N_ ("Agreements"), quitus_agreements_page_new },
  { "payments",   "quitus-payment-symbolic",    N_ ("Payments"),   quitus_payments_page_new   },
  { "committees", "quitus-committee-symbolic",  N_ ("Committees"), quitus_committees_page_new },
  { "startups",   "quitus-startup-symbolic",    N_ ("Startups"),   quitus_startups_page_new   },
  { "parties",    "quitus-parties-symbolic",    N_ ("Parties"),    quitus_parties_page_new    },
  { "overview",   "quitus-overview-symbolic",   N_ ("Overview"),   quitus_overview_page_new   },
  { "history",    "quitus-history-symbolic",    N_ ("History"),    quitus_history_page_new    },
};

/* Helpers */

static AdwNavigationPage *
make_calendar (QuitusSession *session, GSettings *settings)
{
  AdwNavigationPage *page = quitus_calendar_page_new (session);

  quitus_calendar_page_keep (QUITUS_CALENDAR_PAGE (page), settings);
  return page;
}

static AdwNavigationPage *
make_todo (QuitusSession *session, QuitusReminderService *reminders)
{
  AdwNavigationPage *page = quitus_todo_page_new (session);

  quitus_todo_page_set_reminders (QUITUS_TODO_PAGE (page), reminders);
  return page;
}

/* Public */

/**
 * quitus_window_pages_count:
 *
 * Returns: how many pages there are
 */
guint
quitus_window_pages_count (void)
{
  return G_N_ELEMENTS (pages);
}

/**
 * quitus_window_pages_find:
 * @name: (nullable): the name of a page
 *
 * Returns: its place in the sidebar, below zero for no page
 */
int
quitus_window_pages_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return (int) i;
  return -1;
}

/**
 * quitus_window_pages_get_name:
 * @index: a place in the sidebar
 *
 * Returns: (transfer none): the name of the page
 */
const char *
quitus_window_pages_get_name (int index)
{
  return pages[index].name;
}

/**
 * quitus_window_pages_make_row:
 * @index: a place in the sidebar
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
quitus_window_pages_make_row (int index)
{
  return quitus_sidebar_row_new (pages[index].icon_name, _ (pages[index].title));
}

/**
 * quitus_window_pages_make:
 * @name: the name of a page
 * @session: what the window works with, its register open
 * @settings: the settings of the user
 * @reminders: (nullable): what tells of deadlines
 *
 * Returns: (transfer floating): the page, left as it was when it was seen last
 */
AdwNavigationPage *
quitus_window_pages_make (const char *name,
                          QuitusSession *session,
                          GSettings *settings,
                          QuitusReminderService *reminders)
{
  int index = quitus_window_pages_find (name);

  if (index >= 0 && pages[index].make != NULL)
    return pages[index].make (session);
  return g_strcmp0 (name, "calendar") == 0 ? make_calendar (session, settings)
                                           : make_todo (session, reminders);
}
