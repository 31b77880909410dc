/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An agreement as a line: its bar, its marks, the words for it, and how fast it is laid out. */

#include "quitus-test-dossier.h"
#include "quitus-timeline.h"

static QuitusTimeline *
make (QuitusTestDossier *test, const char *today, const char *supposed)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (today),
                            supposed != NULL ? quitus_test_day (supposed) : QUITUS_DAY_NONE };

  return quitus_timeline_new (dossier, &outlook);
}

static guint
count (const QuitusTimeline *timeline, QuitusTimelinePlace place)
{
  return timeline->firsts[place + 1] - timeline->firsts[place];
}

/* Marks stand by place, then by day, and each in its own. */
static void
assert_order (const QuitusTimeline *timeline)
{
  for (guint i = 0; i < timeline->marks->len; i++)
    {
      const QuitusTimelineMark *mark = quitus_timeline_get_mark (timeline, i);

      g_assert_cmpuint (i, >=, timeline->firsts[mark->place]);
      g_assert_cmpuint (i, <, timeline->firsts[mark->place + 1]);
      g_assert_cmpint (mark->place == QUITUS_TIMELINE_UNDATED, ==,
                       mark->deadline.date == QUITUS_DAY_NONE);
      if (i > timeline->firsts[mark->place])
        g_assert_cmpint (quitus_timeline_get_mark (timeline, i - 1)->deadline.date, <=,
                         mark->deadline.date);
    }
}

static void
test_unsigned (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusTimeline) before = make (seed, "2023-02-01", NULL);
  g_autoptr (QuitusTimeline) supposed = make (seed, "2023-02-01", "2023-02-08");

  assert_order (before);
  assert_order (supposed);
  g_assert_cmpint (before->state.effective_on, ==, QUITUS_DAY_NONE);
  g_assert_cmpuint (count (before, QUITUS_TIMELINE_UNDATED), >=, 3);
  g_assert_cmpuint (before->n_payments, ==, 2);
  g_assert_cmpuint (count (supposed, QUITUS_TIMELINE_UNDATED), <,
                    count (before, QUITUS_TIMELINE_UNDATED));
  assert_day (supposed->state.effective_on, "2023-02-08");
  g_assert_true (supposed->state.is_supposed);
}

/* Forward and back, every mark once, by day. */
static void
test_step (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusTimeline) timeline = make (seed, "2023-02-01", "2023-02-08");
  guint index = 0, n = 1;

  g_assert_true (quitus_timeline_find_from (timeline, QUITUS_DAY_NONE, &index));
  for (QuitusDay day = quitus_timeline_get_mark (timeline, index)->deadline.date;
       quitus_timeline_step (timeline, &index, TRUE); n++)
    {
      g_assert_cmpint (quitus_timeline_get_mark (timeline, index)->deadline.date, >=, day);
      day = quitus_timeline_get_mark (timeline, index)->deadline.date;
    }
  g_assert_cmpuint (n, ==, timeline->marks->len);
  while (quitus_timeline_step (timeline, &index, FALSE))
    n--;
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (quitus_timeline_find_from (timeline, quitus_day_new (2023, 8, 8), &index));
  assert_day (quitus_timeline_get_mark (timeline, index)->deadline.date, "2023-08-08");
  g_assert_false (quitus_timeline_find_from (timeline, quitus_day_new (2150, 1, 1), &index));
}

/* What was received fills its payment, as far as it goes. */
static void
test_share (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 0);
  QuitusInstalmentValue *balance = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 1);
  g_autoptr (QuitusTimeline) timeline = NULL;
  guint n_seen = 0;

  quitus_test_dossier_sign (seed, "2023-02-08");
  quitus_test_dossier_receive (seed, first, 7500000, "2023-02-20");
  quitus_test_dossier_receive (seed, balance, 2500000, "2023-08-20");
  timeline = make (seed, "2023-10-20", NULL);
  for (guint i = 0; i < timeline->marks->len; i++)
    {
      const QuitusTimelineMark *mark = quitus_timeline_get_mark (timeline, i);
      gboolean is_first = quitus_id_equal (mark->deadline.owner, first->value.id);

      if (mark->shape != QUITUS_TIMELINE_PAYMENT)
        continue;
      n_seen++;
      g_assert_cmpfloat_with_epsilon (mark->share, is_first ? 1 : 0.2, 1e-6);
    }
  g_assert_cmpuint (n_seen, ==, 2);
}

