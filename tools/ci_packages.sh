#!/bin/sh
# Installs the programs that some tests hold our files against; used by .ci/run only.
# Tests whose program is missing are skipped, so nothing here may stop the run: what
# can't be had is named in one line. Ten minutes in all, never a question.
set -u

# package, then what shows that it is there: a program, or a family of fonts after “font:”;
# then the tests that are skipped without it.
wanted='
fonts-noto-cjk            font:Noto_Sans_CJK_KR    Korean and Japanese text in tests/gui/pdf
fonts-noto-color-emoji    font:Noto_Color_Emoji    emoji in tests/gui/pdf
poppler-utils             pdftotext                tests/gui/pdf/test_same_picture.py and test_text.py
qpdf                      qpdf                     qpdf in tests/gui/pdf
mupdf-tools               mutool                   mutool in tests/gui/pdf
libreoffice-impress-nogui soffice                  tests/gui/pptx/test_libreoffice.py
chromium                  chromium                 tests/e2e/test_web_page.py
'
seconds=${RECAP_DECK_CI_SECONDS:-600}
deadline=$(($(date +%s) + seconds))

say() { printf 'ci: %s\n' "$*" >&2; }

is_font_there() {
    fc-list ":family=$(printf '%s' "$2" | tr _ ' ')" 2>/dev/null | grep -q . && return 0
    dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed
}

is_there() {
    case "$2" in
        font:*) is_font_there "$1" "${2#font:}" ;;
        *) command -v "$2" >/dev/null 2>&1 ;;
    esac
}

# The rows of what is missing.
missing() {
    printf '%s' "$wanted" | while read -r package sign tests; do
        [ -z "$package" ] || is_there "$package" "$sign" || printf '%s %s\n' "$package" "$tests"
    done
}

as_root=no
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" -eq 0 ]; then
        as_root='env'
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root='sudo -n env'
    fi
fi

# Runs apt-get in what is left of the time; output only matters when somebody looks for it.
apt() {
    left=$((deadline - $(date +%s)))
    [ "$left" -gt 0 ] || return 1
    $as_root DEBIAN_FRONTEND=noninteractive timeout -k 10 "$left" \
        apt-get -qq -y -o DPkg::Lock::Timeout=60 "$@" </dev/null >/dev/null 2>&1
}

if [ -n "$(missing)" ] && [ "$as_root" != no ]; then
    apt update
    # One by one: a name that this system doesn't know, or time that runs out, costs only its own.
    for package in $(missing | cut -d ' ' -f 1); do
        say "installing $package"
        # What takes long is done first, where an end in the middle leaves nothing half made.
        apt install --no-install-recommends --download-only "$package" &&
            apt install --no-install-recommends "$package"
    done
fi

skipped=$(missing | sed 's/^\([^ ]*\) \(.*\)$/\2 (\1)/' | paste -s -d ';' - | sed 's/;/; /g')
[ -z "$skipped" ] || say "these tests will be skipped, for their packages are missing: $skipped"
exit 0
