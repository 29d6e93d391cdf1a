#!/usr/bin/env bash
# Writes the locks anew: exact versions with hashes, for every system, without any address.
# Use: scripts/lock.sh [--upgrade]     Without --upgrade versions stay where they can.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
uv=$PWD/.venv/bin/uv

compile() {
    "$uv" pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
        --generate-hashes --no-header --no-emit-index-url --no-emit-find-links "$@"
}

# PyTorch is taken out of the graph, so that no CUDA library comes in with it.
no_torch=$(mktemp)
trap 'rm -f "$no_torch"' EXIT
echo "torch ; sys_platform == 'never'" >"$no_torch"

compile --override "$no_torch" --no-emit-package torch requirements.in -o requirements.lock "$@"
compile --constraint requirements.lock requirements-dev.in -o requirements-dev.lock "$@"
compile requirements-node.in -o requirements-node.lock "$@"
(cd bot && "$uv" pip compile --quiet --universal --python-version 3.10 \
    --generate-hashes --no-header pyproject.toml -o requirements.lock "$@")
