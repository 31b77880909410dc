/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-cli.h"

int
main (int argc, char **argv)
{
  return quitus_cli_run (argc, argv);
}
