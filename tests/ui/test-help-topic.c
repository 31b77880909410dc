/* SPDX-License-Identifier: GPL-3.0-or-later */

/* F1 leads to a page of the manual that is there. */

#include <glib/gstdio.h>

#include "pages-fixture.h"

#include "quitus-agreement-page.h"
#include "quitus-help-topic.h"
#include "quitus-manual.h"
#include "quitus-suppose-dialog.h"
#include "quitus-todo-page.h"

static void
set_up (Pages *pages, gconstpointer unused)
{
  pages_set_up (pages, TRUE, 1000, 720);
}

static void
tear_down (Pages *pages, gconstpointer unused)
{
  pages_tear_down (pages);
}

static void
assert_topic (const char *topic, const char *expected)
{
  g_autofree char *name = g_strconcat (topic, ".page", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "help", "C", name, NULL);

  g_assert_cmpstr (topic, ==, expected);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_places (Pages *pages, gconstpointer unused)
{
  static const struct
  {
    const char *section;
    const char *topic;
  } sections[] = {
    { "schedule",    "payments"    },
    { "parties",     "sign"        },
    { "startups",    "committees"  },
    { "obligations", "obligations" },
    { "accounts",    "orders"      },
    { "terms",       "agreements"  },
    { "documents",   "documents"   },
    { "amendments",  "amend"       },
    { "history",     "history"     },
  };
  AdwNavigationPage *todo = quitus_todo_page_new (pages->session);
  AdwNavigationPage *page = quitus_agreement_page_new (pages->session, pages_get_agreement (pages));
  AdwDialog *dialog = quitus_suppose_dialog_new (pages->session);

  g_object_ref_sink (todo);
  g_object_ref_sink (page);
  g_object_ref_sink (dialog);
  assert_topic (quitus_help_topic_find (NULL, todo), "todo");
  assert_topic (quitus_help_topic_find (dialog, todo), "suppose");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), sections[i].section);
      assert_topic (quitus_help_topic_find (NULL, page), sections[i].topic);
    }
  g_assert_null (quitus_help_topic_find (NULL, NULL));
  g_object_unref (todo);
  g_object_unref (page);
  g_object_unref (dialog);
}

/* Pages that the window names after those of the manual. */
static void
test_tags (Pages *pages, gconstpointer unused)
{
  static const char *tags[] = { "todo",     "calendar", "agreements", "payments", "committees",
                                "startups", "parties",  "overview",   "history" };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      AdwNavigationPage *page =
          adw_navigation_page_new_with_tag (gtk_label_new (""), "Page", tags[i]);

      g_object_ref_sink (page);
      assert_topic (quitus_help_topic_find (NULL, page), tags[i]);
      g_object_unref (page);
    }
}

static void
assert_uri (const char *topic, QuitusLanguage language, const char *sandbox, const char *expected)
{
  g_autofree char *uri = quitus_manual_get_uri (topic, language, sandbox);

  g_assert_cmpstr (uri, ==, expected);
  g_assert_true (g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL));
}

/* The manual is called by its name; by its folder, where the viewer is outside of a sandbox. */
static void
test_manual (void)
{
  g_autofree char *folder = g_dir_make_tmp ("quitus-manual-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "description", NULL);
  g_autofree char *sandbox = NULL;

  assert_uri (NULL, QUITUS_LANGUAGE_FRENCH, NULL, "help:quitus");
  assert_uri ("todo", QUITUS_LANGUAGE_FRENCH, NULL, "help:quitus/todo");
  assert_uri (NULL, QUITUS_LANGUAGE_ENGLISH, "/v/app", "ghelp:/v/app/share/help/C/quitus");
  assert_uri ("todo", QUITUS_LANGUAGE_FRENCH, "/v/a b/files",
              "ghelp:/v/a%20b/files/share/help/fr/quitus?todo");

  g_assert_null (quitus_manual_find_sandbox (path));
  g_assert_true (g_file_set_contents (path,
                                      "[Application]\nname=fr.quitus.Quitus\n"
                                      "[Instance]\napp-path=/var/lib/flatpak/app/x/files\n",
                                      -1, NULL));
  sandbox = quitus_manual_find_sandbox (path);
  g_assert_cmpstr (sandbox, ==, "/var/lib/flatpak/app/x/files");
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);

  g_test_add ("/help-topic/places", Pages, NULL, set_up, test_places, tear_down);
  g_test_add ("/help-topic/tags", Pages, NULL, set_up, test_tags, tear_down);
  g_test_add_func ("/help-topic/manual", test_manual);
  return g_test_run ();
}
