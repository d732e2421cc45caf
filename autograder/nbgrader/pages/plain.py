"""A text shown as it was typed: what no converter has to work on, in Markdown and in HTML alike."""

from __future__ import annotations

import re

MAX_CONVERTED = 20_000  # characters of a cell that is converted to HTML at all
MAX_PLAIN = 1_000_000  # characters of a text cell that are shown
_START = '<pre style="white-space: pre-wrap; overflow-wrap: anywhere">'
_PLAIN = re.compile(rf"{_START}(?:<em>[^<]*</em>\n\n)?[^<]*</pre>")
_ESCAPE = re.compile(r"\x1b(?:\[.*?[@-~])?")  # as nbconvert reads them, and one that has no end
_COLUMNS = 100  # a page's width in letters, more or less
_LOOKALIKES = str.maketrans({"<": "‹", "&": "＆", '"': "”", "'": "’"})  # noqa: RUF001


def plain_markdown(text: str) -> str:
    """Return Markdown, also HTML, that shows `text` as typed, after a line that says so.

    Of more than MAX_PLAIN characters the first are shown, and the line says how many there were.
    """
    note = "Shown as typed, without formulas: it is too long or too intricate to convert."
    if len(text) > MAX_PLAIN:
        note = (
            f"Shown as typed, the first {MAX_PLAIN:,} of {len(text):,} characters: "
            "the rest is in the notebook that was handed in."
        )
    return f"{_START}<em>{note}</em>\n\n{_escaped(text[:MAX_PLAIN])}</pre>"


def plain_raw(text: str) -> str:
    """Return the same for a raw cell, which is shown as typed and needs no such line."""
    if len(text) > MAX_PLAIN:
        return plain_markdown(text)
    return f"{_START}\n{_escaped(text)}</pre>"


def is_plain(source: str) -> bool:
    """Say whether `source` is what these functions make.

    No markup but one element, and nothing to convert.
    """
    return _PLAIN.fullmatch(source) is not None


def lookalikes(text: str) -> str:
    """Return `text` with lookalikes of letters that HTML must escape, which cost 2 µs each."""
    return text.translate(_LOOKALIKES)


def written_out(text: str) -> int:
    """Return how many letters of `text` HTML has to write out."""
    return sum(text.count(letter) for letter in "<&\"'")


def colourless(text: str) -> str:
    """Return what a cell printed without a terminal's colours and other commands."""
    return _ESCAPE.sub("", text)


def printed_lines(text: str, most: int) -> tuple[str, int]:
    """Return the first lines of what a cell printed, and how many lines of a page they fill.

    They fill at most `most`.

    A line that says so stands for the rest.
    """
    used = 0
    lines = text.splitlines(keepends=True)  # at a carriage return too, as HTML does
    for index, line in enumerate(lines):
        used += 1 + len(line.expandtabs()) // _COLUMNS
        if used > most:
            left = len(lines) - index
            said = f"[{left:,} more line{'s' * (left > 1)} left out here.]"
            return "".join(lines[:index]) + said, most
    return text, used


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
