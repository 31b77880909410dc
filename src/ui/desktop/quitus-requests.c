/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-requests.h"

typedef struct
{
  char *action;
  GVariant *parameter;
  gboolean needs_book;
} Request;

struct _QuitusRequests
{
  GQueue queue;
};

/* Helpers */

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_pointer (&request->parameter, g_variant_unref);
  g_free (request->action);
  g_free (request);
}

static gboolean
is_asked (QuitusRequests *self, const char *action, GVariant *parameter)
{
  for (GList *l = self->queue.head; l != NULL; l = l->next)
    {
      Request *request = l->data;

      if (g_str_equal (request->action, action) &&
          (parameter == NULL || request->parameter == NULL
               ? parameter == request->parameter
               : g_variant_equal (parameter, request->parameter)))
        return TRUE;
    }
  return FALSE;
}

/* Public */

/**
 * quitus_requests_new:
 *
 * Returns: (transfer full): no request
 */
QuitusRequests *
quitus_requests_new (void)
{
  QuitusRequests *self = g_new (QuitusRequests, 1);

  g_queue_init (&self->queue);
  return self;
}

/**
 * quitus_requests_free:
 * @self: requests
 *
 * Frees them; what was not done yet never is.
 */
void
quitus_requests_free (QuitusRequests *self)
{
  g_queue_clear_full (&self->queue, request_free);
  g_free (self);
}

/**
 * quitus_requests_add:
 * @self: requests
 * @action: the full name of an action
 * @parameter: (nullable): its parameter, taken when floating
 * @needs_book: whether it waits until the register is open, or only until it is known whether
 *   there is one
 *
 * Keeps a request for later, unless the same is waiting already.
 */
void
quitus_requests_add (QuitusRequests *self,
                     const char *action,
                     GVariant *parameter,
                     gboolean needs_book)
{
  g_autoptr (GVariant) sunk = parameter != NULL ? g_variant_ref_sink (parameter) : NULL;
  Request *request;

  if (is_asked (self, action, sunk))
    return;
  request = g_new (Request, 1);
  request->action = g_strdup (action);
  request->parameter = g_steal_pointer (&sunk);
  request->needs_book = needs_book;
  g_queue_push_tail (&self->queue, request);
}

/**
 * quitus_requests_perform:
 * @self: requests
 * @widget: the widget that has the actions
 * @has_book: whether the register is open
 *
 * Does what can be done now, in the order in which it was asked.
 */
void
quitus_requests_perform (QuitusRequests *self, GtkWidget *widget, gboolean has_book)
{
  GQueue asked = self->queue;
  Request *request;

  /* An action may ask for something in its turn. */
  g_queue_init (&self->queue);
  while ((request = g_queue_pop_head (&asked)) != NULL)
    {
      if (request->needs_book && !has_book)
        {
          g_queue_push_tail (&self->queue, request);
          continue;
        }
      gtk_widget_activate_action_variant (widget, request->action, request->parameter);
      request_free (request);
    }
}
