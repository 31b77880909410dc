/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-welcome.h"

#include "quitus-button-text.h"
#include "quitus-template.h"

struct _QuitusWelcome
{
  AdwBin parent_instance;

  GtkEditable *name_row;
  GtkEditable *organisation_row;
  GtkWidget *sample_button;
  GtkWidget *new_button;
  GtkWidget *import_button;
  GtkWidget *empty_button;
};

G_DEFINE_FINAL_TYPE (QuitusWelcome, quitus_welcome, ADW_TYPE_BIN)

enum
{
  SIGNAL_SAMPLE_CHOSEN,
  SIGNAL_NEW_CHOSEN,
  SIGNAL_IMPORT_CHOSEN,
  SIGNAL_EMPTY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Callbacks */

static void
name_changed_cb (QuitusWelcome *self)
{
  g_autofree char *name = quitus_welcome_get_name (self);

  gtk_widget_set_sensitive (self->sample_button, name[0] != '\0');
  gtk_widget_set_sensitive (self->new_button, name[0] != '\0');
  gtk_widget_set_sensitive (self->import_button, name[0] != '\0');
  gtk_widget_set_sensitive (self->empty_button, name[0] != '\0');
}

/* Whoever confirms a name has not said yet how to begin. */
static void
name_entered_cb (QuitusWelcome *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->organisation_row));
}

static void
organisation_entered_cb (QuitusWelcome *self)
{
  gtk_widget_grab_focus (self->sample_button);
}

static void
sample_cb (QuitusWelcome *self)
{
  if (gtk_widget_get_sensitive (self->sample_button))
    g_signal_emit (self, signals[SIGNAL_SAMPLE_CHOSEN], 0);
}

static void
new_cb (QuitusWelcome *self)
{
  if (gtk_widget_get_sensitive (self->new_button))
    g_signal_emit (self, signals[SIGNAL_NEW_CHOSEN], 0);
}

static void
import_cb (QuitusWelcome *self)
{
  g_signal_emit (self, signals[SIGNAL_IMPORT_CHOSEN], 0);
}

static void
empty_cb (QuitusWelcome *self)
{
  g_signal_emit (self, signals[SIGNAL_EMPTY_CHOSEN], 0);
}

/* Overrides */

/* The keyboard begins where one reads first. */
static gboolean
quitus_welcome_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (QUITUS_WELCOME (widget)->name_row));
}

static void
quitus_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_WELCOME);
  G_OBJECT_CLASS (quitus_welcome_parent_class)->dispose (object);
}

static void
quitus_welcome_class_init (QuitusWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_welcome_dispose;
  widget_class->grab_focus = quitus_welcome_grab_focus;

  signals[SIGNAL_SAMPLE_CHOSEN] =
      g_signal_new ("sample-chosen", QUITUS_TYPE_WELCOME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
  signals[SIGNAL_NEW_CHOSEN] = g_signal_new ("new-chosen", QUITUS_TYPE_WELCOME, G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_IMPORT_CHOSEN] =
      g_signal_new ("import-chosen", QUITUS_TYPE_WELCOME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
  signals[SIGNAL_EMPTY_CHOSEN] =
      g_signal_new ("empty-chosen", QUITUS_TYPE_WELCOME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusWelcome, name_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusWelcome, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusWelcome, sample_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusWelcome, new_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusWelcome, import_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusWelcome, empty_button);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, organisation_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, sample_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, empty_cb);
}

static void
quitus_welcome_init (QuitusWelcome *self)
{
  GtkWidget *buttons[4];

  gtk_widget_init_template (GTK_WIDGET (self));
  buttons[0] = self->sample_button;
  buttons[1] = self->new_button;
  buttons[2] = self->import_button;
  buttons[3] = self->empty_button;
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    quitus_button_text_wrap (buttons[i]);
  name_changed_cb (self);
}

/* Public */

/**
 * quitus_welcome_get_name:
 * @self: a welcome
 *
 * Returns: (transfer full): the name typed, without spaces around it
 */
char *
quitus_welcome_get_name (QuitusWelcome *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));
}

/**
 * quitus_welcome_get_organisation:
 * @self: a welcome
 *
 * Returns: (transfer full): the organisation typed, perhaps empty, without spaces around it
 */
char *
quitus_welcome_get_organisation (QuitusWelcome *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->organisation_row)));
}

/**
 * quitus_welcome_set_name:
 * @self: a welcome
 * @name: a name to propose
 *
 * Proposes a name.
 */
void
quitus_welcome_set_name (QuitusWelcome *self, const char *name)
{
  gtk_editable_set_text (self->name_row, name);
}

/**
 * quitus_welcome_choose_new:
 * @self: a welcome
 *
 * Does what the button for a new agreement does; nothing while there is no name.
 */
void
quitus_welcome_choose_new (QuitusWelcome *self)
{
  new_cb (self);
}
