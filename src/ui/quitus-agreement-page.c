/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-page.h"

#include "quitus-agreement-accounts.h"
#include "quitus-agreement-amendments.h"
#include "quitus-agreement-documents.h"
#include "quitus-agreement-history.h"
#include "quitus-agreement-obligations.h"
#include "quitus-agreement-overview.h"
#include "quitus-agreement-parties.h"
#include "quitus-agreement-schedule.h"
#include "quitus-agreement-startups.h"
#include "quitus-agreement-terms.h"
#include "quitus-amendment-editor.h"
#include "quitus-amendments.h"
#include "quitus-arrears.h"
#include "quitus-format.h"
#include "quitus-history-printer.h"
#include "quitus-money-printer.h"
#include "quitus-known-facts.h"
#include "quitus-language.h"
#include "quitus-notices.h"
#include "quitus-place.h"
#include "quitus-printable.h"
#include "quitus-reopening.h"
#include "quitus-schedule-printer.h"
#include "quitus-template.h"

struct _QuitusAgreementPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *window_title;
  GtkWidget *title_box;
  GtkLabel *title_label;
  GtkLabel *reference_label;
  GtkWidget *sign_button;
  QuitusNotices *notices;
  AdwBanner *closed_banner;
  AdwBanner *as_of_banner;
  QuitusAgreementSection *overview;
  GtkDropDown *switcher_dropdown;
  AdwViewStack *stack;
  QuitusAgreementHistory *history;

  QuitusSession *session;
  QuitusId agreement;
  QuitusDossier *dossier;
  /* The day whose law is shown, none for that of today. */
  QuitusDay as_of;
  /* (nullable): everything as of that day. */
  QuitusSession *as_of_session;
};

static void printable_init (QuitusPrintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusAgreementPage,
                               quitus_agreement_page,
                               ADW_TYPE_NAVIGATION_PAGE,
                               G_IMPLEMENT_INTERFACE (QUITUS_TYPE_PRINTABLE, printable_init))

enum
{
  PROP_0,
  PROP_IS_PAST,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Helpers */

static gboolean
misses_signature (QuitusDossier *dossier)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    if (quitus_amendments_await_party (
            dossier, quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i))))
      return TRUE;
  return FALSE;
}

/* What is closed says so, and offers nothing that would be refused. */
static void
show_closing (QuitusAgreementPage *self)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (self->dossier);
  gboolean is_closed = agreement->closed_on != QUITUS_DAY_NONE;
  gboolean may_write = quitus_session_may_write (self->session, self->dossier);

  if (is_closed)
    {
      g_autofree char *day = quitus_format_day (quitus_language_get_default (),
                                                agreement->closed_on, QUITUS_DAY_STYLE_SHORT);
      /* Translators: a day */
      g_autofree char *title = g_strdup_printf (_ ("Closed on %s, read only"), day);

      adw_banner_set_title (self->closed_banner, title);
    }
  adw_banner_set_revealed (self->closed_banner, is_closed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.close", may_write && !is_closed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.reopen", may_write && is_closed);
  adw_banner_set_button_label (self->closed_banner, may_write ? _ ("_Reopen…") : NULL);
  gtk_widget_set_visible (self->sign_button,
                          may_write && !is_closed && misses_signature (self->dossier));
}

