/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-todo-page.h"

#include "quitus-page-printer.h"
#include "quitus-filter-bar.h"
#include "quitus-filter-cover.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-month-sums.h"
#include "quitus-notices.h"
#include "quitus-printable.h"
#include "quitus-template.h"
#include "quitus-todo-list.h"

struct _QuitusTodoPage
{
  AdwNavigationPage parent_instance;

  QuitusNotices *notices;
  QuitusFilterBar *filter_bar;
  GtkStack *stack;
  GtkLabel *summary_label;
  QuitusTodoList *list;
  AdwStatusPage *empty_page;
  GtkWidget *first_box;
  GtkLabel *reminders_label;

  QuitusSession *session;
  QuitusTodoModel *model;
};

static void printable_init (QuitusPrintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusTodoPage,
                               quitus_todo_page,
                               ADW_TYPE_NAVIGATION_PAGE,
                               G_IMPLEMENT_INTERFACE (QUITUS_TYPE_PRINTABLE, printable_init))

/* Helpers */

/* What is expected this month, in cents: payments of the month that are not received; of these, what
 * is supposed. */
static QuitusMoney
sum_of_month (QuitusDeadlineModel *deadlines, QuitusDay today, QuitusMoney *supposed)
{
  guint first = 0;
  guint n = quitus_deadline_model_find_range (deadlines, quitus_day_first_of_month (today),
                                              quitus_day_last_of_month (today), &first);
  QuitusMoney sum = 0;

  *supposed = 0;
  for (guint i = first; i < first + n; i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (deadlines, i);

      if (deadline->kind == QUITUS_DEADLINE_PAYMENT && deadline->status != QUITUS_STATUS_DONE &&
          deadline->amount != QUITUS_MONEY_NONE)
        {
          sum += deadline->amount;
          *supposed += deadline->is_supposed ? deadline->amount : 0;
        }
    }
  return sum;
}

/* Appends a part of the sentence, where there is something to say. */
static void
append_count (GString *sentence, const char *format, guint count)
{
  g_autofree char *part = NULL;

  if (count == 0)
    return;
  if (sentence->len > 0)
    g_string_append (sentence, ", ");
  part = quitus_format_text (quitus_language_get_default (), format, count);
  g_string_append (sentence, part);
}

static void
update_summary (QuitusTodoPage *self)
{
  QuitusDeadlineModel *deadlines = quitus_session_get_shown (self->session);
  QuitusMoney supposed;
  QuitusMoney sum = sum_of_month (deadlines, quitus_session_get_today (self->session), &supposed);
  guint n_late = quitus_todo_model_count (self->model, QUITUS_TODO_LATE);
  guint n_due = quitus_todo_model_count (self->model, QUITUS_TODO_DUE);
  guint n_open = quitus_todo_model_count (self->model, QUITUS_TODO_UNDETERMINED);
  g_autoptr (GString) sentence = g_string_new (NULL);

  append_count (sentence, n_ ("%u deadline late", "%u deadlines late", n_late), n_late);
  append_count (sentence, n_ ("%u due now", "%u due now", n_due), n_due);
  append_count (sentence,
                n_ ("%u deadline without a day yet", "%u deadlines without a day yet", n_open),
                n_open);
  if (sum > 0)
    {
      g_autofree char *amount = quitus_month_say_sum (sum, supposed);

      if (sentence->len > 0)
        g_string_append (sentence, ", ");
      g_string_append_printf (sentence, _ ("%s expected this month"), amount);
    }
  if (sentence->len == 0)
    g_string_append (sentence, _ ("Nothing is late"));
  if (quitus_deadline_model_is_filtered (deadlines))
    g_string_append_printf (sentence, " %s", _ ("(of what is shown)"));
  gtk_label_set_label (self->summary_label, sentence->str);
}

