/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What results from what is typed: every deadline with its day, or from what it will count. */

#include "quitus-assistant-steps.h"
#include "quitus-deadline.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-sentence.h"
#include "quitus-status.h"

#define KEY "quitus-assistant-results"

/* Typing is not slowed down: the list follows this many milliseconds later. */
#define PATIENCE 120

typedef struct
{
  QuitusAssistantDraft *draft;
  GtkListBox *list;
  GtkLabel *summary;
  guint source;
  gulong handler;
} Results;

/* Helpers */

static GtkWidget *
make_label (const char *text, const char *css_class, int n_lines)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), n_lines > 1);
  gtk_label_set_lines (GTK_LABEL (label), n_lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* "Tue 8 August 2023", or "signature + 6 months". */
static char *
describe_day (const QuitusDeadline *deadline, QuitusDossier *dossier)
{
  QuitusLanguage language = quitus_language_get_default ();

  if (deadline->date != QUITUS_DAY_NONE)
    return quitus_format_day (language, deadline->date, QUITUS_DAY_STYLE_LONG);
  if (deadline->status == QUITUS_STATUS_UNDETERMINED)
    {
      g_autofree char *rule = quitus_deadline_get_rule (deadline, dossier, language);

      return rule != NULL ? g_strdup_printf (_ ("Undetermined: %s"), rule)
                          : g_strdup (_ ("Undetermined"));
    }
  /* The reason says it. */
  return NULL;
}

/* The row is called by all that it shows but why, which describes it: a tooltip alone would be taken
 * for its name. */
static void
describe_row (GtkWidget *row,
              const char *title,
              const char *day,
              const char *amount,
              const char *why)
{
  const char *parts[] = { title, day, amount };
  g_autofree char *spoken = quitus_sentence_join (parts, G_N_ELEMENTS (parts));

  gtk_widget_set_tooltip_text (row, why);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why != NULL ? why : "", -1);
}

static GtkWidget *
make_row (Results *self, const QuitusDeadline *deadline, QuitusDossier *dossier)
{
  QuitusLanguage language = quitus_language_get_default ();
  QuitusSession *session = quitus_assistant_draft_get_session (self->draft);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = gtk_image_new_from_icon_name (quitus_status_get_icon (deadline->status));
  g_autofree char *label = quitus_deadline_get_label (deadline, dossier, language);
  g_autofree char *day = describe_day (deadline, dossier);
  g_autofree char *amount = deadline->amount != QUITUS_MONEY_NONE
                                ? quitus_format_money (language, deadline->amount)
                                : NULL;
  g_autofree char *why =
      quitus_deadline_get_why (deadline, dossier, quitus_session_get_outlook (session), language);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *title = make_label (label, "heading", 1);

  gtk_widget_set_hexpand (title, TRUE);
  quitus_status_style (image, deadline->status);
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (line), title);
  if (amount != NULL)
    gtk_box_append (GTK_BOX (line), make_label (amount, "numeric", 1));
  gtk_box_append (GTK_BOX (box), line);
  if (day != NULL)
    gtk_box_append (GTK_BOX (box), make_label (day, NULL, 1));
  if (why != NULL)
    {
      GtkWidget *reason = make_label (why, "dimmed", 2);

      gtk_widget_add_css_class (reason, "caption");
      gtk_box_append (GTK_BOX (box), reason);
    }
  describe_row (row, label, day, amount, why);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  /* Tab goes through what is typed, not through what results. */
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

/* Where the record of a deadline stands among its like. */
static gint64
get_position (QuitusDossier *dossier, const QuitusDeadline *deadline)
{
  static const QuitusKind kinds[] = { QUITUS_KIND_INSTALMENT, QUITUS_KIND_OBLIGATION };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const QuitusValue *value = quitus_dossier_lookup (dossier, kinds[i], deadline->owner);

      if (value != NULL)
        return *(const gint64 *) QUITUS_FIELD_PLACE_CONST (quitus_kind_get_info (kinds[i])->order,
                                                           value);
    }
  return 0;
}

static int
compare_deadlines (gconstpointer a, gconstpointer b, gpointer dossier)
{
  const QuitusDeadline *x = a, *y = b;
  gint64 i, j;

  /* What will have a day comes before what never has one. */
  if (x->date == QUITUS_DAY_NONE && y->date == QUITUS_DAY_NONE && x->status != y->status)
    return (int) x->status - (int) y->status;
  if (x->date == QUITUS_DAY_NONE && y->date == QUITUS_DAY_NONE && x->kind != y->kind)
    return (int) x->kind - (int) y->kind;
  i = get_position (dossier, x);
  j = get_position (dossier, y);
  if (x->date == y->date && i != j)
    return i < j ? -1 : 1;
  return quitus_deadline_compare (x, y);
}

static void
show_summary (Results *self, GArray *deadlines)
{
  guint n_dated = 0, n_undetermined = 0;
  g_autofree char *dated = NULL;
  g_autofree char *open = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      n_dated += deadline->date != QUITUS_DAY_NONE;
      n_undetermined += deadline->status == QUITUS_STATUS_UNDETERMINED;
    }
  dated = g_strdup_printf (n_ ("%u dated", "%u dated", n_dated), n_dated);
  open =
      g_strdup_printf (n_ ("%u undetermined", "%u undetermined", n_undetermined), n_undetermined);
  /* Translators: how many deadlines have a day, how many will have one */
  text = g_strdup_printf (_ ("%s, %s"), dated, open);
  gtk_label_set_label (self->summary, text);
}

/* Callbacks */

static gboolean
update_cb (gpointer data)
{
  Results *self = data;
  QuitusSession *session = quitus_assistant_draft_get_session (self->draft);
  QuitusDossier *dossier = quitus_assistant_draft_get_dossier (self->draft);
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  self->source = 0;
  quitus_deadlines_compute (dossier, quitus_session_get_outlook (session), deadlines);
  g_array_sort_with_data (deadlines, compare_deadlines, dossier);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < deadlines->len; i++)
    gtk_list_box_append (self->list,
                         make_row (self, &g_array_index (deadlines, QuitusDeadline, i), dossier));
  show_summary (self, deadlines);
  return G_SOURCE_REMOVE;
}

static void
draft_cb (Results *self)
{
  if (self->source == 0)
    self->source = g_timeout_add (PATIENCE, update_cb, self);
}

static void
free_results (gpointer data)
{
  Results *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_signal_handler_disconnect (self->draft, self->handler);
  g_object_unref (self->draft);
  g_free (self);
}

/* Public */

/**
 * quitus_assistant_results_new:
 * @draft: a draft
 *
 * Returns: (transfer floating): a list that follows the draft
 */
GtkWidget *
quitus_assistant_results_new (QuitusAssistantDraft *draft)
{
  Results *self = g_new0 (Results, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *title = make_label (_ ("What Results"), "title-4", 1);
  GtkWidget *summary = make_label ("", "dimmed", 1);

  self->draft = g_object_ref (draft);
  self->list = GTK_LIST_BOX (list);
  self->summary = GTK_LABEL (summary);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "assistant-results");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_margin_start (title, 12);
  gtk_widget_set_margin_top (title, 12);
  gtk_widget_set_margin_start (summary, 12);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), summary);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title,
                                  NULL, -1);
  self->handler = g_signal_connect_swapped (draft, "changed", G_CALLBACK (draft_cb), self);
  g_object_set_data_full (G_OBJECT (box), KEY, self, free_results);
  update_cb (self);
  return box;
}
