/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-sidebar-foot.h"

#include "quitus-template.h"

struct _QuitusSidebarFoot
{
  GtkBox parent_instance;

  GtkLabel *owner_label;
};

G_DEFINE_FINAL_TYPE (QuitusSidebarFoot, quitus_sidebar_foot, GTK_TYPE_BOX)

/* Helpers */

/* The name of the body whose register it is, the short one where it has one. */
static const char *
find_owner (QuitusBook *book)
{
  const QuitusOrganisationValue *organisation;
  QuitusRecord *settings, *owner;

  if (book == NULL || quitus_book_count (book, QUITUS_KIND_SETTINGS) == 0)
    return NULL;
  settings = quitus_book_get (book, QUITUS_KIND_SETTINGS, 0);
  owner =
      quitus_book_lookup (book, quitus_settings_value (quitus_record_get_value (settings))->owner);
  if (owner == NULL)
    return NULL;
  organisation = quitus_organisation_value (quitus_record_get_value (owner));
  return organisation->short_name != NULL ? organisation->short_name : organisation->name;
}

/* Overrides */

static void
quitus_sidebar_foot_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_SIDEBAR_FOOT);
  G_OBJECT_CLASS (quitus_sidebar_foot_parent_class)->dispose (object);
}

static void
quitus_sidebar_foot_class_init (QuitusSidebarFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_sidebar_foot_dispose;
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-sidebar-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusSidebarFoot, owner_label);
}

static void
quitus_sidebar_foot_init (QuitusSidebarFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_sidebar_foot_update:
 * @self: the foot of a sidebar
 * @reg: a register, open or not
 *
 * Says what is so now of a register.
 */
void
quitus_sidebar_foot_update (QuitusSidebarFoot *self, QuitusRegister *reg)
{
  const char *owner = find_owner (quitus_register_get_book (reg));

  gtk_label_set_label (self->owner_label, owner != NULL ? owner : "");
  gtk_widget_set_visible (GTK_WIDGET (self->owner_label), owner != NULL);
}
