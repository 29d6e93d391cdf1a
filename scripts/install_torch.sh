#!/usr/bin/env bash
# Makes .venv and installs PyTorch's CPU build into it, never CUDA (several GB that nothing here uses).
# TORCH_INDEX names another index of CPU builds, e.g. a mirror; TORCH_CUDA=yes takes the ordinary build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
index=${TORCH_INDEX:-https://download.pytorch.org/whl/cpu}
wanted=$(grep '^torch==' requirements-torch.txt)

python=$(scripts/find_python.sh)
.venv/bin/python -c '' 2>/dev/null || rm -rf .venv
"$python" -m venv .venv
pip() { .venv/bin/python -m pip --disable-pip-version-check --no-input "$@"; }

no_cpu_build() {
    cat >&2 <<TEXT

PyTorch's CPU build ($1) was found neither at
    $index
nor where pip looks otherwise. Do one of these, then run the same command again:
  - let this machine reach that address (HTTPS_PROXY, if there is a proxy)
  - TORCH_INDEX=ADDRESS make setup     with a mirror of it
  - TORCH_CUDA=yes make setup          takes the ordinary build, with several GB of CUDA libraries
TEXT
    exit 1
}

if [[ ${TORCH_CUDA:-} == yes ]]; then
    pip install "$wanted"
elif [[ $(uname -s) == Linux ]]; then
    # The "+cpu" keeps pip from the ordinary build for Linux, which cannot be imported without CUDA.
    # Both times without dependencies: they are in the lock. The first must fail fast where it cannot work.
    pip install --no-deps --retries 0 --timeout 10 --index-url "$index" "$wanted+cpu" ||
        pip install --no-deps "$wanted+cpu" || no_cpu_build "$wanted+cpu"
else
    pip install --no-deps "$wanted"
fi
