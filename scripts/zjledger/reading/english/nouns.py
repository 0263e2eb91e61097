"""English nouns that a report counts: things, firms, bodies, events and people.

Nouns that are known, and any other plural but those of units, spans of time and verbs.
"""

from __future__ import annotations

import itertools
import re

from zjledger.reading.english.persons import PERSONS

_THINGS = """
projects enterprises firms companies platforms zones parks tasks goals measures agreements deals
contracts clusters venues jobs beds stations turbines buildings units items parts lines berths
schools
hospitals factories plants bases centers centres sites homes shops hotels patents reactors vessels
ships funds applications licenses licences warehouses terminals tunnels bridges vehicles cars buses
trucks trains locomotives aircraft planes flights routes roads streets highways expressways railways
lanes overpasses underpasses interchanges canals dams reservoirs sluices locks dykes ponds towers
blades robots machines devices sets pieces systems networks servers racks cabinets chips wafers
batteries cells panels modules piles substations transformers generators boilers furnaces workshops
laboratories labs incubators accelerators studios offices branches outlets stores malls supermarkets
restaurants canteens markets exhibitions fairs expos forums sub-forums seminars conferences meetings
ceremonies events activities sessions visits performances roadshows exhibits booths stands stalls
seats rooms wards clinics kindergartens libraries museums theaters theatres gyms stadiums
playgrounds gardens apartments flats houses dwellings dormitories plots parcels blocks floors
storeys sections spaces nodes hubs corridors belts bids tenders orders loans bonds transactions
invoices registrations approvals permits certificates filings trademarks copyrights standards rules
regulations clauses provisions policies articles documents lists plans programs programmes schemes
initiatives actions steps services functions indicators targets objectives priorities problems
requests demands suggestions proposals opinions cases complaints accidents inspections checks audits
achievements technologies products brands models types kinds categories varieties species classes
grades fields areas aspects links chains industries sectors segments tracks scenarios apps websites
accounts channels episodes copies books papers reports studies surveys questionnaires awards prizes
medals titles scholarships grants subsidies vouchers coupons tickets deliveries packages containers
shipments trips voyages crossings piers docks quays wharves wharfs ports airports runways gates
checkpoints depots yards sheds barns greenhouses farms orchards mines quarries wells pumps pipes
pipelines cables poles lamps cameras sensors drones satellites rockets ovens looms spindles presses
lathes cranes tractors trees saplings animals pigs chickens cattle start-ups startups ventures
unicorns giants subsidiaries affiliates chambers associations federations unions alliances consortia
consortiums teams groups committees commissions bureaus departments agencies authorities governments
organizations organisations institutions institutes academies universities colleges faculties
ministries embassies consulates banks insurers brokerages exchanges utilities operators carriers
airlines cooperatives collectives mills refineries smelters breweries works neighborhoods
neighbourhoods communities cities counties districts towns townships subdistricts villages provinces
regions countries nations states prefectures municipalities localities destinations islands bays
lakes rivers streams households entities undertakings businesses batches rounds phases rings tanks
silos turbogenerators facilities installations complexes compounds campuses estates landmarks
attractions resorts spots hotspots competitions contests matches games races festivals
groundbreakings memoranda memorandums letters intentions clues opportunities partnerships
collaborations pairings ties assignments missions campaigns reforms pilots demonstrations topics
breakthroughs innovations delegations screens shifts peers typhoons editions elevators escalators
courses lessons lectures tournaments concerts tours itineraries pavilions posts positions vacancies
quotas windows counters kiosks lockers computers phones instruments tools moulds molds components
sheets tubes wheels tyres tires engines motors compressors valves filters helicopters ferries yachts
tankers barges boats bicycles bikes scooters motorcycles wagons carriages coaches vans excavators
stocks listings mergers acquisitions financings divisions experiments tests trials samples datasets
algorithms villas temples churches monuments relics trails paths footbridges viaducts ramps
junctions stops motions bills laws calls messages deposits claims ledgers barriers bottlenecks
cinemas arenas plazas agendas dramas visas operas taxis menus
ideas pandas criteria stadia gymnasia aquaria curricula memoranda spacecraft
investors suppliers buyers sellers exhibitors customers clients users consumers
shareholders taxpayers contractors builders winners applicants entrants
members families names inventions prototypes ones
""".split()

