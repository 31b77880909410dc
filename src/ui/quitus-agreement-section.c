/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-section.h"

typedef struct
{
  QuitusSession *session;
  /* What is shown now, and from where the future is seen in it. */
  QuitusDossier *dossier;
  QuitusOutlook outlook;
} QuitusAgreementSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QuitusAgreementSection, quitus_agreement_section, ADW_TYPE_BIN)

/* Overrides */

static void
quitus_agreement_section_finalize (GObject *object)
{
  QuitusAgreementSectionPrivate *priv =
      quitus_agreement_section_get_instance_private (QUITUS_AGREEMENT_SECTION (object));

  g_clear_pointer (&priv->dossier, quitus_dossier_unref);
  g_clear_object (&priv->session);
  G_OBJECT_CLASS (quitus_agreement_section_parent_class)->finalize (object);
}

static void
quitus_agreement_section_class_init (QuitusAgreementSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_agreement_section_finalize;
}

static void
quitus_agreement_section_init (QuitusAgreementSection *self)
{
}

/* Public */

/**
 * quitus_agreement_section_show:
 * @self: a section
 * @session: what the window works with
 * @dossier: an agreement, as it is now
 *
 * Shows an agreement, unless exactly that is shown already.
 */
void
quitus_agreement_section_show (QuitusAgreementSection *self,
                               QuitusSession *session,
                               QuitusDossier *dossier)
{
  QuitusAgreementSectionPrivate *priv = quitus_agreement_section_get_instance_private (self);
  const QuitusOutlook *outlook = quitus_session_get_outlook (session);

  if (priv->dossier == dossier && priv->outlook.today == outlook->today &&
      priv->outlook.supposed_signature == outlook->supposed_signature)
    return;
  g_clear_pointer (&priv->dossier, quitus_dossier_unref);
  priv->dossier = quitus_dossier_ref (dossier);
  priv->outlook = *outlook;
  g_set_object (&priv->session, session);
  QUITUS_AGREEMENT_SECTION_GET_CLASS (self)->fill (self, session, dossier);
}

/**
 * quitus_agreement_section_may_write:
 * @self: a section
 *
 * Returns: whether facts may be changed from here, see quitus_session_may_write()
 */
gboolean
quitus_agreement_section_may_write (QuitusAgreementSection *self)
{
  QuitusAgreementSectionPrivate *priv = quitus_agreement_section_get_instance_private (self);

  return priv->dossier != NULL && quitus_session_may_write (priv->session, priv->dossier);
}
