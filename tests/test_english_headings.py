"""English dates under a year that stands alone: at a paragraph's head, or in a line of its own.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt
import random

import pytest
from one_column import dates_and_spans as dates
from test_column import differences


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "2021. The harbour files its plan on April 8. The council answers in August, "
            "and on November 3, $40 million is promised.",
            "2025-10-20",
            ["2021-04-08", "2021-08", "2021-11-03"],
        ),
        (
            "2022: drilling starts on March 5. Work halts in May; it resumes on July 14.",
            "2025-10-20",
            ["2022-03-05", "2022-05", "2022-07-14"],
        ),
        (
            "2022 – Drilling starts on March 5. Work halts in May.",
            "2025-10-20",
            ["2022-03-05", "2022-05"],
        ),
        (
            "Year 2022. The first pile goes down on June 2.\nYear 2023. The last goes down "
            "on May 9.",
            "2025-10-20",
            ["2022-06-02", "2023-05-09"],
        ),
        (
            "The year 2022: surveyors come in February.\nThe year 2023: they leave in November.",
            "2025-10-20",
            ["2022-02", "2023-11"],
        ),
        (
            "In 2021: the firm is founded on May 6.\nIn 2022: it hires 40 people in October.",
            "2025-10-20",
            ["2021-05-06", "2022-10"],
        ),
        (
            "## 2021\nThe firm is founded on May 6. It hires 40 people in October.\n\n## "
            "2022\nA second hall opens on January 9.",
            "2025-10-20",
            ["2021-05-06", "2021-10", "2022-01-09"],
        ),
        (
            "**2021**\n- May 6: the firm is founded\n- October: 40 people are "
            "hired\n**2022**\n- January 9: a second hall opens",
            "2025-10-20",
            ["2021-05-06", "2021-10", "2022-01-09"],
        ),
        (
            "**2021.** The firm is founded on May 6.\n**2022.** A second hall opens on January 9.",
            "2025-10-20",
            ["2021-05-06", "2022-01-09"],
        ),
        (
            "2021\n\nThe firm is founded on May 6.\n\nIn October it hires 40 "
            "people.\n\n2022\n\nA second hall opens on January 9.\n\nThe third is to open "
            "on March 3.",
            "2025-10-20",
            ["2021-05-06", "2021-10", "2022-01-09", "2026-03-03"],
        ),
        (
            "2021\tThe firm is founded on May 6.\n2022\tA second hall opens on January 9.",
            "2025-10-20",
            ["2021-05-06", "2022-01-09"],
        ),
        (
            "| Year | Event |\n|---|---|\n| 2021 | The firm is founded on May 6 |\n| 2022 "
            "| A second hall opens on January 9 |",
            "2025-10-20",
            ["2021-05-06", "2022-01-09"],
        ),
        (
            "2021 | founded on May 6\n2022 | a second hall opens on January 9",
            "2025-10-20",
            ["2021-05-06", "2022-01-09"],
        ),
        (
            "2021 (start). The firm is founded on May 6.",
            "2025-10-20",
            ["2021-05-06"],
        ),
        (
            "2021 (start)\nThe firm is founded on May 6.\n2022 (growth)\nA second hall "
            "opens on January 9.",
            "2025-10-20",
            ["2021-05-06", "2022-01-09"],
        ),
        (
            "(2021) The firm is founded on May 6.\n(2022) A second hall opens on January 9.",
            "2025-10-20",
            ["2021-05-06", "2022-01-09"],
        ),
        (
            "- 2021: founded on May 6\n- 2022: second hall on January 9",
            "2025-10-20",
            ["2021-05-06", "2022-01-09"],
        ),
        (
            "2021: Founding\nThe firm is founded on May 6.\n2022: Growth\nA second hall "
            "opens on January 9.\n2023: Crisis\nOrders vanish in the second quarter.",
            "2025-10-20",
            ["2021-05-06", "2022-01-09", "2023-Q2"],
        ),
        (
            "2026: the road opens in May.\n2027: the tunnel follows on March 8.",
            "2025-10-20",
            ["2026-05", "2027-03-08"],
        ),
        (
            "Plan of the port:\n2026. Dredging begins in February. Two cranes arrive on "
            "June 5.\n2027. The quay is handed over on April 30.",
            "2025-10-20",
            ["2026-02", "2026-06-05", "2027-04-30"],
        ),
        (
            "2022. Work starts in December. The first pile, up to the following February, "
            "costs 3 million yuan.",
            "2025-10-20",
            ["2022-12", "2023-02"],
        ),
        (
            "2022. A storm in November shuts the site until February.",
            "2025-10-20",
            ["2022-11", "2023-02"],
        ),
        (
            "2022. Output in January is 5 percent higher than in December.",
            "2025-10-20",
            ["2022-01", "2021-12"],
        ),
        (
            "2023. The hall is finished on May 4. It will be extended from February.",
            "2025-10-20",
            ["2023-05-04", "2026-02"],
        ),
        (
            "2024. The bridge, for which a contract was signed on March 3, 2022, opens on June 6.",
            "2025-10-20",
            ["2022-03-03", "2024-06-06"],
        ),
        (
            "2024. In 2023, the bridge was shut in March. It opens on June 6.",
            "2025-10-20",
            ["2023-03", "2024-06-06"],
        ),
        (
            "2024. The bridge opens on June 6. Next January it will be repainted.",
            "2025-10-20",
            ["2024-06-06", "2026-01"],
        ),
        (
            "2025. The gap closes on May 22. Asphalt follows in August; trucks test it on "
            "September 25. The toll begins on December 1.",
            "2025-10-20",
            ["2025-05-22", "2025-08", "2025-09-25", "2025-12-01"],
        ),
        (
            "2021. Founded on May 6. 2022. A second hall opens on January 9. 2023. The "
            "third follows in July.",
            "2025-10-20",
            ["2021-05-06", "2022-01-09", "2023-07"],
        ),
        (
            "A chronicle.\n\n2019. The lease is signed on the 4th of July.\n\n2020. The "
            "plague empties the halls in February. They fill again on June 13.\n\nThe firm "
            "has 300 staff. It opened a shop on September 5.",
            "2025-10-20",
            ["2019-07-04", "2020-02", "2020-06-13", "2025-09-05"],
        ),
        (
            "1998. The mill is built in June.\n2003. It burns down on April 2.",
            "2025-10-20",
            ["1998-06", "2003-04-02"],
        ),
        (
            "2022\nJanuary: land is bought\nMarch 5: drilling starts\nthird quarter: the "
            "walls rise\n2023\nApril: the roof goes on",
            "2025-10-20",
            ["2022-01", "2022-03-05", "2022-Q3", "2023-04"],
        ),
        (
            "2023. In the first quarter 30 million yuan is spent, in the fourth quarter 50 "
            "million yuan.",
            "2025-10-20",
            ["2023-Q1", "2023-Q4"],
        ),
        (
            "2023. Steel is dearer than in 2022. Between March 3 and April 9 nothing moves.",
            "2025-10-20",
            ["2023-03-03/2023-04-09"],
        ),
        (
            "Chronicle of the pier\n\n2016 —— The pier is planned in April. It is begun on "
            "October 2.\n\n2017 —— A storm breaks it on January 5.",
            "2019-03-08",
            ["2016-04", "2016-10-02", "2017-01-05"],
        ),
        (
            "1. 2016: the pier is planned in April.\n2. 2017: a storm breaks it on January 5.",
            "2019-03-08",
            ["2016-04", "2017-01-05"],
        ),
        (
            "> 2016. The pier is planned in April.\n> 2017. A storm breaks it on January 5.",
            "2019-03-08",
            ["2016-04", "2017-01-05"],
        ),
        (
            "### 2016:\n* planned in April\n* begun on October 2\n### 2017:\n* broken on January 5",
            "2019-03-08",
            ["2016-04", "2016-10-02", "2017-01-05"],
        ),
        (
            "[2016] The pier is planned in April.\n[2017] A storm breaks it on January 5.",
            "2019-03-08",
            ["2016-04", "2017-01-05"],
        ),
        (
            "Page\n2016\nThe pier opened on February 3.",
            "2019-03-08",
            ["2016-02-03"],
        ),
        (
            "2018. The pier was mended on May 3. 40 firms bid for the next on June 9.",
            "2019-03-08",
            ["2018-05-03", "2018-06-09"],
        ),
        (
            "2018. The pier was mended on May 3; since then 40 firms have bid, the last on "
            "February 9, 2019.",
            "2019-03-08",
            ["2018-05-03", "2019-02-09"],
        ),
        (
            "2018. The mayor swears on May 3 to build a pier by the end of August. It is "
            "done in September.",
            "2019-03-08",
            ["2018-05-03", "2018-08", "2018-09"],
        ),
        (
            "2018. The firm owes 3 million yuan since August 2017 and pays in March.",
            "2019-03-08",
            ["2017-08", "2018-03"],
        ),
        (
            "2018. Of 30 ships, 12 sail in the second quarter and 18 in the third.",
            "2019-03-08",
            ["2018-Q2", "2018-Q3"],
        ),
        (
            "2018. A year later, in March, the pier falls down.",
            "2019-08-08",
            ["2019-03"],
        ),
        (
            "2020. Begun in March, the second phase ends in November. The third begins in "
            "January 2021.",
            "2022-04-04",
            ["2020-03", "2020-11", "2021-01"],
        ),
        (
            "2023. It has been a year of rain; in May a dam broke. In 2024 a new one is "
            "built, from March on.",
            "2025-04-04",
            ["2023-05", "2024-03"],
        ),
        (
            "Timetable\n2024: survey in May\n2025: tender on February 3, award on April "
            "9\n2026: works from January, first train on December 12",
            "2024-02-04",
            ["2024-05", "2025-02-03", "2025-04-09", "2026-01", "2026-12-12"],
        ),
        (
            "2024\nSurvey in May.\n2025\nTender on February 3, award on April "
            "9.\n2026\nWorks from January, first train on December 12.",
            "2024-02-04",
            ["2024-05", "2025-02-03", "2025-04-09", "2026-01", "2026-12-12"],
        ),
        (
            "2025. The tender was decided on January 9. It closes in June.",
            "2024-02-04",
            ["2024-01-09", "2025-06"],
        ),
        (
            "2021:\nMarch 3: founded\n\nThe firm will move on May 8.",
            "2024-02-04",
            ["2021-03-03", "2024-05-08"],
        ),
        (
            "2021.\nFounded on March 3.\n2022.\nMoved on May 8.\nSold in June.",
            "2024-02-04",
            ["2021-03-03", "2022-05-08", "2022-06"],
        ),
        (
            "In brief\n2021 – founded on March 3;\n2022 – moved on May 8;\n2023 – sold in "
            "June.\nThe new owner took over on January 9.",
            "2024-02-04",
            ["2021-03-03", "2022-05-08", "2023-06", "2024-01-09"],
        ),
        (
            "2022\r\nFounded on March 3.\r\n2023\r\nSold in June.\r\n",
            "2024-02-04",
            ["2022-03-03", "2023-06"],
        ),
        (
            "  2022  \nFounded on March 3.\n  2023  \nSold in June.\n",
            "2024-02-04",
            ["2022-03-03", "2023-06"],
        ),
        (
            "**2022** – founded on March 3\n**2023** – sold in June",
            "2024-02-04",
            ["2022-03-03", "2023-06"],
        ),
        (
            "*2022:* founded on March 3\n*2023:* sold in June",
            "2024-02-04",
            ["2022-03-03", "2023-06"],
        ),
        (
            "2022. On 5 May the firm is founded, on 7 July it moves.",
            "2024-02-04",
            ["2022-05-05", "2022-07-07"],
        ),
        (
            "2022. Q1: founded. In Q3 it moves. At the end of October it is sold; by "
            "mid-December all is spent.",
            "2024-02-04",
            ["2022-Q1", "2022-Q3", "2022-10", "2022-12"],
        ),
        (
            "2022. From March 3 to 9 a fair is held.",
            "2024-02-04",
            ["2022-03-03/2022-03-09"],
        ),
        (
            "2022. Three fairs are held, on March 3, April 8 and May 9.",
            "2024-02-04",
            ["2022-03-03", "2022-04-08", "2022-05-09"],
        ),
        (
            "2022 in review\n\nThe fair opened on January 9.",
            "2023-02-04",
            ["2023-01-09"],
        ),
        (
            "2023. A good year. January sees six piles set, May 31. In June, 12.",
            "2025-12-18",
            ["2023-01", "2023-05", "2023-06"],
        ),
        (
            "2023. A good year. January brings six piles, May 31, and July 44. Rain falls "
            "on August 3.",
            "2025-12-18",
            ["2023-01", "2023-05", "2023-07", "2023-08-03"],
        ),
        (
            "2024. The owner takes over on June 3. The day after, on June 4, he "
            "sells.\n\n2025. He buys it back on the 9th of May.",
            "2025-12-18",
            ["2024-06-03", "2024-06-04", "2025-05-09"],
        ),
        (
            "2024. The works stop on June 3 and open again on the 9th.",
            "2025-12-18",
            ["2024-06-03", "2024-06-09"],
        ),
        (
            "2024. The works stop on Monday. They resume on June 9.",
            "2025-12-18",
            ["2024-06-09"],
        ),
        (
            "2024. The opening is put off from December to February.",
            "2025-12-18",
            ["2024-12", "2025-02"],
        ),
        (
            "2024. Prices fall in May 2024 and rise in July.",
            "2025-12-18",
            ["2024-05", "2024-07"],
        ),
        (
            "2019 –\tThe lease is signed in July.\n2020 –\tThe halls close in February.",
            "2025-12-18",
            ["2019-07", "2020-02"],
        ),
        (
            "• 2019. The lease is signed in July.\n• 2020. The halls close in February.",
            "2025-12-18",
            ["2019-07", "2020-02"],
        ),
    ],
)
def test_a_year_alone_is_that_of_the_dates_it_reaches(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        (
            "2021 projects were started.\nThe province meets on October 9.",
            "2025-10-20",
            ["2025-10-09"],
        ),
        (
            "2021 projects were started on March 3.",
            "2025-10-20",
            ["2025-03-03"],
        ),
        (
            "Contracts\n2021\nStarts\n1500\nThe fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "The number of contracts rose from 1,400 in\n2021. The fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "Signed: 2021\nBuilt: 35\nThe fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "2021\n350\n42\nThe fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "2021\n2022\n2023\nThe fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "In 2021, the firm was founded. The fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "2021-2025: five years of work. The fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "2021 – 2025. The fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "2021 to 2025: the fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "## 2021\nFounded on May 6.\n\n## Outlook\nThe tunnel opens on March 3.",
            "2025-10-20",
            ["2021-05-06", "2026-03-03"],
        ),
        (
            "2021\nFounded on May 6.\n\nThe fair opened on September 9.",
            "2025-10-20",
            ["2021-05-06", "2025-09-09"],
        ),
        (
            "2021. Founded on May 6.\nThe fair opened on September 9.",
            "2025-10-20",
            ["2021-05-06", "2025-09-09"],
        ),
        (
            "2021. Founded on May 6. Now the owner says the fair will open on November 9.",
            "2025-10-20",
            ["2021-05-06", "2025-11-09"],
        ),
        (
            "2021. Founded on May 6. This year the fair opened on September 9.",
            "2025-10-20",
            ["2021-05-06", "2025-09-09"],
        ),
        (
            "2021, 2022 and 2023 were lean. The fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "2021/22 season. The fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "2021 Main Street. The fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "2021.5 million yuan were paid. The fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "By 2021: nothing. The fair opened on September 9.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "2030: a vision. Planners met on September 9, and were told to hurry.",
            "2025-10-20",
            ["2025-09-09"],
        ),
        (
            "2025: a year of bridges\n\nThe tunnel opens in March.",
            "2025-10-20",
            ["2026-03"],
        ),
        (
            "2021\nFounded on May 6.\n\n2022\nA second hall opens on January 9.\n***\nThe "
            "fair opened on September 9.",
            "2025-10-20",
            ["2021-05-06", "2022-01-09", "2025-09-09"],
        ),
        (
            "2021. The island waits for an answer and nobody comes, for the ministry is "
            "busy with other things than bridges. The island waits for an answer and "
            "nobody comes, for the ministry is busy with other things than bridges. The "
            "island waits for an answer and nobody comes, for the ministry is busy with "
            "other things than bridges. The island waits for an answer and nobody comes, "
            "for the ministry is busy with other things than bridges. On March 11 it hands "
            "in its petition.",
            "2025-10-20",
            ["2021-03-11"],
        ),
        (
            "2021. The island, which waits for an answer, which waits for an answer, which "
            "waits for an answer, which waits for an answer, which waits for an answer, "
            "which waits for an answer, which waits for an answer, which waits for an "
            "answer, which waits for an answer, which waits for an answer, hands in its "
            "petition on March 11.",
            "2025-10-20",
            ["2021-03-11"],
        ),
        (
            "2021. The island hands in its petition on March 11. The province\nanswers in "
            "July, and on October 9, $90 million is promised by\na bank.\n2022. Surveyors "
            "drill in February.",
            "2025-10-20",
            ["2021-03-11", "2021-07", "2021-10-09", "2022-02"],
        ),
        (
            "2016; the pier opened on February 3.",
            "2019-03-08",
            ["2019-02-03"],
        ),
        (
            "2016? The pier opened on February 3.",
            "2019-03-08",
            ["2019-02-03"],
        ),
        (
            "© 2016. The pier opened on February 3.",
            "2019-03-08",
            ["2019-02-03"],
        ),
        (
            "Rows in the table: 1,400 and\n2016\nThe pier opened on February 3.",
            "2019-03-08",
            ["2019-02-03"],
        ),
        (
            "2016 people. The pier opened on February 3.",
            "2019-03-08",
            ["2019-02-03"],
        ),
        (
            "$2016. The pier opened on February 3.",
            "2019-03-08",
            ["2019-02-03"],
        ),
        (
            "2016%. The pier opened on February 3.",
            "2019-03-08",
            ["2019-02-03"],
        ),
    ],
)
def test_a_count_or_a_year_that_reaches_no_further_tells_nothing(
    text: str, day: str, wanted: list[str]
) -> None:
    assert dates(text, day) == wanted


HEADS = (
    "2021",
    "2022.",
    "## 2023",
    "2023: ",
    "2024 – ",
    "**2022**",
    "(2021) ",
    "2024\t",
    "- 2023: ",
)
LINES = (
    "The pier opens on May 3.",
    "In the third quarter 40 firms leave",
    "work goes on until February, and on July 4 it ends; 12 come in March.",
    "Outlook",
    "",
    "- March 5: drilling",
    "It rose from 1,400 in",
    "It will open on January 9. 2022. On the 9th of June it shuts.",
    "Sales fell 3 percent in October and 4 percent in 2020.",
)


def test_a_column_reaches_as_far() -> None:
    chance = random.Random(5)
    texts = []
    for _ in range(300):
        lines = [chance.choice(LINES) for _ in range(chance.randint(2, 9))]
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(lines))
            lines[at] = chance.choice(HEADS) + chance.choice(("", lines[at]))
        texts.append(chance.choice(("\n", "\n\n")).join(lines))
    found, figures = differences(texts, [dt.date(2024, 5, 6)] * len(texts))
    assert found == []
    assert figures > 600
