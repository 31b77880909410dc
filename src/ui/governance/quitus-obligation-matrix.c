/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-obligation-matrix.h"

#include "quitus-obligation-cells.h"
#include "quitus-obligation-list.h"
#include "quitus-status.h"

/* Below that width a table of which one sees a part only says less than the list. */
#define NARROWEST_TABLE 620

struct _QuitusObligationMatrix
{
  GtkWidget parent_instance;

  GtkWidget *table;
  GtkGrid *grid;
  GtkWidget *list;
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (QuitusObligationMatrix, quitus_obligation_matrix, GTK_TYPE_WIDGET)

/* Helpers */

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, "caption-heading");
  return label;
}

static GtkWidget *
make_name (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 15);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 22);
  gtk_widget_set_tooltip_text (label, text);
  return label;
}

static GtkWidget *
make_cell (const QuitusObligationValue *obligation,
           const QuitusStartupValue *startup,
           const QuitusDeadline *deadline)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *spoken = quitus_obligation_cells_speak (deadline, obligation, startup);
  g_autofree char *target = quitus_obligation_cells_get_target (deadline);

  gtk_box_append (GTK_BOX (box),
                  gtk_image_new_from_icon_name (quitus_status_get_icon (deadline->status)));
  gtk_box_append (GTK_BOX (box),
                  gtk_label_new (quitus_obligation_cells_get_word (deadline->status)));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "matrix-cell");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_hexpand (button, TRUE);
  quitus_status_style (button, deadline->status);
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
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
fill (QuitusObligationMatrix *self, GPtrArray *startups, GPtrArray *obligations, GArray *deadlines)
{
  for (guint i = 0; i < obligations->len; i++)
    gtk_grid_attach (self->grid,
                     make_heading (((const QuitusObligationValue *) obligations->pdata[i])->label),
                     (int) i + 1, 0, 1, 1);
  for (guint row = 0; row < startups->len; row++)
    {
      const QuitusStartupValue *startup = startups->pdata[row];

      gtk_grid_attach (self->grid, make_name (startup->name), 0, (int) row + 1, 1, 1);
      for (guint i = 0; i < obligations->len; i++)
        {
          const QuitusDeadline *deadline =
              quitus_obligation_cells_find (deadlines, obligations->pdata[i], startup);

          if (deadline != NULL)
            gtk_grid_attach (self->grid, make_cell (obligations->pdata[i], startup, deadline),
                             (int) i + 1, (int) row + 1, 1, 1);
        }
    }
}

/* Whether the list takes the place of the table in that width. */
static gboolean
is_narrow (QuitusObligationMatrix *self, int width)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (self->grid), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  return width >= 0 && width < MIN (minimum, NARROWEST_TABLE);
}

/* Overrides */

static GtkSizeRequestMode
quitus_obligation_matrix_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
quitus_obligation_matrix_measure (GtkWidget *widget,
                                  GtkOrientation orientation,
                                  int for_size,
                                  int *minimum,
                                  int *natural,
                                  int *minimum_baseline,
                                  int *natural_baseline)
{
  QuitusObligationMatrix *self = QUITUS_OBLIGATION_MATRIX (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->list, orientation, for_size, minimum, NULL, NULL, NULL);
      gtk_widget_measure (self->table, orientation, for_size, NULL, natural, NULL, NULL);
      *natural = MAX (*natural, *minimum);
      return;
    }
  gtk_widget_measure (is_narrow (self, for_size) ? self->list : self->table, orientation, for_size,
                      minimum, natural, NULL, NULL);
}

static void
quitus_obligation_matrix_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuitusObligationMatrix *self = QUITUS_OBLIGATION_MATRIX (widget);

  self->is_narrow = is_narrow (self, width);
  gtk_widget_set_child_visible (self->list, self->is_narrow);
  gtk_widget_set_child_visible (self->table, !self->is_narrow);
  gtk_widget_allocate (self->is_narrow ? self->list : self->table, width, height, baseline, NULL);
}

/* From within the table the Tab key leaves it. */
static gboolean
quitus_obligation_matrix_focus (GtkWidget *widget, GtkDirectionType direction)
{
  QuitusObligationMatrix *self = QUITUS_OBLIGATION_MATRIX (widget);

  if (!self->is_narrow && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) &&
      gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (quitus_obligation_matrix_parent_class)->focus (widget, direction);
}

static void
quitus_obligation_matrix_dispose (GObject *object)
{
  QuitusObligationMatrix *self = QUITUS_OBLIGATION_MATRIX (object);

  g_clear_pointer (&self->table, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  G_OBJECT_CLASS (quitus_obligation_matrix_parent_class)->dispose (object);
}

static void
quitus_obligation_matrix_class_init (QuitusObligationMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_obligation_matrix_dispose;
  widget_class->get_request_mode = quitus_obligation_matrix_get_request_mode;
  widget_class->measure = quitus_obligation_matrix_measure;
  widget_class->size_allocate = quitus_obligation_matrix_size_allocate;
  widget_class->focus = quitus_obligation_matrix_focus;
}

static void
quitus_obligation_matrix_init (QuitusObligationMatrix *self)
{
  GtkWidget *grid = gtk_grid_new ();

  self->grid = GTK_GRID (grid);
  gtk_grid_set_column_spacing (self->grid, 3);
  gtk_widget_add_css_class (grid, "obligation-matrix");
  self->table = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->table), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->table), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->table), grid);
  gtk_widget_add_css_class (self->table, "card");
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
  self->list = quitus_obligation_list_new ();
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
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
  g_autoptr (GPtrArray) startups = quitus_obligation_cells_list_startups (dossier);
  g_autoptr (GPtrArray) obligations = quitus_obligation_cells_list_obligations (dossier);
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  empty (self);
  quitus_deadlines_compute (dossier, quitus_session_get_outlook (session), deadlines);
  fill (self, startups, obligations, deadlines);
  quitus_obligation_list_show (QUITUS_OBLIGATION_LIST (self->list), dossier, deadlines);
  gtk_widget_set_visible (GTK_WIDGET (self), startups->len > 0 && obligations->len > 0);
}
