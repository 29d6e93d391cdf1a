"""The cookie that holds the conversation's id, so that neither scripts nor addresses show it.

The widget's frame has a cookie of its own. Over TLS it is for frames in other sites, one for each site
(`SameSite=None; Partitioned`). Where a browser keeps no cookies for frames, it comes back without even the
empty one that the frame's page sets; then the id goes to the frame's script, which sends it along in a
header (`HEADER`).
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from api.parts import parts_of
from api.security import is_embedded, is_secure

NAME = "conversation"
NAME_EMBEDDED = "conversation-embedded"
# Browsers take a cookie of this prefix only over TLS, and from no other host of the domain.
LOCKED = "__Host-"
HEADER = "X-Conversation"
EMPTY = "none"


def conversation_of(request: Request) -> str | None:
    """The id of this browser's conversation, if it has one."""
    found = request.cookies.get(cookie_name(request))
    if found is None and is_embedded(request.scope):
        found = request.headers.get(HEADER)
    return None if found == EMPTY else found


def keep_conversation(request: Request, response: Response, conversation_id: str) -> None:
    """Keeps the id until the browser is closed: the page is used on shared computers too."""
    _set(request, response, conversation_id)
    if is_embedded(request.scope) and cookie_name(request) not in request.cookies:
        response.headers[HEADER] = conversation_id


def forget_conversation(request: Request, response: Response) -> None:
    """Has the browser forget the conversation."""
    if is_embedded(request.scope):
        _set(request, response, EMPTY)
    else:
        response.headers.append("set-cookie", f"{_cookie(request, '')}; Max-Age=0")


def try_cookies(request: Request, response: Response) -> None:
    """Sets an empty cookie in the widget's frame: who comes back without it keeps none."""
    if is_embedded(request.scope) and cookie_name(request) not in request.cookies:
        _set(request, response, EMPTY)


def cookie_name(request: Request) -> str:
    """What the cookie is called in this place."""
    name = NAME_EMBEDDED if is_embedded(request.scope) else NAME
    return f"{LOCKED}{name}" if _is_secure(request) else name


def _set(request: Request, response: Response, value: str) -> None:
    response.headers.append("set-cookie", _cookie(request, value))


def _cookie(request: Request, value: str) -> str:
    """Written by hand: Python's cookies know `Partitioned` only from 3.14 on."""
    secure = _is_secure(request)
    foreign = secure and is_embedded(request.scope)
    where = "SameSite=none; Partitioned" if foreign else "SameSite=lax"
    return f"{cookie_name(request)}={value}; Path=/; HttpOnly; {where}" + ("; Secure" if secure else "")


def _is_secure(request: Request) -> bool:
    return is_secure(request.scope, parts_of(request).settings)
