/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-timeline-row.h"

#include "quitus-amendments.h"
#include "quitus-rule-words.h"

struct _QuitusTimelineRow
{
  GObject parent_instance;

  QuitusDeadlineModel *model;
  QuitusRecord *agreement;
  QuitusTimelineKey key;
  gboolean has_key;
  QuitusTimeline *timeline;
};

G_DEFINE_FINAL_TYPE (QuitusTimelineRow, quitus_timeline_row, G_TYPE_OBJECT)

/* Helpers */

/* A record that has just come is not yet in the model. */
static QuitusDossier *
get_dossier (QuitusTimelineRow *self)
{
  QuitusId id = quitus_record_get_id (self->agreement);
  QuitusDossier *dossier = quitus_deadline_model_get_dossier (self->model, id);

  if (dossier != NULL)
    return quitus_dossier_ref (dossier);
  return quitus_amendments_get_law (quitus_deadline_model_get_book (self->model), id,
                                    quitus_deadline_model_get_outlook (self->model)->today);
}

/* Who is not the owner of the register; everybody where that is not known. */
static char *
name_parties (QuitusDossier *dossier)
{
  const QuitusSettingsValue *settings = quitus_dossier_get_settings (dossier);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    {
      const QuitusPartyValue *party =
          quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i));
      const char *name = quitus_rule_words_get_party (dossier, party->value.id);

      if (name != NULL &&
          (settings == NULL || !quitus_id_equal (party->organisation, settings->owner)))
        g_string_append_printf (names, names->len > 0 ? ", %s" : "%s", name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
clear_key (QuitusTimelineKey *key)
{
  g_free (key->parties);
  g_free (key->parties_key);
  g_free (key->incubator);
  g_free (key->incubator_key);
  g_free (key->reference_key);
  *key = (QuitusTimelineKey) { 0 };
}

static void
fill_key (QuitusTimelineRow *self, QuitusTimelineKey *key)
{
  g_autoptr (QuitusDossier) dossier = get_dossier (self);
  const QuitusAgreementValue *agreement =
      quitus_agreement_value (quitus_record_get_value (self->agreement));
  QuitusAgreementState state = { .effective_on = QUITUS_DAY_NONE, .end = QUITUS_DAY_NONE };

  if (dossier != NULL)
    quitus_agreement_compute (dossier, quitus_deadline_model_get_outlook (self->model), &state);
  *key = (QuitusTimelineKey) {
    .start = state.effective_on,
    .end = state.end,
    .status = state.status,
    .parties = dossier != NULL ? name_parties (dossier) : g_strdup (""),
    .incubator = g_strdup (agreement->incubator != NULL ? agreement->incubator : ""),
    .reference_key = g_utf8_collate_key_for_filename (agreement->reference, -1),
  };
  key->parties_key = g_utf8_collate_key (key->parties, -1);
  key->incubator_key = g_utf8_collate_key (key->incubator, -1);
}

static gboolean
is_same_key (const QuitusTimelineKey *a, const QuitusTimelineKey *b)
{
  return a->start == b->start && a->end == b->end && a->status == b->status &&
         g_str_equal (a->parties, b->parties) && g_str_equal (a->incubator, b->incubator) &&
         g_str_equal (a->reference_key, b->reference_key);
}

/* Overrides */

static void
quitus_timeline_row_finalize (GObject *object)
{
  QuitusTimelineRow *self = QUITUS_TIMELINE_ROW (object);

  quitus_timeline_row_release (self);
  clear_key (&self->key);
  g_clear_object (&self->agreement);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (quitus_timeline_row_parent_class)->finalize (object);
}

static void
quitus_timeline_row_class_init (QuitusTimelineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_timeline_row_finalize;
}

static void
quitus_timeline_row_init (QuitusTimelineRow *self)
{
}

/* Public */

/**
 * quitus_timeline_row_new:
 * @model: every deadline
 * @agreement: an agreement of its book
 *
 * Returns: (transfer full): a row of it
 */
QuitusTimelineRow *
quitus_timeline_row_new (QuitusDeadlineModel *model, QuitusRecord *agreement)
{
  QuitusTimelineRow *self = g_object_new (QUITUS_TYPE_TIMELINE_ROW, NULL);

  self->model = g_object_ref (model);
  self->agreement = g_object_ref (agreement);
  return self;
}

/**
 * quitus_timeline_row_get_id:
 * @self: a row
 *
 * Returns: the id of its agreement
 */
QuitusId
quitus_timeline_row_get_id (QuitusTimelineRow *self)
{
  return quitus_record_get_id (self->agreement);
}

/**
 * quitus_timeline_row_get_key:
 * @self: a row
 *
 * Returns: (transfer none): by what it is put in order, until its next update
 */
const QuitusTimelineKey *
quitus_timeline_row_get_key (QuitusTimelineRow *self)
{
  if (!self->has_key)
    fill_key (self, &self->key);
  self->has_key = TRUE;
  return &self->key;
}

static gboolean
is_shown (const QuitusDeadline *deadline, gpointer data)
{
  guint position;

  return quitus_deadline_model_find (data, deadline, &position);
}

/**
 * quitus_timeline_row_get_timeline:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its line, until it is released or updated; %NULL when the
 *   agreement has gone
 */
const QuitusTimeline *
quitus_timeline_row_get_timeline (QuitusTimelineRow *self)
{
  g_autoptr (QuitusDossier) dossier = NULL;

  if (self->timeline != NULL)
    return self->timeline;
  dossier = get_dossier (self);
  if (dossier != NULL)
    self->timeline = quitus_timeline_new (dossier, quitus_deadline_model_get_outlook (self->model));
  if (self->timeline != NULL && quitus_deadline_model_is_filtered (self->model))
    quitus_timeline_keep (self->timeline, is_shown, self->model);
  return self->timeline;
}

/**
 * quitus_timeline_row_release:
 * @self: a row
 *
 * Lets go of the line of a row that is no longer seen.
 */
void
quitus_timeline_row_release (QuitusTimelineRow *self)
{
  g_clear_pointer (&self->timeline, quitus_timeline_free);
}

/**
 * quitus_timeline_row_update:
 * @self: a row
 *
 * Something about the agreement may have changed.
 *
 * Returns: whether it may have to go elsewhere in the order
 */
gboolean
quitus_timeline_row_update (QuitusTimelineRow *self)
{
  QuitusTimelineKey before = self->key;
  gboolean has_changed;

  quitus_timeline_row_release (self);
  if (!self->has_key)
    return FALSE;
  fill_key (self, &self->key);
  has_changed = !is_same_key (&before, &self->key);
  clear_key (&before);
  return has_changed;
}
