/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What nearly every file of the interface includes, read by the compiler once: most of its time
 * would go into it.  Each file includes what it uses all the same; a build with b_pch=false, such
 * as the one that is shipped, proves it. */

#include <adwaita.h>
