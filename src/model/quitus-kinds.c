/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-bank.h"
#include "quitus-identifier.h"
#include "quitus-language.h"
#include "quitus-value.h"

/* The tables of fields, one per kind. */

#define OPTIONAL QUITUS_FIELD_OPTIONAL
#define REQUIRED QUITUS_FIELD_REQUIRED

#define DETAIL_TEXT(d) .check = d
#define DETAIL_DAY(d) .target = QUITUS_KIND_NONE
#define DETAIL_MONEY(d) .target = QUITUS_KIND_NONE
#define DETAIL_NUMBER(d) .target = QUITUS_KIND_NONE
#define DETAIL_FLAG(d) .target = QUITUS_KIND_NONE
#define DETAIL_RULE(d) .target = QUITUS_KIND_NONE
#define DETAIL_CHOICE(d) .choices = d
#define DETAIL_REFERENCE(d) .target = QUITUS_KIND_##d

#define FIELD(TYPE, member, flag_set, detail, text)                                                \
  { .name = #member,                                                                               \
    .label = text,                                                                                 \
    .type = QUITUS_FIELD_##TYPE,                                                                   \
    .flags = (QuitusFieldFlags) (flag_set),                                                        \
    .offset = G_STRUCT_OFFSET (OWN_TYPE, member),                                                  \
    DETAIL_##TYPE (detail) },

#define OWN_TYPE QuitusOrganisationValue
static const QuitusField organisation_fields[] = { QUITUS_ORGANISATION_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusSettingsValue
static const QuitusField settings_fields[] = { QUITUS_SETTINGS_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusPersonValue
static const QuitusField person_fields[] = { QUITUS_PERSON_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusAccountValue
static const QuitusField account_fields[] = { QUITUS_ACCOUNT_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusProgrammeValue
static const QuitusField programme_fields[] = { QUITUS_PROGRAMME_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusProgrammeLabelValue
static const QuitusField programme_label_fields[] = { QUITUS_PROGRAMME_LABEL_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusStartupValue
static const QuitusField startup_fields[] = { QUITUS_STARTUP_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusPhaseValue
static const QuitusField phase_fields[] = { QUITUS_PHASE_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusAgreementValue
static const QuitusField agreement_fields[] = { QUITUS_AGREEMENT_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusPartyValue
static const QuitusField party_fields[] = { QUITUS_PARTY_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusLegalBasisValue
static const QuitusField legal_basis_fields[] = { QUITUS_LEGAL_BASIS_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusVisaValue
static const QuitusField visa_fields[] = { QUITUS_VISA_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusCoverageValue
static const QuitusField coverage_fields[] = { QUITUS_COVERAGE_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusFundingLineValue
static const QuitusField funding_line_fields[] = { QUITUS_FUNDING_LINE_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusBudgetCodeValue
static const QuitusField budget_code_fields[] = { QUITUS_BUDGET_CODE_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusObligationValue
static const QuitusField obligation_fields[] = { QUITUS_OBLIGATION_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusEvidenceValue
static const QuitusField evidence_fields[] = { QUITUS_EVIDENCE_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusInstalmentValue
static const QuitusField instalment_fields[] = { QUITUS_INSTALMENT_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusConditionValue
static const QuitusField condition_fields[] = { QUITUS_CONDITION_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusCallValue
static const QuitusField call_fields[] = { QUITUS_CALL_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusReceiptValue
static const QuitusField receipt_fields[] = { QUITUS_RECEIPT_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusReceiptAllocationValue
static const QuitusField receipt_allocation_fields[] = { QUITUS_RECEIPT_ALLOCATION_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusOpeningValue
static const QuitusField opening_fields[] = { QUITUS_OPENING_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusOpeningAllocationValue
static const QuitusField opening_allocation_fields[] = { QUITUS_OPENING_ALLOCATION_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusRefundValue
static const QuitusField refund_fields[] = { QUITUS_REFUND_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusCommitteeSeriesValue
static const QuitusField committee_series_fields[] = { QUITUS_COMMITTEE_SERIES_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusCommitteeValue
static const QuitusField committee_fields[] = { QUITUS_COMMITTEE_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusNoticeValue
static const QuitusField notice_fields[] = { QUITUS_NOTICE_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusTemplateValue
static const QuitusField template_fields[] = { QUITUS_TEMPLATE_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusDocumentValue
static const QuitusField document_fields[] = { QUITUS_DOCUMENT_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusRemarkValue
static const QuitusField remark_fields[] = { QUITUS_REMARK_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusCommitmentValue
static const QuitusField commitment_fields[] = { QUITUS_COMMITMENT_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusDeliveryValue
static const QuitusField delivery_fields[] = { QUITUS_DELIVERY_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusDisbursementValue
static const QuitusField disbursement_fields[] = { QUITUS_DISBURSEMENT_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusAmendmentValue
static const QuitusField amendment_fields[] = { QUITUS_AMENDMENT_FIELDS (FIELD) };
#undef OWN_TYPE

#define OWN_TYPE QuitusAmendmentSignatureValue
static const QuitusField amendment_signature_fields[] = {
  QUITUS_AMENDMENT_SIGNATURE_FIELDS (FIELD)
};
#undef OWN_TYPE

#define OWN_TYPE QuitusAmendmentOperationValue
static const QuitusField amendment_operation_fields[] = {
  QUITUS_AMENDMENT_OPERATION_FIELDS (FIELD)
};
#undef OWN_TYPE

#define KIND_INFO(KIND, Type, prefix, kind_name, kind_names, text)                                 \
  [QUITUS_KIND_##KIND] = { .kind = QUITUS_KIND_##KIND,                                             \
                           .name = kind_name,                                                      \
                           .names = kind_names,                                                    \
                           .type_name = "Quitus" #Type,                                            \
                           .label = text,                                                          \
                           .size = sizeof (Quitus##Type##Value),                                   \
                           .fields = prefix##_fields,                                              \
                           .n_fields = G_N_ELEMENTS (prefix##_fields) },

static QuitusKindInfo infos[QUITUS_N_KINDS] = { QUITUS_KINDS (KIND_INFO) };

/* Helpers */

static gpointer
complete_infos (gpointer unused)
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      QuitusValue *blank = g_malloc0 (infos[kind].size);

      blank->kind = (guint8) kind;
      for (guint i = 0; i < infos[kind].n_fields; i++)
        {
          const QuitusField *field = &infos[kind].fields[i];

          if (field->flags & QUITUS_FIELD_OWNER)
            infos[kind].owner = field;
          if (field->flags & QUITUS_FIELD_ORDER)
            infos[kind].order = field;
          quitus_field_init (field, blank);
        }
      infos[kind].blank = blank;
    }
  return infos;
}

/* Public */

/**
 * quitus_kind_get_info:
 * @kind: a kind of record
 *
 * Returns: (transfer none): what is known about it
 */
const QuitusKindInfo *
quitus_kind_get_info (QuitusKind kind)
{
  static GOnce once = G_ONCE_INIT;

  g_return_val_if_fail (kind < QUITUS_N_KINDS, NULL);

  g_once (&once, complete_infos, NULL);
  return &infos[kind];
}

/**
 * quitus_kind_from_name:
 * @name: (nullable): the name of a kind in files
 *
 * Returns: the kind, or %QUITUS_KIND_NONE when there is none of that name
 */
QuitusKind
quitus_kind_from_name (const char *name)
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    if (g_strcmp0 (infos[kind].name, name) == 0)
      return kind;
  return QUITUS_KIND_NONE;
}

/**
 * quitus_kind_get_field:
 * @kind: a kind of record
 * @name: the name of a field in files
 *
 * Returns: (transfer none) (nullable): the field, or %NULL when the kind has none of that name
 */
const QuitusField *
quitus_kind_get_field (QuitusKind kind, const char *name)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (g_str_equal (info->fields[i].name, name))
      return &info->fields[i];
  return NULL;
}

/**
 * quitus_kind_is_term:
 * @kind: a kind of record, perhaps none
 *
 * Returns: whether its records are terms of an agreement, which amendments change, and not what
 *   happened or what agreements share
 */
gboolean
quitus_kind_is_term (QuitusKind kind)
{
  switch ((int) kind)
    {
    case QUITUS_KIND_AGREEMENT:
    case QUITUS_KIND_PARTY:
    case QUITUS_KIND_LEGAL_BASIS:
    case QUITUS_KIND_COVERAGE:
    case QUITUS_KIND_FUNDING_LINE:
    case QUITUS_KIND_BUDGET_CODE:
    case QUITUS_KIND_OBLIGATION:
    case QUITUS_KIND_INSTALMENT:
    case QUITUS_KIND_CONDITION:
    case QUITUS_KIND_COMMITTEE_SERIES:
      return TRUE;
    default:
      return FALSE;
    }
}
