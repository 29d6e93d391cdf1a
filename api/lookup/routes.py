"""`GET /api/commitments`, `/api/measures` and one of each."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request, Response

from api.errors import NotFound
from api.lookup.asked import MOST, USUAL, AskedForList, OfList, wants_csv
from api.lookup.bodies import subject_detail, subject_node
from api.lookup.look_up import Results
from api.lookup.running import assistant_of, run, today, with_history
from api.lookup.schemas import SubjectDetail, SubjectList
from api.lookup.subjects import find_subject, of_kind, subjects_of
from api.lookup.table import MEDIA_TYPE, as_csv
from api.parts import Parts, parts_of
from api.schemas import problem_responses
from corpus.model import Kind

router = APIRouter(tags=["Looking up"])
PartsOf = Annotated[Parts, Depends(parts_of)]
SubjectId = Annotated[
    str, Path(max_length=200, description="Its id, anchor or number.", examples=["measure 3.4"])
]
LIST_RESPONSES: dict[int | str, dict[str, Any]] = {
    200: {"content": {"text/csv": {"schema": {"type": "string"}}}},
    **problem_responses(422, 503),
}
VARY = {"Vary": "Accept"}


@router.get("/api/commitments", response_model=SubjectList, responses=LIST_RESPONSES)
async def list_commitments(request: Request, response: Response, parts: PartsOf, asked: OfList) -> Any:
    """Gives the commitments that fit, their parts among them: ranked when `q` is given."""
    return await _listed(request, response, parts, asked, Kind.COMMITMENT)


@router.get("/api/measures", response_model=SubjectList, responses=LIST_RESPONSES)
async def list_measures(request: Request, response: Response, parts: PartsOf, asked: OfList) -> Any:
    """Gives the measures that fit: ranked when `q` is given."""
    return await _listed(request, response, parts, asked, Kind.MEASURE)


@router.get("/api/commitments/{subject_id}", responses=problem_responses(404, 422, 503))
async def read_commitment(parts: PartsOf, subject_id: SubjectId) -> SubjectDetail:
    """Gives one commitment with the history of what was reported about it."""
    return await _one(parts, subject_id, Kind.COMMITMENT)


@router.get("/api/measures/{subject_id}", responses=problem_responses(404, 422, 503))
async def read_measure(parts: PartsOf, subject_id: SubjectId) -> SubjectDetail:
    """Gives one measure with the history of what was reported about it."""
    return await _one(parts, subject_id, Kind.MEASURE)


async def _listed(
    request: Request, response: Response, parts: Parts, asked: AskedForList, kind: Kind
) -> Response | SubjectList:
    plan = assistant_of(parts).plan
    as_table = wants_csv(asked.format, request.headers.get("accept", ""))
    limit = asked.limit or (MOST if as_table else USUAL)
    results = await run(parts, of_kind(subjects_of(plan), kind), asked.query(plan, limit))
    if as_table:
        named = {"Content-Disposition": f'attachment; filename="{kind.value}s.csv"'}
        return Response(as_csv(results.items), media_type=MEDIA_TYPE, headers=VARY | named)
    response.headers.update(VARY)
    return _body(request, results)


def _body(request: Request, results: Results) -> SubjectList:
    after = results.next_offset
    return SubjectList(
        total=results.total,
        limit=results.query.limit,
        offset=results.query.offset,
        next=None if after is None else _address(request, after),
        items=[subject_node(result, today()) for result in results.items],
    )


def _address(request: Request, offset: int) -> str:
    """This request's path with another offset."""
    url = request.url.include_query_params(offset=offset)
    return f"{url.path}?{url.query}"


async def _one(parts: Parts, name: str, kind: Kind) -> SubjectDetail:
    plan = assistant_of(parts).plan
    subject = find_subject(plan, name) or find_subject(plan, f"{kind.value} {name}")
    if subject is None or subject.passage.kind is not kind:
        raise NotFound(f"The plan has no {kind.value} of this id.")
    return subject_detail(await with_history(parts, subject), today())
