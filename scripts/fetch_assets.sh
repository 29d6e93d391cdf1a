#!/usr/bin/env bash
# Fetches the pages' styles and scripts by exact version and checksum into api/pages/node_modules.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if ! command -v npm >/dev/null; then
    echo "no npm on this machine: installing one into .venv"
    scripts/install_libraries.sh requirements-node.lock
    PATH=$PWD/.venv/bin:$PATH
fi
cd api/pages
npm ci --ignore-scripts --no-audit --no-fund
touch node_modules/.package-lock.json