static void
test_words (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  QuitusOutlook outlook = { quitus_test_day ("2023-03-01"), QUITUS_DAY_NONE };
  g_autoptr (QuitusTimeline) before = make (seed, "2023-02-01", NULL);
  g_autoptr (QuitusTimeline) timeline = NULL;
  g_autofree char *english = NULL;
  g_autofree char *open = NULL;
  guint index;

  quitus_test_dossier_sign (seed, "2023-02-08");
  timeline = make (seed, "2023-03-01", NULL);
  english = quitus_timeline_describe (timeline, &outlook, QUITUS_LANGUAGE_ENGLISH);
  open = quitus_timeline_describe (before, &outlook, QUITUS_LANGUAGE_ENGLISH);
  g_test_message ("%s", english);
  g_assert_nonnull (strstr (english, ", IGN → DINUM, in force from 8 February 2023 to 31 December "
                                     "2023, 2 payments, "));
  g_assert_nonnull (strstr (english, "next: "));
  g_assert_nonnull (strstr (open, ", beginning undetermined, until 31 December 2023"));
  g_assert_true (quitus_timeline_find_from (timeline, quitus_day_new (2023, 8, 8), &index));
  for (guint i = 0; i < timeline->marks->len; i++)
    {
      g_autofree char *words = quitus_timeline_describe_mark (timeline, i, QUITUS_LANGUAGE_ENGLISH);

      g_assert_cmpstr (words, !=, "");
    }
}

/* An amendment lengthens the bar from where it ended before. */
static void
test_amendment (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusTimeline) timeline = NULL;
  g_autofree char *words = NULL;
  QuitusAmendmentValue *amendment;
  QuitusAmendmentOperationValue *operation;
  guint n_amendments = 0, at = 0;

  quitus_test_dossier_sign (seed, "2023-02-08");
  amendment = quitus_test_dossier_add (seed, QUITUS_KIND_AMENDMENT);
  quitus_test_set_text (&amendment->label, "Prolongation");
  operation = quitus_test_dossier_add (seed, QUITUS_KIND_AMENDMENT_OPERATION);
  operation->amendment = amendment->value.id;
  operation->action = QUITUS_AMENDMENT_SET;
  quitus_test_set_text (&operation->kind, quitus_kind_get_info (QUITUS_KIND_AGREEMENT)->name);
  operation->record = quitus_id_to_text (seed->agreement->value.id);
  quitus_test_set_text (&operation->content, "end=day:2024-06-30\n");
  for (guint i = 0; i < 2; i++)
    {
      const QuitusPartyValue *party = quitus_test_dossier_get (seed, QUITUS_KIND_PARTY, i);
      QuitusAmendmentSignatureValue *signature =
          quitus_test_dossier_add (seed, QUITUS_KIND_AMENDMENT_SIGNATURE);

      signature->amendment = amendment->value.id;
      signature->party = party->value.id;
      signature->signed_on = quitus_test_day ("2023-09-01");
    }
  timeline = make (seed, "2023-10-20", NULL);
  assert_order (timeline);
  assert_day (timeline->state.end, "2024-06-30");
  g_assert_cmpuint (timeline->lengthened->len, ==, 1);
  assert_day (g_array_index (timeline->lengthened, QuitusDay, 0), "2023-12-31");
  for (guint i = 0; i < timeline->marks->len; i++)
    if (quitus_timeline_get_mark (timeline, i)->shape == QUITUS_TIMELINE_AMENDMENT)
      {
        n_amendments++;
        at = i;
      }
  g_assert_cmpuint (n_amendments, ==, 1);
  assert_day (quitus_timeline_get_mark (timeline, at)->deadline.date, "2023-09-01");
  words = quitus_timeline_describe_mark (timeline, at, QUITUS_LANGUAGE_ENGLISH);
  g_assert_nonnull (strstr (words, "In force since 1 September 2023"));
}

