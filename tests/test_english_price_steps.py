"""English amounts beside the price of one measure: what it rose by, or costs more than another.

Every text is invented. Each is read as an article and as a text of a column, which must agree.
"""

import datetime as dt

import pytest
from one_column import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The price of flats rose by 400 yuan to 5,600 yuan a square metre.", []),
        ("The rent was cut by RMB 400 to RMB 5,600 per square metre.", []),
        ("The price rose from 5,200 yuan to 5,600 yuan a square metre.", []),
        ("The price of a mu rose from about 400 yuan to about 600 yuan.", []),
        ("The firm raised the pay from 400 yuan to 600 yuan.", [400, 600]),
        ("A mu costs 210,000 yuan, 10,000 yuan more than last year.", []),
        ("A square metre costs 5,600 yuan, up 400 yuan from last year.", []),
        ("A ton sells for 3,900 yuan, down from 4,100 yuan.", []),
        ("Each mu brings 6,000 yuan, or 800 yuan more; the town earned 2 million yuan.", [2e6]),
        ("The income rose by 400 yuan to 5,600 yuan a month.", [400, 5600]),
        ("The budget rose by 400 million yuan to 5.6 billion yuan.", [4e8, 56e8]),
        ("The firm paid 210,000 yuan, 10,000 yuan more than last year.", [210_000, 10_000]),
        ("A mu costs 210,000 yuan, and 10,000 yuan was paid at once.", [10_000]),
    ],
)
def test_what_lies_between_two_prices_is_no_amount(text: str, wanted: list[float]) -> None:
    assert read(text, "money", dt.date(2024, 5, 6)) == [str(int(value)) for value in wanted]
