/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place where an error becomes a sentence and advice for a person. */

#include "quitus-problem.h"

#include "quitus-alert.h"
#include "quitus-content.h"
#include "quitus-error.h"
#include "quitus-exchange-error.h"
#include "quitus-language.h"

/* Helpers */

static const char *
get_store_title (int code)
{
  switch ((QuitusStoreError) code)
    {
    case QUITUS_STORE_ERROR_BUSY:
      return _ ("The Register Is in Use");
    case QUITUS_STORE_ERROR_READ_ONLY:
      return _ ("The Register Cannot Be Written");
    case QUITUS_STORE_ERROR_FULL:
      return _ ("The Disk Is Full");
    case QUITUS_STORE_ERROR_CORRUPT:
      return _ ("The Register Is Damaged");
    case QUITUS_STORE_ERROR_FOREIGN:
      return _ ("This File Is Not a Register");
    case QUITUS_STORE_ERROR_TOO_NEW:
      return _ ("The Register Is Too New");
    case QUITUS_STORE_ERROR_CONFLICT:
      return _ ("Changed in the Meantime");
    case QUITUS_STORE_ERROR_NOT_FOUND:
      return _ ("There Is No Such Register");
    case QUITUS_STORE_ERROR_FAILED:
      break;
    }
  return _ ("The Register Could Not Be Saved");
}

static const char *
get_store_advice (int code)
{
  switch ((QuitusStoreError) code)
    {
    case QUITUS_STORE_ERROR_BUSY:
      return _ ("Nothing was changed. Wait until the other program is closed, then try again.");
    case QUITUS_STORE_ERROR_READ_ONLY:
      return _ ("Nothing was changed. Ask for the right to write in its folder.");
    case QUITUS_STORE_ERROR_FULL:
      return _ ("Nothing was changed. Make room on the disk, then try again.");
    case QUITUS_STORE_ERROR_CORRUPT:
      return _ ("Nothing was changed or erased. Restore the newest backup.");
    case QUITUS_STORE_ERROR_FOREIGN:
      return _ ("Nothing was changed. Restore a backup, or open another register.");
    case QUITUS_STORE_ERROR_TOO_NEW:
      return _ ("Nothing was changed. Install the newer version of Quitus.");
    case QUITUS_STORE_ERROR_CONFLICT:
      return _ ("Nothing was changed. Look at the present values, then make your change again.");
    case QUITUS_STORE_ERROR_NOT_FOUND:
    case QUITUS_STORE_ERROR_FAILED:
      break;
    }
  return _ ("Nothing was changed.");
}

static const char *
get_content_title (int code)
{
  switch ((QuitusContentError) code)
    {
    case QUITUS_CONTENT_ERROR_MISSING:
      return _ ("The Content Is Not Here");
    case QUITUS_CONTENT_ERROR_DAMAGED:
      return _ ("The Content Is Damaged");
    case QUITUS_CONTENT_ERROR_REFUSED:
      break;
    }
  return _ ("This File Cannot Be Used");
}

static const char *
get_content_advice (int code)
{
  switch ((QuitusContentError) code)
    {
    case QUITUS_CONTENT_ERROR_MISSING:
      return _ (
          "It came by an import, or its file was taken away. Attach the same file to add it.");
    case QUITUS_CONTENT_ERROR_DAMAGED:
      return _ ("Attach the same file again to put it right, or restore a backup.");
    case QUITUS_CONTENT_ERROR_REFUSED:
      break;
    }
  return _ ("Nothing was changed. Choose another file.");
}

static const char *
get_model_title (int code)
{
  switch ((QuitusModelError) code)
    {
    case QUITUS_MODEL_ERROR_CONFLICT:
      return _ ("Changed in the Meantime");
    case QUITUS_MODEL_ERROR_CLOSED:
      return _ ("The Agreement Is Closed");
    case QUITUS_MODEL_ERROR_IN_USE:
      return _ ("This Is Still in Use");
    case QUITUS_MODEL_ERROR_INVALID:
    case QUITUS_MODEL_ERROR_MISSING:
    case QUITUS_MODEL_ERROR_DUPLICATE:
    default:
      return _ ("This Cannot Be Recorded");
    }
}

/* What the person cancelled, or a dialog that was dismissed, is no news to them. */
static gboolean
is_known (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
         g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED) ||
         g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED);
}

static void
present (AdwDialog *dialog, GtkWidget *parent)
{
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  quitus_alert_wrap_heading (ADW_ALERT_DIALOG (dialog));
  adw_dialog_present (dialog, parent);
}

/* Public */

/**
 * quitus_problem_get_title:
 * @error: an error of any domain
 *
 * Returns: (transfer full): what went wrong, in a few words
 */
