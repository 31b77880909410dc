/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-record.h"

#include "quitus-language.h"

typedef struct
{
  const QuitusValue *value;
  QuitusId id;
} QuitusRecordPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (QuitusRecord, quitus_record, G_TYPE_OBJECT)

/* Helpers */

static GParamSpec *
param_spec_of_field (const QuitusField *field)
{
  GParamFlags flags =
      G_PARAM_READABLE | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB | G_PARAM_EXPLICIT_NOTIFY;

  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
    case QUITUS_FIELD_REFERENCE:
    case QUITUS_FIELD_RULE:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case QUITUS_FIELD_DAY:
      return g_param_spec_int (field->name, NULL, NULL, QUITUS_DAY_NONE, QUITUS_DAY_MAX,
                               QUITUS_DAY_NONE, flags);
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
      return g_param_spec_int64 (field->name, NULL, NULL, QUITUS_NUMBER_NONE, G_MAXINT64,
                                 QUITUS_NUMBER_NONE, flags);
    case QUITUS_FIELD_FLAG:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case QUITUS_FIELD_CHOICE:
      return g_param_spec_int (field->name, NULL, NULL, QUITUS_CHOICE_NONE, G_MAXINT,
                               QUITUS_CHOICE_NONE, flags);
    }
  g_return_val_if_reached (NULL);
}

/* Overrides */

static void
quitus_record_get_property (GObject *object, guint prop_id, GValue *gvalue, GParamSpec *pspec)
{
  QuitusRecordPrivate *priv = quitus_record_get_instance_private (QUITUS_RECORD (object));
  const QuitusField *field = &QUITUS_RECORD_GET_CLASS (object)->info->fields[prop_id - 1];
  gconstpointer place = QUITUS_FIELD_PLACE_CONST (field, priv->value);

  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
    case QUITUS_FIELD_REFERENCE:
    case QUITUS_FIELD_RULE:
      g_value_take_string (gvalue, quitus_field_to_text (field, priv->value));
      break;
    case QUITUS_FIELD_DAY:
    case QUITUS_FIELD_CHOICE:
      g_value_set_int (gvalue, *(const int *) place);
      break;
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
      g_value_set_int64 (gvalue, *(const gint64 *) place);
      break;
    case QUITUS_FIELD_FLAG:
      g_value_set_boolean (gvalue, *(const gboolean *) place);
      break;
    }
}

static void
quitus_record_finalize (GObject *object)
{
  QuitusRecordPrivate *priv = quitus_record_get_instance_private (QUITUS_RECORD (object));

  g_clear_pointer ((QuitusValue **) &priv->value, quitus_value_unref);
  G_OBJECT_CLASS (quitus_record_parent_class)->finalize (object);
}

static void
quitus_record_class_init (QuitusRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = quitus_record_finalize;
}

static void
quitus_record_init (QuitusRecord *self)
{
}

static void
kind_class_init (gpointer klass, gpointer class_data)
{
  QuitusRecordClass *record_class = klass;

  record_class->info = class_data;
  /* This one is not inherited. */
  G_OBJECT_CLASS (klass)->get_property = quitus_record_get_property;
  for (guint i = 0; i < record_class->info->n_fields; i++)
    g_object_class_install_property (klass, i + 1,
                                     param_spec_of_field (&record_class->info->fields[i]));
}

/* Registers the subclasses of all the kinds, once. */
static gpointer
register_kinds (gpointer unused)
{
  static GType types[QUITUS_N_KINDS];

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      const QuitusKindInfo *info = quitus_kind_get_info (kind);
      GTypeInfo type_info = {
        .class_size = sizeof (QuitusRecordClass),
        .class_init = kind_class_init,
        .class_data = info,
        .instance_size = sizeof (QuitusRecord),
      };

      types[kind] = g_type_register_static (QUITUS_TYPE_RECORD, info->type_name, &type_info,
                                            G_TYPE_FLAG_FINAL);
    }
  return types;
}

/* Public */

/**
 * quitus_record_type_of_kind:
 * @kind: a kind of record
 *
 * Returns: the type of its handles
 */
GType
quitus_record_type_of_kind (QuitusKind kind)
{
  static GOnce once = G_ONCE_INIT;

  g_return_val_if_fail (kind < QUITUS_N_KINDS, G_TYPE_INVALID);

  return ((GType *) g_once (&once, register_kinds, NULL))[kind];
}

/**
 * quitus_record_new:
 * @value: what the record says
 *
 * Returns: (transfer full): a handle of the kind and the id of @value
 */
QuitusRecord *
quitus_record_new (const QuitusValue *value)
{
  QuitusRecord *record = g_object_new (quitus_record_type_of_kind (value->kind), NULL);
  QuitusRecordPrivate *priv = quitus_record_get_instance_private (record);

  priv->value = quitus_value_ref (value);
  priv->id = value->id;
  return record;
}

/**
 * quitus_record_get_value:
 * @record: a record
 *
 * Returns: (transfer none): what it says now
 */
const QuitusValue *
quitus_record_get_value (QuitusRecord *record)
{
  QuitusRecordPrivate *priv = quitus_record_get_instance_private (record);

  return priv->value;
}

/**
 * quitus_record_get_kind:
 * @record: a record
 *
 * Returns: its kind
 */
QuitusKind
quitus_record_get_kind (QuitusRecord *record)
{
  return quitus_record_get_value (record)->kind;
}

/**
 * quitus_record_get_id:
 * @record: a record
 *
 * Returns: its id
 */
QuitusId
quitus_record_get_id (QuitusRecord *record)
{
  return quitus_record_get_value (record)->id;
}

/**
 * quitus_record_peek_id:
 * @record: a record
 *
 * Returns: (transfer none): its id, at a place that lives as long as the record
 */
const QuitusId *
quitus_record_peek_id (QuitusRecord *record)
{
  QuitusRecordPrivate *priv = quitus_record_get_instance_private (record);

  return &priv->id;
}

/**
 * quitus_record_set_value:
 * @record: a record
 * @value: what it says from now on, of the same kind and id
 *
 * Swaps the value and notifies the properties that differ.  Only the book calls it.
 */
void
quitus_record_set_value (QuitusRecord *record, const QuitusValue *value)
{
  QuitusRecordPrivate *priv = quitus_record_get_instance_private (record);
  const QuitusKindInfo *info = QUITUS_RECORD_GET_CLASS (record)->info;
  g_autoptr (QuitusValue) before = (QuitusValue *) priv->value;

  g_return_if_fail (value->kind == info->kind && quitus_id_equal (value->id, before->id));

  priv->value = quitus_value_ref (value);
  g_object_freeze_notify (G_OBJECT (record));
  for (guint i = 0; i < info->n_fields; i++)
    if (!quitus_field_equal (&info->fields[i], before, value))
      g_object_notify (G_OBJECT (record), info->fields[i].name);
  g_object_thaw_notify (G_OBJECT (record));
}
