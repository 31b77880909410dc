/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-name-row.h"

#include "quitus-language.h"

/* How many names are offered at once. */
#define OFFERED_MAX 6

typedef struct
{
  QuitusId id;
  char *name;
  char *detail;
  /* Without capitals, what the text is compared with. */
  char *folded_name;
  /* (nullable): another name of it, likewise */
  char *folded_detail;
} Known;

struct _QuitusNameRow
{
  AdwEntryRow parent_instance;

  GtkWidget *popover;
  GtkListBox *list;
  /* (element-type Known) */
  GArray *known;
  gboolean is_taking;
};

G_DEFINE_FINAL_TYPE (QuitusNameRow, quitus_name_row, ADW_TYPE_ENTRY_ROW)

/* Helpers */

static void
clear_known (gpointer data)
{
  Known *known = data;

  g_free (known->name);
  g_free (known->detail);
  g_free (known->folded_name);
  g_free (known->folded_detail);
}

static char *
get_folded_text (QuitusNameRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  return g_utf8_casefold (text, -1);
}

static gboolean
is_named (const Known *known, const char *folded)
{
  return g_str_equal (known->folded_name, folded) || g_strcmp0 (known->folded_detail, folded) == 0;
}

static gboolean
matches (const Known *known, const char *folded)
{
  return strstr (known->folded_name, folded) != NULL ||
         (known->folded_detail != NULL && strstr (known->folded_detail, folded) != NULL);
}

static void
append_offer (QuitusNameRow *self, const Known *known)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (known->name);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 20);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  if (known->detail != NULL)
    {
      GtkWidget *detail = gtk_label_new (known->detail);

      gtk_widget_add_css_class (detail, "dimmed");
      gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), detail);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (known->name), g_free);
  gtk_list_box_append (self->list, row);
}

static gboolean
has_keyboard (QuitusNameRow *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* Offers what matches, unless that is what stands there already. */
static void
update (QuitusNameRow *self)
{
  g_autofree char *folded = get_folded_text (self);
  guint n_offered = 0;
  gboolean is_whole = FALSE;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; folded[0] != '\0' && i < self->known->len && n_offered < OFFERED_MAX; i++)
    {
      const Known *known = &g_array_index (self->known, Known, i);

      if (g_str_equal (known->folded_name, folded))
        is_whole = TRUE;
      if (!matches (known, folded))
        continue;
      append_offer (self, known);
      n_offered++;
    }
  if (n_offered > 0 && !is_whole && has_keyboard (self) &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
take (QuitusNameRow *self, GtkListBoxRow *row)
{
  self->is_taking = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), g_object_get_data (G_OBJECT (row), "name"));
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  self->is_taking = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
move (QuitusNameRow *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step : (step > 0 ? 0 : -1);
  GtkListBoxRow *next = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;

  if (next != NULL)
    gtk_list_box_select_row (self->list, next);
  else if (index < 0)
    gtk_list_box_unselect_all (self->list);
  if (next != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), g_object_get_data (G_OBJECT (next), "name"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Callbacks */

static void
changed_cb (QuitusNameRow *self)
{
  if (!self->is_taking)
    update (self);
}

static void
chosen_cb (QuitusNameRow *self, GtkListBoxRow *row)
{
  take (self, row);
}

static void
left_cb (QuitusNameRow *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static gboolean
key_cb (QuitusNameRow *self, guint key, guint code, GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (!gtk_widget_get_visible (self->popover) || (state & GDK_MODIFIER_MASK & ~GDK_LOCK_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Down:
      move (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      move (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (row == NULL)
        return GDK_EVENT_PROPAGATE;
      take (self, row);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Overrides */

static void
quitus_name_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuitusNameRow *self = QUITUS_NAME_ROW (widget);

  GTK_WIDGET_CLASS (quitus_name_row_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_widget_set_size_request (self->popover, width, -1);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
quitus_name_row_dispose (GObject *object)
{
  g_clear_pointer (&QUITUS_NAME_ROW (object)->popover, gtk_widget_unparent);
  G_OBJECT_CLASS (quitus_name_row_parent_class)->dispose (object);
}

static void
quitus_name_row_finalize (GObject *object)
{
  g_array_unref (QUITUS_NAME_ROW (object)->known);
  G_OBJECT_CLASS (quitus_name_row_parent_class)->finalize (object);
}

static void
quitus_name_row_class_init (QuitusNameRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_name_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = quitus_name_row_finalize;
  GTK_WIDGET_CLASS (klass)->size_allocate = quitus_name_row_size_allocate;
}

static void
quitus_name_row_init (QuitusNameRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->known = g_array_new (FALSE, FALSE, sizeof (Known));
  g_array_set_clear_func (self->known, clear_known);
  self->popover = gtk_popover_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_add_css_class (self->popover, "quitus-names");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* Public */

/**
 * quitus_name_row_new:
 * @title: whose name it is
 *
 * Returns: (transfer floating): an empty row that knows no names
 */
GtkWidget *
quitus_name_row_new (const char *title)
{
  return g_object_new (QUITUS_TYPE_NAME_ROW, "use-markup", FALSE, "title", title, NULL);
}

void
quitus_name_row_clear_names (QuitusNameRow *self)
{
  g_array_set_size (self->known, 0);
}

/**
 * quitus_name_row_add_name:
 * @self: a row
 * @id: a record
 * @name: its name
 * @detail: (nullable): what tells it from its like
 * @is_other_name: whether the detail is another name, which can be typed too
 *
 * Lets a name be offered.
 */
void
quitus_name_row_add_name (QuitusNameRow *self,
                          QuitusId id,
                          const char *name,
                          const char *detail,
                          gboolean is_other_name)
{
  Known known = { .id = id, .name = g_strdup (name), .detail = g_strdup (detail) };

  known.folded_name = g_utf8_casefold (name, -1);
  if (detail != NULL && is_other_name)
    known.folded_detail = g_utf8_casefold (detail, -1);
  g_array_append_val (self->known, known);
}

/**
 * quitus_name_row_get_match:
 * @self: a row
 *
 * Returns: the record of exactly the name that is typed, capitals apart; none when it is a new one
 */
QuitusId
quitus_name_row_get_match (QuitusNameRow *self)
{
  g_autofree char *folded = get_folded_text (self);

  for (guint i = 0; folded[0] != '\0' && i < self->known->len; i++)
    if (is_named (&g_array_index (self->known, Known, i), folded))
      return g_array_index (self->known, Known, i).id;
  return QUITUS_ID_NONE;
}
