/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-shortcut-table.h"

#include "quitus-language.h"

static const QuitusShortcut shortcuts[] = {
  { N_ ("General"),  N_ ("New agreement"),                                                "win.new-agreement",         "<Control>n"                   },
  { N_ ("General"),  N_ ("Search in everything"),                                         "win.search",                "<Control>k"                   },
  { N_ ("General"),  N_ ("Undo"),                                                         "win.undo",                  "<Control>z"                   },
  { N_ ("General"),  N_ ("Redo"),                                                         "win.redo",                  "<Control><Shift>z <Control>y" },
  { N_ ("General"),  N_ ("Suppose a signature date"),                                     "win.suppose",               "<Control>d"                   },
  { N_ ("General"),  N_ ("Print what is shown"),                                          "win.print",                 "<Control>p"                   },
  { N_ ("General"),  N_ ("Preferences"),                                                  "app.preferences",           "<Control>comma"               },
  { N_ ("General"),  N_ ("Main menu"),                                                    "win.menu",                  "F10"                          },
  { N_ ("General"),  N_ ("Help"),                                                         "app.help",                  "F1"                           },
  { N_ ("General"),  N_ ("Keyboard shortcuts"),                                           "app.shortcuts",             "<Control>question"            },
  { N_ ("General"),  N_ ("Close the window"),                                             "window.close",              "<Control>w"                   },
  { N_ ("General"),  N_ ("Quit"),                                                         "app.quit",                  "<Control>q"                   },
  { N_ ("Pages"),    N_ ("To do"),                                                        "win.show-page::todo",       "<Alt>1"                       },
  { N_ ("Pages"),    N_ ("Calendar"),                                                     "win.show-page::calendar",   "<Alt>2"                       },
  { N_ ("Pages"),    N_ ("Agreements"),                                                   "win.show-page::agreements", "<Alt>3"                       },
  { N_ ("Pages"),    N_ ("Payments"),                                                     "win.show-page::payments",   "<Alt>4"                       },
  { N_ ("Pages"),    N_ ("Committees"),                                                   "win.show-page::committees", "<Alt>5"                       },
  { N_ ("Pages"),    N_ ("Startups"),                                                     "win.show-page::startups",   "<Alt>6"                       },
  { N_ ("Pages"),    N_ ("Parties"),                                                      "win.show-page::parties",    "<Alt>7"                       },
  { N_ ("Pages"),    N_ ("Overview"),                                                     "win.show-page::overview",   "<Alt>8"                       },
  { N_ ("Pages"),    N_ ("History"),                                                      "win.show-page::history",    "<Alt>9"                       },
  { N_ ("Pages"),    N_ ("Search in the page"),                                           NULL,                        "<Control>f"                   },
  { N_ ("Pages"),    N_ ("Open the detail"),                                              NULL,                        "Return"                       },
  { N_ ("Pages"),    N_ ("Take the next step"),                                           NULL,                        "space"                        },
  { N_ ("Pages"),    N_ ("In the list of what is to be done, previous and next section"), NULL,
   "<Control>Page_Up <Control>Page_Down"                                                                                                              },
  { N_ ("Calendar"), N_ ("Month, year, timeline, agenda"),                                NULL,
   "<Control>1 <Control>2 <Control>3 <Control>4"                                                                                                      },
  { N_ ("Calendar"), N_ ("Move by a day or a week"),                                      NULL,                        "Left Right Up Down"           },
  { N_ ("Calendar"), N_ ("First and last day of the week"),                               NULL,                        "Home End"                     },
  { N_ ("Calendar"), N_ ("Previous and next month"),                                      NULL,                        "Page_Up Page_Down"            },
  { N_ ("Calendar"), N_ ("Previous and next year; in the agenda, month"),                 NULL,
   "<Control>Page_Up <Control>Page_Down"                                                                                                              },
  { N_ ("Calendar"), N_ ("Today"),                                                        NULL,                        "<Control>Home"                },
  { N_ ("Calendar"), N_ ("List of the day"),                                              NULL,                        "Return"                       },
  { N_ ("Calendar"), N_ ("In the timeline, zoom and show all"),                           NULL,                        "plus minus 0"                 },
  { N_ ("Calendar"), N_ ("In the timeline, mark by mark"),                                NULL,                        "Left Right"                   },
};

/* Public */

/**
 * quitus_shortcut_table_get:
 * @n: (out): how many there are
 *
 * Everything that keys do in the window: the application takes its keys from here, and the dialog
 * that lists them what it says.  Groups and titles are to be translated.
 *
 * Returns: (transfer none): them, group by group
 */
const QuitusShortcut *
quitus_shortcut_table_get (guint *n)
{
  *n = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}