static void
show_header (QuitusAgreementPage *self)
{
  static const char *const copying[] = { "agreement.duplicate", "agreement.save-template" };
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (self->dossier);
  gboolean may_write = quitus_session_may_write (self->session, self->dossier);
  gboolean may_edit = may_write && quitus_session_may_edit (self->session, self->agreement);
  g_autoptr (GArray) arrears =
      quitus_arrears_list (self->dossier, quitus_session_get_outlook (self->session));

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), agreement->title);
  adw_window_title_set_title (self->window_title, agreement->title);
  adw_window_title_set_subtitle (self->window_title, agreement->reference);
  gtk_label_set_label (self->title_label, agreement->title);
  gtk_label_set_label (self->reference_label, agreement->reference);
  show_closing (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.edit", may_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.remove", may_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.print-reminder", arrears->len > 0);
  /* A file says what is so now. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.export",
                                 !quitus_agreement_page_is_past (self));
  /* Of a closed one, reopening is offered. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.amend", may_write);
  for (guint i = 0; i < G_N_ELEMENTS (copying); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), copying[i], may_write);
}

static void
show_as_of (QuitusAgreementPage *self)
{
  g_autofree char *day =
      quitus_format_day (quitus_language_get_default (), self->as_of, QUITUS_DAY_STYLE_LONG);
  g_autofree char *title = NULL;

  if (day != NULL)
    {
      /* Translators: a day as of which an agreement is shown */
      title = g_strdup_printf (_ ("As of %s: only to look at, nothing can be changed"), day);
      adw_banner_set_title (self->as_of_banner, title);
    }
  adw_banner_set_revealed (self->as_of_banner, day != NULL);
}

static void
set_as_of (QuitusAgreementPage *self, QuitusDay day)
{
  if (self->as_of == day)
    return;
  self->as_of = day;
  g_clear_object (&self->as_of_session);
  if (day != QUITUS_DAY_NONE)
    self->as_of_session = quitus_session_new_as_of (self->session, day);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_PAST]);
}

/* What the sections work with: as things are today, or were on another day. */
static QuitusSession *
get_session (QuitusAgreementPage *self)
{
  return self->as_of_session != NULL ? self->as_of_session : self->session;
}

/* The law of today or, while another day is looked at, of that day, with what had happened by then. */
static QuitusDossier *
find_dossier (QuitusAgreementPage *self)
{
  g_autoptr (QuitusDossier) law = quitus_session_get_dossier (get_session (self), self->agreement);

  return law == NULL || self->as_of == QUITUS_DAY_NONE
             ? g_steal_pointer (&law)
             : quitus_known_facts_ensure (law, self->as_of);
}

/* Sections that nobody looks at wait until somebody does. */
static void
show_section (QuitusAgreementPage *self)
{
  GtkWidget *section = adw_view_stack_get_visible_child (self->stack);

  if (section != NULL && self->dossier != NULL)
    quitus_agreement_section_show (QUITUS_AGREEMENT_SECTION (section), get_session (self),
                                   self->dossier);
}

/* On a narrow page a section that is chosen must not hide below the summary: only the first one
 * follows it. */
static void
show_overview (QuitusAgreementPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->overview),
                          !gtk_widget_get_visible (self->title_box) ||
                              gtk_drop_down_get_selected (self->switcher_dropdown) == 0);
}

/* Callbacks */

static void
update (QuitusAgreementPage *self)
{
  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  self->dossier = find_dossier (self);
  /* Without amendments every day is the same. */
  if (self->dossier != NULL && !quitus_dossier_is_amended (self->dossier))
    set_as_of (self, QUITUS_DAY_NONE);
  if (self->dossier == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
      return;
    }
  show_header (self);
  show_as_of (self);
  quitus_agreement_section_show (self->overview, get_session (self), self->dossier);
  show_section (self);
}

static void
section_cb (QuitusAgreementPage *self)
{
  GtkSelectionModel *pages = adw_view_stack_get_pages (self->stack);
  g_autoptr (GtkBitset) selection = gtk_selection_model_get_selection (pages);

  if (!gtk_bitset_is_empty (selection))
    gtk_drop_down_set_selected (self->switcher_dropdown, gtk_bitset_get_minimum (selection));
  show_section (self);
  show_overview (self);
  g_object_unref (pages);
}

static void
width_cb (QuitusAgreementPage *self)
{
  show_overview (self);
}

