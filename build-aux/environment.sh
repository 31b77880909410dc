# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by build-aux/dev.  Finds or makes the place where Quitus is built and run: this machine
# itself when its Debian is recent enough, else a Debian 13 root kept in the user's cache.
#
# prepare_environment sets $root to the root's folder, or to nothing when the machine will do.

needed_gtk=4.18
packages=$top/build-aux/packages.txt
account_home=$(getent passwd "$(id -u)" | cut -d: -f6)
cache=${XDG_CACHE_HOME:-${HOME:-$account_home}/.cache}/quitus

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

# Prints those of the packages given that are not installed here.
missing_packages ()
{
  dpkg-query -W -f '${Status} ${Package}\n' "$@" 2>/dev/null |
    sed -n 's/^install ok installed //p' | sort -u |
    comm -23 <(printf '%s\n' "$@" | sort -u) -
}

# Prints the version of a package that this machine's archive offers.
offered_version () { LC_ALL=C apt-cache policy "$1" | sed -n 's/^ *Candidate: \([0-9]\)/\1/p'; }

# Reads the archive's list once when it does not know a package.
ask_archive ()
{
  if [ -z "$(offered_version "$1")" ]; then
    as_root apt-get update -q >&2
  fi
}

install_missing ()
{
  local missing

  missing=$(missing_packages "$@")
  if [ -n "$missing" ]; then
    ask_archive "${missing%%$'\n'*}"
    as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y --no-install-recommends $missing >&2
  fi
}

# The two languages of Quitus, which a machine may not have.
install_languages ()
{
  local missing

  missing=$(printf '%s.UTF-8 UTF-8\n' fr_FR en_US |
            grep -vif <(locale -a 2>/dev/null | sed -n 's/\.utf-\?8$//Ip') || true)
  if [ -n "$missing" ]; then
    as_root tee -a /etc/locale.gen <<<"$missing" >/dev/null
    as_root locale-gen >&2
  fi
}

is_recent () { [ -n "$1" ] && dpkg --compare-versions "$1" ge "$needed_gtk"; }

machine_will_do ()
{
  if is_recent "$(dpkg-query -W -f '${Version}' libgtk-4-dev 2>/dev/null)"; then
    return 0
  fi
  ask_archive libgtk-4-dev
  is_recent "$(offered_version libgtk-4-dev)"
}

# Whether a folder that takes long to make is there, whole; notes that it is in use.
has_whole () { [ -e "$1/whole" ] && { touch -c "$1/whole" || true; }; }

# The package manager makes some folders that even their owner may not write.
remove_root ()
{
  chmod -R u+rwX "$@" 2>/dev/null || true
  rm -rf "$@"
}

# Makes the root beside its place and moves it there whole: one that was interrupted is never
# taken for a root.  What no checkout used for a month goes.
make_root ()
{
  local making=$cache/making scratch=$cache/scratch old

  say "Making the build environment in $cache (some minutes, once)"
  remove_root "$making" "$scratch"
  mkdir -p "$making" "$scratch"
  if [ "$(id -u)" = 0 ]; then
    export TMPDIR=$scratch
  fi
  if ! (set -o pipefail; "$top/build-aux/root.sh" "$packages" |
        tar -C "$making" -x --no-same-owner --delay-directory-restore --exclude='./dev/*'); then
    remove_root "$making" "$scratch"
    die 'the build environment could not be made'
  fi
  tr -d - </proc/sys/kernel/random/uuid >"$making/etc/machine-id"
  touch "$making/whole"
  remove_root "$root" "$scratch"
  mv "$making" "$root"
  for old in $(find "$cache" -maxdepth 2 -path '*/r*-*/whole' -mtime +30); do
    remove_root "${old%/whole}"
  done
}

prepare_environment ()
{
  local name

  name=root-$(cat "$packages" "$top/build-aux/root.sh" | sha256sum | cut -c1-16)
  root=$cache/$name
  if has_whole "$root"; then
    return
  fi
  # A program that is tried with another home needs no other root.
  if [ -z "${XDG_CACHE_HOME:-}" ] && [ -e "$account_home/.cache/quitus/$name/whole" ]; then
    root=$account_home/.cache/quitus/$name
    return
  fi
  command -v apt-get >/dev/null || die 'this machine is not a Debian'
  if machine_will_do; then
    root=
    install_missing $(sed 's/#.*//' "$packages")
    install_languages
    return
  fi
  install_missing mmdebstrap bubblewrap uidmap
  mkdir -p "$cache"
  (
    flock 9
    has_whole "$root" || make_root
  ) 9>"$cache/lock" || exit 1
}
