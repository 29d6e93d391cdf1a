"""Names of people that stand for something else, known all over the country."""

from __future__ import annotations

from privacy.lists import phrases, words

# Shops, charities, bodies; people of history; people of sayings.
NOT_PEOPLE = phrases(
    """
    andy's man club | barclays | barnardo | ben and jerry | big brother | black friday | bob the builder
    | boxing day | charles darwin | charles dickens | charles iii | christmas eve | easter monday |
    elizabeth ii | ernst and young | father christmas | florence nightingale | fred and ginger | fred
    perry | good friday | greggs | guy fawkes | harry potter | isaac newton | jack frost | jack wills |
    james bond | jane austen | jane doe | jd wetherspoon | joe bloggs | joe public | john doe | john
    lewis | johnson and johnson | king charles | laura ashley | lloyds | marie curie | marks and spencer
    | martin luther king | mary seacole | mickey mouse | morrisons | nelson mandela | pancake day | paul
    smith | peter pan | prince charles | prince william | princess diana | queen elizabeth | queen
    victoria | rob peter to pay paul | robert peel | robin hood | rosa parks | sainsbury | sam smiths |
    santa claus | st john ambulance | sue ryder | ted baker | tom dick and harry | tom dick or harry |
    tony's chocolonely | uncle sam | wh smith | william shakespeare | winston churchill
    """
)

# A name before one of these is a place, a body or a thing: `Andrew Street`, `Grace Church`, `Alexandra Park`.
PLACE_WORDS = words(
    """
    academy act alliance allotments arcade arms association authority ave avenue bakery bank baths bear
    bill brewers brewery bridge brook building buildings bus bypass cafe canal car castle cathedral
    center centre chapel charity church circle clinic close club college commission committee common
    company corner cottage council court crescent cross cycle depot district drive east end estate
    exchange fair farm festival field fields ford foundation fund gallery garage garden gardens gate
    golf green group grove guarantee guild hall hat heath heights high hill hospice hospital hotel house
    housing hub industrial inn institute interchange island junction junior lake lane lb library line
    lock lodge market mbc meadow meadows memorial mersey metro mews mill mills moor mosque mount museum
    nhs norris north nursery office parade parish park partnership pit place plan plaza pool portfolio
    precinct primary programme project pub quarry quay railway ramp rd reserve reservoir retail ring
    ringway rise river road roundabout row salon scheme school schools scrutiny service services shop
    shops site society south square st stadium station store stores strategy street supermarket surgery
    team temple terrace theatre tower town tram trust tunnel underbank university vale valley viaduct
    view village villas walk ward water way west wharf wood woods works yard
    """
)

# Capitalised often enough, and never part of a name.
NEVER_NAMES = words(
    """
    a6 african aldi allah arabic asda asian bengali brexit britain british catholic cctv christian
    christmas cllrs conservative coronavirus council councillor councillors covid dear december dem
    democrat diwali easter ehcp eid england english facebook farsi february friday god google gp gps
    green halloween hanukkah hindu hs2 ireland irish january jesus jewish july labour lib liberal lidl
    m60 madam march mayor mbc monday mp mps muslim nhs november october polish punjabi ramadan regards
    saturday scotland scottish sen send september sikh sir sirs sunday tesco tfgm thanks thursday tories
    tory tuesday twitter uk urdu wales wednesday welsh whatsapp yours zoom
    """
)