static void
section_chosen_cb (QuitusAgreementPage *self)
{
  AdwViewStackPage *page = gtk_drop_down_get_selected_item (self->switcher_dropdown);

  if (page != NULL)
    adw_view_stack_set_visible_child (self->stack, adw_view_stack_page_get_child (page));
}

static void
edge_reached_cb (QuitusAgreementPage *self, GtkPositionType edge)
{
  if (edge == GTK_POS_BOTTOM &&
      adw_view_stack_get_visible_child (self->stack) == GTK_WIDGET (self->history))
    quitus_agreement_history_load_more (self->history);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAgreementPage *self = QUITUS_AGREEMENT_PAGE (widget);

  if (self->dossier != NULL)
    quitus_schedule_printer_export (self->session, self->dossier,
                                    GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
print_money_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAgreementPage *self = QUITUS_AGREEMENT_PAGE (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (self->dossier == NULL)
    return;
  if (g_str_equal (action, "agreement.print-report"))
    quitus_money_printer_run_report (self->session, self->dossier, window);
  else
    quitus_money_printer_run_refund (self->session, self->dossier, window);
}

static void
print_reminder_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAgreementPage *self = QUITUS_AGREEMENT_PAGE (widget);

  if (self->dossier != NULL)
    quitus_money_printer_run_reminder (self->session, self->dossier, QUITUS_ID_NONE, NULL,
                                       quitus_session_get_today (self->session),
                                       GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *id = quitus_id_to_text (QUITUS_AGREEMENT_PAGE (widget)->agreement);

  gtk_widget_activate_action (widget, "win.close-agreement", "s", id);
}

static void
reopen_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *id = quitus_id_to_text (QUITUS_AGREEMENT_PAGE (widget)->agreement);

  gtk_widget_activate_action (widget, "win.reopen-agreement", "s", id);
}

static void
reopen_cb (QuitusAgreementPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "agreement.reopen", NULL);
}

static void
print_history_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAgreementPage *self = QUITUS_AGREEMENT_PAGE (widget);

  quitus_history_print (self->session, self->agreement, QUITUS_DAY_NONE, QUITUS_DAY_NONE,
                        QUITUS_HISTORY_PRINT, GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
export_history_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAgreementPage *self = QUITUS_AGREEMENT_PAGE (widget);

  quitus_history_print (self->session, self->agreement, QUITUS_DAY_NONE, QUITUS_DAY_NONE,
                        QUITUS_HISTORY_EXPORT, GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *id = quitus_id_to_text (QUITUS_AGREEMENT_PAGE (widget)->agreement);

  gtk_widget_activate_action (widget, "win.edit-record", "s", id);
}

static void
removal_confirmed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusAgreementPage) self = data;
  g_autofree char *id = quitus_id_to_text (self->agreement);
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);

  if (g_str_equal (response, "remove"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.delete-record", "s", id);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAgreementPage *self = QUITUS_AGREEMENT_PAGE (widget);
  AdwDialog *dialog;

  if (self->dossier == NULL)
    return;
  dialog = adw_alert_dialog_new (_ ("Remove This Agreement?"), NULL);
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                /* Translators: the reference of an agreement */
                                _ ("%s goes with its parties, payments, receipts, obligations and "
                                   "everything else that was recorded for it. It can be undone."),
                                quitus_dossier_get_agreement (self->dossier)->reference);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "remove",
                                  _ ("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "remove",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), widget, NULL, removal_confirmed_cb,
                           g_object_ref (self));
}

/* "" goes back to today. */
static void
as_of_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAgreementPage *self = QUITUS_AGREEMENT_PAGE (widget);
  QuitusDay day = quitus_day_from_iso (g_variant_get_string (parameter, NULL));

  set_as_of (self, day == quitus_session_get_today (self->session) ? QUITUS_DAY_NONE : day);
  update (self);
}

