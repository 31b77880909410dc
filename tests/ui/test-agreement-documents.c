/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The documents of an agreement: attached by dropping, told when they are not whole, taken back. */

#include <glib/gstdio.h>

#include "pages-fixture.h"

#include "quitus-agreement-page.h"
#include "quitus-document-guess.h"
#include "quitus-document-row.h"
#include "quitus-reference-row.h"

#define LETTER "Paris, le 8 février 2023\n"

static void
set_up (Pages *pages, gconstpointer width)
{
  pages_set_up (pages, TRUE, GPOINTER_TO_INT (width), 720);
}

static void
tear_down (Pages *pages, gconstpointer width)
{
  pages_tear_down (pages);
}

/* Helpers */

static GtkWidget *
show_documents (Pages *pages)
{
  AdwNavigationPage *page = quitus_agreement_page_new (pages->session, pages_get_agreement (pages));

  pages_push (pages, page);
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "documents");
  pages_settle (pages);
  return adw_view_stack_get_visible_child (ADW_VIEW_STACK (pages_child (GTK_WIDGET (page),
                                                                        "stack")));
}

static char *
make_file (Pages *pages, const char *name, const char *text)
{
  char *path = g_build_filename (pages->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static gboolean
has_toast (gpointer pages)
{
  return ((Pages *) pages)->toast != NULL;
}

static gboolean
has_dialog (gpointer data)
{
  Pages *pages = data;

  return adw_window_get_visible_dialog (ADW_WINDOW (pages->window)) != NULL;
}

/* As if these files came from the file manager. */
static void
drop (Pages *pages, GtkWidget *section, const char *path, const char *other)
{
  GObject *target = gtk_widget_get_template_child (section, G_OBJECT_TYPE (section), "drop_target");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) second = other != NULL ? g_file_new_for_path (other) : NULL;
  GFile *files[] = { file, second };
  GdkFileList *list = gdk_file_list_new_from_array (files, other != NULL ? 2 : 1);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_clear_pointer (&pages->toast, g_free);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, list);
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &is_taken);
  g_assert_true (is_taken);
}

static guint
count_documents (Pages *pages)
{
  return quitus_book_count (quitus_session_get_book (pages->session), QUITUS_KIND_DOCUMENT);
}

static const QuitusDocumentValue *
get_document (Pages *pages, guint i)
{
  QuitusBook *book = quitus_session_get_book (pages->session);

  return quitus_document_value (
      quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_DOCUMENT, i)));
}

static char *
get_content_path (Pages *pages, const QuitusDocumentValue *document)
{
  const char *path = quitus_register_get_path (pages->reg);
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".sqlite"));
  g_autofree char *folder = g_strconcat (stem, ".documents", NULL);
  const char digits[] = { document->hash[0], document->hash[1], '\0' };

  return g_build_filename (folder, digits, document->hash, NULL);
}

static void
assert_reads (GtkWidget *widget, const char *text)
{
  g_autofree char *read = pages_read (widget);

  if (strstr (read, text) == NULL)
    g_error ("“%s” cannot be read:\n%s", text, read);
}

static gboolean
stands_before (GtkWidget *section, const char *one, const char *other)
{
  g_autofree char *read = pages_read (section);

  return strstr (read, one) != NULL && strstr (read, one) < strstr (read, other);
}

/* Waits for what is told of the contents, which comes from the disk. */
typedef struct
{
  GtkWidget *section;
  const char *text;
} Reading;

static gboolean
can_read (gpointer data)
{
  Reading *reading = data;
  GtkWidget *label = pages_find (reading->section, GTK_TYPE_LABEL, reading->text);

  return label != NULL && gtk_widget_is_visible (label);
}

static void
wait_to_read (GtkWidget *section, const char *text)
{
  Reading reading = { section, text };

  pages_wait_until (can_read, &reading);
}

/* Tests */

