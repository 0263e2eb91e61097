"""English dates of a story whose year the head of a sentence tells: 2016 was the year of drawings.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import pytest
from one_column import dates_and_spans as dates

DAY = "2021-09-20"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "2017 was the year of the surveyors. Nine farms were measured from May 3 to May 20, "
            "four stayed on the map of July 31, and on December 12 the council chose Linhai.",
            ["2017-07-31", "2017-12-12", "2017-05-03/2017-05-20"],
        ),
        (
            "The quay was ready on August 9, 2018. 2019 brought the cranes: the first was raised "
            "on March 4, a storm held up the ships from August 10 to August 14, and the last "
            "followed on November 28.",
            ["2018-08-09", "2019-03-04", "2019-11-28", "2019-08-10/2019-08-14"],
        ),
        ("2016 was quiet. The pier opened on August 3.", ["2016-08-03"]),
        (
            "Three more came on May 7. 2014 was hard: two mills closed on July 22.",
            ["2021-05-07", "2014-07-22"],
        ),
        ("In 2018 came the pipes. They were laid in April.", ["2018-04"]),
        ("The year 2016 was spent on talks. The deed was signed on June 2.", ["2016-06-02"]),
        (
            "2018 was a lean year: orders stopped in March. Two halls shut in October.",
            ["2018-03", "2018-10"],
        ),
        ("Then came 2017. Rain fell in June; the dam broke on July 3.", ["2017-06", "2017-07-03"]),
        ("The worst year was 2015. Half the fleet was sold in May.", ["2015-05"]),
        ("That was in 2016. On May 8 the gate was shut.", ["2016-05-08"]),
        (
            "The dam broke on June 3, 2017. Digging lasted until August, the repairs until the "
            "end of October.",
            ["2017-06-03", "2017-08", "2017-10"],
        ),
        (
            "The bank refused on March 17, 2017. At that time no one hoped. In May he had four "
            "clerks, in August one.",
            ["2017-03-17", "2017-05", "2017-08"],
        ),
        (
            "It closed on January 9, 2018 and was opened again on April 2; only in July were all "
            "40 back. On Monday they struck.",
            ["2018-01-09", "2018-04-02", "2018-07", "2021-09-20"],
        ),
        ("It was shut on May 9, 2018; on July 1 it was sold.", ["2018-05-09", "2018-07-01"]),
        (
            "Last year was hard: a mill shut in April. In July another followed.",
            ["2020-04", "2020-07"],
        ),
        (
            "Last year's 40 starts went well. On November 4, the last was checked.",
            ["2020-11-04"],
        ),
        (
            "2016 was the year of the quay; 2017 was that of the mole. A crane came in May.",
            ["2017-05"],
        ),
        ("Throughout 2018 the mill stood still. In June it was sold.", ["2018-06"]),
        (
            "After that came 2018. The locks were shut from March to May.",
            ["2018-03/2018-05"],
        ),
        (
            "2017 was the year of waiting. Only in July did the experts return. 2018 was better: "
            "in March work began, in June it was half done.",
            ["2017-07", "2018-03", "2018-06"],
        ),
        # What follows the end of a year is of the next.
        (
            "2020 ended with a quarrel. On January 3, two partners left; 40 clerks followed on "
            "April 9.",
            ["2021-01-03", "2021-04-09"],
        ),
        ("In 2018 the plan was revived; on May 7 the council adopted it.", ["2018-05-07"]),
        ("And then came 2018. In June the yard was empty.", ["2018-06"]),
        ("It was 2013 when they met. The firm was founded in July.", ["2013-07"]),
        (
            "In 2016 came a new mayor, in 2017 a new plan. It was adopted on June 9.",
            ["2017-06-09"],
        ),
        (
            "2016 began well. The deed was signed in May, and in March 2017 a fence was built. "
            "In July it was gone.",
            ["2016-05", "2017-03", "2017-07"],
        ),
        (
            "2015 was quiet. The following year brought the loan: it was granted in May. "
            "The first half was drawn on June 9.",
            ["2016-05", "2016-06-09"],
        ),
        ("2024 will be the year of the metro. In May the tracks will be laid.", ["2024-05"]),
    ],
)
def test_a_story_goes_on_in_the_year_told_at_the_head_of_a_sentence(
    text: str, wanted: list[str]
) -> None:
    assert dates(text, DAY) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Another year is printed.
        (
            "2016 was slow. In May 2018 the gate was built. In July it was shut.",
            ["2018-05", "2021-07"],
        ),
        # The text turns to now.
        (
            "2016 was slow. This year is not: a gate was built in May. In July it was opened.",
            ["2021-05", "2021-07"],
        ),
        (
            "2016 was slow. The gate was built in May and is to be opened in November.",
            ["2016-05", "2021-11"],
        ),
        # A new paragraph.
        ("2016 was slow.\nThe gate was built in May.", ["2021-05"]),
        # Out of the order of its months, and so of no certain year.
        ("2016 was slow. The gate was built in May. In March the keeper left.", ["2016-05"]),
        # But the next year is the last in which that may have been.
        (
            "2020 was slow. The gate was built in May. In March the keeper left.",
            ["2020-05", "2021-03"],
        ),
        # What lay ahead in the story has no certain year.
        ("2016 was slow. The gate was to be built in May.", []),
        # A figure of a whole year begins no story.
        ("2020 saw exports of 5 billion yuan. In May they rose by 3%.", ["2021-05"]),
        ("In 2020 exports rose by 4 percent; in May they fell.", ["2021-05"]),
        ("The plans of 2016 brought nothing. The gate was built in May.", ["2021-05"]),
    ],
)
def test_a_story_ends_where_it_leaves_its_year(text: str, wanted: list[str]) -> None:
    assert dates(text, DAY) == wanted
