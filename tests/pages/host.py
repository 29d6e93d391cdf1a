"""The example website on a real port, with the widget of a service on another."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from scripts.example_host import Website


@contextmanager
def hosting(assistant: str = "") -> Iterator[Website]:
    """The website while it is served; its `assistant` is the service's address, and may be set later."""
    website = Website(0, assistant)
    thread = threading.Thread(target=website.serve_forever)
    thread.start()
    try:
        yield website
    finally:
        website.shutdown()
        thread.join(20)
        website.server_close()
