/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-journal-entry.h"

struct _QuitusJournalEntry
{
  GObject parent_instance;

  guint64 number;
  gint64 time;
  char *author;
  guint64 undoes;
  QuitusChange *change;
};

G_DEFINE_FINAL_TYPE (QuitusJournalEntry, quitus_journal_entry, G_TYPE_OBJECT)

/* Overrides */

static void
quitus_journal_entry_finalize (GObject *object)
{
  QuitusJournalEntry *self = QUITUS_JOURNAL_ENTRY (object);

  g_free (self->author);
  g_object_unref (self->change);
  G_OBJECT_CLASS (quitus_journal_entry_parent_class)->finalize (object);
}

static void
quitus_journal_entry_class_init (QuitusJournalEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_journal_entry_finalize;
}

static void
quitus_journal_entry_init (QuitusJournalEntry *self)
{
}

/* Public */

/**
 * quitus_journal_entry_new:
 * @number: its number in the journal, from 1
 * @time: when it was recorded, in seconds since 1970
 * @author: who made it
 * @undoes: the number of the change that it undoes, 0 when it undoes none
 * @change: what it did
 *
 * Returns: (transfer full): an entry
 */
QuitusJournalEntry *
quitus_journal_entry_new (guint64 number,
                          gint64 time,
                          const char *author,
                          guint64 undoes,
                          QuitusChange *change)
{
  QuitusJournalEntry *self = g_object_new (QUITUS_TYPE_JOURNAL_ENTRY, NULL);

  self->number = number;
  self->time = time;
  self->author = g_strdup (author);
  self->undoes = undoes;
  self->change = g_object_ref (change);
  return self;
}

/**
 * quitus_journal_entry_get_number:
 * @self: an entry
 *
 * Returns: its number in the journal
 */
guint64
quitus_journal_entry_get_number (QuitusJournalEntry *self)
{
  return self->number;
}

/**
 * quitus_journal_entry_get_time:
 * @self: an entry
 *
 * Returns: when it was recorded, in seconds since 1970
 */
gint64
quitus_journal_entry_get_time (QuitusJournalEntry *self)
{
  return self->time;
}

/**
 * quitus_journal_entry_get_author:
 * @self: an entry
 *
 * Returns: (transfer none): who made it
 */
const char *
quitus_journal_entry_get_author (QuitusJournalEntry *self)
{
  return self->author;
}

/**
 * quitus_journal_entry_get_undoes:
 * @self: an entry
 *
 * Returns: the number of the change that it undoes, 0 when it undoes none
 */
guint64
quitus_journal_entry_get_undoes (QuitusJournalEntry *self)
{
  return self->undoes;
}

/**
 * quitus_journal_entry_get_change:
 * @self: an entry
 *
 * Returns: (transfer none): what it did
 */
QuitusChange *
quitus_journal_entry_get_change (QuitusJournalEntry *self)
{
  return self->change;
}
