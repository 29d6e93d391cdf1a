"""Looking up commitments and measures: found by words or number, filtered, with their latest update."""

from __future__ import annotations

from api.lookup.routes import router

__all__ = ["router"]
