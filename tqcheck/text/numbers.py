"""Numbers written in digits."""

import re
from typing import NamedTuple

NUMBER = re.compile(r"\d+(?:[.,'’\u00a0\u202f\u2009 ]\d{3}(?!\d))*(?:[.,]\d+)?")


class Number(NamedTuple):
    """A number as it stands in the text, with its offsets."""

    start: int
    end: int
    text: str


def numbers(content: str) -> list[Number]:
    """Numbers in order; grouping marks and decimals belong to the number, signs and units do not."""
    return [Number(match.start(), match.end(), match[0]) for match in NUMBER.finditer(content)]
