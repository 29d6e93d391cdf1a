"""A page of the form: a step, or the answers to check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from api.pages.feedback_draft import to_token
from api.pages.feedback_form import PRIVATE
from api.pages.feedback_held import Place, Writing
from api.pages.feedback_questions import step_view
from api.pages.feedback_steps import CHECK, Form
from api.pages.feedback_view import pieces, rows_to_check
from api.pages.site import read_site
from api.pages.templating import render
from api.parts import Parts


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the response could not be stored just now; `retry` is how many seconds to wait."""

    status: int
    reason: str
    retry: int

    @property
    def headers(self) -> Mapping[str, str]:
        """What tells a program when to try again."""
        return {"Retry-After": str(self.retry)}


def form_page(
    request: Request,
    parts: Parts,
    form: Form,
    place: Place,
    writing: Writing,
    step: str,
    trouble: Trouble | None = None,
) -> Response:
    """The page of a step. Looks for personal data: call it in a thread."""
    council = read_site(parts.settings.corpus_dir).council
    before = form.step_before(step, writing.draft, writing.redaction)
    values: dict[str, Any] = {
        "base": f"/feedback/{place.key}",
        "back": f"/feedback/{place.key}/{before}" if before else "/feedback",
        "token": to_token(writing.draft),
        "consultation": parts.consultation,
        "amends": bool(writing.draft.amends),
        "abandon": f"/feedback/receipt/{place.key}" if writing.draft.amends else "",
    }
    if step == CHECK:
        values |= {"rows": rows_to_check(form, council, writing), "trouble": trouble}
        headers = {**PRIVATE, **(trouble.headers if trouble else {})}
        return render(request, "feedback_check.html", trouble.status if trouble else 200, headers, **values)
    values |= {
        "view": step_view(form, council, step, writing),
        "redaction": writing.redaction,
        "pieces": pieces(writing.draft.comment, writing.redaction),
    }
    return render(request, "feedback_step.html", headers=PRIVATE, **values)
