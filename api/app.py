"""The public application: every route, every error, and the headers on all of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from fastapi import FastAPI

from api import chat, health, lookup, pages, plan_routes
from api.bodies import BodyLimit
from api.compression import CompressedPages
from api.docs import include_docs
from api.embedding import Embedding
from api.housekeeping import keep_house
from api.own_forms import OwnForms
from api.pages import accessibility, desk, feedback, feedback_receipt, plan, progress, widget
from api.pages.feedback_held import make_desk
from api.parts import Parts
from api.problems import map_errors
from api.security import SecurityHeaders
from api.settings import Settings

DESCRIPTION = """
Answers questions about a council's published plan in the plan's own words, each with its passage.

Every error is `application/problem+json` (RFC 9457).
"""


def create_app(settings: Settings, parts: Parts) -> FastAPI:
    """The application over these parts."""
    app = FastAPI(
        title="Plan assistant",
        version="1",
        description=DESCRIPTION,
        servers=[{"url": str(settings.public_url)}] if settings.public_url else None,
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
        # Nothing about anybody's messages goes to any collector.
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    app.state.parts = parts
    app.state.feedback_desk = make_desk(settings.chat_rate)
    # The receipt's addresses come first: the form's would take them for its own.
    modules = (chat, plan_routes, lookup, health, pages, accessibility, plan, desk, progress, widget)
    for module in (*modules, feedback_receipt, feedback):
        app.include_router(module.router)
    include_docs(app)
    app.router.routes.extend(pages.static_routes(settings))
    map_errors(app)
    # The last one added is the outermost.
    app.add_middleware(CompressedPages)
    app.add_middleware(OwnForms)
    app.add_middleware(BodyLimit)
    app.add_middleware(SecurityHeaders, settings=settings)
    app.add_middleware(Embedding, settings=settings)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    parts: Parts = app.state.parts
    task = asyncio.create_task(keep_house(parts.retention.run))
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
