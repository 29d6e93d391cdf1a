#!/usr/bin/env bash
# Prints a Python 3.11 to 3.14 that can make virtual environments; says what to install if there is none.
# PYTHON names one, if another than the first that is found shall be used.
set -uo pipefail

fits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))'
without_venv=

for python in ${PYTHON:-python3 python3.11 python3.12 python3.13 python3.14}; do
    "$python" -c "$fits" 2>/dev/null || continue
    if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        "$python" -c 'import sys; print(sys.executable)'
        exit 0
    fi
    without_venv=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
done

if [[ -n $without_venv ]]; then
    cat >&2 <<TEXT
Python $without_venv is here, but it cannot make virtual environments. On Debian and Ubuntu:
    sudo apt install python$without_venv-venv
TEXT
else
    cat >&2 <<TEXT
Python 3.11, 3.12, 3.13 or 3.14 is needed${PYTHON:+, and PYTHON=$PYTHON is none}. Install one, then run the same command again:
    Debian 12 or newer:     sudo apt install python3 python3-venv
    Ubuntu 24.04 or newer:  sudo apt install python3 python3-venv
    Ubuntu 22.04:           sudo apt install python3.11 python3.11-venv
    macOS, Homebrew:        brew install python@3.12
TEXT
fi
exit 1
