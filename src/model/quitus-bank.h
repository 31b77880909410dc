/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusRib:
 * @bank: the code of the bank, 5 digits
 * @branch: the code of the branch, 5 digits
 * @account: the number of the account, 11 letters or digits
 * @key: the key, 2 digits; empty while it is not known
 *
 * French bank details (relevé d'identité bancaire), held by value.
 */
typedef struct
{
  char bank[6];
  char branch[6];
  char account[12];
  char key[3];
} QuitusRib;

/**
 * QuitusRibPart:
 *
 * The parts of a RIB, in the order of the paper.
 */
typedef enum
{
  QUITUS_RIB_BANK,
  QUITUS_RIB_BRANCH,
  QUITUS_RIB_ACCOUNT,
  QUITUS_RIB_KEY,
} QuitusRibPart;

gboolean quitus_rib_part_check (QuitusRibPart part, const char *text, GError **error);
gboolean quitus_rib_init (QuitusRib *rib,
                          const char *bank,
                          const char *branch,
                          const char *account,
                          const char *key,
                          GError **error);
gboolean quitus_rib_parse (QuitusRib *rib, const char *text, GError **error);
gboolean quitus_rib_check (const char *bank,
                           const char *branch,
                           const char *account,
                           const char *key,
                           GError **error);
guint quitus_rib_compute_key (const QuitusRib *rib);
char *quitus_rib_format (const QuitusRib *rib);
char *quitus_rib_to_iban (const QuitusRib *rib);
gboolean quitus_rib_from_iban (QuitusRib *rib, const char *iban);
gboolean quitus_rib_check_iban (const char *bank,
                                const char *branch,
                                const char *account,
                                const char *key,
                                const char *iban,
                                GError **error);

char *quitus_iban_normalise (const char *text);
gboolean quitus_iban_check (const char *text, GError **error);
char *quitus_iban_format (const char *text);

gboolean quitus_bic_check (const char *text, GError **error);
char *quitus_bic_get_warning (const char *bic, const char *iban);

G_END_DECLS