_ALONE = "company companies project enterprise firm platform zone park task goal".split()
_ALONE += (
    "contract deal agreement cluster unit building station hospital school bank person".split()
)

WITH_PEOPLE = f"(?:{'|'.join(_ALONE)}) "
"""Before :data:`THEIR_PEOPLE`, who are what is counted: 96 bank clerks."""
THEIR_PEOPLE = "|".join(word for word in PERSONS if word != "owners")
"""Nouns of persons; project owners may be firms."""
PEOPLE = frozenset(PERSONS) | {"of us", "of you"}
"""Nouns of persons and pronouns that can only be, whose counts are of people."""


def _by_first_letter(words: set[str]) -> str:
    """An alternation that tries few words: those of one first letter."""
    groups = itertools.groupby(sorted(words), key=lambda word: word[0])
    return "|".join(
        f"{letter}(?:{'|'.join(sorted((w[1:] for w in group), key=len, reverse=True))})"
        for letter, group in groups
    )


NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve"
BARRED = (
    "and at in on from with by that who but or plus as while among because due owing "
    "it they he she we every each had has have went came got "
    f"{NUMBER_WORDS}"
).split()
"""Words that never stand between a number and the noun it counts."""

MEASURES = """
years months weeks days hours minutes seconds quarters decades weekdays weekends nights mornings
afternoons winters springs summers autumns degrees points percents times dollars cents pounds euros
francs kilometers kilometres
meters metres miles hectares acres tons tonnes kilograms grams litres liters kilowatts megawatts
gigawatts watts volts hundreds thousands millions billions trillions dozens scores thirds fifths
changes ways reasons sides halves respects
tenths sales goods folds always perhaps towards besides sometimes
nowadays overseas afterwards upwards downwards onwards
remains includes involves covers comes gets makes takes leads brings belongs begins starts stands
lives lies says sees puts lets asks adds ends wins owns cuts hits sits does goes
employs serves opens closes pays buys sells expects exceeds reaches becomes carries feeds loses
fails lacks joins helps allows contains provides produces builds connects
means needs calls keeps holds gives shows aims seeks runs rises falls grows costs requires
""".split()
"""Plurals of what is measured, and words that only look like plurals: none is a counted noun."""

EVENTS = "starts|stands|wins|calls|falls|cuts|changes|ends"
"""Of these, nouns where a number right before them is one of things beyond doubt."""
EVENTS_DID = "came|come|were|are|have|had|was|will|follow|followed"
"""After such a noun: 37 calls came."""
AT_LEAST = (
    "(?:^|[^A-Za-z])(?i:(?:fewer|more) than|at (?:least|most)|took|received|answered|handled|"
    "brought|logged|had|with (?:about|around|some|over|nearly|almost)) $|[a-z]: $"
)
"""What stands before such a number: fewer than 15 starts, its first test: 92 calls; but the one
with 15 stands out."""

_OPEN = "[a-z]{2,17}(?:[b-hj-rtv-z]s|ies)|headquarters"
"""Any other plural; not -ss, -us, -is or -as."""

KNOWN = _by_first_letter({*_THINGS, *PERSONS})
"""Nouns of things and persons that are known, without any other plural."""
_OWN = {w for w in (*_THINGS, *PERSONS, *_ALONE) if not re.fullmatch(_OPEN, w)}
NOUNS = f"{_by_first_letter(_OWN)}|{_OPEN}"
"""Every noun that is counted, as a pattern without look-around; the end of a word must follow."""
