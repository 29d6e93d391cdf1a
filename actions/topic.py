"""What a question is about once the words that only ask are taken away."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.council import Council
from index.lexical import stems

_ASKING = """
doing going tho though first second third fourth fifth last one ones committed same again other others
who whos who's whose what whats what's which when where why how is are was were will would can could do
does did has have responsible responsibility charge accountable accountability answer answers lead leads
leading own owns owner run runs running hold account portfolio portfolios portfolo cabinet member remit
brief job scrutiny scrutinise scrutinises committee committees comittee commitee cttee cttees ctte ctee
panel row table tbl doc docs family heading headings title titled called exact looks look after over
oversee oversees cover covers covering come comes under fall falls sit sits tell me please list give
show name all every each the of a an any in for to on at about with it that this those these them there
plan plans draft document priority priorities ambition ambitions commitment commitments measure measures
measured measuring number promise promises promised pledge action actions say says said mentioned
mention get got need want know find out year caller customer resident asking asks quick question thing
things stuff council councils borough our your their you u we i us so and or but also then just really
actually exactly full complete total many much named set deliver delivers delivering outcome outcomes
value values theme themes core unifying two three four five six seven eight nine ten mean means define
defines strategy strategies be been being all's portfolio's scrutinised pls names listed partners came
impact success indicator indicators kpi kpis shared key main hi hello hey thanks ta cheers love mate plz
checking check checks checked log call more else anything something owt nothing nowt bits bit way ways
by if they he she wot wat wots r cust bout roughly works work worked working changing changed
happening happen happens planned planning regarding proposed propose position long soon target targets
date dates deadline month cost costs costing price tbh places sites areas streets wards spots locations
go goes done january
february march april june july august september october november december n thx open opens start starts
begin begins finish finished ready councillor councillors cllr officer leader
holds holder holding held
"""


class TopicReader:
    """Reads the topic of a question; the council's own name counts as no topic."""

    def __init__(self, council: Council) -> None:
        own = f"{council.name} {council.area} {council.plan_name} {council.plan_title}"
        self._empty = frozenset(_words(_ASKING)) | frozenset(_words(own))

    def words(self, text: str, names: Iterable[str] = ()) -> str:
        """The words left, in order, after the asking words and these names are taken away."""
        left = text.lower()
        for name in names:
            left = left.replace(name.lower(), " ")
        return " ".join(word for word in _words(left) if word not in self._empty and not word[0].isdigit())

    def stems(self, text: str) -> tuple[str, ...]:
        """The stems of the topic's words."""
        return tuple(stems([self.words(text)])[0])


def _words(text: str) -> list[str]:
    found = re.findall(r"[a-z0-9][a-z0-9'&-]*", text.lower().replace("’", "'"))
    return [re.sub(r"'s?$", "", word) for word in found]
