/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <signal.h>

#include "quitus-cli.h"

int
main (int argc, char **argv)
{
  /* A file that may not grow is an error to tell, as a full disk is, not the end of the program. */
  signal (SIGXFSZ, SIG_IGN);
  return quitus_cli_run (argc, argv);
}