char *
quitus_problem_get_title (const GError *error)
{
  if (error->domain == QUITUS_STORE_ERROR)
    return g_strdup (get_store_title (error->code));
  if (error->domain == QUITUS_CONTENT_ERROR)
    return g_strdup (get_content_title (error->code));
  if (error->domain == QUITUS_EXCHANGE_ERROR)
    return g_strdup (_ ("This File Cannot Be Imported"));
  if (error->domain == QUITUS_MODEL_ERROR)
    return g_strdup (get_model_title (error->code));
  return g_strdup (_ ("That Did Not Work"));
}

/**
 * quitus_problem_get_body:
 * @error: an error of any domain
 *
 * Returns: (transfer full): the sentence of the error, where it is, and what one can do
 */
char *
quitus_problem_get_body (const GError *error)
{
  const char *advice = _ ("Nothing was changed.");

  if (error->domain == QUITUS_STORE_ERROR)
    advice = get_store_advice (error->code);
  else if (error->domain == QUITUS_CONTENT_ERROR)
    advice = get_content_advice (error->code);
  else if (g_error_matches (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_IN_USE))
    advice = _ ("Nothing was changed. Choose something else there first, or remove what uses it.");
  return g_strdup_printf ("%s\n\n%s", error->message, advice);
}

/**
 * quitus_problem_present:
 * @error: an error of any domain
 * @parent: the widget it concerns
 *
 * Shows an error that has no place of its own.  What the person cancelled, or a dialog that was
 * dismissed, is not shown.
 */
void
quitus_problem_present (const GError *error, GtkWidget *parent)
{
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  if (is_known (error))
    return;
  title = quitus_problem_get_title (error);
  body = quitus_problem_get_body (error);
  present (adw_alert_dialog_new (title, body), parent);
}

/**
 * quitus_problem_present_file:
 * @error: why a file could not be read or imported
 * @file: the file
 * @parent: the widget it concerns
 *
 * quitus_problem_present() where what was asked for is a file that came from outside, and perhaps one
 * of several: it is named.  What hinders in the register itself is told as everywhere.
 */
void
quitus_problem_present_file (const GError *error, GFile *file, GtkWidget *parent)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);
  g_autofree char *path = g_file_get_parse_name (file);
  gboolean is_missing = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  gboolean is_refused =
      error->domain == QUITUS_EXCHANGE_ERROR || error->domain == QUITUS_MODEL_ERROR;
  AdwDialog *dialog;

  if (error->domain == QUITUS_STORE_ERROR || is_known (error))
    {
      quitus_problem_present (error, parent);
      return;
    }
  dialog = adw_alert_dialog_new (NULL, NULL);
  adw_alert_dialog_format_heading (ADW_ALERT_DIALOG (dialog),
                                   /* Translators: in each of these, the name of a file */
                                   is_missing   ? _ ("“%s” Is Not There")
                                   : is_refused ? _ ("“%s” Cannot Be Imported")
                                                : _ ("“%s” Cannot Be Read"),
                                   name);
  if (is_missing)
    adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                  /* Translators: the path of a file */
                                  _ ("There is no file “%s”. It may have been moved, renamed or "
                                     "removed: look for it, then open it from where it is now."),
                                  path);
  else
    adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog), "%s\n\n%s", error->message,
                                  _ ("Nothing was changed."));
  present (dialog, parent);
}

/**
 * quitus_problem_present_no_viewer:
 * @parent: the window that asked for the manual
 *
 * Says that nothing here shows manuals, and what to do about it.
 */
void
quitus_problem_present_no_viewer (GtkWidget *parent)
{
  present (adw_alert_dialog_new (_ ("The Manual Cannot Be Shown"),
                                 _ ("No program on this computer shows manuals. Install Yelp, the "
                                    "help of GNOME, then press F1 again.")),
           parent);
}

/**
 * quitus_problem_present_restore:
 * @error: why a copy could not be put in the place of a register
 * @parent: the widget it concerns
 *
 * quitus_problem_present() where it is the copy that may be damaged, and not the register.
 */
void
quitus_problem_present_restore (const GError *error, GtkWidget *parent)
{
  AdwDialog *dialog;

  if (!g_error_matches (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT) &&
      !g_error_matches (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_NOT_FOUND) &&
      !g_error_matches (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_TOO_NEW) &&
      !g_error_matches (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED))
    {
      quitus_problem_present (error, parent);
      return;
    }
  dialog = adw_alert_dialog_new (_ ("This Backup Cannot Be Restored"), NULL);
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog), "%s\n\n%s", error->message,
                                _ ("The register was not changed. Choose another backup."));
  present (dialog, parent);
}

/**
 * quitus_problem_not_closed_dialog_new:
 * @error: why a register could not be closed
 *
 * Makes the dialog that is the last thing seen of a window: nothing is lost, since each change was on
 * the disk before it was shown.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
quitus_problem_not_closed_dialog_new (const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Not Closed Properly"), NULL);

  adw_alert_dialog_format_body (
      ADW_ALERT_DIALOG (dialog), "%s\n\n%s", error->message,
      _ ("What you recorded is saved. Check the register when you open it again."));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  return dialog;
}
