#!/bin/sh
# Makes what the app and its tests need: .venv with the versions of constraints.txt,
# and on Debian and Ubuntu the system packages of tools/system_packages.py.
# Stamps in .venv make every further run a matter of milliseconds.
#
#   PYTHON=python3.12 make setup    use this Python instead of the newest one found
set -eu
cd "$(dirname "$0")/.."

# The folder is part of the key: an environment that was moved or copied points elsewhere.
key=$({ pwd; cat constraints.txt pyproject.toml tools/setup.sh tools/system_packages.py; } | cksum)

is_done() {
    [ -x .venv/bin/python ] && [ -f ".venv/.$1" ] && [ "$(cat ".venv/.$1")" = "$key" ]
}

mark_done() { printf '%s\n' "$key" >".venv/.$1"; }

is_chosen_python() {
    [ -z "${PYTHON:-}" ] || [ "$("$PYTHON" --version)" = "$(.venv/bin/python --version)" ]
}

if is_done python-packages && is_done system-packages && is_chosen_python; then
    exit 0
fi

say() { printf 'set-up: %s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

# apt may be used by root, or with sudo where it asks for no password. `env` takes the
# assignments that follow, which neither form could have in front of it.
as_root=no
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" -eq 0 ]; then
        as_root='env'
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root='sudo -n env'
    fi
fi

is_apt_updated=no
install_packages() {
    [ "$as_root" != no ] || return 1
    say "installing with apt-get: $*"
    if [ "$is_apt_updated" = no ]; then
        # A stale third-party source must not stop what the main archive can give.
        $as_root DEBIAN_FRONTEND=noninteractive apt-get update -qq >/dev/null || true
        is_apt_updated=yes
    fi
    $as_root DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# Running it is the test: a name on the PATH may be a pyenv shim for a version not chosen.
can_run() { "$1" -c "$2" >/dev/null 2>&1 </dev/null; }

is_new_enough='import sys; sys.exit(sys.version_info < (3, 11))'
has_venv='import ensurepip, venv'

find_python() {
    names="${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3}"
    first=
    for name in $names; do
        can_run "$name" "$is_new_enough" || continue
        # The newest that can make an environment as it is; else the newest of all.
        if can_run "$name" "$has_venv"; then
            printf '%s\n' "$name"
            return
        fi
        first=${first:-$name}
    done
    printf '%s\n' "$first"
}

make_environment() {
    python=$(find_python)
    [ -n "$python" ] || fail "Recap Deck needs Python 3.11 or newer${PYTHON:+; “$PYTHON” is not}." \
        "Install it, for example: apt-get install python3.11 python3.11-venv"
    if ! can_run "$python" "$has_venv"; then
        package="python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
        install_packages "$package" || fail \
            "“$python” can't make environments. Install what is missing as root, then try again:" \
            "apt-get install $package $("$python" tools/system_packages.py)"
    fi
    say "making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
}

# pip says where it runs from: elsewhere for an environment that was moved, nothing for half a one.
is_environment_whole() {
    [ -x .venv/bin/python ] || return 1
    case "$(.venv/bin/pip --version 2>/dev/null)" in
        *" from $(pwd)/.venv/"*) is_chosen_python ;;
        *) return 1 ;;
    esac
}

install_python_packages() {
    pip=".venv/bin/python -m pip --disable-pip-version-check"
    say "installing the Python packages of constraints.txt (a minute or two)"
    $pip install -qq --requirement constraints.txt
    $pip install -qq --no-deps --no-build-isolation --editable .
    $pip check >/dev/null || fail "constraints.txt and pyproject.toml differ: run “make constraints”"
}

missing_packages() { .venv/bin/python tools/system_packages.py; }

# Ends with status 1 where packages are missing that could not be installed.
install_system_packages() {
    missing=$(missing_packages)
    # shellcheck disable=SC2086  # a word is a package
    if [ -n "$missing" ] && install_packages $missing; then
        missing=$(missing_packages)
    fi
    [ -n "$missing" ] || return 0
    say "these system packages are missing; install them as root:"
    say "    apt-get install $missing"
    .venv/bin/python -c 'import PySide6.QtGui' 2>/dev/null || fail "Qt can't start without them"
    say "going on without them: windows or some characters may not show"
    return 1
}

if ! is_done python-packages || ! is_chosen_python; then
    is_environment_whole || make_environment
    install_python_packages
    mark_done python-packages
fi
# Not marked where something stays missing, so that the next run looks again.
if install_system_packages; then
    mark_done system-packages
fi
