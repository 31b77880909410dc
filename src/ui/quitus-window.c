/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-window-private.h"

#include "quitus-agreement-page.h"
#include "quitus-first-facts.h"
#include "quitus-focus-keeper.h"
#include "quitus-language.h"
#include "quitus-month-view.h"
#include "quitus-payments-page.h"
#include "quitus-problem.h"
#include "quitus-recovery-page.h"
#include "quitus-requests.h"
#include "quitus-sidebar-foot.h"
#include "quitus-sidebar-row.h"
#include "quitus-start-frame.h"
#include "quitus-template.h"
#include "quitus-welcome.h"
#include "quitus-window-memory.h"
#include "quitus-window-pages.h"

/* Nothing turns before this many milliseconds: most registers are open by then. */
#define PATIENCE 300
/* After that many frames a page that is shown has what it is for, if it ever will. */
#define MOST_FRAMES 5

struct _QuitusWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwBin *loading_place;
  AdwBin *welcome_place;
  AdwBin *recovery_place;
  AdwNavigationSplitView *split_view;
  GtkListBox *sidebar_list;
  QuitusSidebarFoot *foot;
  GMenu *main_menu;
  AdwNavigationPage *content_page;
  AdwNavigationView *navigation;

  QuitusSession *session;
  GSettings *settings;
  /* Made when they are needed, which is seldom. */
  QuitusWelcome *welcome;
  QuitusRecoveryPage *recovery;
  QuitusReminderService *reminders;
  /* What waits until the register is open. */
  QuitusRequests *requests;
  char *page;
  /* The agreement that was on the screen when the window before was closed. */
  QuitusId kept_agreement;
  guint patience_source;
  gboolean is_new;
  gboolean adds_sample;
  gboolean is_closed;
};

G_DEFINE_FINAL_TYPE (QuitusWindow, quitus_window, ADW_TYPE_APPLICATION_WINDOW)

/* Helpers */

static void open_register (QuitusWindow *self);

static void
update_foot (QuitusWindow *self)
{
  quitus_sidebar_foot_update (self->foot, quitus_session_get_register (self->session));
}

static void
update_late_count (QuitusWindow *self)
{
  QuitusDeadlineModel *deadlines = quitus_session_get_deadlines (self->session);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->sidebar_list, 0);
  guint n_late = 0;

  for (guint i = 0; deadlines != NULL && i < quitus_deadline_model_size (deadlines); i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (deadlines, i);

      if (deadline->date == QUITUS_DAY_NONE)
        break;
      n_late += deadline->status == QUITUS_STATUS_LATE;
    }
  quitus_sidebar_row_set_count (QUITUS_SIDEBAR_ROW (row), n_late);
}

static void
show_stack_page (QuitusWindow *self, const char *name)
{
  g_clear_handle_id (&self->patience_source, g_source_remove);
  adw_bin_set_child (self->loading_place, NULL);
  gtk_stack_set_visible_child_name (self->stack, name);
  quitus_window_update_actions (self);
}

static void
show_book (QuitusWindow *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  QuitusRecord *kept = book != NULL ? quitus_book_lookup (book, self->kept_agreement) : NULL;

  show_stack_page (self, "book");
  quitus_window_show_page (self, quitus_window_pages_find (self->page) >= 0 ? self->page : "todo");
  if (kept != NULL && quitus_record_get_kind (kept) == QUITUS_KIND_AGREEMENT)
    adw_navigation_view_push (self->navigation, quitus_agreement_page_new (self->session, kept));
  quitus_window_enter_page (self);
}

