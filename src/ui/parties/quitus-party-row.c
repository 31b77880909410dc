/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-party-row.h"

#include "quitus-format.h"
#include "quitus-identifier.h"
#include "quitus-language.h"
#include "quitus-template.h"

struct _QuitusPartyRow
{
  GtkBox parent_instance;

  GtkLabel *name_label;
  GtkLabel *detail_label;
  GtkWidget *warning_box;
  GtkLabel *warning_label;
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (QuitusPartyRow, quitus_party_row, GTK_TYPE_BOX)

/* Helpers */

static const QuitusOrganisationValue *
get_value (QuitusRecord *organisation)
{
  return quitus_organisation_value (quitus_record_get_value (organisation));
}

/* "Public operator · SIREN 180 067 019", under the whole name where the short one stands above. */
static char *
format_detail (const QuitusOrganisationValue *organisation)
{
  const char *parts[4] = { NULL };
  g_autofree char *siren = NULL;
  g_autofree char *number = NULL;
  guint n = 0;

  if (organisation->short_name != NULL)
    parts[n++] = organisation->name;
  if (organisation->type != QUITUS_CHOICE_NONE)
    parts[n++] = _ (quitus_choices_get_label (&quitus_organisation_types, organisation->type));
  if (organisation->siren != NULL)
    {
      siren = quitus_siren_format (organisation->siren);
      /* Translators: the number of a body in the national directory */
      number = g_strdup_printf (_ ("SIREN %s"), siren);
      parts[n++] = number;
    }
  return g_strjoinv (" · ", (char **) parts);
}

static char *
format_count (guint n_agreements)
{
  if (n_agreements == 0)
    return g_strdup (_ ("No agreement"));
  return quitus_format_text (quitus_language_get_default (),
                             n_ ("%u agreement", "%u agreements", n_agreements), n_agreements);
}

static char *
format_warning (guint n_unconfirmed)
{
  return quitus_format_text (quitus_language_get_default (),
                             n_ ("%u account to be confirmed", "%u accounts to be confirmed",
                                 n_unconfirmed),
                             n_unconfirmed);
}

/* Overrides */

static void
quitus_party_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_PARTY_ROW);
  G_OBJECT_CLASS (quitus_party_row_parent_class)->dispose (object);
}

static void
quitus_party_row_class_init (QuitusPartyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_party_row_dispose;
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-party-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusPartyRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPartyRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPartyRow, warning_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusPartyRow, warning_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPartyRow, count_label);
}

static void
quitus_party_row_init (QuitusPartyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_party_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
quitus_party_row_new (void)
{
  return g_object_new (QUITUS_TYPE_PARTY_ROW, NULL);
}

/**
 * quitus_party_row_show:
 * @self: a row
 * @index: what is counted
 * @organisation: an organisation of the book
 *
 * Shows an organisation.
 */
void
quitus_party_row_show (QuitusPartyRow *self, QuitusPartyIndex *index, QuitusRecord *organisation)
{
  const QuitusOrganisationValue *value = get_value (organisation);
  const QuitusPartyEntry *entry = quitus_party_index_get (index, organisation);
  g_autofree char *detail = format_detail (value);
  g_autofree char *agreements = format_count (entry != NULL ? entry->n_agreements : 0);
  guint n_unconfirmed = entry != NULL ? entry->n_unconfirmed : 0;
  g_autofree char *warning = format_warning (n_unconfirmed);

  gtk_label_set_label (self->name_label,
                       value->short_name != NULL ? value->short_name : value->name);
  gtk_label_set_label (self->detail_label, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), detail[0] != '\0');
  gtk_label_set_label (self->count_label, agreements);
  gtk_label_set_label (self->warning_label, warning);
  gtk_widget_set_visible (self->warning_box, n_unconfirmed > 0);
}

/**
 * quitus_party_row_describe:
 * @index: what is counted
 * @organisation: an organisation of the book
 *
 * Returns: (transfer full): what a screen reader says after the name
 */
char *
quitus_party_row_describe (QuitusPartyIndex *index, QuitusRecord *organisation)
{
  const QuitusPartyEntry *entry = quitus_party_index_get (index, organisation);
  g_autofree char *detail = format_detail (get_value (organisation));
  g_autofree char *agreements = format_count (entry != NULL ? entry->n_agreements : 0);
  g_autofree char *warning = NULL;

  if (entry != NULL && entry->n_unconfirmed > 0)
    warning = format_warning (entry->n_unconfirmed);
  return g_strjoin (", ", detail, agreements, warning, NULL);
}
