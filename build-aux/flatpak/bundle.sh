#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# bundle.sh MANIFEST FOLDER BUNDLE [REMOTE]: builds what the manifest says in a folder, packs it
# into one file, and installs that file for the user, as people will.  A remote may be named from
# which the runtime comes.
set -eu

manifest=$1 folder=$2 bundle=$3 remote=${4:-}
application=$(basename "$manifest" .json)
options=()
if [ -n "$remote" ]; then
  options+=(--user --install-deps-from="$remote")
fi

rm -rf "$folder/repo"
flatpak-builder --force-clean --ccache --disable-rofiles-fuse --state-dir="$folder/state" \
  --repo="$folder/repo" "${options[@]}" "$folder/build" "$manifest"
# No address of a runtime goes with it: a machine that has the runtime can install it offline.
mkdir -p "$(dirname "$bundle")"
flatpak build-bundle "$folder/repo" "$bundle.new" "$application" stable
mv "$bundle.new" "$bundle"
flatpak install --user --noninteractive --reinstall "$bundle"
flatpak info --user --show-commit "$application" >"$folder/commit"
