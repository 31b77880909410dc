/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-todo-model.h"

#include "quitus-language.h"

struct _QuitusTodoModel
{
  GObject parent_instance;

  QuitusDeadlineModel *deadlines;
  /* Positions in the deadlines, section after section. */
  GArray *positions;
  guint ends[QUITUS_TODO_N_SECTIONS];
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusTodoModel,
                               quitus_todo_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          section_model_init))

/* Helpers */

static QuitusTodoSection
find_section_of_day (QuitusDay day, QuitusDay today)
{
  QuitusDay sunday = today - (int) quitus_day_get_weekday (today) + QUITUS_SUNDAY;

  if (day <= sunday)
    return QUITUS_TODO_WEEK;
  return day <= quitus_day_last_of_month (today) ? QUITUS_TODO_MONTH : QUITUS_TODO_LATER;
}

/* Returns QUITUS_TODO_N_SECTIONS for what is not to be done. */
static QuitusTodoSection
find_section (const QuitusDeadline *deadline, QuitusDay today)
{
  switch ((QuitusDeadlineStatus) deadline->status)
    {
    case QUITUS_STATUS_LATE:
      return QUITUS_TODO_LATE;
    case QUITUS_STATUS_DUE:
      return QUITUS_TODO_DUE;
    case QUITUS_STATUS_UPCOMING:
      return find_section_of_day (deadline->date, today);
    case QUITUS_STATUS_UNDETERMINED:
      return QUITUS_TODO_UNDETERMINED;
    case QUITUS_STATUS_UNDATED:
      return QUITUS_TODO_UNDATED;
    case QUITUS_STATUS_DONE:
    case QUITUS_STATUS_NOT_APPLICABLE:
      break;
    }
  return QUITUS_TODO_N_SECTIONS;
}

static void
collect (QuitusTodoModel *self)
{
  GArray *sections[QUITUS_TODO_N_SECTIONS];
  QuitusDay today = quitus_deadline_model_get_outlook (self->deadlines)->today;

  for (int s = 0; s < QUITUS_TODO_N_SECTIONS; s++)
    sections[s] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < quitus_deadline_model_size (self->deadlines); i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (self->deadlines, i);
      QuitusTodoSection section = find_section (deadline, today);

      if (section != QUITUS_TODO_N_SECTIONS)
        g_array_append_val (sections[section], i);
    }
  g_array_set_size (self->positions, 0);
  for (int s = 0; s < QUITUS_TODO_N_SECTIONS; s++)
    {
      g_array_append_vals (self->positions, sections[s]->data, sections[s]->len);
      self->ends[s] = self->positions->len;
      g_array_unref (sections[s]);
    }
}

/* Callbacks */

static void
update (QuitusTodoModel *self)
{
  guint n_before = self->positions->len;

  collect (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->positions->len);
}

/* Overrides */

static GType
quitus_todo_model_get_item_type (GListModel *model)
{
  return QUITUS_TYPE_DEADLINE_ITEM;
}

static guint
quitus_todo_model_get_n_items (GListModel *model)
{
  return QUITUS_TODO_MODEL (model)->positions->len;
}

static gpointer
quitus_todo_model_get_item (GListModel *model, guint position)
{
  QuitusTodoModel *self = QUITUS_TODO_MODEL (model);

  if (position >= self->positions->len)
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (self->deadlines),
                                g_array_index (self->positions, guint, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = quitus_todo_model_get_item_type;
  iface->get_n_items = quitus_todo_model_get_n_items;
  iface->get_item = quitus_todo_model_get_item;
}

static void
quitus_todo_model_find_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  QuitusTodoModel *self = QUITUS_TODO_MODEL (model);
  QuitusTodoSection section;

  if (position >= self->positions->len)
    {
      *start = self->positions->len;
      *end = G_MAXUINT;
      return;
    }
  section = quitus_todo_model_get_section (self, position);
  *start = section > 0 ? self->ends[section - 1] : 0;
  *end = self->ends[section];
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = quitus_todo_model_find_section;
}

static void
quitus_todo_model_finalize (GObject *object)
{
  QuitusTodoModel *self = QUITUS_TODO_MODEL (object);

  g_array_unref (self->positions);
  g_object_unref (self->deadlines);
  G_OBJECT_CLASS (quitus_todo_model_parent_class)->finalize (object);
}

static void
quitus_todo_model_class_init (QuitusTodoModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_todo_model_finalize;
}

static void
quitus_todo_model_init (QuitusTodoModel *self)
{
  self->positions = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* Public */

/**
 * quitus_todo_model_new:
 * @deadlines: every deadline, or those that are shown
 *
 * Returns: (transfer full): what of them is left to do
 */
QuitusTodoModel *
quitus_todo_model_new (QuitusDeadlineModel *deadlines)
{
  QuitusTodoModel *self = g_object_new (QUITUS_TYPE_TODO_MODEL, NULL);

  self->deadlines = g_object_ref (deadlines);
  g_signal_connect_object (deadlines, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  collect (self);
  return self;
}

/**
 * quitus_todo_model_count:
 * @self: a to-do list
 * @section: one of its sections
 *
 * Returns: how many deadlines are in the section
 */
guint
quitus_todo_model_count (QuitusTodoModel *self, QuitusTodoSection section)
{
  return self->ends[section] - (section > 0 ? self->ends[section - 1] : 0);
}

/**
 * quitus_todo_model_get_section:
 * @self: a to-do list
 * @position: below the number of its items
 *
 * Returns: the section of an item
 */
QuitusTodoSection
quitus_todo_model_get_section (QuitusTodoModel *self, guint position)
{
  int section = 0;

  while (section < QUITUS_TODO_N_SECTIONS - 1 && position >= self->ends[section])
    section++;
  return section;
}

/**
 * quitus_todo_section_get_title:
 * @section: a section
 *
 * Returns: (transfer none): its title for people, translated
 */
const char *
quitus_todo_section_get_title (QuitusTodoSection section)
{
  static const char *const titles[] = {
    N_ ("Late"),
    N_ ("Due Now"),
    N_ ("This Week"),
    N_ ("This Month"),
    N_ ("Later"),
    N_ ("Not Yet Determined"),
    N_ ("Without a Fixed Day"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (titles) == QUITUS_TODO_N_SECTIONS);
  g_return_val_if_fail (section < QUITUS_TODO_N_SECTIONS, NULL);

  return _ (titles[section]);
}
