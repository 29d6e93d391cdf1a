#!/usr/bin/env bash
# Runs one step of the set-up: a line while it runs, its output in a log, the log's end if it fails.
# Use: scripts/step.sh NAME "TITLE" COMMAND...
set -uo pipefail
name=$1 title=$2
shift 2
log=var/log/setup-$name.log
mkdir -p var/log
began=$SECONDS

printf '%s\n' "$title"
if [[ -t 1 ]]; then
    # Only a terminal gets a line that is written over and over.
    (while sleep 2; do printf '\r    %d s ' $((SECONDS - began)); done) &
    ticker=$!
    trap 'kill "$ticker" 2>/dev/null; printf "\r\033[K"' EXIT
fi

"$@" >"$log" 2>&1
code=$?
if ((code != 0)); then
    printf '\n%s\n    failed after %d s. The end of %s:\n\n' "$title" $((SECONDS - began)) "$log" >&2
    tail -n 25 "$log" | sed 's/^/    /' >&2
fi
exit "$code"
