/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusFacts:
 *
 * A boxed list of facts to read: rows with what a fact is called and what it says.  Texts wrap and
 * can be selected.  A list without any row is not shown.
 */
#define QUITUS_TYPE_FACTS (quitus_facts_get_type ())
G_DECLARE_FINAL_TYPE (QuitusFacts, quitus_facts, QUITUS, FACTS, AdwPreferencesGroup)

GtkWidget *quitus_facts_new (const char *title);
void quitus_facts_clear (QuitusFacts *self);
void quitus_facts_add (QuitusFacts *self, GtkWidget *row);
GtkWidget *quitus_facts_add_text (QuitusFacts *self, const char *title, const char *text);
void quitus_facts_add_link (QuitusFacts *self, const char *title, const char *url);
void quitus_facts_add_fields (QuitusFacts *self,
                              QuitusSession *session,
                              QuitusDossier *dossier,
                              gconstpointer value,
                              const char *first_name,
                              ...) G_GNUC_NULL_TERMINATED;

void quitus_facts_set_addition (QuitusFacts *self,
                                QuitusKind kind,
                                QuitusId owner,
                                const char *tip);
GtkWidget *quitus_facts_edit_button_new (QuitusId record);

char *quitus_facts_name_record (QuitusBook *book, QuitusId id);
char *quitus_facts_tell (QuitusBook *book, const QuitusValue *value);
char *quitus_facts_name_subject (QuitusBook *book, QuitusId agreement, const char *part);
char *quitus_facts_format_field (QuitusBook *book,
                                 QuitusDossier *dossier,
                                 const QuitusField *field,
                                 gconstpointer value);
char *quitus_facts_format_article (const char *article);

G_END_DECLS
