/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-text-row.h"

/* As many lines are shown of a text, and no more. */
#define LEAST_LINES 3
#define MOST_LINES 10

/* What the text view keeps free at the end of each line. */
#define SPACE_FOR_CURSOR 1

struct _QuitusTextRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView *view;
  GtkWidget *place;
};

G_DEFINE_FINAL_TYPE (QuitusTextRow, quitus_text_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Callbacks */

static void
changed_cb (QuitusTextRow *self)
{
  gtk_widget_queue_resize (self->place);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Layout */

static GtkSizeRequestMode
get_mode (GtkWidget *place)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The height of a text, as high as its lines are; of one that is longer than is shown, more than
 * that. */
static int
measure_text (GtkWidget *view, const char *text, int width, int most)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (view, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int height = 0;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width - SPACE_FOR_CURSOR, 1) * PANGO_SCALE);
  for (guint i = 0; lines[i] != NULL && height <= most; i++)
    {
      int line_height;

      pango_layout_set_text (layout, lines[i], -1);
      pango_layout_get_pixel_size (layout, NULL, &line_height);
      height += line_height;
    }
  return height;
}

static int
measure_lines (GtkWidget *view, int n_lines)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (view, "Ép");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return n_lines * height;
}

/* A text view would shrink to nothing in a form that is taller than its dialog: whoever scrolls the
 * form gives it its least height, which is that of the text here, between two bounds.  A text view
 * itself knows its height only after it was drawn at its width. */
static void
measure (GtkWidget *place,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  GtkWidget *scrolled = gtk_widget_get_first_child (place);
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled));

  gtk_widget_measure (scrolled, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
      int least = measure_lines (view, LEAST_LINES), most = measure_lines (view, MOST_LINES);
      int height = least;
      GtkTextIter start, end;
      g_autofree char *text = NULL;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
      if (for_size >= 0)
        height = measure_text (view, text, for_size, most);
      /* Nor less than what the bar needs, were there one. */
      *minimum = *natural = MAX (*minimum, CLAMP (height, least, most));
    }
}

static void
allocate (GtkWidget *place, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (place), width, height, baseline, NULL);
}

/* What of a long text is not shown is behind a bar that can be seen. */
static GtkWidget *
make_place (GtkWidget *view)
{
  GtkWidget *place = adw_bin_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scrolled), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  adw_bin_set_child (ADW_BIN (place), scrolled);
  gtk_widget_set_layout_manager (place, gtk_custom_layout_new (get_mode, measure, allocate));
  return place;
}

/* Overrides */

static gboolean
quitus_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QUITUS_TEXT_ROW (widget)->view));
}

static void
quitus_text_row_class_init (QuitusTextRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = quitus_text_row_grab_focus;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quitus_text_row_init (QuitusTextRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *view = gtk_text_view_new ();

  self->view = GTK_TEXT_VIEW (view);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_widget_add_css_class (view, "text-row");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  g_object_bind_property (self, "title", label, "label", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_box_append (GTK_BOX (box), label);
  self->place = make_place (view);
  gtk_box_append (GTK_BOX (box), self->place);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  /* The text takes the keyboard, not the row around it. */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/* Public */

/**
 * quitus_text_row_new:
 * @title: what the text is
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
quitus_text_row_new (const char *title)
{
  return g_object_new (QUITUS_TYPE_TEXT_ROW, "use-markup", FALSE, "title", title, NULL);
}

/**
 * quitus_text_row_get_text:
 * @self: a row
 *
 * Returns: (transfer full): what is typed, without the spaces around it
 */
char *
quitus_text_row_get_text (QuitusTextRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/**
 * quitus_text_row_set_text:
 * @self: a row
 * @text: (nullable): a text
 *
 * Puts a text into the row.
 */
void
quitus_text_row_set_text (QuitusTextRow *self, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
}
