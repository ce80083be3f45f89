#!/usr/bin/env bash
# Makes a machine ready to run, test and check Brand Assist: system libraries, then .venv.
# Start it as often as you like: when nothing changed it ends at once.
set -euo pipefail
export UV_SYSTEM_CERTS=${UV_SYSTEM_CERTS:-1} # an office network signs with its own
cd "$(dirname "$0")/.."

WINDOW="libglib2.0-0 libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0
        libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0"
SCREEN="xvfb xauth" # the tests' own screen

python=${PYTHON:-python3}
stamp=.venv/.ready

say() { printf 'setup: %s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

require_python() {
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
        fail "Python 3.11 or newer is needed; '$python' is not. Name another one with PYTHON=/path/to/python3."
}

has_venv() { "$python" -c 'import ensurepip, venv' 2>/dev/null; }

# Those of the named Debian packages that this machine lacks, one a line. A package may stand in for another
# by its Provides: libglib2.0-0 is libglib2.0-0t64 on newer systems.
missing_packages() {
    dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' |
        awk -v wanted="$*" '
            $1 == "installed" { for (i = 2; i <= NF; i++) { sub(",$", "", $i); have[$i] } }
            END { n = split(wanted, names); for (i = 1; i <= n; i++) if (!(names[i] in have)) print names[i] }'
}

install_packages() {
    local as_root=$1
    shift
    say "installing $*"
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}

prepare_system() {
    local missing
    if ! command -v dpkg-query apt-get >/dev/null; then
        has_venv || fail "'$python' lacks the venv module; install it with the system's own tools."
        [ -e "$stamp" ] || say "no apt here: on Linux, Qt wants the libraries that .ci/setup.sh names under WINDOW; macOS wants nothing more."
        return
    fi
    missing=$(missing_packages "$@")
    [ -x .venv/bin/python ] || has_venv || missing+=" $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    missing=$(echo $missing)
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086
    if [ "$(id -u)" = 0 ]; then
        install_packages "" $missing
    elif sudo -n true 2>/dev/null; then
        install_packages sudo $missing
    else
        say "this computer lacks some system packages. Run this once, then try again:"
        tell_command "apt-get update && apt-get install -y --no-install-recommends $missing"
        exit 1
    fi
}

tell_command() {
    if command -v sudo >/dev/null; then
        printf '    sudo sh -c "%s"\n' "$1" >&2
    else
        printf '    su -c "%s"\n' "$1" >&2
    fi
}

# What .venv was made from; anything else means: make it again.
made_from() {
    { pwd; readlink -f .venv/bin/python; cat requirements.lock pyproject.toml .ci/setup.sh; } | git hash-object --stdin
}

# The lines of requirements.lock that pin one package, with its hashes.
pinned() { awk -v name="$1==" '/^[^ ]/ { keep = index($0, name) == 1 } keep' requirements.lock; }

prepare_venv() {
    local pin
    if [ -x .venv/bin/python ] && [ "$(cat $stamp 2>/dev/null)" = "$(made_from)" ]; then return; fi
    say "making .venv from requirements.lock"
    rm -f $stamp
    .venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
    pin=$(mktemp)
    # shellcheck disable=SC2064
    trap "rm -f '$pin'" EXIT
    pinned uv >"$pin"
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r "$pin"
    .venv/bin/uv pip sync -q --python .venv/bin/python --require-hashes requirements.lock
    .venv/bin/uv pip install -q --python .venv/bin/python --no-deps --no-build-isolation -e .
    made_from >$stamp
}

[ -x .venv/bin/python ] || require_python
# shellcheck disable=SC2086
prepare_system $WINDOW $SCREEN
prepare_venv