static GtkWidget *
find_main_widget (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (gtk_widget_get_mapped (widget) &&
      (GTK_IS_LIST_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget) || QUITUS_IS_MONTH_VIEW (widget)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_main_widget (child);
  return found;
}

/* Callbacks */

/* The keyboard goes to what the page is for, once it is there. */
static gboolean
focus_page_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *main_widget = find_main_widget (GTK_WIDGET (QUITUS_WINDOW (widget)->navigation));
  guint *n_frames = data;

  /* A page learns only while it is laid out that it is narrow, and then shows another list. */
  if ((main_widget == NULL || gtk_widget_get_width (main_widget) == 0) && ++*n_frames < MOST_FRAMES)
    return G_SOURCE_CONTINUE;
  /* A dialog keeps it until it is closed. */
  if (main_widget != NULL &&
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) == NULL)
    gtk_widget_child_focus (main_widget, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static void show_welcome (QuitusWindow *self);
static QuitusRecoveryPage *show_recovery (QuitusWindow *self);

static gboolean
patience_cb (gpointer data)
{
  QuitusWindow *self = data;

  self->patience_source = 0;
  adw_bin_set_child (self->loading_place, adw_spinner_new ());
  return G_SOURCE_REMOVE;
}

static void
record_first_facts (QuitusWindow *self)
{
  g_autofree char *organisation = quitus_welcome_get_organisation (self->welcome);
  gboolean adds_sample = self->adds_sample;

  self->is_new = FALSE;
  self->adds_sample = FALSE;
  quitus_first_facts_record (quitus_session_get_register (self->session), organisation, adds_sample,
                             GTK_WIDGET (self));
}

static void
open_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_open = quitus_session_open_finish (QUITUS_SESSION (object), result, &error);

  if (self->is_closed)
    return;
  if (is_open)
    {
      show_book (self);
      update_foot (self);
      if (self->is_new)
        record_first_facts (self);
    }
  else
    {
      quitus_recovery_page_show_error (show_recovery (self),
                                       quitus_session_get_register (QUITUS_SESSION (object)),
                                       error);
    }
  quitus_window_perform_requests (self);
}

static void
show_loading (QuitusWindow *self)
{
  g_clear_handle_id (&self->patience_source, g_source_remove);
  self->patience_source = g_timeout_add (PATIENCE, patience_cb, self);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  quitus_window_update_actions (self);
}

static void
open_register (QuitusWindow *self)
{
  show_loading (self);
  quitus_session_open_async (self->session, open_cb, g_object_ref (self));
}

/* There is no register: either there never was one, or it is gone. */
static void
copies_found_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  QuitusRegister *reg = QUITUS_REGISTER (object);
  g_autoptr (GPtrArray) copies = quitus_register_find_copies_finish (reg, result, NULL);

  if (self->is_closed || self->session == NULL)
    return;
  if (copies != NULL && copies->len > 0)
    quitus_recovery_page_show_loss (show_recovery (self), reg, copies->pdata[0]);
  else
    show_welcome (self);
  quitus_window_perform_requests (self);
}

static void
begin (QuitusWindow *self)
{
  QuitusRegister *reg = quitus_session_get_register (self->session);

  if (g_file_test (quitus_register_get_path (reg), G_FILE_TEST_EXISTS))
    {
      open_register (self);
      return;
    }
  show_loading (self);
  quitus_register_find_copies_async (reg, NULL, copies_found_cb, g_object_ref (self));
}

static void
take_name (QuitusWindow *self)
{
  g_autofree char *name = quitus_welcome_get_name (self->welcome);

  self->is_new = TRUE;
  g_settings_set_string (self->settings, "author", name);
  quitus_register_set_author (quitus_session_get_register (self->session), name);
}

static void
sample_chosen_cb (QuitusWindow *self)
{
  take_name (self);
  self->adds_sample = TRUE;
  open_register (self);
}

static void
new_chosen_cb (QuitusWindow *self)
{
  take_name (self);
  quitus_window_request (self, "win.new-agreement", NULL, TRUE);
  open_register (self);
}

static void
empty_chosen_cb (QuitusWindow *self)
{
  take_name (self);
  open_register (self);
}

static void
closed_to_retry_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;

  quitus_register_close_finish (QUITUS_REGISTER (object), result, NULL);
  if (!self->is_closed && self->session != NULL)
    begin (self);
}

/* What turned out to be damaged is still open, and what was damaged may be another file now. */
static void
retry_cb (QuitusWindow *self)
{
  show_loading (self);
  quitus_register_close_async (quitus_session_get_register (self->session), NULL,
                               closed_to_retry_cb, g_object_ref (self));
}

static void
read_chosen_cb (QuitusWindow *self)
{
  show_book (self);
  quitus_window_perform_requests (self);
}

/* Something that nobody asked for failed. */
static void
problem_cb (QuitusWindow *self, GError *problem)
{
  QuitusRegister *reg;

  if (self->is_closed || self->session == NULL)
    return;
  reg = quitus_session_get_register (self->session);
  if (!g_error_matches (problem, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT) ||
      quitus_register_get_refusal (reg) == NULL)
    {
      quitus_window_tell (self, problem->message);
      return;
    }
  quitus_recovery_page_show_error (show_recovery (self), reg, problem);
}

