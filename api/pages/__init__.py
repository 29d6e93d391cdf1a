"""The pages for people: the chat, the plan, what this is, and errors in the same look.

Every page works without JavaScript: the chat is a form that is posted to `/chat` and comes back with 303.
The script posts to the same address and asks for one message as a fragment (`chat.FRAGMENT`), so there is one
handler and one rendering; it never sees the conversation's id, which lives in an HttpOnly cookie.
"""

from __future__ import annotations

from api.pages.assets import static_routes
from api.pages.govuk import AssetsMissingError
from api.pages.routes import router

__all__ = ["AssetsMissingError", "router", "static_routes"]
