"""Surnames that are common in the United Kingdom and stand in a dictionary, as a word or as somebody's name.

Rarer ones are told by being in no dictionary at all.
"""

from __future__ import annotations

from privacy.lists import words

# Names first of all.
SURNAMES = words(
    """
    adams adeyemi ahmed akhtar ali allen amoah anderson andrews appiah asante ashton atkinson austen
    bailey bardsley barlow barnes barnett begum bennett bibi blair boateng boyle bradley brennan bronson
    bronte burke burton byrne cameron campbell carr chan chapman chaudhry chen chowdhury clarke clayton
    clinton collins cox crawford cromwell cunningham darwin davis dawson desai disraeli dixon doherty
    doyle duffy duncan edwards eliot elliott ellis evans fallows faraday ferguson ferreira fielding
    francis franklin gallagher gibson gladstone goddard gordon graham griffiths gupta haigh hamilton
    hargreaves harris harrison harvey hassan haworth henry heywood hobbes holt howard howarth hudson
    hughes hulme hume hussain hussein huxley ionescu iqbal ivanov iyer jackson james jefferson jenkins
    johnson johnston jones joshi joyce kaur kelly kendal kennedy kershaw khan khatun kim kowalski kumar
    lawrence lee lewis li lloyd locke lomax lynch macdonald mahmood malik martin matthews mccarthy
    mcdonald mehta mensah miah mistry mitchell morgan morris murphy murray nair newman newton nguyen
    nixon nolan nowak o'brien o'connor o'neill ogden okafor osei owen owusu parmar patel payne pearson
    pereira phillips pilkington popescu powell quinn qureshi rahman raleigh ratcliffe reddy reid
    reynolds richards richardson roberts robinson rodrigues rogers roosevelt ross russell ryan santos
    saunders schofield scott scrooge shah sharma shaw sheikh silva simpson singh solanki stevens stewart
    sullivan tattersall thatcher thomas thompson tyson uddin walsh wang watson webster whittaker wilde
    wilkinson williams wilson wisniewski wong woolf yeats zhang
    """
)

# Words first of all: after a given name they belong to it, also in small letters.
WORDS_TOO = words(
    """
    abbot abbott archer armstrong austin bacon baker ball banks barber barker batty bee bell berry best
    bird bishop black blackbird bolton bond booth bowman brand bright broad brook brooks brown buckle
    buckley bull burden burnley burns bush butcher butler butt cable carpenter carter carver cash
    chambers chandler chase chester child church clark clay coffin cole cook cooper costa cotton court
    coward crane croft cross crow dale darling das davies day dean derby dial drake drew drinkwater duke
    durham dyer early farmer farrier field fields finch fish fisher fletcher flint flowers ford foster
    fox french frost fry game gardener gardner garland garner gibbons gill glover gold golden goodman
    goodwin goose grant grave graves gray green greenwood grey hall hand hardy harper hart hawk hay head
    heaps heath hedge hill hobbs hogg holland holmes honey hood hope horn horton house hunt hunter
    ironmonger islam jewel joy king kirk knight lake lamb lancaster lane lark law leaf lilley lincoln
    linen lock lodge long lord love major marble mariner marsh marshall mason may mellor mercer miles
    mill miller mills moody moon moore moss mount myers nelson new nightingale noble nobles north oakes
    oldham owl pace page pallet palmer park parker parsons peacock pearce peel perry pickles pike pile
    pitt plant pollard pool poole pope porter potter power pratt preston price proctor purse quick raja
    raven read reader redhead reeves rice rich rider rivers robin rose rowing royle rush sands savage
    seal sergeant sharp shepherd short silver singer skinner skipper slack small smith snow southern
    spark sparrow speed spencer spring squire stafford stark steel sterling still stone storey stow
    street strong sultana summers sutton swan swift tanner tapper taylor tempest temple thorn thrower
    tiller todd trotter trout tucker turner twist valentine vane wade walker wall walls ward warrington
    washington water waters watts weaver webb wells west wheat wheeler white whitehead whittle wick wild
    wilder wilkes wills windows wing winter winters wise wood woods woodward workman worth wright yates
    york young
    """
)