/* "Nothing to do before 8 August 2023", or that there is nothing at all. */
static void
update_empty (QuitusTodoPage *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  gboolean is_new = quitus_book_count (book, QUITUS_KIND_AGREEMENT) == 0;

  gtk_widget_set_visible (self->first_box, is_new);
  if (is_new)
    {
      adw_status_page_set_title (self->empty_page, _ ("No Agreement Yet"));
      adw_status_page_set_description (
          self->empty_page, _ ("Type one from its paper, or look around in the example."));
      return;
    }
  adw_status_page_set_title (self->empty_page, _ ("Nothing to Do"));
  adw_status_page_set_description (self->empty_page, _ ("Everything is done."));
}

/* Callbacks */

static void
items_changed_cb (QuitusTodoPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  QuitusDeadlineModel *shown = quitus_session_get_shown (self->session);
  gboolean is_filtered = quitus_deadline_model_is_filtered (shown);
  gboolean is_pending = quitus_deadline_model_is_pending (shown);

  update_summary (self);
  update_empty (self);
  if (n_items == 0 && is_filtered && !is_pending)
    gtk_stack_set_visible_child_name (self->stack, "hidden");
  else
    gtk_stack_set_visible_child_name (self->stack, n_items > 0 || is_pending ? "list" : "empty");
}

/* Nothing is said as long as all is well. */
static void
problem_cb (QuitusTodoPage *self, GParamSpec *pspec, QuitusReminderService *reminders)
{
  const char *problem = quitus_reminder_service_get_problem (reminders);
  g_autofree char *text =
      /* Translators: why deadlines may not be told, in a sentence */
      problem != NULL ? g_strdup_printf (_ ("Reminders: %s"), problem) : NULL;

  gtk_label_set_label (self->reminders_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reminders_label), text != NULL);
}

/* Overrides */

static void
quitus_todo_page_print (QuitusPrintable *printable, GtkWindow *parent)
{
  QuitusSession *session = QUITUS_TODO_PAGE (printable)->session;

  quitus_page_printer_run (session, quitus_page_printer_make_todo (session), parent);
}

static void
printable_init (QuitusPrintableInterface *iface)
{
  iface->print = quitus_todo_page_print;
}

static void
quitus_todo_page_dispose (GObject *object)
{
  QuitusTodoPage *self = QUITUS_TODO_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_TODO_PAGE);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_todo_page_parent_class)->dispose (object);
}

static void
quitus_todo_page_class_init (QuitusTodoPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_todo_page_dispose;

  g_type_ensure (QUITUS_TYPE_FILTER_BAR);
  g_type_ensure (QUITUS_TYPE_NOTICES);
  g_type_ensure (QUITUS_TYPE_TODO_LIST);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-todo-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoPage, notices);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoPage, summary_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoPage, list);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoPage, first_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoPage, reminders_label);
}

static void
quitus_todo_page_init (QuitusTodoPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_stack_add_named (self->stack, quitus_filter_cover_make_page (QUITUS_FILTER_OF_DEADLINES),
                       "hidden");
}

/* Public */

/**
 * quitus_todo_page_new:
 * @session: what the window works with, its register open
 *
 * What is to be done, over all agreements: one list, the most urgent first.
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
quitus_todo_page_new (QuitusSession *session)
{
  QuitusTodoPage *self = g_object_new (QUITUS_TYPE_TODO_PAGE, NULL);

  self->session = g_object_ref (session);
  self->model = quitus_todo_model_new (quitus_session_get_shown (session));
  quitus_notices_set_session (self->notices, session);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (quitus_session_get_filter (session), "changed",
                           G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  quitus_filter_bar_set_session (self->filter_bar, session, GTK_WIDGET (self));
  quitus_filter_bar_capture_keys (self->filter_bar);
  quitus_todo_list_fill (self->list, session, self->model, _ ("What is to be done"));
  items_changed_cb (self);
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * quitus_todo_page_set_reminders:
 * @self: the page
 * @reminders: (nullable): what tells of deadlines
 *
 * Says at the foot of the page what keeps deadlines from being told.
 */
void
quitus_todo_page_set_reminders (QuitusTodoPage *self, QuitusReminderService *reminders)
{
  if (reminders == NULL)
    return;
  g_signal_connect_object (reminders, "notify::problem", G_CALLBACK (problem_cb), self,
                           G_CONNECT_SWAPPED);
  problem_cb (self, NULL, reminders);
}
