#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# root.sh PACKAGES [SUITE [MORE-PACKAGES EARLIER]]: writes a Debian root, of Debian 13 unless
# another suite is named, with the packages listed in a file to standard output, as a tar archive.
# With a second list, the root as it is before these are added goes to EARLIER-usr.tar and
# EARLIER-etc.tar.
# Called by build-aux/environment.sh, which makes the root anew when this file or the list changes,
# and by build-aux/flatpak/runtime.sh.
set -eu

list () { sed 's/#.*//' "$1" | xargs; }

suite=${2:-trixie}
packages=$(list "$1" | tr ' ' ',')
options=()
if [ "$suite" != trixie ]; then
  # The list of what a suite offers while it is in the making may lag behind its date.
  options+=(--aptopt='Acquire::Check-Valid-Until "false"')
fi
if [ $# = 4 ]; then
  more='DEBIAN_FRONTEND=noninteractive apt-get -qq -y install '$(list "$3")
  options+=(--customize-hook="tar-out /usr $(printf %q "$4-usr.tar")"
            --customize-hook="tar-out /etc $(printf %q "$4-etc.tar")"
            --customize-hook="chroot \"\$1\" sh -c '$more' >&2")
fi

# What it mounts goes away with it, even when it is killed.
maker=(unshare --mount --pid --fork --kill-child --mount-proc mmdebstrap)
if [ "$(id -u)" != 0 ]; then
  if grep -qs "^$(id -un):" /etc/subuid; then
    maker=(mmdebstrap --mode=unshare)
  else
    maker=(sudo "${maker[@]}")
  fi
fi

# Only the languages of Quitus are kept, and no manual: the root stays small.
exec "${maker[@]}" --quiet --variant=minbase --format=tar --include="$packages" \
  --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' \
  --dpkgopt=force-unsafe-io \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
  --dpkgopt='path-exclude=/usr/share/locale/*/LC_MESSAGES/*' \
  --dpkgopt='path-include=/usr/share/locale/fr/LC_MESSAGES/*' \
  --customize-hook='printf "%s UTF-8\n" fr_FR.UTF-8 en_US.UTF-8 >"$1/etc/locale.gen"' \
  --customize-hook='chroot "$1" locale-gen >/dev/null' \
  --customize-hook='echo "127.0.0.1 localhost" >"$1/etc/hosts"' \
  "${options[@]}" "$suite" -
