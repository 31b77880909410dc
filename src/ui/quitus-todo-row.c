/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-todo-row.h"

#include "quitus-arrears.h"
#include "quitus-days-left.h"
#include "quitus-format.h"
#include "quitus-instalment-step.h"
#include "quitus-language.h"
#include "quitus-next-step.h"
#include "quitus-place.h"
#include "quitus-remark-dialog.h"
#include "quitus-remarks.h"
#include "quitus-sentence.h"
#include "quitus-status.h"
#include "quitus-template.h"

struct _QuitusTodoRow
{
  AdwBin parent_instance;

  GtkImage *status_image;
  GtkLabel *title_label;
  GtkLabel *amount_label;
  GtkLabel *why_label;
  GtkLabel *day_label;
  GtkLabel *reference_label;
  GtkLabel *whole_label;
  GtkLabel *asked_label;
  GtkBox *content_box;
  GtkWidget *supposed_box;
  GtkWidget *moved_box;
  GtkLabel *moved_label;
  GtkButton *step_button;

  QuitusSession *session;
  QuitusDeadlineItem *item;
};

G_DEFINE_FINAL_TYPE (QuitusTodoRow, quitus_todo_row, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Helpers */

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static char *
format_day (QuitusTodoRow *self, const QuitusDeadline *deadline)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *day = NULL;
  g_autofree char *distance = NULL;

  if (deadline->date == QUITUS_DAY_NONE)
    {
      QuitusDossier *dossier = quitus_deadline_item_get_dossier (self->item);
      char *rule = quitus_deadline_get_rule (deadline, dossier, language);

      return rule != NULL ? rule : g_strdup (_ ("no fixed day"));
    }
  day = quitus_format_day (language, deadline->date, QUITUS_DAY_STYLE_MEDIUM);
  distance =
      quitus_days_left_format_deadline (deadline, quitus_deadline_item_get_dossier (self->item),
                                        quitus_session_get_outlook (self->session));
  return g_strdup_printf ("%s · %s", day, distance);
}

/* Where a payment is that is not done; %FALSE for anything else. */
static gboolean
compute_payment (QuitusTodoRow *self, const QuitusDeadline *deadline, QuitusInstalmentState *state)
{
  QuitusDossier *dossier = quitus_deadline_item_get_dossier (self->item);
  const QuitusValue *instalment =
      deadline->kind == QUITUS_DEADLINE_PAYMENT && deadline->status != QUITUS_STATUS_DONE
          ? quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT, deadline->owner)
          : NULL;

  if (instalment == NULL)
    return FALSE;
  quitus_instalment_compute (dossier, quitus_instalment_value (instalment),
                             quitus_session_get_outlook (self->session), state);
  return TRUE;
}

/* The amount that is left, in the second line of which one, and whether it was asked for. */
static void
show_payment (QuitusTodoRow *self, const QuitusDeadline *deadline)
{
  QuitusLanguage language = quitus_language_get_default ();
  QuitusInstalmentState state;
  gboolean is_payment = compute_payment (self, deadline, &state);
  QuitusMoney left = is_payment && deadline->amount != QUITUS_MONEY_NONE
                         ? quitus_instalment_get_left (&state)
                         : deadline->amount;
  g_autofree char *amount = quitus_format_money (language, left);
  g_autofree char *whole = quitus_format_money (language, deadline->amount);
  g_autofree char *text = NULL;
  g_autofree char *asked = NULL;

  if (left != deadline->amount)
    /* Translators: the whole amount of a payment, of which some is left to pay */
    text = g_strdup_printf (_ ("left of %s"), whole);
  if (is_payment)
    asked =
        quitus_arrears_say_asked (quitus_deadline_item_get_dossier (self->item), deadline->owner,
                                  &state, quitus_session_get_today (self->session), language);
  gtk_label_set_label (self->amount_label, amount != NULL ? amount : "");
  show_text (self->whole_label, text);
  show_text (self->asked_label, asked);
}

static void
update_accessible (QuitusTodoRow *self)
{
  g_autofree char *spoken = quitus_todo_row_describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* The button does the step itself; without one the row only tells. */
static void
update_step (QuitusTodoRow *self, const QuitusDeadline *deadline)
{
  QuitusNextStep step;
  gboolean has_step =
      quitus_next_step_find (deadline, quitus_deadline_item_get_dossier (self->item),
                             quitus_deadline_item_get_outlook (self->item), &step);

  gtk_widget_set_visible (GTK_WIDGET (self->step_button), has_step);
  if (!has_step)
    return;
  gtk_button_set_label (self->step_button, step.label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->step_button), "s", step.target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->step_button), step.action);
  g_free (step.target);
}

/* A day is only coloured when it asks for something: in the accent colour it would look like a
 * link. */
static void
style_day (QuitusTodoRow *self, QuitusDeadlineStatus status)
{
  quitus_status_style (GTK_WIDGET (self->status_image), status);
  quitus_status_style (GTK_WIDGET (self->day_label), status);
  if (status == QUITUS_STATUS_UPCOMING)
    gtk_widget_remove_css_class (GTK_WIDGET (self->day_label), "upcoming");
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
set_narrow (QuitusTodoRow *self, gboolean is_narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->content_box),
                                  is_narrow ? GTK_ORIENTATION_VERTICAL
                                            : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->content_box, is_narrow ? 6 : 12);
  gtk_widget_set_halign (GTK_WIDGET (self->step_button),
                         is_narrow ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  /* In large letters its words are wider than a phone. */
  gtk_button_set_can_shrink (self->step_button, is_narrow);
}

