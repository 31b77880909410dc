#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# runtime.sh FOLDER VERSION: makes org.gnome.Platform and org.gnome.Sdk of that version out of the
# Debian roots FOLDER/platform and FOLDER/sdk, which are used up, and installs them for the user.
# Called by build-aux/flatpak/flatpak.sh where flatpak is.
set -eu

folder=$1 version=$2 arch=$(flatpak --default-arch)

# What belongs to a machine of its own, and would hide what flatpak puts there.
machine_files='apt cron.* init.d systemd pam.d shadow* gshadow* passwd* group* .pwd.lock
  hostname hosts resolv.conf machine-id localtime mtab fstab'

# Links that lead through a folder which a sandbox does not have lead straight.
straighten_links ()
{
  local link target

  find "$1/usr" -lname '/etc/alternatives/*' | while read -r link; do
    target=$(readlink "$1$(readlink "$link")" || true)
    if [ -n "$target" ]; then
      ln -sfn "$target" "$link"
    else
      rm "$link"
    fi
  done
  rm -rf "$1/etc/alternatives"
}

# shape ROOT ID: the root becomes what flatpak takes for a runtime.
shape ()
{
  local root=$1 runtime=$1-runtime

  straighten_links "$root"
  (cd "$root/etc" && rm -rf $machine_files)
  rm -rf "$root"/usr/lib/{systemd,udev} "$root"/usr/share/{bug,lintian,doc-base}
  # flatpak looks for it in one folder only.
  [ -e "$root/usr/bin/ldconfig" ] || ln -s ../sbin/ldconfig "$root/usr/bin/ldconfig"
  mkdir "$runtime"
  mv "$root/usr" "$runtime/files"
  mv "$root/etc" "$runtime/files/etc"
  chmod -R u+rwX,go+rX,a-s "$runtime/files"
  rm -rf "$root"
  cat >"$runtime/metadata" <<METADATA
[Runtime]
name=$2
runtime=org.gnome.Platform/$arch/$version
sdk=org.gnome.Sdk/$arch/$version

[Environment]
GI_TYPELIB_PATH=/app/lib/girepository-1.0
XDG_DATA_DIRS=/app/share:/usr/share:/usr/share/runtime/share:/run/host/user-share:/run/host/share
METADATA
}

# Unpacked as it is installed: files are linked, not copied, and nothing is compressed for nobody.
ostree init --repo="$folder/repo" --mode=bare-user-only
for part in platform sdk; do
  id=org.gnome.${part^}
  shape "$folder/$part" "$id"
  flatpak build-export --runtime --files=files --no-update-summary --disable-sandbox \
    "$folder/repo" "$folder/$part-runtime" "$version"
  rm -rf "$folder/$part-runtime"
done
flatpak build-update-repo "$folder/repo"
flatpak remote-add --user --no-gpg-verify local "file://$folder/repo"
flatpak install --user --noninteractive local \
  "runtime/org.gnome.Platform/$arch/$version" "runtime/org.gnome.Sdk/$arch/$version"