static void
start_anew_cb (QuitusWindow *self)
{
  show_welcome (self);
}

static void
restored_cb (QuitusWindow *self, const char *aside)
{
  if (self->is_closed)
    return;
  quitus_window_tell_restored (self, aside);
  quitus_window_resume (self);
}

/* Asks how to begin. */
static void
show_welcome (QuitusWindow *self)
{
  if (self->welcome == NULL)
    {
      g_autofree char *author = quitus_register_get_default_author ();

      self->welcome = g_object_new (QUITUS_TYPE_WELCOME, NULL);
      quitus_welcome_set_name (self->welcome, author);
      g_signal_connect_object (self->welcome, "sample-chosen", G_CALLBACK (sample_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->welcome, "new-chosen", G_CALLBACK (new_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->welcome, "import-chosen",
                               G_CALLBACK (quitus_window_choose_import), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->welcome, "empty-chosen", G_CALLBACK (empty_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      adw_bin_set_child (self->welcome_place, quitus_start_frame_new (GTK_WIDGET (self->welcome)));
    }
  show_stack_page (self, "welcome");
  gtk_widget_grab_focus (GTK_WIDGET (self->welcome));
}

/* Where it is said that the register could not be opened. */
static QuitusRecoveryPage *
show_recovery (QuitusWindow *self)
{
  if (self->recovery == NULL)
    {
      self->recovery = g_object_new (QUITUS_TYPE_RECOVERY_PAGE, NULL);
      g_signal_connect_object (self->recovery, "retry", G_CALLBACK (retry_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->recovery, "read-chosen", G_CALLBACK (read_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->recovery, "empty-chosen", G_CALLBACK (start_anew_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->recovery, "restored", G_CALLBACK (restored_cb), self,
                               G_CONNECT_SWAPPED);
      adw_bin_set_child (self->recovery_place,
                         quitus_start_frame_new (GTK_WIDGET (self->recovery)));
    }
  show_stack_page (self, "failed");
  return self->recovery;
}

static void
row_activated_cb (QuitusWindow *self, GtkListBoxRow *row)
{
  quitus_window_show_page (self, quitus_window_pages_get_name (gtk_list_box_row_get_index (row)));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
row_selected_cb (QuitusWindow *self, GtkListBoxRow *row)
{
  const char *name;

  if (row == NULL || quitus_session_get_deadlines (self->session) == NULL)
    return;
  name = quitus_window_pages_get_name (gtk_list_box_row_get_index (row));
  if (!g_str_equal (name, self->page != NULL ? self->page : ""))
    quitus_window_show_page (self, name);
}

static void
visible_page_cb (QuitusWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  if (page != NULL)
    {
      adw_navigation_page_set_title (self->content_page, adw_navigation_page_get_title (page));
      quitus_window_memory_keep_place (self->settings, self->page, page);
    }
  if (QUITUS_IS_AGREEMENT_PAGE (page) &&
      g_signal_handler_find (page, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL,
                             quitus_window_update_actions, self) == 0)
    g_signal_connect_object (page, "notify::is-past", G_CALLBACK (quitus_window_update_actions),
                             self, G_CONNECT_SWAPPED);
  quitus_window_update_actions (self);
}

static void
register_cb (QuitusWindow *self)
{
  if (self->session == NULL)
    return;
  update_foot (self);
  quitus_window_update_actions (self);
}

static void
deadlines_cb (QuitusWindow *self)
{
  QuitusDeadlineModel *deadlines = quitus_session_get_deadlines (self->session);

  if (deadlines == NULL)
    return;
  g_signal_connect_object (deadlines, "items-changed", G_CALLBACK (update_late_count), self,
                           G_CONNECT_SWAPPED);
  update_late_count (self);
  /* Pages show one book: after a restore they are made again. */
  if (adw_navigation_view_get_visible_page (self->navigation) != NULL)
    quitus_window_show_page (self, self->page);
}

static gboolean
destroy_cb (gpointer data)
{
  gtk_window_destroy (GTK_WINDOW (data));
  return G_SOURCE_REMOVE;
}

/* The dialog is still a part of the window while it says that it is closed. */
static void
not_closed_read_cb (QuitusWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy_cb, g_object_ref (self), g_object_unref);
}

static void
close_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (quitus_register_close_finish (QUITUS_REGISTER (object), result, &error))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    quitus_window_tell_not_closed (self, error);
}

/* Overrides */

static gboolean
quitus_window_close_request (GtkWindow *window)
{
  QuitusWindow *self = QUITUS_WINDOW (window);

  if (self->is_closed)
    return GDK_EVENT_STOP;
  self->is_closed = TRUE;
  quitus_window_memory_keep_size (self->settings, window);

  /* The window goes once every write under way is on the disk. */
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  quitus_register_close_async (quitus_session_get_register (self->session), NULL, close_cb,
                               g_object_ref (self));
  return GDK_EVENT_STOP;
}

static void
quitus_window_dispose (GObject *object)
{
  QuitusWindow *self = QUITUS_WINDOW (object);

  g_clear_handle_id (&self->patience_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->reminders);
  g_clear_pointer (&self->requests, quitus_requests_free);
  g_clear_pointer (&self->page, g_free);
  G_OBJECT_CLASS (quitus_window_parent_class)->dispose (object);
}

static void
quitus_window_class_init (QuitusWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = quitus_window_close_request;

  g_type_ensure (QUITUS_TYPE_SIDEBAR_FOOT);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, QuitusWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusWindow, loading_place);
  gtk_widget_class_bind_template_child (widget_class, QuitusWindow, welcome_place);
  gtk_widget_class_bind_template_child (widget_class, QuitusWindow, recovery_place);
  gtk_widget_class_bind_template_child (widget_class, QuitusWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, QuitusWindow, sidebar_list);
  gtk_widget_class_bind_template_child (widget_class, QuitusWindow, foot);
  gtk_widget_class_bind_template_child (widget_class, QuitusWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, QuitusWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, QuitusWindow, navigation);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_page_cb);
  quitus_window_install_actions (widget_class);
}

static void
quitus_window_init (QuitusWindow *self)
{
  self->requests = quitus_requests_new ();
  self->kept_agreement = QUITUS_ID_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  quitus_focus_keeper_watch (GTK_WIDGET (self), GTK_WIDGET (self->navigation));
  for (guint i = 0; i < quitus_window_pages_count (); i++)
    gtk_list_box_append (self->sidebar_list, quitus_window_pages_make_row ((int) i));
}

/* Private */

/* Everything that was recorded is on the disk already: the window may go once that was read. */
void
quitus_window_tell_not_closed (QuitusWindow *self, const GError *error)
{
  AdwDialog *dialog = quitus_problem_not_closed_dialog_new (error);

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (not_closed_read_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Shows the page also where the window is narrow, with the keyboard in it. */
void
quitus_window_enter_page (QuitusWindow *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_page_cb, g_new0 (guint, 1), g_free);
}

/* Goes on after a restore from the page that says that the register could not be opened. */
void
quitus_window_resume (QuitusWindow *self)
{
  if (!g_str_equal (gtk_stack_get_visible_child_name (self->stack), "failed"))
    return;
  if (quitus_session_get_deadlines (self->session) == NULL)
    {
      open_register (self);
      return;
    }
  show_book (self);
  quitus_window_perform_requests (self);
}

/* Keeps what cannot be done now; what is asked for comes in the place of where the person was. */
void
quitus_window_keep_request (QuitusWindow *self,
                            const char *action,
                            GVariant *parameter,
                            gboolean needs_book)
{
  self->kept_agreement = QUITUS_ID_NONE;
  quitus_requests_add (self->requests, action, parameter, needs_book);
}

/* Does what was asked before it could be done. */
void
quitus_window_perform_requests (QuitusWindow *self)
{
  const char *place;

  if (quitus_window_is_closed (self))
    return;
  place = gtk_stack_get_visible_child_name (self->stack);
  if (!g_str_equal (place, "loading"))
    quitus_requests_perform (self->requests, GTK_WIDGET (self), g_str_equal (place, "book"));
}

/* Whether it is gone, or about to go. */
gboolean
quitus_window_is_closed (QuitusWindow *self)
{
  return self->is_closed || self->session == NULL;
}

GMenu *
quitus_window_get_menu (QuitusWindow *self)
{
  return self->main_menu;
}

/* Whether there is no register yet, and the person is asked how to begin. */
gboolean
quitus_window_is_welcoming (QuitusWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "welcome") == 0;
}

/* Begins a register with a new agreement, as the welcome offers; says whether it is for that to do. */
gboolean
quitus_window_begin_register (QuitusWindow *self)
{
  if (!quitus_window_is_welcoming (self))
    return FALSE;
  quitus_welcome_choose_new (self->welcome);
  return TRUE;
}

/* Begins a register with nothing in it, as the welcome offers. */
void
quitus_window_begin_empty (QuitusWindow *self)
{
  if (quitus_window_is_welcoming (self))
    empty_chosen_cb (self);
}

QuitusSession *
quitus_window_get_session (QuitusWindow *self)
{
  return self->session;
}

AdwNavigationView *
quitus_window_get_navigation (QuitusWindow *self)
{
  return self->navigation;
}

/* Says something that asks for nothing. */
void
quitus_window_tell (QuitusWindow *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  quitus_window_add_toast (self, toast);
}

void
quitus_window_add_toast (QuitusWindow *self, AdwToast *toast)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);
  AdwToastOverlay *toasts = self->toasts;

  /* What an older one says may not be true any more. */
  adw_toast_overlay_dismiss_all (self->toasts);
  if (QUITUS_IS_PAYMENTS_PAGE (page))
    {
      toasts = quitus_payments_page_get_toasts (QUITUS_PAYMENTS_PAGE (page));
      adw_toast_overlay_dismiss_all (toasts);
    }
  adw_toast_overlay_add_toast (toasts, toast);
}

/* Public */

/**
 * quitus_window_new:
 * @application: the application
 * @session: a session whose register is not open yet
 * @settings: the settings of the user
 *
 * A window on a register.  It opens the register, welcomes the person when there never was one, and
 * offers the newest good copy of one that is damaged or gone.
 *
 * Returns: (transfer none): the window, owned by GTK
 */
QuitusWindow *
quitus_window_new (AdwApplication *application, QuitusSession *session, GSettings *settings)
{
  QuitusWindow *self = g_object_new (QUITUS_TYPE_WINDOW, "application", application, NULL);
  QuitusRegister *reg = quitus_session_get_register (session);

  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  /* Unless a page is asked for, it begins where the window before ended. */
  self->page = quitus_window_memory_take_place (settings, &self->kept_agreement);
  quitus_window_memory_follow_filter (settings, session);
  quitus_window_memory_take_size (settings, GTK_WINDOW (self));
  g_signal_connect_object (reg, "notify", G_CALLBACK (register_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reg, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::deadlines", G_CALLBACK (deadlines_cb), self,
                           G_CONNECT_SWAPPED);
  quitus_window_memory_follow_author (settings, reg);
  begin (self);
  return self;
}

/**
 * quitus_window_set_reminders:
 * @self: a window whose register is not open yet
 * @reminders: what tells of deadlines
 *
 * Has the deadlines of the window told, and says in the window what hinders that.
 */
void
quitus_window_set_reminders (QuitusWindow *self, QuitusReminderService *reminders)
{
  g_set_object (&self->reminders, reminders);
  quitus_reminder_service_follow (reminders, self->session);
}

/**
 * quitus_window_show_page:
 * @self: a window
 * @page: "todo", "calendar", "agreements", "payments", "committees", "startups", "parties", "overview" or
 *   "history"
 *
 * Shows a page, at once or as soon as the register is open.
 */
void
quitus_window_show_page (QuitusWindow *self, const char *page)
{
  int index = quitus_window_pages_find (page);
  AdwNavigationPage *root;

  if (index < 0)
    return;
  g_set_str (&self->page, page);
  self->kept_agreement = QUITUS_ID_NONE;
  if (quitus_session_get_deadlines (self->session) == NULL)
    return;
  root = quitus_window_pages_make (page, self->session, self->settings, self->reminders);
  adw_navigation_view_replace (self->navigation, &root, 1);
  gtk_list_box_select_row (self->sidebar_list,
                           gtk_list_box_get_row_at_index (self->sidebar_list, index));
}

/**
 * quitus_window_request:
 * @self: a window
 * @action: the full name of one of its actions
 * @parameter: (nullable): its parameter, taken when floating
 * @needs_book: whether the action is about what is in the register
 *
 * Activates an action at once or, while the register is being opened, as soon as it is known what
 * there is to show.  An action that needs the book waits for it, also where it is only about to
 * begin.
 */
void
quitus_window_request (QuitusWindow *self,
                       const char *action,
                       GVariant *parameter,
                       gboolean needs_book)
{
  quitus_window_keep_request (self, action, parameter, needs_book);
  quitus_window_perform_requests (self);
}
