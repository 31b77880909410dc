/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-obligation-matrix.h"

#include "quitus-language.h"
#include "quitus-status.h"

struct _QuitusObligationMatrix
{
  AdwBin parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (QuitusObligationMatrix, quitus_obligation_matrix, ADW_TYPE_BIN)

/* Helpers */

static GtkWidget *
make_label (const char *text, gboolean is_heading)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), is_heading ? 0.5f : 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), is_heading ? 14 : 34);
  gtk_label_set_width_chars (GTK_LABEL (label), is_heading ? 8 : 18);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  if (is_heading)
    gtk_widget_add_css_class (label, "caption-heading");
  return label;
}

/* A repeated obligation stands where its first occurrence that is not done stands. */
static const QuitusDeadline *
find_deadline (GArray *deadlines, QuitusId obligation, QuitusId startup)
{
  const QuitusDeadline *last = NULL;

  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      if (!quitus_id_equal (deadline->owner, obligation) ||
          !quitus_id_equal (deadline->startup, startup))
        continue;
      last = deadline;
      if (deadline->status != QUITUS_STATUS_DONE &&
          deadline->status != QUITUS_STATUS_NOT_APPLICABLE)
        break;
    }
  return last;
}

static char *
make_target (const QuitusDeadline *deadline)
{
  g_autofree char *obligation = quitus_id_to_text (deadline->owner);
  g_autofree char *startup = quitus_id_to_text (deadline->startup);

  return g_strdup_printf ("%s/%s/%d", obligation, startup, deadline->occurrence);
}

static GtkWidget *
make_cell (const QuitusObligationValue *obligation,
           const QuitusStartupValue *startup,
           const QuitusDeadline *deadline)
{
  GtkWidget *button = gtk_button_new_from_icon_name (quitus_status_get_icon (deadline->status));
  const char *status = _ (quitus_choices_get_label (&quitus_deadline_statuses, deadline->status));
  /* Translators: an obligation, a startup, and where they stand */
  g_autofree char *text =
      g_strdup_printf (_ ("%s, %s: %s"), obligation->label, startup->name, status);
  g_autofree char *target = make_target (deadline);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  quitus_status_style (button, deadline->status);
  gtk_widget_set_tooltip_text (button, status);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.record-evidence");
  return button;
}

static void
empty (QuitusObligationMatrix *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
show_row (QuitusObligationMatrix *self,
          QuitusDossier *dossier,
          GArray *deadlines,
          const QuitusObligationValue *obligation,
          int row)
{
  gtk_grid_attach (self->grid, make_label (obligation->label, FALSE), 0, row, 1, 1);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_COVERAGE); i++)
    {
      const QuitusStartupValue *startup = quitus_startup_value (quitus_dossier_lookup (
          dossier, QUITUS_KIND_STARTUP,
          quitus_coverage_value (quitus_dossier_get (dossier, QUITUS_KIND_COVERAGE, i))->startup));
      const QuitusDeadline *deadline =
          startup != NULL ? find_deadline (deadlines, obligation->value.id, startup->value.id)
                          : NULL;

      if (deadline != NULL)
        gtk_grid_attach (self->grid, make_cell (obligation, startup, deadline), (int) i + 1, row, 1,
                         1);
    }
}

/* Overrides */

static void
quitus_obligation_matrix_class_init (QuitusObligationMatrixClass *klass)
{
}

static void
quitus_obligation_matrix_init (QuitusObligationMatrix *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *grid = gtk_grid_new ();

  self->grid = GTK_GRID (grid);
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_widget_set_margin_start (grid, 12);
  gtk_widget_set_margin_end (grid, 12);
  gtk_widget_set_margin_top (grid, 12);
  gtk_widget_set_margin_bottom (grid, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  gtk_widget_add_css_class (scrolled, "card");
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/* Public */

/**
 * quitus_obligation_matrix_show:
 * @self: a matrix
 * @session: what the window works with, its register open
 * @dossier: an agreement
 *
 * Shows the obligations of the agreement that concern each of its startups; with none of either it
 * hides itself.
 */
void
quitus_obligation_matrix_show (QuitusObligationMatrix *self,
                               QuitusSession *session,
                               QuitusDossier *dossier)
{
  guint n_startups = quitus_dossier_count (dossier, QUITUS_KIND_COVERAGE);
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  int row = 1;

  empty (self);
  for (guint i = 0; i < n_startups; i++)
    {
      const QuitusStartupValue *startup = quitus_startup_value (quitus_dossier_lookup (
          dossier, QUITUS_KIND_STARTUP,
          quitus_coverage_value (quitus_dossier_get (dossier, QUITUS_KIND_COVERAGE, i))->startup));

      if (startup != NULL)
        gtk_grid_attach (self->grid, make_label (startup->name, TRUE), (int) i + 1, 0, 1, 1);
    }
  quitus_deadlines_compute (dossier, quitus_session_get_outlook (session), deadlines);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_OBLIGATION); i++)
    {
      const QuitusObligationValue *obligation =
          quitus_obligation_value (quitus_dossier_get (dossier, QUITUS_KIND_OBLIGATION, i));

      if (obligation->scope == QUITUS_SCOPE_EACH_STARTUP)
        show_row (self, dossier, deadlines, obligation, row++);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n_startups > 0 && row > 1);
}
