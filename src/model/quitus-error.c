/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-error.h"

#include "quitus-content.h"

G_DEFINE_QUARK (quitus-model-error-quark, quitus_model_error)
G_DEFINE_QUARK (quitus-store-error-quark, quitus_store_error)
G_DEFINE_QUARK (quitus-content-error-quark, quitus_content_error)
