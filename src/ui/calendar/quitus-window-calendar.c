/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window does about days that are moved. */

#include "quitus-window-private.h"

#include "quitus-move-dialog.h"
#include "quitus-move.h"
#include "quitus-record-dialog.h"
#include "quitus-remark-dialog.h"
#include "quitus-remarks.h"
#include "quitus-reopening.h"

/* Helpers */

static QuitusDeadlineItem *
find_item (QuitusDeadlineModel *model, QuitusId agreement, const char *id)
{
  for (guint i = 0; i < quitus_deadline_model_size (model); i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (model, i);
      g_autofree char *text = NULL;

      if (!quitus_id_equal (deadline->agreement, agreement))
        continue;
      text = quitus_deadline_get_id (deadline);
      if (g_str_equal (text, id))
        return g_list_model_get_item (G_LIST_MODEL (model), i);
    }
  return NULL;
}

/* Callbacks */

/* The parameter is the id of the agreement, a slash, the day or nothing, a slash and the id of the
 * deadline. */
static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 3);
  g_autoptr (QuitusDeadlineItem) item = NULL;
  const QuitusDeadline *deadline;
  QuitusDay day = QUITUS_DAY_NONE;
  QuitusId agreement;

  if (g_strv_length (parts) != 3 || !quitus_id_from_text (parts[0], &agreement))
    return;
  if (parts[1][0] != '\0')
    day = quitus_day_from_iso (parts[1]);
  item = find_item (quitus_session_get_deadlines (session), agreement, parts[2]);
  if (item == NULL)
    return;
  deadline = quitus_deadline_item_get_deadline (item);
  /* The day that was typed stays where it is: the one that was named instead is another. */
  if (quitus_remark_may_name_day (deadline))
    quitus_reopening_present (session, agreement,
                              quitus_remark_dialog_new (session, agreement, parts[2], day), widget);
  else if (quitus_move_judge (deadline, quitus_deadline_item_get_dossier (item),
                              quitus_session_get_outlook (session)) == QUITUS_MOVABLE)
    quitus_reopening_present (session, agreement, quitus_move_dialog_new (session, item, day),
                              widget);
  else
    adw_dialog_present (quitus_move_refusal_new (session, item, day, widget), widget);
}

/* Private */

void
quitus_window_update_calendar_actions (QuitusWindow *self, gboolean may_write)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.move-deadline", may_write);
}

void
quitus_window_install_calendar_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.move-deadline", "s", move_cb);
}