/* Overrides */

static void
quitus_todo_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      set_narrow (QUITUS_TODO_ROW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_todo_row_dispose (GObject *object)
{
  QuitusTodoRow *self = QUITUS_TODO_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_TODO_ROW);
  g_clear_object (&self->item);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_todo_row_parent_class)->dispose (object);
}

static void
quitus_todo_row_class_init (QuitusTodoRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = quitus_todo_row_set_property;
  G_OBJECT_CLASS (klass)->dispose = quitus_todo_row_dispose;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-todo-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoRow, status_image);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoRow, amount_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoRow, why_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoRow, day_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoRow, reference_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoRow, whole_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoRow, asked_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoRow, content_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoRow, supposed_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoRow, moved_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoRow, moved_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusTodoRow, step_button);
}

static void
quitus_todo_row_init (QuitusTodoRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_todo_row_new:
 * @session: what the window works with
 *
 * Returns: (transfer floating): a row, empty
 */
GtkWidget *
quitus_todo_row_new (QuitusSession *session)
{
  QuitusTodoRow *self = g_object_new (QUITUS_TYPE_TODO_ROW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

/**
 * quitus_todo_row_set_item:
 * @self: a row
 * @item: (nullable): a deadline
 *
 * Shows a deadline, or nothing while the row waits to be used again.
 */
void
quitus_todo_row_set_item (QuitusTodoRow *self, QuitusDeadlineItem *item)
{
  const QuitusDeadline *deadline;
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;
  const char *parties;

  if (!g_set_object (&self->item, item) || item == NULL)
    return;
  deadline = quitus_deadline_item_get_deadline (item);
  parties = quitus_deadline_item_get_parties (item);
  title = parties != NULL
              ? g_strdup_printf ("%s · %s", quitus_deadline_item_get_name (item), parties)
              : g_strdup (quitus_deadline_item_get_name (item));
  day = format_day (self, deadline);
  gtk_image_set_from_icon_name (self->status_image, quitus_status_get_icon (deadline->status));
  style_day (self, deadline->status);
  gtk_label_set_label (self->title_label, title);
  show_payment (self, deadline);
  gtk_label_set_label (self->why_label, quitus_deadline_item_get_why (item));
  gtk_label_set_label (self->day_label, day);
  gtk_label_set_label (
      self->reference_label,
      quitus_dossier_get_agreement (quitus_deadline_item_get_dossier (item))->reference);
  gtk_widget_set_visible (self->supposed_box, deadline->is_supposed);
  gtk_widget_set_visible (self->moved_box, quitus_deadline_has_moved (deadline));
  gtk_label_set_label (self->moved_label, deadline->is_planned ? _ ("planned") : _ ("put off"));
  update_step (self, deadline);
  update_accessible (self);
}

/**
 * quitus_todo_row_describe:
 * @self: a row that shows a deadline
 *
 * Returns: (transfer full): all that the row shows but why, in one line
 */
char *
quitus_todo_row_describe (QuitusTodoRow *self)
{
  gboolean is_supposed = gtk_widget_get_visible (self->supposed_box);
  gboolean is_moved = gtk_widget_get_visible (self->moved_box);
  const char *parts[] = {
    gtk_label_get_label (self->title_label),
    gtk_label_get_label (self->amount_label),
    gtk_label_get_label (self->whole_label),
    gtk_label_get_label (self->day_label),
    gtk_label_get_label (self->asked_label),
    gtk_label_get_label (self->reference_label),
    is_supposed ? _ ("supposed") : "",
    is_moved ? gtk_label_get_label (self->moved_label) : "",
  };

  return quitus_sentence_join (parts, G_N_ELEMENTS (parts));
}

/**
 * quitus_todo_row_make_menu:
 * @self: a row that shows a deadline
 *
 * Returns: (transfer full): what can be done from the row: the step of its button and what else can be
 *   recorded, putting it off, opening its agreement, and copying what it shows
 */
GMenuModel *
quitus_todo_row_make_menu (QuitusTodoRow *self)
{
  GMenu *menu = g_menu_new ();
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (self->item);
  g_autofree char *line = quitus_todo_row_describe (self);
  g_autofree char *text = g_strjoin (", ", line, quitus_deadline_item_get_why (self->item), NULL);
  g_autofree char *place = quitus_place_get_deadline (deadline);
  QuitusNextStep step;

  if (quitus_next_step_find (deadline, quitus_deadline_item_get_dossier (self->item),
                             quitus_deadline_item_get_outlook (self->item), &step))
    {
      append_item (menu, step.label, step.action, step.target);
      g_free (step.target);
    }
  if (quitus_next_step_find_other (deadline, quitus_deadline_item_get_dossier (self->item),
                                   quitus_deadline_item_get_outlook (self->item), &step))
    {
      append_item (menu, step.label, step.action, step.target);
      g_free (step.target);
    }
  if (quitus_remark_may_put_off (deadline))
    append_item (menu, quitus_remark_get_label (deadline), "win.explain-deadline", place);
  append_item (menu, _ ("_Open the Agreement"), "win.show-deadline", place);
  append_item (menu, _ ("_Copy"), "todo.copy", text);
  return G_MENU_MODEL (menu);
}
