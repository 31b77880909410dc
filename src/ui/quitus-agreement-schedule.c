/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-schedule.h"

#include "quitus-deadline-row.h"
#include "quitus-facts.h"
#include "quitus-instalment-chain.h"
#include "quitus-instalment-step.h"
#include "quitus-language.h"
#include "quitus-payment-look.h"
#include "quitus-place.h"
#include "quitus-template.h"

struct _QuitusAgreementSchedule
{
  QuitusAgreementSection parent_instance;

  QuitusFacts *payments_group;
  QuitusFacts *dated_group;
  QuitusFacts *undetermined_group;
  QuitusFacts *undated_group;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementSchedule,
                     quitus_agreement_schedule,
                     QUITUS_TYPE_AGREEMENT_SECTION)

/* Helpers */

static void
append_field (QuitusDetailRow *row,
              QuitusSession *session,
              QuitusDossier *dossier,
              gconstpointer value,
              const char *name)
{
  const QuitusField *field =
      quitus_kind_get_field ((QuitusKind) ((const QuitusValue *) value)->kind, name);
  g_autofree char *text =
      quitus_facts_format_field (quitus_session_get_book (session), dossier, field, value);

  quitus_detail_row_append_line (row, _ (field->label), text);
}

/* How the amount was found, unless it simply stands in the text. */
static void
append_amount_rule (QuitusDetailRow *row,
                    QuitusSession *session,
                    QuitusDossier *dossier,
                    const QuitusInstalmentValue *instalment)
{
  if (instalment->amount_rule != QUITUS_AMOUNT_FIXED)
    append_field (row, session, dossier, instalment, "amount_rule");
  if (instalment->amount_rule == QUITUS_AMOUNT_PERCENTAGE)
    {
      append_field (row, session, dossier, instalment, "percentage");
      append_field (row, session, dossier, instalment, "base");
    }
  if (instalment->amount_rule == QUITUS_AMOUNT_QUANTITY)
    {
      append_field (row, session, dossier, instalment, "quantity");
      append_field (row, session, dossier, instalment, "unit_price");
    }
  append_field (row, session, dossier, instalment, "amount_in_words");
}

static void
add_payment (QuitusAgreementSchedule *self,
             QuitusSession *session,
             QuitusDossier *dossier,
             const QuitusDeadline *deadline)
{
  const QuitusInstalmentValue *instalment =
      quitus_instalment_value (quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT,
                                                      deadline->owner));
  QuitusDetailRow *row =
      QUITUS_DETAIL_ROW (quitus_deadline_row_new_without_step (session, dossier, deadline));
  QuitusInstalmentState state;
  GtkWidget *chain;
  g_autofree char *id = quitus_id_to_text (deadline->owner);

  quitus_instalment_compute (dossier, instalment, quitus_session_get_outlook (session), &state);
  if (quitus_instalment_get_overpaid (&state) > 0)
    quitus_detail_row_set_status (row, quitus_payment_look_get_status (&state));
  quitus_detail_row_set_state (row, quitus_payment_look_get_word (&state));
  append_amount_rule (row, session, dossier, instalment);
  append_field (row, session, dossier, instalment, "cancelled_on");
  append_field (row, session, dossier, instalment, "note");
  chain = quitus_instalment_chain_new (session, dossier, instalment, &state);
  quitus_place_mark (chain, id);
  quitus_detail_row_append (row, chain);
  quitus_facts_add (self->payments_group, GTK_WIDGET (row));
}

static QuitusFacts *
get_group (QuitusAgreementSchedule *self, const QuitusDeadline *deadline)
{
  if (deadline->date != QUITUS_DAY_NONE)
    return self->dated_group;
  return deadline->status == QUITUS_STATUS_UNDETERMINED ? self->undetermined_group
                                                        : self->undated_group;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const QuitusDeadline *one = *(const QuitusDeadline *const *) a;
  const QuitusDeadline *other = *(const QuitusDeadline *const *) b;
  gboolean is_dated = one->date != QUITUS_DAY_NONE, is_other_dated = other->date != QUITUS_DAY_NONE;

  if (is_dated != is_other_dated)
    return is_dated ? -1 : 1;
  return one->date < other->date ? -1 : one->date > other->date;
}

/* Payments of one day, or of none yet, stand in the order of the act. */
static void
add_payments (QuitusAgreementSchedule *self,
              QuitusSession *session,
              QuitusDossier *dossier,
              GArray *deadlines)
{
  g_autoptr (GPtrArray) payments = g_ptr_array_new ();

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      QuitusId id = quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i)->id;

      for (guint j = 0; j < deadlines->len; j++)
        {
          const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, j);

          if (deadline->kind == QUITUS_DEADLINE_PAYMENT && quitus_id_equal (deadline->owner, id))
            g_ptr_array_add (payments, (gpointer) deadline);
        }
    }
  g_ptr_array_sort (payments, compare_days);
  for (guint i = 0; i < payments->len; i++)
    add_payment (self, session, dossier, payments->pdata[i]);
}

/* What no signature has dated yet asks for that one alone, for which the page has a button. */
static void
add_deadline (QuitusAgreementSchedule *self,
              QuitusSession *session,
              QuitusDossier *dossier,
              const QuitusDeadline *deadline)
{
  quitus_facts_add (get_group (self, deadline),
                    deadline->status == QUITUS_STATUS_UNDETERMINED
                        ? quitus_deadline_row_new_without_step (session, dossier, deadline)
                        : quitus_deadline_row_new (session, dossier, deadline));
}

/* Overrides */

static void
quitus_agreement_schedule_fill (QuitusAgreementSection *section,
                                QuitusSession *session,
                                QuitusDossier *dossier)
{
  QuitusAgreementSchedule *self = QUITUS_AGREEMENT_SCHEDULE (section);
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  quitus_facts_set_addition (self->payments_group, QUITUS_KIND_INSTALMENT,
                             quitus_dossier_get_agreement (dossier)->value.id, _ ("Add a Payment"));
  quitus_facts_clear (self->payments_group);
  quitus_facts_clear (self->dated_group);
  quitus_facts_clear (self->undetermined_group);
  quitus_facts_clear (self->undated_group);
  quitus_deadlines_compute (dossier, quitus_session_get_outlook (session), deadlines);
  add_payments (self, session, dossier, deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      if (deadline->kind != QUITUS_DEADLINE_PAYMENT)
        add_deadline (self, session, dossier, deadline);
    }
}

static void
quitus_agreement_schedule_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENT_SCHEDULE);
  G_OBJECT_CLASS (quitus_agreement_schedule_parent_class)->dispose (object);
}

static void
quitus_agreement_schedule_class_init (QuitusAgreementScheduleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agreement_schedule_dispose;
  QUITUS_AGREEMENT_SECTION_CLASS (klass)->fill = quitus_agreement_schedule_fill;

  g_type_ensure (QUITUS_TYPE_FACTS);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreement-schedule.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementSchedule, payments_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementSchedule, dated_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementSchedule, undetermined_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementSchedule, undated_group);
}

static void
quitus_agreement_schedule_init (QuitusAgreementSchedule *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
