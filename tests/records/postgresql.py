"""A throw-away PostgreSQL server for tests, on loopback, where its programs are installed."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.ports import free_port

PLACES = ("/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt")
OWNERS = ("postgres", "nobody")
# Nothing of it has to survive, so nothing waits for the disk.
QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c unix_socket_directories="


def server_programs() -> Path | None:
    """The newest folder with `initdb` and `pg_ctl`, or None."""
    on_path = shutil.which("pg_ctl")
    found = [Path(on_path).resolve().parent] if on_path else []
    for place in PLACES:
        found += sorted(Path(place).glob("*/bin"), key=_version, reverse=True)
    return next((f for f in found if (f / "initdb").exists() and (f / "pg_ctl").exists()), None)


@contextmanager
def server(programs: Path) -> Iterator[str]:
    """A running server; gives the address of an empty database."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    as_owner = _as_owner(folder)
    data, port = str(folder / "data"), free_port()
    control = [str(programs / "pg_ctl"), "-D", data, "-w"]
    try:
        _run([str(programs / "initdb"), "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8"], as_owner)
        options = f"{QUICK} -c listen_addresses=127.0.0.1 -c port={port}"
        _run([*control, "-l", str(folder / "log"), "-o", options, "start"], as_owner)
        try:
            yield f"postgresql://tester@127.0.0.1:{port}/postgres"
        finally:
            _run([*control, "-m", "immediate", "stop"], as_owner)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _version(folder: Path) -> int:
    digits = "".join(filter(str.isdigit, folder.parent.name))
    return int(digits or 0)


def _as_owner(folder: Path) -> dict[str, Any]:
    """How to run the server's programs: they refuse to be run by root."""
    if os.geteuid() != 0:
        return {}
    accounts = {account.pw_name: account for account in pwd.getpwall()}
    owner = next(accounts[name] for name in OWNERS if name in accounts)
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}


def _run(command: list[str], as_owner: dict[str, Any]) -> None:
    # No pipes: the server would keep them open, and this would wait for it for ever.
    subprocess.run(
        command,
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={"LC_ALL": "C", "TZ": "UTC"},
        timeout=240,
        **as_owner,
    )
