/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Deadlines as a calendar (RFC 5545): one event of one day for each that has a date.  A calendar
 * that is imported again replaces its events, because their UIDs never change. */

#include "quitus-ics-writer.h"

#include "quitus-dated-rows.h"
#include "quitus-format.h"

/* A line holds at most 75 octets before its end (RFC 5545, 3.1). */
#define LINE_MAX_OCTETS 75

typedef struct
{
  GString *text;
  const QuitusOutlook *outlook;
  QuitusLanguage language;
} Writer;

/* Helpers */

/* Writes a line, folded between characters. */
static void
write_line (Writer *self, const char *line)
{
  gsize length = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize n_octets = g_utf8_next_char (p) - p;

      if (length + n_octets > LINE_MAX_OCTETS)
        {
          g_string_append (self->text, "\r\n ");
          length = 1;
        }
      g_string_append_len (self->text, p, (gssize) n_octets);
      length += n_octets;
    }
  g_string_append (self->text, "\r\n");
}

/* Writes a property whose value is a text (RFC 5545, 3.3.11). */
static void
write_text (Writer *self, const char *name, const char *text)
{
  g_autoptr (GString) line = g_string_new (name);

  g_string_append_c (line, ':');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append (line, "\\n");
      else if (strchr ("\\;,", *p) != NULL)
        g_string_append_printf (line, "\\%c", *p);
      else if ((guchar) *p >= 0x20 && *p != 0x7f)
        g_string_append_c (line, *p);
      else if (*p != '\r')
        g_string_append_c (line, ' ');
    }
  write_line (self, line->str);
}

static void
write_day (Writer *self, const char *name, QuitusDay day, const char *time)
{
  g_autofree char *line = NULL;
  int year, month, day_of_month;

  quitus_day_get (day, &year, &month, &day_of_month);
  line = g_strdup_printf ("%s:%04d%02d%02d%s", name, year, month, day_of_month, time);
  write_line (self, line);
}

static char *
compose_summary (Writer *self, const QuitusDeadline *deadline, QuitusDossier *dossier)
{
  const char *reference = quitus_dossier_get_agreement (dossier)->reference;
  g_autofree char *label = quitus_deadline_get_label (deadline, dossier, self->language);
  g_autofree char *amount = NULL;

  if (deadline->amount == QUITUS_MONEY_NONE)
    return g_strdup_printf ("%s – %s", reference, label);
  amount = quitus_format_money (self->language, deadline->amount);
  return g_strdup_printf ("%s – %s – %s", reference, label, amount);
}

static void
write_event (const QuitusDeadline *deadline, QuitusDossier *dossier, gpointer user_data)
{
  Writer *self = user_data;
  g_autofree char *id = quitus_deadline_get_id (deadline);
  g_autofree char *uid = g_strconcat (id, "@quitus.fr", NULL);
  g_autofree char *summary = NULL;
  g_autofree char *why = NULL;
  const char *kind = quitus_choices_get_label (&quitus_deadline_kinds, deadline->kind);

  if (deadline->date == QUITUS_DAY_NONE || deadline->status == QUITUS_STATUS_NOT_APPLICABLE)
    return;
  summary = compose_summary (self, deadline, dossier);
  why = quitus_deadline_get_why (deadline, dossier, self->outlook, self->language);
  write_line (self, "BEGIN:VEVENT");
  write_text (self, "UID", uid);
  write_day (self, "DTSTAMP", self->outlook->today, "T000000Z");
  write_day (self, "DTSTART;VALUE=DATE", deadline->date, "");
  write_text (self, "SUMMARY", summary);
  write_text (self, "DESCRIPTION", why);
  write_text (self, "CATEGORIES", quitus_language_text (self->language, kind));
  write_line (self, deadline->is_supposed ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED");
  write_line (self, "TRANSP:TRANSPARENT");
  write_line (self, "END:VEVENT");
}

/* Public */

/**
 * quitus_ics_write:
 * @book: the register
 * @agreement: the agreement, or none for all of them
 * @outlook: from where the future is seen; its day is that of the file
 * @language: the language of the events
 *
 * Writes the deadlines that have a date as a calendar.  Those that follow from a supposed signature
 * are tentative.
 *
 * Returns: (transfer full): the content of the file, UTF-8
 */
GBytes *
quitus_ics_write (QuitusBook *book,
                  QuitusId agreement,
                  const QuitusOutlook *outlook,
                  QuitusLanguage language)
{
  Writer writer = { .text = g_string_new (NULL), .outlook = outlook, .language = language };

  write_line (&writer, "BEGIN:VCALENDAR");
  write_line (&writer, "VERSION:2.0");
  write_line (&writer, "PRODID:-//Quitus//Quitus//EN");
  write_line (&writer, "CALSCALE:GREGORIAN");
  quitus_dated_rows_foreach (book, agreement, outlook, write_event, &writer);
  write_line (&writer, "END:VCALENDAR");
  return g_string_free_to_bytes (writer.text);
}
