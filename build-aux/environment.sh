# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by build-aux/dev.  Finds or makes the place where Quitus is built and run: this machine
# itself when its Debian is recent enough, else a Debian 13 root kept in the user's cache.
#
# prepare_environment sets $root to the root's folder, or to nothing when the machine will do.

suite=trixie
needed_gtk=4.18
cache=${XDG_CACHE_HOME:-$HOME/.cache}/quitus

say () { printf '%s\n' "$*" >&2; }
die () { say "dev: $*"; exit 1; }

as_root ()
{
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "this needs root or sudo: $*"
  fi
}

install_packages ()
{
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >&2
}

wanted_packages ()
{
  sed 's/#.*//' "$top/build-aux/packages.txt" | tr -s ' \n' '\n' | sed '/^$/d'
}

# Prints those of the packages given that are not installed here.
missing_packages ()
{
  dpkg-query -W -f '${Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^install ok installed //p' |
    sort -u | comm -23 <(printf '%s\n' "$@" | sort -u) -
}

recent () { [ -n "$1" ] && dpkg --compare-versions "$1" ge "$needed_gtk"; }

installed_gtk () { dpkg-query -W -f '${Version}' libgtk-4-dev 2>/dev/null; }

offered_gtk ()
{
  LC_ALL=C apt-cache policy libgtk-4-dev 2>/dev/null | sed -n 's/^ *Candidate: \([0-9].*\)/\1/p'
}

# Whether this machine's own suite has what Quitus needs; asks the archive when it does not know.
offers_gtk ()
{
  local offer

  offer=$(offered_gtk)
  if [ -z "$offer" ]; then
    say 'Reading the list of packages'
    as_root apt-get update -q >&2
    offer=$(offered_gtk)
  fi
  recent "$offer"
}

# Writes the root's content to standard output, as a tar archive.
#
# Only the languages of Quitus are kept, so that the root stays small.
write_root ()
{
  local packages maker=(mmdebstrap)

  packages=$(wanted_packages | paste -sd,)
  if [ "$(id -u)" != 0 ]; then
    if grep -qs "^$(id -un):" /etc/subuid; then
      maker=(mmdebstrap --mode=unshare)
    else
      maker=(as_root mmdebstrap)
    fi
  fi
  "${maker[@]}" --variant=minbase --format=tar --include="$packages" \
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' \
    --dpkgopt=force-unsafe-io \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*/LC_MESSAGES/*' \
    --dpkgopt='path-include=/usr/share/locale/fr/LC_MESSAGES/*' \
    --customize-hook='printf "%s UTF-8\n" fr_FR.UTF-8 en_US.UTF-8 >"$1/etc/locale.gen"' \
    --customize-hook='chroot "$1" locale-gen >/dev/null' \
    --customize-hook='echo "127.0.0.1 localhost" >"$1/etc/hosts"' \
    "$suite" -
}

# Makes the root beside its place and moves it there whole, so that a build that was killed leaves
# nothing behind that could be taken for a root.
make_root ()
{
  local making=$cache/root.making

  say "Making the build environment in $root (some minutes, once)"
  chmod -R u+rwX "$making" 2>/dev/null || true
  rm -rf "$making"
  mkdir -p "$making"
  if ! (set -o pipefail; write_root |
        tar -C "$making" -x --no-same-owner --delay-directory-restore --exclude='./dev/*'); then
    rm -rf "$making"
    die 'the build environment could not be made'
  fi
  tr -d - </proc/sys/kernel/random/uuid >"$making/etc/machine-id"
  echo "$1" >"$making/stamp"
  if [ -e "$root" ]; then
    mv "$root" "$making.old"
  fi
  mv "$making" "$root"
  chmod -R u+rwX "$making.old" 2>/dev/null || true
  rm -rf "$making.old"
}

ensure_root ()
{
  local stamp tools

  root=$cache/root
  stamp=$({ echo "$suite"; cat "$top/build-aux/packages.txt" "$top/build-aux/environment.sh"; } |
          sha256sum | cut -c1-16)
  if [ "$(cat "$root/stamp" 2>/dev/null)" = "$stamp" ]; then
    return
  fi
  tools=$(missing_packages mmdebstrap bubblewrap uidmap)
  if [ -n "$tools" ]; then
    [ -n "$(LC_ALL=C apt-cache policy $tools | grep 'Candidate: [0-9]')" ] || as_root apt-get update -q >&2
    install_packages $tools
  fi
  mkdir -p "$cache"
  (
    flock 9
    if [ "$(cat "$root/stamp" 2>/dev/null)" != "$stamp" ]; then
      make_root "$stamp"
    fi
  ) 9>"$cache/lock" || exit 1
}

prepare_environment ()
{
  local missing

  root=
  if recent "$(installed_gtk)" || { [ ! -e "$cache/root/stamp" ] && offers_gtk; }; then
    missing=$(missing_packages $(wanted_packages))
    if [ -n "$missing" ]; then
      install_packages $missing
    fi
  else
    ensure_root
  fi
}
