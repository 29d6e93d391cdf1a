#!/usr/bin/env bash
# Makes Rasa's environment in bot/.venv from the hashed lock, and makes it smaller afterwards.
# Use: bot/setup.sh [UV_BINARY]     Does nothing when the environment already fits the lock.
set -euo pipefail

uv=${1:-uv}
if [[ $uv == */* && $uv != /* ]]; then uv=$PWD/$uv; fi
# uv and pyenv read .python-version of the working folder, so everything happens in bot/.
cd "$(dirname "${BASH_SOURCE[0]}")"
lock=requirements.lock
stamp=.venv/installed-lock

say() { printf 'bot: %s\n' "$*"; }

no_python() {
    cat >&2 <<'TEXT'

bot: Rasa needs Python 3.10, and it could be neither found nor downloaded.
Do one of these, then run the same command again:
  - connect to the internet (or set HTTPS_PROXY), so that uv can download Python 3.10 itself
  - pyenv:           pyenv install 3.10
  - Ubuntu 22.04:    sudo apt install python3.10 python3.10-venv
  - macOS, Homebrew: brew install python@3.10
  - any other 3.10:  put a folder that holds `python3.10` on PATH
The service itself (Python 3.11 or newer) does not need it: without Rasa it answers single questions.
TEXT
    exit 1
}

warn_platform() {
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64) ;;
        Linux-aarch64 | Darwin-arm64) say "note: this platform is in the lock but has not been tried" ;;
        *) say "note: the lock does not cover $(uname -s) on $(uname -m); the install will probably fail" ;;
    esac
}

fits() { [[ -x .venv/bin/python && -f $stamp ]] && cmp -s "$lock" "$stamp" && .venv/bin/python -V >/dev/null 2>&1; }

slim() {
    local packages
    packages=$(echo .venv/lib/python3.10/site-packages)
    # C++ headers and the packages' own tests: about 170 MB that nothing here reads.
    rm -rf "$packages/tensorflow/include"
    find "$packages" -depth -type d \( -name tests -o -name test \) \
        -not -path '*/tensorflow/*' -not -path '*/rasa/*' -exec rm -rf {} +
}

if ! command -v "$uv" >/dev/null; then
    say "no uv at '$uv'; give its path as the first argument" >&2
    exit 2
fi
if fits; then
    touch "$stamp"
    say "environment is ready"
    exit 0
fi
warn_platform
say "1/3 Python 3.10 (downloaded by uv when this machine has none)"
"$uv" venv --quiet --clear --python 3.10 .venv || no_python
say "2/3 installing Rasa, about 150 packages and 400 MB to download: some minutes the first time"
"$uv" pip sync --python .venv/bin/python --require-hashes "$lock"
say "3/3 removing what is never used"
slim
cp "$lock" "$stamp"
say "environment is ready ($(du -sm .venv | cut -f1) MB)"