/* "" writes a new one. */
static void
amend_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusAgreementPage *self = QUITUS_AGREEMENT_PAGE (widget);
  QuitusId amendment = QUITUS_ID_NONE;

  quitus_id_from_text (g_variant_get_string (parameter, NULL), &amendment);
  if (self->dossier != NULL)
    quitus_reopening_present (self->session, self->agreement,
                              quitus_amendment_editor_new (self->session, self->dossier, amendment),
                              widget);
}

/* What the window does with an agreement is asked of it. */
static void
ask_window_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *id = quitus_id_to_text (QUITUS_AGREEMENT_PAGE (widget)->agreement);
  const char *asked = g_str_equal (action, "agreement.duplicate")       ? "win.duplicate-agreement"
                      : g_str_equal (action, "agreement.save-template") ? "win.save-template"
                                                                        : "win.export-agreement";

  gtk_widget_activate_action (widget, asked, "s", id);
}

/* Overrides */

static void
quitus_agreement_page_print (QuitusPrintable *printable, GtkWindow *parent)
{
  QuitusAgreementPage *self = QUITUS_AGREEMENT_PAGE (printable);

  if (self->dossier != NULL)
    quitus_schedule_printer_run (self->session, self->dossier, parent);
}

static void
printable_init (QuitusPrintableInterface *iface)
{
  iface->print = quitus_agreement_page_print;
}

static void
quitus_agreement_page_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_IS_PAST:
      g_value_set_boolean (value, quitus_agreement_page_is_past (QUITUS_AGREEMENT_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_agreement_page_dispose (GObject *object)
{
  QuitusAgreementPage *self = QUITUS_AGREEMENT_PAGE (object);

  /* The pages of a stack know it for as long as it lives, no longer. */
  if (self->switcher_dropdown != NULL)
    gtk_drop_down_set_model (self->switcher_dropdown, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENT_PAGE);
  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  g_clear_object (&self->as_of_session);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_agreement_page_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (QUITUS_TYPE_AGREEMENT_ACCOUNTS);
  g_type_ensure (QUITUS_TYPE_AGREEMENT_DOCUMENTS);
  g_type_ensure (QUITUS_TYPE_AGREEMENT_AMENDMENTS);
  g_type_ensure (QUITUS_TYPE_AGREEMENT_HISTORY);
  g_type_ensure (QUITUS_TYPE_AGREEMENT_OBLIGATIONS);
  g_type_ensure (QUITUS_TYPE_AGREEMENT_OVERVIEW);
  g_type_ensure (QUITUS_TYPE_AGREEMENT_PARTIES);
  g_type_ensure (QUITUS_TYPE_AGREEMENT_SCHEDULE);
  g_type_ensure (QUITUS_TYPE_AGREEMENT_STARTUPS);
  g_type_ensure (QUITUS_TYPE_AGREEMENT_TERMS);
  g_type_ensure (QUITUS_TYPE_NOTICES);
}

static void
quitus_agreement_page_class_init (QuitusAgreementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = quitus_agreement_page_get_property;
  G_OBJECT_CLASS (klass)->dispose = quitus_agreement_page_dispose;

  properties[PROP_IS_PAST] =
      g_param_spec_boolean ("is-past", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  ensure_types ();
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementPage, title_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementPage, reference_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementPage, sign_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementPage, notices);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementPage, closed_banner);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementPage, as_of_banner);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementPage, overview);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementPage, switcher_dropdown);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementPage, history);
  gtk_widget_class_bind_template_callback (widget_class, section_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, width_cb);
  gtk_widget_class_bind_template_callback (widget_class, edge_reached_cb);
  gtk_widget_class_install_action (widget_class, "agreement.export-pdf", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "agreement.print-report", NULL, print_money_cb);
  gtk_widget_class_install_action (widget_class, "agreement.print-refund", NULL, print_money_cb);
  gtk_widget_class_install_action (widget_class, "agreement.print-reminder", NULL,
                                   print_reminder_cb);
  gtk_widget_class_bind_template_callback (widget_class, reopen_cb);
  gtk_widget_class_install_action (widget_class, "agreement.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "agreement.reopen", NULL, reopen_action_cb);
  gtk_widget_class_install_action (widget_class, "agreement.print-history", NULL, print_history_cb);
  gtk_widget_class_install_action (widget_class, "agreement.export-history", NULL,
                                   export_history_cb);
  gtk_widget_class_install_action (widget_class, "agreement.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "agreement.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "agreement.as-of", "s", as_of_cb);
  gtk_widget_class_install_action (widget_class, "agreement.amend", "s", amend_cb);
  gtk_widget_class_install_action (widget_class, "agreement.duplicate", NULL, ask_window_cb);
  gtk_widget_class_install_action (widget_class, "agreement.save-template", NULL, ask_window_cb);
  gtk_widget_class_install_action (widget_class, "agreement.export", NULL, ask_window_cb);
}

