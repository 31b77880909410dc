# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by build-aux/dev.  build FOLDER [MESON-OPTION...] builds the checkout in one of its
# folders and installs it below that, in $prefix; does nothing when nothing changed.

# is_built FOLDER [PART...]: whether nothing in the checkout, or in parts of it, is newer than the last
# build in the folder.
is_built ()
{
  local folder=$1 changed

  shift
  [ -e "$folder/built" ] && [ "$(cat "$folder/built")" = "$place" ] || return 1
  changed=$(find "${@:-$top}" -mindepth $(($# == 0)) \( -name '_*' -o -name .git \) -prune -o \
            -newer "$folder/built" -print -quit)
  [ -z "$changed" ]
}

# Runs inside the environment: FOLDER [MESON-OPTION...].
build_commands='
  folder=$1
  shift
  if [ ! -e "$folder/build.ninja" ]; then
    meson setup "$folder" --prefix="$folder/installed" "$@"
  fi
  ninja -C "$folder"
  meson install -C "$folder" --no-rebuild --only-changed --quiet
'

run_build ()
{
  local folder=$1 log=$1/build.log timer status=0

  # What was built elsewhere, or not even configured, is of no use.
  if [ ! -e "$folder/build.ninja" ] || [ "$(cat "$folder/place")" != "$place" ]; then
    rm -rf "$folder"
  fi
  mkdir -p "$folder"
  echo "$place" | tee "$folder/place" >"$folder/building"
  (exec 9>&-; sleep 3; say "Building in ${folder#"$top"/}") &
  timer=$!
  (cd "$top" && LC_ALL=C.UTF-8 enter bash -euc "$build_commands" build "$@") \
    </dev/null >"$log" 2>&1 || status=$?
  kill "$timer" 2>/dev/null || true
  if [ "$status" != 0 ]; then
    cat "$log" >&2
    die "the build failed (${log#"$top"/})"
  fi
  mv "$folder/building" "$folder/built"
}

build ()
{
  local folder=$top/$1 place="$top $root $*"

  shift
  prefix=$folder/installed
  if is_built "$folder"; then
    return
  fi
  (
    flock 9
    is_built "$folder" || run_build "$folder" "$@"
  ) 9>"$folder.lock"
}
