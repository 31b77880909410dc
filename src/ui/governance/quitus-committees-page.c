/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-committees-page.h"

#include "quitus-committee-checks.h"
#include "quitus-facts.h"
#include "quitus-page-printer.h"
#include "quitus-filter-driver.h"
#include "quitus-printable.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-notices.h"
#include "quitus-search-query.h"
#include "quitus-summary-row.h"
#include "quitus-template.h"
#include "quitus-todo-list.h"

struct _QuitusCommitteesPage
{
  AdwNavigationPage parent_instance;

  QuitusNotices *notices;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *coming_stack;
  QuitusTodoList *coming_list;
  GtkStack *held_stack;
  GtkListView *held_list;

  QuitusSession *session;
  QuitusDeadlineFilter *coming_filter;
  QuitusTodoModel *coming;
  GListModel *held;
  GtkFilter *filter;
  QuitusSearchQuery *query;
};

static void printable_init (QuitusPrintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusCommitteesPage,
                               quitus_committees_page,
                               ADW_TYPE_NAVIGATION_PAGE,
                               G_IMPLEMENT_INTERFACE (QUITUS_TYPE_PRINTABLE, printable_init))

/* Helpers */

static const QuitusCommitteeValue *
get_value (gconstpointer record)
{
  return quitus_committee_value (quitus_record_get_value (QUITUS_RECORD ((gpointer) record)));
}

/* The startup that was judged or, when none is named, the committee; and the agreement. */
static void
name_committee (QuitusBook *book,
                const QuitusCommitteeValue *committee,
                char **title,
                char **agreement)
{
  QuitusRecord *series = quitus_book_lookup (book, committee->series);

  *title = quitus_facts_name_record (book, committee->startup);
  if (*title == NULL)
    *title = g_strdup (quitus_committee_series_value (quitus_record_get_value (series))->label);
  *agreement =
      quitus_facts_name_record (book,
                                quitus_book_get_root (book, quitus_record_get_value (series)));
}

/* "Provisional budget, 1 month": what was decided, and for how long. */
static char *
format_decision (const QuitusCommitteeValue *committee)
{
  const char *decision;

  if (committee->decision == QUITUS_CHOICE_NONE)
    return g_strdup (_ ("No decision recorded"));
  decision = _ (quitus_choices_get_label (&quitus_decisions, committee->decision));
  if (committee->months == QUITUS_NUMBER_NONE)
    return g_strdup (decision);
  /* Translators: a decision, then for how many months */
  return g_strdup_printf (n_ ("%s, %d month", "%s, %d months", (gulong) committee->months),
                          decision, (int) committee->months);
}

/* "late: the sponsor was away", "late, without a reason", or nothing. */
static char *
format_lateness (QuitusSession *session, const QuitusCommitteeValue *committee)
{
  g_autoptr (QuitusDossier) dossier =
      quitus_session_get_dossier (session, quitus_book_get_root (quitus_session_get_book (session),
                                                                 &committee->value));
  QuitusLateness lateness;

  if (dossier == NULL)
    return NULL;
  quitus_committee_get_lateness (dossier, quitus_session_get_outlook (session), committee,
                                 &lateness);
  if (!lateness.is_late)
    return NULL;
  return lateness.reason != NULL
             /* Translators: why a committee was held late */
             ? g_strdup_printf (_ ("late: %s"), lateness.reason)
             : g_strdup (_ ("late, without a reason"));
}

static const char *
choose_page (QuitusCommitteesPage *self, GListModel *model)
{
  if (g_list_model_get_n_items (model) > 0)
    return "list";
  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry))[0] != '\0' ? "nothing-found"
                                                                              : "empty";
}

/* Callbacks */

static void
update (QuitusCommitteesPage *self)
{
  gtk_stack_set_visible_child_name (self->coming_stack,
                                    choose_page (self, G_LIST_MODEL (self->coming)));
  gtk_stack_set_visible_child_name (self->held_stack, choose_page (self, self->held));
}

