/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar that is written, read by another program's library. */

#include <libical/ical.h>

#include "fixture.h"
#include "sample-values.h"

/* Helpers */

static char *
write_calendar (QuitusBook *book, const char *supposed, QuitusLanguage language)
{
  return fixture_export_as (QUITUS_EXPORT_ICS, book,
                            supposed != NULL ? quitus_day_from_iso (supposed) : QUITUS_DAY_NONE,
                            language);
}

/* Lines end with CR LF, hold at most 75 octets and whole characters. */
static void
assert_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint n_lines = g_strv_length (lines);

  g_assert_cmpstr (lines[n_lines - 1], ==, "");
  for (guint i = 0; i < n_lines; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
    }
}

static icalcomponent *
read_calendar (const char *text)
{
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_isa (calendar), ==, ICAL_VCALENDAR_COMPONENT);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  return calendar;
}

static icalcomponent *
find_event (icalcomponent *calendar, const char *summary)
{
  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
       event != NULL; event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    if (strstr (icalcomponent_get_summary (event), summary) != NULL)
      return event;
  return NULL;
}

static void
assert_event (icalcomponent *calendar, const char *summary, const char *day)
{
  icalcomponent *event = find_event (calendar, summary);
  icaltimetype start;
  g_autofree char *text = NULL;

  if (event == NULL)
    g_error ("No event “%s”", summary);
  start = icalcomponent_get_dtstart (event);
  text = g_strdup_printf ("%04d-%02d-%02d", start.year, start.month, start.day);
  g_assert_true (start.is_date);
  g_assert_cmpstr (text, ==, day);
}

/* Tests */

static void
test_unsigned (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *text = write_calendar (book, NULL, QUITUS_LANGUAGE_FRENCH);
  icalcomponent *calendar = read_calendar (text);

  assert_lines (text);
  assert_event (calendar, "IGN-DINUM-2023 – Fin de la convention", "2023-12-31");
  assert_event (calendar, "avenant", "2023-12-01");
  assert_event (calendar, "compte rendu de gestion", "2024-01-31");
  g_assert_null (find_event (calendar, "Solde"));
  g_assert_null (find_event (calendar, "Publier"));
  icalcomponent_free (calendar);
}

static void
test_supposed (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *text = write_calendar (book, "2023-02-08", QUITUS_LANGUAGE_FRENCH);
  icalcomponent *calendar = read_calendar (text);

  assert_lines (text);
  assert_event (calendar, "Premier versement", "2023-02-08");
  assert_event (calendar, "Solde", "2023-08-08");
  g_assert_cmpint (icalcomponent_get_status (find_event (calendar, "Solde")), ==,
                   ICAL_STATUS_TENTATIVE);
  g_assert_cmpint (icalcomponent_get_status (find_event (calendar, "Fin de la convention")), ==,
                   ICAL_STATUS_CONFIRMED);
  g_assert_nonnull (strstr (icalcomponent_get_summary (find_event (calendar, "Solde")),
                            "125\u202f000,00\u00a0€"));
  icalcomponent_free (calendar);
}

/* The same deadline has the same UID when its day moves; no two have the same. */
static void
test_uids (void)
{
  static const char *const days[] = { "2023-02-08", "2023-08-31" };
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autoptr (GPtrArray) uids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *text = write_calendar (book, days[i], QUITUS_LANGUAGE_ENGLISH);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      icalcomponent *calendar = read_calendar (text);

      for (icalcomponent *event =
               icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
           event != NULL;
           event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
        g_assert_true (g_hash_table_add (seen, g_strdup (icalcomponent_get_uid (event))));
      g_assert_cmpuint (g_hash_table_size (seen), >, 3);
      g_ptr_array_add (uids, g_strdup (icalcomponent_get_uid (find_event (calendar, "Solde"))));
      icalcomponent_free (calendar);
    }
  g_assert_cmpstr (uids->pdata[0], ==, uids->pdata[1]);
}

/* Texts come back as they were, whatever is in them and wherever the lines are folded. */
static void
test_texts (void)
{
  static const char *const texts[] = {
    "a;b,c\\d",
    "\\n;\\N,\\\\",
    "BEGIN:VEVENT",
    "“guillemets” : « l’été »",
    "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé",
    "🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize pad = 0; pad < 80; pad++)
      {
        g_autofree char *padding = g_strnfill (pad, 'x');
        g_autofree char *label = g_strconcat (padding, texts[i], NULL);
        g_autoptr (QuitusBook) sample = fixture_sample_book_new ();
        QuitusRecord *record = quitus_book_find (sample, QUITUS_KIND_INSTALMENT, "label", "Solde");
        g_autoptr (QuitusChange) change = quitus_change_new ("Change");
        g_autoptr (QuitusValue) value = quitus_value_copy (quitus_record_get_value (record));
        QuitusInstalmentValue *instalment = (QuitusInstalmentValue *) (gpointer) value;
        g_autofree char *text = NULL;
        icalcomponent *calendar;

        g_set_str (&instalment->label, label);
        quitus_change_update (change, quitus_record_get_value (record), value);
        fixture_apply (sample, change);
        text = write_calendar (sample, "2023-02-08", QUITUS_LANGUAGE_FRENCH);
        assert_lines (text);
        calendar = read_calendar (text);
        assert_event (calendar, label, "2023-08-08");
        icalcomponent_free (calendar);
      }
}

/* Whatever a register says, another program can read its calendar. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < 30; i++)
    {
      g_autoptr (QuitusBook) book = quitus_book_new ();
      g_autofree char *text = NULL;
      icalcomponent *calendar;

      for (int c = 0; c < 40; c++)
        {
          g_autoptr (QuitusChange) change = sample_change_new (rand, book, "Change");

          quitus_book_apply (book, change);
        }
      text = write_calendar (book, "2023-02-08", QUITUS_LANGUAGE_FRENCH);
      assert_lines (text);
      calendar = read_calendar (text);
      icalcomponent_free (calendar);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ics/unsigned", test_unsigned);
  g_test_add_func ("/ics/supposed", test_supposed);
  g_test_add_func ("/ics/uids", test_uids);
  g_test_add_func ("/ics/texts", test_texts);
  g_test_add_func ("/ics/random", test_random);
  return g_test_run ();
}