static void
test_guess (void)
{
  static const struct
  {
    const char *name;
    QuitusDocumentType type;
  } cases[] = {
    { "Convention IGN-DINUM signée.pdf",         QUITUS_DOCUMENT_AGREEMENT       },
    { "2023-06_Avenant n°1 à la convention.pdf", QUITUS_DOCUMENT_AMENDMENT       },
    { "RIB DINUM.pdf",                           QUITUS_DOCUMENT_BANK_DETAILS    },
    { "Tribune.pdf",                             QUITUS_DOCUMENT_OTHER           },
    { "Arrêté du 12 mars 2023.pdf",              QUITUS_DOCUMENT_OPENING_ORDER   },
    { "PV Comité de pilotage.odt",               QUITUS_DOCUMENT_COMMITTEE       },
    { "PV de service fait.pdf",                  QUITUS_DOCUMENT_DELIVERY_REPORT },
    { "FACTURE_0042.PDF",                        QUITUS_DOCUMENT_INVOICE         },
    { "titre de perception.pdf",                 QUITUS_DOCUMENT_CALL            },
    { "scan0001.pdf",                            QUITUS_DOCUMENT_OTHER           },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (quitus_document_guess_type (cases[i].name), ==, cases[i].type);
}

static void
test_attach (Pages *pages, gconstpointer unused)
{
  GtkWidget *section = show_documents (pages);
  g_autofree char *letter = make_file (pages, "Lettre à l’IGN.txt", LETTER);
  g_autofree char *agreement = make_file (pages, "Convention signée.pdf", "%PDF-1.7\n");
  GtkWidget *row, *menu;

  g_assert_true (gtk_widget_is_visible (pages_child (section, "empty_page")));
  assert_reads (section, "No Document Attached");
  drop (pages, section, letter, agreement);
  pages_wait_until (has_toast, pages);
  pages_settle (pages);
  g_assert_cmpstr (pages->toast, ==, "2 documents attached");
  g_assert_false (gtk_widget_get_visible (pages_child (section, "empty_page")));
  g_assert_cmpuint (count_documents (pages), ==, 2);
  g_assert_cmpint (get_document (pages, 0)->type, ==, QUITUS_DOCUMENT_LETTER);
  g_assert_true (stands_before (section, "Convention signée.pdf", "Lettre à l’IGN.txt"));
  g_assert_cmpint (get_document (pages, 0)->added_on, ==,
                   quitus_session_get_today (pages->session));
  assert_reads (section, "Lettre à l’IGN.txt");
  assert_reads (section, "Letter · 26 bytes · ");
  row = pages_find (section, QUITUS_TYPE_DOCUMENT_ROW, "Convention signée.pdf");
  g_assert_nonnull (row);
  /* Enter and a click open it; the rest is a menu that says what it is for. */
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "document.open");
  menu = pages_find (row, GTK_TYPE_MENU_BUTTON, "");
  gtk_test_accessible_assert_property (menu, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Actions for “Convention signée.pdf”");
  /* One action of a person: taken back and done again as one. */
  pages_undo (pages);
  pages_settle (pages);
  g_assert_cmpuint (count_documents (pages), ==, 0);
  g_assert_true (gtk_widget_is_visible (pages_child (section, "empty_page")));
}

static void
test_contents (Pages *pages, gconstpointer unused)
{
  GtkWidget *section = show_documents (pages);
  g_autofree char *letter = make_file (pages, "lettre.txt", LETTER);
  g_autofree char *content = NULL;
  GtkWidget *row;

  drop (pages, section, letter, NULL);
  pages_wait_until (has_toast, pages);
  pages_settle (pages);
  content = get_content_path (pages, get_document (pages, 0));
  g_assert_true (g_file_test (content, G_FILE_TEST_IS_REGULAR));
  row = pages_find (section, QUITUS_TYPE_DOCUMENT_ROW, "lettre.txt");
  g_assert_null (pages_find (row, GTK_TYPE_LABEL, "Not Here"));
  /* Taken away behind the program's back: told, and not opened. */
  g_assert_cmpint (g_unlink (content), ==, 0);
  pages_undo (pages);
  quitus_register_redo_async (pages->reg, NULL, NULL, NULL);
  wait_to_read (section, "Not Here");
  row = pages_find (section, QUITUS_TYPE_DOCUMENT_ROW, "lettre.txt");
  gtk_widget_activate (row);
  pages_wait_until (has_dialog, pages);
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (pages->window)));
  pages_settle (pages);
  /* The same bytes fill it, and no second document comes of it. */
  drop (pages, section, letter, NULL);
  pages_wait_until (has_toast, pages);
  g_assert_cmpstr (pages->toast, ==, "This content is attached already");
  g_assert_cmpuint (count_documents (pages), ==, 1);
  g_assert_true (g_file_test (content, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_set_contents (content, "short", -1, NULL));
  pages_undo (pages);
  quitus_register_redo_async (pages->reg, NULL, NULL, NULL);
  wait_to_read (section, "Damaged");
}

/* What cannot be attached is told, and nothing comes of it. */
static void
test_refused (Pages *pages, gconstpointer unused)
{
  GtkWidget *section = show_documents (pages);
  g_autofree char *letter = make_file (pages, "lettre.txt", LETTER);

  drop (pages, section, letter, pages->folder);
  pages_wait_until (has_dialog, pages);
  pages_settle (pages);
  g_assert_cmpuint (count_documents (pages), ==, 0);
  g_assert_null (pages->toast);
  g_assert_false (gtk_widget_get_visible (pages_child (section, "progress_box")));
}

/* A file is attached where a record wants one. */
static void
test_reference_row (Pages *pages, gconstpointer unused)
{
  GtkWidget *row =
      quitus_reference_row_new (pages->session, "Document", QUITUS_KIND_DOCUMENT,
                                quitus_record_get_id (pages_get_agreement (pages)), TRUE);
  GtkWidget *button;

  g_object_ref_sink (row);
  button = pages_find (row, GTK_TYPE_BUTTON, "");
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Attach a File…");
  g_object_unref (row);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/documents/guess", test_guess);
#define ADD(path, width, function)                                                                 \
  g_test_add ("/documents" path, Pages, GINT_TO_POINTER (width), set_up, function, tear_down)
  ADD ("/attach", 1000, test_attach);
  ADD ("/attach-narrow", 360, test_attach);
  ADD ("/contents", 1000, test_contents);
  ADD ("/refused", 1000, test_refused);
  ADD ("/reference-row", 1000, test_reference_row);
#undef ADD
  return g_test_run ();
}
