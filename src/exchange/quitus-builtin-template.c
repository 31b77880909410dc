/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-builtin-template.h"

#include "quitus-language.h"
#include "quitus-template-resources.h"

#define RESOURCE_FOLDER "/fr/quitus/Quitus/templates/"

static const QuitusBuiltinTemplate templates[] = {
  { "coaching.json",        N_ ("Coaching of an incubator"),
   N_ ("An operator pays DINUM through a contribution fund, with committees every six months")  },
  { "delegation.json",      N_ ("Management delegation"),
   N_ ("A service lets DINUM spend on its own budget: no money goes from one to the other")     },
  { "fast.json",            N_ ("FAST, two startups"),
   N_ ("The State pays a public interest group for two startups")                               },
  { "percentage.json",      N_ ("Percentage of a budget"),
   N_ ("A part of what a project costs, paid once; it ends when the deliverables are accepted") },
  { "delegation-many.json", N_ ("Delegation to four services"),
   N_ ("One delegating service and four delegated ones, without payment")                       },
};

/* Public */

/**
 * quitus_builtin_templates_get:
 * @n_templates: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_templates): the templates that come with the program
 */
const QuitusBuiltinTemplate *
quitus_builtin_templates_get (guint *n_templates)
{
  *n_templates = G_N_ELEMENTS (templates);
  return templates;
}

/**
 * quitus_builtin_template_get_content:
 * @self: a template that comes with the program
 *
 * Returns: (transfer full): its content, as quitus_terms_read() takes it
 */
char *
quitus_builtin_template_get_content (const QuitusBuiltinTemplate *self)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, self->file, NULL);
  g_autoptr (GBytes) data = g_resource_lookup_data (quitus_template_get_resource (), path,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (data != NULL);
  return g_strndup (g_bytes_get_data (data, NULL), g_bytes_get_size (data));
}
