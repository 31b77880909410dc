# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by build-aux/dev.  enter [--shared|--private|--nesting] CMD... runs a command in the
# environment: directly when $root is empty, else with bubblewrap inside the root.  The programs
# installed in $prefix are found by name.
#
# In the root, /usr, /etc and the libraries are those of Debian 13, read-only; everything else of
# the machine (homes, /tmp, /srv, mounted disks...) keeps its path, so that a path means the same
# inside and outside.  There is no network.
#
#   --private  (default) own processes, sockets and environment: for builds, tests and shells
#   --nesting  as --private, and it may make sandboxes of its own: for flatpak; where $root is
#              empty, all but the folder of the session is that of the machine
#   --shared   the caller's environment, processes, and display if there is one: for the programs

# Variables that the program may rightly look at; the rest of the caller's environment (compiler
# flags, paths of other tool sets) stays outside of the root.
kept_variables='HOME|USER|LOGNAME|TERM|COLORTERM|NO_COLOR|TZ|TMPDIR|LANG|LANGUAGE|LC_*|XDG_*_HOME'
kept_variables+='|G_*|GTK_*|GDK_*|GSK_*|ADW_*|PANGO_*|GSETTINGS_*|FAKETIME*|QUITUS_*|MESON_*'
kept_variables+='|ASAN_*|UBSAN_*|LSAN_*|NINJA_*|SOURCE_DATE_EPOCH|FLATPAK_USER_DIR'
desktop_variables='DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|DBUS_SESSION_BUS_ADDRESS|XDG_RUNTIME_DIR'
desktop_variables+='|XDG_CURRENT_DESKTOP|XDG_SESSION_TYPE|XDG_ACTIVATION_TOKEN|DESKTOP_STARTUP_ID'

has_display () { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# mount_entry HOW SOURCE PATH: shows one entry of a folder, as a link when it is one.
mount_entry ()
{
  local source=$2 path=$3

  if [ -L "$source" ]; then
    arguments+=(--symlink "$(readlink "$source")" "$path")
  elif [ -d "$source" ]; then
    arguments+=("$1" "$source" "$path")
  fi
}

# Shows /, with what belongs to Debian 13 from the root and all the rest from the machine.
mount_folders ()
{
  local path name

  for path in "$root"/*; do
    case ${path##*/} in
      bin | etc | lib* | sbin | usr) mount_entry --ro-bind "$path" "/${path##*/}" ;;
    esac
  done
  for path in /* /.[!.]*; do
    case ${path##*/} in
      bin | boot | dev | etc | lib* | lost+found | proc | run | sbin | sys | usr | var) ;;
      *) mount_entry --bind "$path" "$path" ;;
    esac
  done
  for path in /var/*; do
    case ${path##*/} in
      cache | lib) ;;
      *) mount_entry --bind "$path" "$path" ;;
    esac
  done
  # Programs keep data here, and so do some people whose home it is.
  for path in "$root"/var/lib/* "$root"/var/cache/*; do
    mount_entry --ro-bind "$path" "${path#"$root"}"
  done
  for path in /var/lib/* /var/cache/*; do
    name=$root$path
    if [ ! -e "$name" ] && [ ! -L "$name" ]; then
      mount_entry --bind "$path" "$path"
    fi
  done
}

keep_variables ()
{
  local name zone

  shopt -s extglob
  arguments+=(--clearenv --setenv SHELL /bin/bash)
  arguments+=(--setenv PATH "$prefix/bin:/usr/bin:/bin:/usr/sbin:/sbin")
  arguments+=(--setenv XDG_DATA_DIRS "$prefix/share:/usr/local/share:/usr/share")
  for name in $(compgen -e); do
    if [[ $name == @($1) ]]; then
      arguments+=(--setenv "$name" "${!name}")
    fi
  done
  # The root has no time zone of its own.
  zone=$(readlink /etc/localtime || true)
  if [ -z "${TZ:-}" ] && [[ $zone == */zoneinfo/* ]]; then
    arguments+=(--setenv TZ "${zone##*/zoneinfo/}")
  fi
}

# Root inside, who need not be root outside, makes sandboxes and mounts the portals' files where the
# session has them.  The kernel allows a new /proc where another one is seen whole.
let_nest ()
{
  runtime=/run/user/0
  arguments+=(--cap-add ALL --dev-bind-try /dev/fuse /dev/fuse)
  arguments+=(--bind-try /var/lib/flatpak /var/lib/flatpak)
  arguments+=(--tmpfs /run/user --perms 0700 --dir "$runtime" --setenv XDG_RUNTIME_DIR "$runtime")
  if [ "$(id -u)" != 0 ]; then
    arguments+=(--unshare-user --uid 0 --gid 0)
  fi
}

# Runs a command on the machine itself.
enter_machine ()
{
  if [ "$mode" = --nesting ]; then
    arguments=(--dev-bind / / --die-with-parent)
    let_nest
    bwrap "${arguments[@]}" -- "$@"
  else
    env PATH="$prefix/bin:$PATH" \
      XDG_DATA_DIRS="$prefix/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}" "$@"
  fi
}

enter ()
{
  local mode=--private runtime=/run/user/$(id -u) arguments=()

  case $1 in
    --shared | --private | --nesting) mode=$1; shift ;;
  esac
  if [ -z "$root" ]; then
    enter_machine "$@"
    return
  fi
  mount_folders
  arguments+=(--dev /dev --bind-try /dev/shm /dev/shm --ro-bind-try /sys /sys --tmpfs /run)
  arguments+=(--bind-try /run/media /run/media --die-with-parent --chdir "$PWD")
  if [ "$mode" != --shared ]; then
    # X servers of other process families must not take this one's sockets for stale.
    mkdir -p -m 1777 /tmp/.X11-unix
    arguments+=(--unshare-net --unshare-pid --proc /proc --perms 1777 --tmpfs /tmp/.X11-unix)
    keep_variables "$kept_variables"
  else
    arguments+=(--bind /proc /proc)
    if has_display; then
      # A display of another machine is reached over the network.
      case ${DISPLAY:-:} in :*) arguments+=(--unshare-net) ;; esac
      arguments+=(--dev-bind-try /dev/dri /dev/dri)
      keep_variables "$kept_variables|$desktop_variables"
    else
      arguments+=(--unshare-net)
      keep_variables "$kept_variables"
    fi
  fi
  if [ "$mode" = --shared ] && has_display && [ -d "${XDG_RUNTIME_DIR:-}" ]; then
    arguments+=(--bind "$XDG_RUNTIME_DIR" "$XDG_RUNTIME_DIR")
  else
    arguments+=(--perms 0700 --dir "$runtime" --setenv XDG_RUNTIME_DIR "$runtime")
  fi
  if [ "$mode" = --nesting ]; then
    let_nest
    set -- sh -c 'mount -t proc proc /proc && exec "$@"' sh "$@"
  fi
  # The bus and the journal want to know the caller's name.
  bwrap "${arguments[@]}" --ro-bind-data 8 /etc/passwd --ro-bind-data 9 /etc/group -- "$@" \
    8< <(cat "$root/etc/passwd"; getent passwd "$(id -u)") \
    9< <(cat "$root/etc/group"; getent group "$(id -g)")
}