static void
quitus_agreement_page_init (QuitusAgreementPage *self)
{
  g_autoptr (GtkExpression) title = NULL;
  g_autoptr (GListModel) pages = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->as_of = QUITUS_DAY_NONE;
  title = gtk_property_expression_new (ADW_TYPE_VIEW_STACK_PAGE, NULL, "title");
  pages = G_LIST_MODEL (adw_view_stack_get_pages (self->stack));
  gtk_drop_down_set_expression (self->switcher_dropdown, title);
  gtk_drop_down_set_model (self->switcher_dropdown, pages);
}

/* Public */

/**
 * quitus_agreement_page_new:
 * @session: what the window works with, its register open
 * @agreement: an agreement of its book
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
quitus_agreement_page_new (QuitusSession *session, QuitusRecord *agreement)
{
  QuitusAgreementPage *self = g_object_new (QUITUS_TYPE_AGREEMENT_PAGE, NULL);
  g_autofree char *id = quitus_id_to_text (quitus_record_get_id (agreement));

  self->session = g_object_ref (session);
  self->agreement = quitus_record_get_id (agreement);
  quitus_notices_set_session (self->notices, session);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->sign_button), "s", id);
  g_signal_connect_object (quitus_session_get_book (session), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::today", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::supposed-signature", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * quitus_agreement_page_get_agreement:
 * @self: a page
 *
 * Returns: the agreement that it shows
 */
QuitusId
quitus_agreement_page_get_agreement (QuitusAgreementPage *self)
{
  return self->agreement;
}

/**
 * quitus_agreement_page_is_past:
 * @self: a page
 *
 * Returns: whether it shows the law of another day than today, from which nothing may be changed
 */
gboolean
quitus_agreement_page_is_past (QuitusAgreementPage *self)
{
  return self->as_of != QUITUS_DAY_NONE;
}

/**
 * quitus_agreement_page_get_section:
 * @self: a page
 *
 * Returns: (transfer none): the name of the section on screen: "schedule", "parties" and so on
 */
const char *
quitus_agreement_page_get_section (QuitusAgreementPage *self)
{
  return adw_view_stack_get_visible_child_name (self->stack);
}

/**
 * quitus_agreement_page_show_section:
 * @self: a page
 * @name: "schedule", "parties", "startups", "obligations", "accounts", "terms", "documents",
 *   "amendments" or "history"
 *
 * Shows one of the sections.
 */
void
quitus_agreement_page_show_section (QuitusAgreementPage *self, const char *name)
{
  adw_view_stack_set_visible_child_name (self->stack, name);
}

/**
 * quitus_agreement_page_reveal:
 * @self: a page
 * @name: the id of a record or of a deadline
 *
 * Leads the keyboard to it, where the section that is shown has it.
 */
void
quitus_agreement_page_reveal (QuitusAgreementPage *self, const char *name)
{
  quitus_place_reveal (GTK_WIDGET (self->stack), name);
}