static gboolean
is_found_cb (gpointer item, gpointer data)
{
  QuitusCommitteesPage *self = data;
  const QuitusCommitteeValue *committee = get_value (item);
  QuitusBook *book = quitus_session_get_book (self->session);
  g_autofree char *title = NULL, *agreement = NULL, *day = NULL, *decision = NULL;
  g_autofree char *amount = NULL;

  if (self->query == NULL || quitus_book_lookup (book, committee->series) == NULL)
    return TRUE;
  name_committee (book, committee, &title, &agreement);
  day = quitus_format_day (quitus_language_get_default (), committee->held_on,
                           QUITUS_DAY_STYLE_SHORT);
  decision = format_decision (committee);
  if (committee->amount != QUITUS_MONEY_NONE)
    amount = quitus_format_amount (quitus_language_get_default (), committee->amount);
  return quitus_search_query_matches (
      self->query,
      (const char *const[]) { title, agreement != NULL ? agreement : "", day, decision,
                              amount != NULL ? amount : "",
                              committee->present != NULL ? committee->present : "",
                              committee->late_reason != NULL ? committee->late_reason : "", NULL });
}

static void
search_changed_cb (QuitusCommitteesPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  if (self->coming == NULL)
    return;
  g_clear_pointer (&self->query, quitus_search_query_free);
  if (text[0] != '\0')
    self->query = quitus_search_query_new (text);
  quitus_deadline_filter_set_text (self->coming_filter, text);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusCommitteesPage *self = QUITUS_COMMITTEES_PAGE (widget);

  if (!gtk_widget_get_mapped (widget))
    return;
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  QuitusDay first = get_value (a)->held_on, second = get_value (b)->held_on;

  if (first != second)
    return first > second ? -1 : 1;
  return quitus_id_compare (get_value (a)->value.id, get_value (b)->value.id);
}

static void
update_row_cb (GtkListItem *list_item)
{
  QuitusCommitteesPage *self = g_object_get_data (G_OBJECT (list_item), "quitus-page");
  QuitusRecord *record = gtk_list_item_get_item (list_item);
  const QuitusCommitteeValue *committee = record != NULL ? get_value (record) : NULL;
  g_autofree char *title = NULL, *agreement = NULL, *day = NULL, *decision = NULL;
  g_autofree char *amount = NULL, *subtitle = NULL, *spoken = NULL, *late = NULL;

  if (committee == NULL)
    return;
  name_committee (quitus_session_get_book (self->session), committee, &title, &agreement);
  day = quitus_format_day (quitus_language_get_default (), committee->held_on,
                           QUITUS_DAY_STYLE_MEDIUM);
  decision = format_decision (committee);
  if (committee->amount != QUITUS_MONEY_NONE)
    amount = quitus_format_money (quitus_language_get_default (), committee->amount);
  late = format_lateness (self->session, committee);
  subtitle = g_strjoin (" · ", day, agreement, late, NULL);
  quitus_summary_row_show (QUITUS_SUMMARY_ROW (gtk_list_item_get_child (list_item)), title,
                           subtitle, amount, decision);
  spoken = g_strjoin (", ", day, agreement, decision, late, NULL);
  gtk_list_item_set_accessible_label (list_item, title);
  gtk_list_item_set_accessible_description (list_item, spoken);
}

static void
setup_row_cb (QuitusCommitteesPage *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, quitus_summary_row_new ());
  g_object_set_data (G_OBJECT (list_item), "quitus-page", self);
  g_signal_connect_object (quitus_session_get_book (self->session), "changed",
                           G_CALLBACK (update_row_cb), list_item, G_CONNECT_SWAPPED);
}

static void
bind_row_cb (QuitusCommitteesPage *self, GtkListItem *list_item)
{
  update_row_cb (list_item);
}

