"""Keep a fifth of the week's quakes back: `python solutions/earthquake/held_out/split.py earthquakes.csv`.

The whole table, in order of time, is cut by one rule: rows 0, 5, 10, … (counted from 0, without the header) are written
to `held_out/earthquakes.csv` and stay with the grader; all others to `data/earthquakes.csv`, which students get. No
line is changed. `tests/lessons/test_earthquake.py` puts the two together again and holds them to this rule.
"""

from __future__ import annotations

import sys
from pathlib import Path

EVERY = 5
HELD_OUT = Path(__file__).resolve().parent / "earthquakes.csv"
RELEASED = Path(__file__).resolve().parents[1] / "data" / "earthquakes.csv"


def split(whole: str) -> tuple[str, str]:
    """Return (released, held out), both with the header, of the text of the whole table."""
    header, *rows = whole.splitlines(keepends=True)
    times = [int(row.partition(",")[0]) for row in rows]
    if times != sorted(set(times)):
        raise ValueError(
            "The table is not in order of time, or a time stands twice: sort it by `time` first."
        )
    kept = [row for place, row in enumerate(rows) if place % EVERY == 0]
    released = [row for place, row in enumerate(rows) if place % EVERY != 0]
    return "".join([header, *released]), "".join([header, *kept])


def whole(released: str, held_out: str) -> str:
    """Return the whole table again: the inverse of `split`."""
    header, *rows = released.splitlines(keepends=True)
    other_header, *others = held_out.splitlines(keepends=True)
    if other_header != header:
        raise ValueError("The two tables have different headers: make both with this script.")
    return "".join([header, *sorted([*rows, *others], key=lambda row: int(row.partition(",")[0]))])


if __name__ == "__main__":
    released_text, held_out_text = split(Path(sys.argv[1]).read_text(encoding="utf-8"))
    RELEASED.write_text(released_text, encoding="utf-8")
    HELD_OUT.write_text(held_out_text, encoding="utf-8")
