/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-obligation-list.h"

#include "quitus-format.h"
#include "quitus-obligation-cells.h"
#include "quitus-status.h"

struct _QuitusObligationList
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  QuitusDossier *dossier;
  GArray *deadlines;
  /* (element-type AdwExpanderRow): in the order of the startups. */
  GPtrArray *rows;
  /* The startups that are unfolded, as ids. */
  GHashTable *open;
};

G_DEFINE_FINAL_TYPE (QuitusObligationList, quitus_obligation_list, ADW_TYPE_BIN)

/* Helpers */

static const QuitusStartupValue *
get_startup (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "quitus-startup");
}

static GtkWidget *
make_icon (QuitusDeadlineStatus status)
{
  GtkWidget *image = gtk_image_new_from_icon_name (quitus_status_get_icon (status));

  quitus_status_style (image, status);
  return image;
}

static GtkWidget *
make_row (const QuitusObligationValue *obligation,
          const QuitusStartupValue *startup,
          const QuitusDeadline *deadline)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *state = quitus_obligation_cells_get_state (deadline);
  g_autofree char *spoken = quitus_obligation_cells_speak (deadline, obligation, startup);
  g_autofree char *target = quitus_obligation_cells_get_target (deadline);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), obligation->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), state);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_icon (deadline->status));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.record-evidence");
  return row;
}

/* "3 done · 1 late · 4 to do", and the most urgent of them. */
static char *
sum_up (QuitusObligationList *self,
        GPtrArray *obligations,
        const QuitusStartupValue *startup,
        QuitusDeadlineStatus *worst)
{
  guint n_done = 0, n_late = 0, n_open = 0;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; i < obligations->len; i++)
    {
      const QuitusDeadline *deadline =
          quitus_obligation_cells_find (self->deadlines, obligations->pdata[i], startup);

      if (deadline == NULL || deadline->status == QUITUS_STATUS_NOT_APPLICABLE)
        continue;
      n_done += deadline->status == QUITUS_STATUS_DONE;
      n_late += deadline->status == QUITUS_STATUS_LATE;
      n_open += deadline->status != QUITUS_STATUS_DONE && deadline->status != QUITUS_STATUS_LATE;
    }
  if (n_late > 0)
    g_strv_builder_take (parts, quitus_format_text (quitus_language_get_default (),
                                                    n_ ("%u late", "%u late", n_late), n_late));
  if (n_open > 0)
    g_strv_builder_take (parts, quitus_format_text (quitus_language_get_default (),
                                                    n_ ("%u to do", "%u to do", n_open), n_open));
  if (n_done > 0)
    g_strv_builder_take (parts, quitus_format_text (quitus_language_get_default (),
                                                    n_ ("%u done", "%u done", n_done), n_done));
  *worst = n_late > 0   ? QUITUS_STATUS_LATE
           : n_open > 0 ? QUITUS_STATUS_UPCOMING
                        : QUITUS_STATUS_DONE;
  texts = g_strv_builder_end (parts);
  return g_strjoinv (" · ", texts);
}

/* Callbacks */

/* Rows are made when somebody looks at them. */
static void
expanded_cb (QuitusObligationList *self, GParamSpec *pspec, GtkWidget *row)
{
  const QuitusStartupValue *startup = get_startup (row);
  g_autoptr (GPtrArray) obligations = NULL;

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    {
      g_hash_table_remove (self->open, &startup->value.id);
      return;
    }
  g_hash_table_add (self->open, g_memdup2 (&startup->value.id, sizeof (QuitusId)));
  if (g_object_get_data (G_OBJECT (row), "quitus-is-full") != NULL)
    return;
  g_object_set_data (G_OBJECT (row), "quitus-is-full", GINT_TO_POINTER (TRUE));
  obligations = quitus_obligation_cells_list_obligations (self->dossier);
  for (guint i = 0; i < obligations->len; i++)
    {
      const QuitusDeadline *deadline =
          quitus_obligation_cells_find (self->deadlines, obligations->pdata[i], startup);

      if (deadline != NULL)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                                  make_row (obligations->pdata[i], startup, deadline));
    }
}

/* Helpers */

static void
add_startup (QuitusObligationList *self,
             GPtrArray *obligations,
             const QuitusStartupValue *startup,
             gboolean is_open)
{
  GtkWidget *row = adw_expander_row_new ();
  QuitusDeadlineStatus worst;
  g_autofree char *sum = sum_up (self, obligations, startup, &worst);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), startup->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), sum);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), make_icon (worst));
  g_object_set_data (G_OBJECT (row), "quitus-startup", (gpointer) startup);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), is_open);
}

/* Overrides */

static void
quitus_obligation_list_dispose (GObject *object)
{
  QuitusObligationList *self = QUITUS_OBLIGATION_LIST (object);

  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  G_OBJECT_CLASS (quitus_obligation_list_parent_class)->dispose (object);
}

static void
quitus_obligation_list_finalize (GObject *object)
{
  QuitusObligationList *self = QUITUS_OBLIGATION_LIST (object);

  g_clear_pointer (&self->deadlines, g_array_unref);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->open);
  G_OBJECT_CLASS (quitus_obligation_list_parent_class)->finalize (object);
}

static void
quitus_obligation_list_class_init (QuitusObligationListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_obligation_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = quitus_obligation_list_finalize;
}

static void
quitus_obligation_list_init (QuitusObligationList *self)
{
  self->rows = g_ptr_array_new ();
  self->open = g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, NULL);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/* Public */

/**
 * quitus_obligation_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
quitus_obligation_list_new (void)
{
  return g_object_new (QUITUS_TYPE_OBLIGATION_LIST, NULL);
}

/**
 * quitus_obligation_list_show:
 * @self: a list
 * @dossier: an agreement
 * @deadlines: (element-type QuitusDeadline): its deadlines
 *
 * Shows the obligations that each startup of the agreement has.  What was unfolded stays so; the
 * only startup of an agreement is.
 */
void
quitus_obligation_list_show (QuitusObligationList *self, QuitusDossier *dossier, GArray *deadlines)
{
  g_autoptr (GPtrArray) startups = quitus_obligation_cells_list_startups (dossier);
  g_autoptr (GPtrArray) obligations = quitus_obligation_cells_list_obligations (dossier);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  g_clear_pointer (&self->deadlines, g_array_unref);
  self->dossier = quitus_dossier_ref (dossier);
  self->deadlines = g_array_ref (deadlines);
  for (guint i = 0; i < startups->len; i++)
    {
      const QuitusStartupValue *startup = startups->pdata[i];

      add_startup (self, obligations, startup,
                   startups->len == 1 || g_hash_table_contains (self->open, &startup->value.id));
    }
}
