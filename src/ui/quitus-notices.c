/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-notices.h"

#include "quitus-error.h"
#include "quitus-format.h"
#include "quitus-language.h"

struct _QuitusNotices
{
  AdwBin parent_instance;

  AdwBanner *simulation;
  AdwBanner *read_only;
  QuitusSession *session;
};

G_DEFINE_FINAL_TYPE (QuitusNotices, quitus_notices, ADW_TYPE_BIN)

/* Helpers */

static char *
explain_read_only (QuitusRegister *reg)
{
  const char *holder = quitus_register_get_holder (reg);
  const GError *refusal = quitus_register_get_refusal (reg);

  if (holder != NULL)
    return g_strdup_printf (_ ("Read only: opened by %s"), holder);
  if (g_error_matches (refusal, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_TOO_NEW))
    return g_strdup (_ ("Read only: the register was written by a newer version of Quitus"));
  if (g_error_matches (refusal, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT))
    return g_strdup (_ ("Read only: the file is damaged; restore a copy"));
  return g_strdup (_ ("Read only: the file cannot be written"));
}

/* Callbacks */

static void
update (QuitusNotices *self)
{
  QuitusDay day;
  QuitusRegister *reg;

  if (self->session == NULL)
    return;
  day = quitus_session_get_supposed_signature (self->session);
  reg = quitus_session_get_register (self->session);
  if (day != QUITUS_DAY_NONE)
    {
      g_autofree char *text =
          quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_SHORT);
      g_autofree char *title = g_strdup_printf (_ ("Simulation: signature supposed on %s"), text);

      adw_banner_set_title (self->simulation, title);
    }
  adw_banner_set_revealed (self->simulation, day != QUITUS_DAY_NONE);
  if (quitus_register_is_read_only (reg))
    {
      g_autofree char *title = explain_read_only (reg);

      adw_banner_set_title (self->read_only, title);
    }
  adw_banner_set_revealed (self->read_only, quitus_register_is_read_only (reg));
}

static void
quit_simulation_cb (QuitusNotices *self)
{
  quitus_session_suppose (self->session, QUITUS_DAY_NONE);
  /* The button goes with the banner. */
  gtk_widget_activate_action (GTK_WIDGET (self), "win.enter-page", NULL);
}

/* Overrides */

static void
quitus_notices_dispose (GObject *object)
{
  g_clear_object (&QUITUS_NOTICES (object)->session);
  G_OBJECT_CLASS (quitus_notices_parent_class)->dispose (object);
}

static void
quitus_notices_class_init (QuitusNoticesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_notices_dispose;
}

static void
quitus_notices_init (QuitusNotices *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->simulation = ADW_BANNER (adw_banner_new (""));
  self->read_only = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_button_label (self->simulation, _ ("_Quit the Simulation"));
  g_signal_connect_object (self->simulation, "button-clicked", G_CALLBACK (quit_simulation_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->read_only));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->simulation));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Public */

/**
 * quitus_notices_set_session:
 * @self: notices
 * @session: what the window works with; set once
 *
 * Shows what is true of the session from now on.
 */
void
quitus_notices_set_session (QuitusNotices *self, QuitusSession *session)
{
  QuitusRegister *reg = quitus_session_get_register (session);

  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::supposed-signature", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (reg, "notify::read-only", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reg, "notify::refusal", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reg, "notify::holder", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
