"""Takes the pictures of the documents: `make screenshots` (needs Chromium).

Starts the whole assistant with databases of its own, so that no real conversation gets into a picture
and no picture into the records; the index and the bot's model are those of DATA_DIR. For the pictures of
starting up and of Rasa being away the service runs alone.
"""

from __future__ import annotations

import sys

from scripts.screenshots.assistant import NOWHERE, running, website
from scripts.screenshots.camera import FOLDER, browser, photograph
from scripts.screenshots.pictures import EARLY, PICTURES


def main(wanted: list[str]) -> None:
    """Takes every picture, or those that are named."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    early, others = ([p for p in some if not wanted or p.name in wanted] for some in (EARLY, PICTURES))
    with browser() as chromium, website() as host:
        if others:
            on_host = f"http://127.0.0.1:{host.server_port}"
            with running("api.cli", "serve", WIDGET_ORIGINS=on_host) as assistant:
                host.assistant = assistant.address
                assistant.wait_until_ready()
                for picture in others:
                    photograph(chromium, on_host if picture.on_host else assistant.address, picture)
        if early:
            with running("api.serve", RASA_URL=NOWHERE) as alone:
                for picture in early:
                    photograph(chromium, alone.address, picture)


if __name__ == "__main__":
    main(sys.argv[1:])
