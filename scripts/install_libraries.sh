#!/usr/bin/env bash
# Installs a lock into .venv, each file checked against its hash. Use: scripts/install_libraries.sh LOCK
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
.venv/bin/python -m pip --disable-pip-version-check --no-input install --no-deps --require-hashes -r "$1"
