"""Every rule on what an English clause says of its dates, with a text that it alone reads so.

Every sentence is invented.
"""

import datetime as dt
from types import ModuleType

import pytest

from zjledger.reading.article import read_article
from zjledger.reading.days import NEAREST
from zjledger.reading.english import clauses, tenses

AT_ONCE = {
    "begins_quotation": ("“Today we celebrate,” he said.", "2025-11-17", []),
    "goes_on_in_quotation": (
        "“On the 11th we shut three gates, and on the 12th they froze.”",
        "2016-07-14",
        [],
    ),
    "no_longer_than": (
        "They had paid 40 bills, and nobody shall wait longer than February 12.",
        "2019-11-20",
        ["2020-02-12"],
    ),
    "than_hoped": (
        "The kiln was lit three weeks later than hoped for in August.",
        "2021-01-14",
        ["2020-08"],
    ),
    "as_in_a_year": (
        "The harvest does not begin, as in 2019, on September 20.",
        "2020-09-18",
        ["2019", "2019-09-20"],
    ),
    "cost_somebody": (
        "Fish leave by boat, and on April 9, with the nets full, a calm cost him 8,000 yuan.",
        "2022-11-24",
        ["2022-04-09"],
    ),
    "of_that_year": (
        "It was built 2014 near Yiwu and let in November of that year.",
        "2019-04-18",
        ["2014-11"],
    ),
    "of_a_month_named": (
        "The flood of 2020 stopped it: in March of that year nothing was built, and in May little.",
        "2022-08-10",
        ["2020", "2020-03", "2020-05"],
    ),
    "of_what_it_follows": (
        "The round follows those of January 9 and April 8.",
        "2020-06-28",
        ["2020-01-09", "2020-04-08"],
    ),
    "of_the_year_after": (
        "Sales, up 4% in the fourth quarter and 5% in the third quarter of 2024, are falling.",
        "2026-02-06",
        ["2024-Q4", "2024-Q3"],
    ),
    "of_a_dated_list": (
        "Checks were made in November, in December and in February 2023.",
        "2024-04-20",
        ["2022-11", "2022-12", "2023-02"],
    ),
    "of_a_round": (
        "The mass commencement of major projects for the third quarter took place in Lishui.",
        "2018-07-06",
        ["2018-Q3"],
    ),
    "told_in_present": (
        "It is dark over the port when, on Wednesday, the first shift begins its work.",
        "2016-11-25",
        ["2016-11-23"],
    ),
    "had_as_many": (
        "July brought 31 orders and November 28.",
        "2025-12-10",
        ["2025-07", "2025-11"],
    ),
    "put_off": (
        "It was brought forward from June 20 to January 4.",
        "2025-12-20",
        ["2026-06-20", "2026-01-04"],
    ),
    "said_to_come": (
        "In March he said that the pool would open in June.",
        "2025-02-06",
        ["2024-03", "2024-06"],
    ),
    "remembered": (
        "Of the loans approved on March 28, most will flow.",
        "2025-02-10",
        ["2024-03-28"],
    ),
    "prepared_for": (
        "Preparations for the fair in April began in October.",
        "2025-11-28",
        ["2026-04", "2025-10"],
    ),
    "not_kept": ("The road promised for November is not begun.", "2026-01-20", ["2025-11"]),
    "once_planned": (
        "Promised for April, the lift came in October.",
        "2022-12-08",
        ["2022-04", "2022-10"],
    ),
    "a_year_before": ("A year earlier, in May, it had closed.", "2025-08-20", []),
    "promised_on": ("What was promised in April has been kept.", "2025-02-20", ["2024-04"]),
    "was_open": ("Papers could be handed in until April 9.", "2024-08-02", ["2024-04-09"]),
    "of_what_is_replaced": (
        "It replaces the permit of May 2021, which lapsed on November 30.",
        "2024-02-22",
        ["2021-05", "2023-11-30"],
    ),
    "of_a_former": ("Last review: October 10.", "2025-02-06", ["2024-10-10"]),
    "for_an_earlier": ("That for 2023 had been adopted on May 9.", "2024-07-02", ["2023"]),
    "given_until": ("He got an extension until May 15.", "2024-03-12", ["2024-05-15"]),
    "let_pass": ("Planned in 2022, it missed July.", "2026-02-21", ["2022", "2025-07"]),
    "as_its_date": ("The hall now has March 1 as its opening date.", "2024-12-20", ["2025-03-01"]),
    "to_have_met": (
        "Firms that have paid less than half by May 31 may not bid.",
        "2024-12-18",
        ["2025-05-31"],
    ),
    "taken_for": (
        "Half of the rooms were booked for 2018 in September.",
        "2017-11-16",
        ["2018", "2017-09"],
    ),
    "noted": ("Write down March 18; it is a Thursday.", "2020-05-10", ["2021-03-18"]),
    "of_a_fact": ("The storm of July 8 will cost it 3 million yuan.", "2025-02-20", ["2024-07-08"]),
    "as_of": ("Prices have been free since November.", "2025-09-20", ["2024-11"]),
    "compared_with": ("It will be 12 percent more than in November.", "2025-04-20", ["2024-11"]),
}
STAGES = {
    "in_force": (
        "In 2023 the mill was sold, and in June it was let.",
        "2025-08-20",
        ["2023", "2023-06"],
    ),
    "verb": ("Both mills closed in November.", "2025-03-05", ["2024-11"]),
    "no_demand": ("The port paid out half of it by November.", "2025-04-20", ["2024-11"]),
    "as_before": ("Next steps. Fourth quarter: audits.", "2025-08-15", ["2025-Q4"]),
    "every_year": ('"The tea is picked in April," he says.', "2026-02-12", []),
    "newly_from": (
        "Shop: closed since July 6, new tenant from January 1 on.",
        "2024-12-05",
        ["2024-07-06", "2025-01-01"],
    ),
    "starting": ("Opening date: February 8.", "2023-11-17", ["2024-02-08"]),
    "carried_out": (
        "It was to be paid by February, but never came.",
        "2025-12-10",
        ["2025-02"],
    ),
    "apart": (
        "Freight exceeded 20 million tons in 2023 and in May it fell.",
        "2024-10-20",
        ["2023", "2024-05"],
    ),
    "certainly_over": (
        "Whoever registered in October need only confirm.",
        "2026-08-31",
        ["2025-10"],
    ),
    "in_course": (
        "Sales stopped on January 22, 2020 and were resumed on March 2.",
        "2021-08-27",
        ["2020-01-22", "2020-03-02"],
    ),
    "next_in_story": (
        "Begun in May 2021 and stopped in February, the pier was sold on August 3.",
        "2022-11-21",
        ["2021-05", "2022-02", "2022-08-03"],
    ),
    "not_aside": (
        "The mill, which was bought in June 2021, should have been sold on January 9.",
        "2023-05-11",
        ["2021-06", "2023-01-09"],
    ),
    "not_passed": (
        "Of those approved in 2023, half will open by May.",
        "2024-04-12",
        ["2023", "2024-05"],
    ),
    "could_at_last": (
        "In 2012, the road was shut by a flood, and it could be reopened only on May 4.",
        "2016-06-20",
        ["2012", "2012-05-04"],
    ),
    "of_another_plan": (
        "It will open in 2026, and staff will be hired from October.",
        "2025-06-20",
        ["2026"],
    ),
    "of_a_target": (
        "Two targets: 5 mills completed by May, the rest by November.",
        "2025-04-23",
        ["2025-05", "2025-11"],
    ),
    "owed": (
        "Plots that are not built on by June 30 go back to the county.",
        "2025-12-04",
        ["2026-06-30"],
    ),
    "applying": ("Entries for the prize of 2026 in November.", "2025-04-10", ["2026", "2025-11"]),
    "last_time": ("The fair was last held in November.", "2024-11-20", []),
    "agreed": ("They agreed to hold it in November.", "2024-12-05", []),
    "again_and_again": ("Plans are proposed in January and July.", "2024-05-06", []),
    "of_its_year": ("The projects of 2018 will start in November.", "2017-09-12", ["2018"]),
    "datum": ("Visitors: 310 in November, 240 in December.", "2025-06-20", ["2024-11", "2024-12"]),
    "belonging": ("4 billion yuan belongs to January.", "2025-10-16", ["2025-01"]),
    "counted_later": ("The July figures come out on August 15.", "2024-06-21", ["2024-08-15"]),
    "binding": (
        "Rules were revised in October and bind all from February 1.",
        "2023-12-29",
        ["2023-10", "2024-02-01"],
    ),
    "after_first": (
        "Half is paid in May and half in January.",
        "2025-03-20",
        ["2025-05", "2026-01"],
    ),
    "coming": ("The fee will be cut from July.", "2025-08-20", ["2026-07"]),
    "due": ("First draw by January.", "2025-12-10", ["2026-01"]),
    "or_did": (
        "Loans will be granted from February, and the first mill opened in October.",
        "2018-01-08",
        ["2018-02"],
    ),
    "before_others": (
        "Loans cost 4 percent in January and 3 percent in October.",
        "2022-12-08",
        ["2022-01", "2022-10"],
    ),
    "before_what_followed": (
        "The road was closed in July and reopened in December.",
        "2024-09-20",
        ["2023-07", "2023-12"],
    ),
    "arranged": (
        "For next year 6 million yuan has been arranged, half of it in May.",
        "2016-12-07",
        ["2017-05"],
    ),
    "past_after_a_plan": (
        "Two mills are to be lit in 2027. 19 were lit by January 16.",
        "2026-03-19",
        ["2027", "2026-01-16"],
    ),
    "after_its_month": (
        "In 2018 the mill was shut in November, and on January 8 it was sold.",
        "2020-06-11",
        ["2018", "2018-11"],
    ),
    "before_a_year": (
        "The mill was bought in July, then in 2015 it was sold.",
        "2016-04-19",
        ["2015"],
    ),
    "of_a_budget": (
        "Next year's budget has been set: 3 million yuan in March.",
        "2016-12-07",
        [],
    ),
    "shares_last_year": (
        "21 were shut by the end of October last year, 34 by the end of December.",
        "2024-12-06",
        ["2023-10"],
    ),
    "had_done": (
        "Sales rose by 9%. In the first quarter they had fallen by 8%.",
        "2021-02-22",
        [],
    ),
    "first_of_several": (
        "The first quarter brought 3.1 billion yuan, the second 2.9 billion yuan.",
        "2022-01-18",
        ["2021-Q1"],
    ),
    "before_the_following": (
        "The shaft was begun on November 9 and lined the following May.",
        "2015-02-11",
        ["2015-05"],
    ),
    "had_hoped": (
        "He had hoped to sail in November, but the boat leaked.",
        "2024-09-12",
        [],
    ),
}
TENSES = {
    "opens_clause": (
        "It was shut on Monday, on Friday it will reopen.",
        "2026-02-12",
        ["2026-02-09", "2026-02-13"],
    ),
    "dated_again": (
        "A hall, promised for December 2023, then for May 31, will open soon.",
        "2024-07-18",
        ["2023-12", "2024-05-31"],
    ),
    "step_of_schedule": ("The list is drawn up in October.", "2025-04-20", ["2025-10"]),
    "had_been_due": (
        "It paid one part on May 2 and missed the next, due on July 21.",
        "2023-12-29",
        ["2023-05-02", "2023-07-21"],
    ),
    "those_chosen": (
        "Selected mills send their accounts on August 1.",
        "2025-03-05",
        ["2025-08-01"],
    ),
    "by_last_verb": ("Both mills closed in November.", "2025-03-05", ["2024-11"]),
    "reserved_for": (
        "Land has been reserved, 90 mu of it for release in May.",
        "2024-02-22",
        ["2024-05"],
    ),
    "figure_alone": (
        "By October 14, 60% was paid, and by November 16 90%; the rest follows in May.",
        "2022-02-18",
        ["2021-10-14", "2021-11-16", "2022-05"],
    ),
    "gapped": (
        "The first was sold in March, the second in June, and the third follows in May.",
        "2024-12-13",
        ["2024-03", "2024-06", "2025-05"],
    ),
    "said_then": ("In November it said that the hall will open.", "2025-06-20", ["2024-11"]),
    "by_next_verb": ("In November both mills closed.", "2025-03-05", ["2024-11"]),
    "has_brought": (
        "Five are to be opened on August 3. The 45 firms of the round of November 18 are under "
        "way.",
        "2022-07-19",
        ["2022-08-03", "2021-11-18"],
    ),
    "agreed": ("They return on Friday.", "2026-02-10", ["2026-02-13"]),
    "by_earlier_verb": (
        "The yard closed two docks, one of them for good in November.",
        "2025-03-05",
        ["2024-11"],
    ),
    "shares_schedule": (
        "60% is paid in the second quarter, the rest after a check in December.",
        "2025-02-20",
        ["2025-Q2", "2025-12"],
    ),
}
TABLES = {(clauses, "AT_ONCE"): AT_ONCE, (clauses, "STAGES"): STAGES, (tenses, "RULES"): TENSES}
CASES = [
    (module, table, rule, *case)
    for (module, table), cases in TABLES.items()
    for rule, case in cases.items()
]
FURTHER = [
    ("In 2023 the flood of July 4 cost 3 million yuan.", "2025-05-20", ["2023", "2023-07-04"]),
    (
        "A fair planned for January 9 was cancelled on December 30.",
        "2018-02-10",
        ["2018-01-09", "2017-12-30"],
    ),
    ("“June was a month of glass,” she said.", "2025-11-17", ["2025-06"]),
]
"""What rules tell by their other branches."""


def read(text: str, day: str) -> list[str | None]:
    found = read_article(text, dt.date.fromisoformat(day))
    return [p.value for p in found if p.kind == "date" and p.reason != NEAREST]


def test_every_rule_has_an_example() -> None:
    for (module, table), cases in TABLES.items():
        assert sorted(cases) == sorted(rule.__name__ for rule in getattr(module, table))


@pytest.mark.parametrize(("module", "table", "rule", "text", "day", "dates"), CASES)
def test_a_rule_tells_and_without_it_the_reading_is_another(
    module: ModuleType,
    table: str,
    rule: str,
    text: str,
    day: str,
    dates: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert read(text, day) == dates
    others = tuple(other for other in getattr(module, table) if other.__name__ != rule)
    monkeypatch.setattr(module, table, others)
    assert read(text, day) != dates


@pytest.mark.parametrize(("text", "day", "dates"), FURTHER)
def test_what_a_rule_tells_besides(text: str, day: str, dates: list[str]) -> None:
    assert read(text, day) == dates