/* Spots hold every mark of their place, wherever one looks; what has no room is one spot. */
static void
test_place (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusTimeline) timeline = make (seed, "2023-02-01", NULL);
  g_autoptr (QuitusTimeline) dated = make (seed, "2023-02-01", "2023-02-08");
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (QuitusTimeSpot));

  for (double width = 20; width < 300; width += 7)
    {
      QuitusTimeScale scale = { 0, 1, width, FALSE };
      guint n = 0;

      g_array_set_size (spots, 0);
      quitus_timeline_place (timeline, QUITUS_TIMELINE_UNDATED, &scale, spots);
      for (guint i = 0; i < spots->len; i++)
        {
          n += g_array_index (spots, QuitusTimeSpot, i).n_marks;
          if (width >= 32)
            g_assert_cmpfloat (g_array_index (spots, QuitusTimeSpot, i).x, <, width);
        }
      g_assert_cmpuint (n, ==, count (timeline, QUITUS_TIMELINE_UNDATED));
    }
  for (double n_days = 7; n_days < 3600; n_days *= 1.3)
    for (int place = QUITUS_TIMELINE_ON_BAR; place <= QUITUS_TIMELINE_BELOW; place++)
      {
        QuitusTimeScale scale = { .day_width = 1, .width = 800, .is_mirrored = place % 2 };
        guint n = 0;

        quitus_time_scale_show (&scale, quitus_day_new (2023, 1, 1), n_days);
        g_array_set_size (spots, 0);
        quitus_timeline_place (dated, place, &scale, spots);
        for (guint i = 0; i < spots->len; i++)
          n += g_array_index (spots, QuitusTimeSpot, i).n_marks;
        g_assert_cmpuint (n, ==, count (dated, place));
      }
}

/* Larger for more money, never too small to point at nor larger than a row. */
static void
test_radius (void)
{
  QuitusTimelineMark mark = { .shape = QUITUS_TIMELINE_PAYMENT, .place = QUITUS_TIMELINE_ON_BAR };
  double before = 0;

  for (QuitusMoney amount = 100; amount < G_GINT64_CONSTANT (100000000000); amount *= 3)
    {
      double radius;

      mark.deadline.amount = amount;
      radius = quitus_timeline_mark_get_radius (&mark);
      g_assert_cmpfloat (radius, >=, before);
      g_assert_cmpfloat (radius, >=, 5);
      g_assert_cmpfloat (radius, <=, 12);
      before = radius;
    }
  g_assert_cmpfloat (before, ==, 12);
}

/* What a frame needs of one row, well below a tenth of a millisecond. */
static void
test_speed (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusTimeline) timeline = make (seed, "2023-02-01", "2023-02-08");
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (QuitusTimeSpot));
  QuitusTimeScale scale = { .day_width = 1, .width = 1200 };
  double best = G_MAXDOUBLE;

  quitus_time_scale_show (&scale, quitus_day_new (2023, 1, 1), 731);
  /* The best of some rounds: another program may take the machine. */
  for (guint round = 0; round < 20; round++)
    {
      gint64 begin = g_get_monotonic_time ();

      for (guint i = 0; i < 100; i++)
        for (int place = 0; place < QUITUS_N_TIMELINE_PLACES; place++)
          {
            g_array_set_size (spots, 0);
            quitus_timeline_place (timeline, place, &scale, spots);
          }
      best = MIN (best, (double) (g_get_monotonic_time () - begin) / 100);
    }
  g_test_message ("%.2f µs a row", best);
  g_assert_cmpfloat (best, <, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/unsigned", test_unsigned);
  g_test_add_func ("/timeline/step", test_step);
  g_test_add_func ("/timeline/share", test_share);
  g_test_add_func ("/timeline/words", test_words);
  g_test_add_func ("/timeline/amendment", test_amendment);
  g_test_add_func ("/timeline/place", test_place);
  g_test_add_func ("/timeline/radius", test_radius);
  g_test_add_func ("/timeline/speed", test_speed);
  return g_test_run ();
}