static void
held_activated_cb (QuitusCommitteesPage *self, guint position)
{
  g_autoptr (QuitusRecord) record = g_list_model_get_item (self->held, position);
  g_autofree char *id = NULL;

  if (record == NULL)
    return;
  id = quitus_id_to_text (quitus_record_get_id (record));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "s", id);
}

/* Overrides */

static void
quitus_committees_page_print (QuitusPrintable *printable, GtkWindow *parent)
{
  QuitusSession *session = QUITUS_COMMITTEES_PAGE (printable)->session;

  quitus_page_printer_run (session, quitus_page_printer_make_committees (session), parent);
}

static void
printable_init (QuitusPrintableInterface *iface)
{
  iface->print = quitus_committees_page_print;
}

static void
quitus_committees_page_dispose (GObject *object)
{
  QuitusCommitteesPage *self = QUITUS_COMMITTEES_PAGE (object);

  if (self->held_list != NULL)
    gtk_list_view_set_model (self->held_list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_COMMITTEES_PAGE);
  g_clear_object (&self->coming);
  g_clear_object (&self->coming_filter);
  g_clear_object (&self->held);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->query, quitus_search_query_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_committees_page_parent_class)->dispose (object);
}

static void
quitus_committees_page_class_init (QuitusCommitteesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_committees_page_dispose;
  g_type_ensure (QUITUS_TYPE_NOTICES);
  g_type_ensure (QUITUS_TYPE_TODO_LIST);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-committees-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusCommitteesPage, notices);
  gtk_widget_class_bind_template_child (widget_class, QuitusCommitteesPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, QuitusCommitteesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, QuitusCommitteesPage, coming_stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusCommitteesPage, coming_list);
  gtk_widget_class_bind_template_child (widget_class, QuitusCommitteesPage, held_stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusCommitteesPage, held_list);
  gtk_widget_class_bind_template_callback (widget_class, held_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_install_action (widget_class, "committees.search", NULL, search_cb);
}

static void
quitus_committees_page_init (QuitusCommitteesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

static void
fill_held (QuitusCommitteesPage *self)
{
  GListModel *records =
      quitus_book_get_records (quitus_session_get_book (self->session), QUITUS_KIND_COMMITTEE);
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_found_cb, self, NULL));
  self->held = G_LIST_MODEL (gtk_sort_list_model_new (
      G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (records),
                                               g_object_ref (self->filter))),
      GTK_SORTER (gtk_custom_sorter_new (compare_cb, NULL, NULL))));
  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->held_list, rows);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->held)));
  gtk_list_view_set_model (self->held_list, selection);
  g_signal_connect_object (self->held, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

/* Public */

/**
 * quitus_committees_page_new:
 * @session: what the window works with, its register open
 *
 * The committees of all agreements: those to come, the most urgent first, and those held.
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
quitus_committees_page_new (QuitusSession *session)
{
  QuitusCommitteesPage *self = g_object_new (QUITUS_TYPE_COMMITTEES_PAGE, NULL);
  g_autoptr (QuitusDeadlineModel) committees = NULL;

  self->session = g_object_ref (session);
  quitus_notices_set_session (self->notices, session);
  self->coming_filter = quitus_deadline_filter_new ();
  quitus_deadline_filter_add (self->coming_filter, QUITUS_FILTER_KIND,
                              quitus_choices_get_nick (&quitus_deadline_kinds,
                                                       QUITUS_DEADLINE_COMMITTEE));
  committees = quitus_deadline_model_new_filtered (quitus_session_get_deadlines (session),
                                                   self->coming_filter);
  quitus_filter_driver_attach (committees);
  self->coming = quitus_todo_model_new (committees);
  quitus_todo_list_fill (self->coming_list, session, self->coming, _ ("Committees to come"));
  g_signal_connect_object (self->coming, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  fill_held (self);
  update (self);
  return ADW_NAVIGATION_PAGE (self);
}
