# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by build-aux/dev.  flatpak_verb [run|test] [ARGS] builds the Flatpak, installs it for the
# user and leaves it as one file in _out/; then runs it, or its tests.
#
# The machine's own flatpak is used when it has, or can reach, the runtime that the manifest names.
# Else a runtime of that name is made once from Debian packages and kept in the user's cache with
# all that is installed on it: it proves the manifest, the sandbox and the portals, but is not, byte
# for byte, what the users of a published runtime have.

application=fr.quitus.Quitus
manifest=$top/flatpak/$application.json
bundle=$top/_out/quitus.flatpak
runtime_version=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$manifest")

# The suite of Debian whose GTK and libadwaita are those of the runtime.
runtime_suite=forky

is_runtime_here () { flatpak info --show-ref "org.gnome.Sdk//$runtime_version" >/dev/null 2>&1; }

# Prints the name of a remote that has the runtime.
find_remote ()
{
  local remote

  for remote in $(flatpak remotes --columns=name | sort -u); do
    if flatpak remote-info "$remote" "org.gnome.Sdk//$runtime_version" >/dev/null 2>&1; then
      printf '%s\n' "$remote"
      return
    fi
  done
  return 1
}

has_runtime ()
{
  command -v flatpak >/dev/null && command -v flatpak-builder >/dev/null || return 1
  is_runtime_here || remote=$(find_remote)
}

# Makes the local runtime in $runtime: until it is whole, what is there is begun again.
make_runtime ()
{
  local lists=$top/build-aux/flatpak

  say "Making a local runtime in $cache (some minutes, once)"
  remove_root "$runtime"
  mkdir -p "$runtime"/{scratch,platform,sdk}
  (
    set -o pipefail
    unpack=(tar -x --no-same-owner --delay-directory-restore)
    if [ "$(id -u)" = 0 ]; then
      export TMPDIR=$runtime/scratch
    fi
    "$top/build-aux/root.sh" "$lists/platform.txt" "$runtime_suite" "$lists/sdk.txt" \
      "$runtime/scratch/platform" | "${unpack[@]}" -C "$runtime/sdk" ./usr ./etc &&
      "${unpack[@]}" -C "$runtime/platform" -f "$runtime/scratch/platform-usr.tar" &&
      "${unpack[@]}" -C "$runtime/platform" -f "$runtime/scratch/platform-etc.tar" &&
      remove_root "$runtime/scratch" &&
      enter --nesting "$lists/runtime.sh" "$runtime" "$runtime_version"
  ) >"$runtime.log" 2>&1 || {
    tail -n 20 "$runtime.log" >&2
    remove_root "$runtime"
    die "the local runtime could not be made ($runtime.log)"
  }
  touch "$runtime/whole"
}

# A session without a display is held where its programs are: here, or in a root.
prepare_tools ()
{
  packages=$top/build-aux/flatpak/tools.txt
  prepare_environment
}

prepare_local_runtime ()
{
  local parts=("$top/build-aux/root.sh" "$top"/build-aux/flatpak/{runtime.sh,platform.txt,sdk.txt})

  say "No remote of flatpak offers the runtime: this is a local one, made from Debian packages."
  prepare_tools
  install_missing mmdebstrap
  runtime=$cache/runtime-$(cat "${parts[@]}" | sha256sum | cut -c1-16)-$runtime_version
  export FLATPAK_USER_DIR=$runtime/installation
  (
    flock 9
    has_whole "$runtime" || make_runtime
  ) 9>"$cache/runtime.lock" || exit 1
}

prepare_flatpak ()
{
  remote=
  root=
  if has_runtime; then
    runtime=
  else
    prepare_local_runtime
  fi
}

# Whether the last build here is what is installed, and not that of another checkout.
is_installed ()
{
  [ -e "$bundle" ] &&
    enter --nesting flatpak info --user --show-commit "$application" 2>/dev/null |
    cmp -s - "$top/_flatpak/commit"
}

bundle_flatpak ()
{
  local folder=$top/_flatpak log=$top/_flatpak/build.log

  say "Building the Flatpak in ${folder#"$top"/}"
  rm -f "$folder/built"
  mkdir -p "$folder"
  echo "$place" >"$folder/building"
  if ! enter --nesting "$top/build-aux/flatpak/bundle.sh" "$manifest" "$folder" "$bundle" \
       $remote </dev/null >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    die "the Flatpak could not be built (${log#"$top"/})"
  fi
  mv "$folder/building" "$folder/built"
}

# One at a time builds and installs, and nobody does while another tries what is installed.
build_flatpak ()
{
  local place="$top $root $runtime $runtime_version"
  local parts=("$top"/{src,data,po,help,flatpak} "$top"/{meson.*,build-aux/flatpak/bundle.sh})

  is_built "$top/_flatpak" "${parts[@]}" && is_installed || bundle_flatpak
  say "Installed, and left in ${bundle#"$top"/} ($(du -h "$bundle" | cut -f1))."
}

# Opens the window of what is installed; where that cannot be shown, leaves a picture of it with
# the sample.
run_flatpak ()
{
  local picture=$top/_out/flatpak.png
  local commands='
    application=$1
    shift
    flatpak run --command=quitusctl "$application" sample
    exec flatpak run --unset-env=GDK_DEBUG "$application" "$@"'

  if [ -z "$root" ] && has_display; then
    enter flatpak run --user "$application" "$@"
  else
    prepare_tools
    HOME=$scratch enter --nesting "$top/build-aux/screenshot" "$picture" --lang fr -- \
      sh -euc "$commands" sh "$application" "$@"
    say "A picture of its window is ${picture#"$top"/}."
  fi
}

test_flatpak ()
{
  prepare_tools
  export FLATPAK_USER_DIR=${FLATPAK_USER_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/flatpak}
  (
    unset LANGUAGE ${!LC_@} ${!XDG_@}
    export HOME=$scratch LANG=fr_FR.UTF-8 TZ=Europe/Paris
    cd "$HOME"
    enter --nesting "$top/build-aux/headless" --runtime /run/user/0 \
      "$top/tests/flatpak/test_sandbox.py" "$application" "$top/_out"
  ) </dev/null
}

flatpak_verb ()
{
  local verb=build

  case ${1:-} in
    run | test) verb=$1; shift ;;
  esac
  prepare_flatpak
  (
    flock 9
    build_flatpak
    case $verb in
      run) exec 9>&-; run_flatpak "$@" ;;
      test) test_flatpak ;;
    esac
  ) 9>"${runtime:-$top/_flatpak}.lock"
}
