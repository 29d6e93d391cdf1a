"""Headers that keep a page of this service to itself, on every response."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.settings import Settings

# The path of the widget's script, and what stands before every address inside its frame.
WIDGET = "/widget.js"
EMBEDDED = "/embed"
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    # The styles hold small images as data.
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
# What a page may not do even if a script of another got into it; it writes to the clipboard, no more.
DENIED = (
    *("accelerometer", "autoplay", "camera", "clipboard-read", "cross-origin-isolated", "display-capture"),
    *("encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection"),
    *("interest-cohort", "keyboard-map", "magnetometer", "microphone", "midi", "payment"),
    *("picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "sync-xhr"),
    *("unload", "usb", "xr-spatial-tracking"),
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # Not no-referrer: with that, browsers send `Origin: null` with our own forms.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join([*(f"{feature}=()" for feature in DENIED), "clipboard-write=(self)"]),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "X-Permitted-Cross-Domain-Policies": "none",
    "X-DNS-Prefetch-Control": "off",
}


class SecurityHeaders:
    """Adds the headers to every response that has not set its own."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in security_headers(scope, self._settings).items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", _kept(headers))
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


def security_headers(scope: Scope, settings: Settings) -> dict[str, str]:
    """The headers for the response to a request."""
    framed = is_embedded(scope)
    elsewhere = framed or scope["path"] == WIDGET
    return {
        **HEADERS,
        **_over_tls(scope, settings),
        "Content-Security-Policy": _policy(scope, settings),
        "Cross-Origin-Resource-Policy": "cross-origin" if elsewhere else "same-origin",
        # It knows no list of origins; every browser that knows frame-ancestors goes by that instead.
        **({} if framed else {"X-Frame-Options": "DENY"}),
    }


def is_embedded(scope: Scope) -> bool:
    """Whether a request is for the inside of the widget's frame."""
    return scope.get("root_path") == EMBEDDED


def is_secure(scope: Scope, settings: Settings) -> bool:
    """Whether people reach the service over TLS: as the request says, else the address that people use."""
    public = settings.public_url
    return scope.get("scheme") == "https" or (public is not None and public.scheme == "https")


def _policy(scope: Scope, settings: Settings) -> str:
    ancestors = " ".join(settings.hosts) if is_embedded(scope) else ""
    directives = {**POLICY, "frame-ancestors": ancestors or "'none'"}
    upgrade = ["upgrade-insecure-requests"] if scope.get("scheme") == "https" else []
    return "; ".join([*(f"{what} {where}" for what, where in directives.items()), *upgrade])


def _over_tls(scope: Scope, settings: Settings) -> dict[str, str]:
    if scope.get("scheme") != "https" or not settings.hsts_seconds:
        return {}
    return {"Strict-Transport-Security": f"max-age={settings.hsts_seconds}; includeSubDomains"}


def _kept(headers: Headers) -> str:
    """A file with an ETag may be kept if it is asked for each time; nothing else is."""
    return "no-cache" if "etag" in headers else "no-store, max-age=0"
