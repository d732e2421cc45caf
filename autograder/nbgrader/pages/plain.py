"""A text shown as it was typed: what no converter has to work on, in Markdown and in HTML alike."""

from __future__ import annotations

import re

MAX_CONVERTED = 20_000  # characters of a cell that is converted to HTML at all
MAX_PLAIN = 1_000_000  # characters of a text cell that are shown
_START = '<pre style="white-space: pre-wrap; overflow-wrap: anywhere">'
_PLAIN = re.compile(rf"{_START}(?:<em>[^<]*</em>\n\n)?[^<]*</pre>")
_LOOKALIKES = str.maketrans({"<": "‹", "&": "＆", '"': "”", "'": "’"})  # noqa: RUF001


def plain_markdown(text: str) -> str:
    """Return Markdown, which is HTML too, that shows `text` as it was typed, after a line that says so.

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
    """Return the same for a raw cell, which is meant to be shown as typed and needs no line that says so."""
    if len(text) > MAX_PLAIN:
        return plain_markdown(text)
    return f"{_START}\n{_escaped(text)}</pre>"


def is_plain(source: str) -> bool:
    """Say whether `source` is what these functions make: no markup but one element, and nothing to convert."""
    return _PLAIN.fullmatch(source) is not None


def lookalikes(text: str) -> str:
    """Return `text` with other letters for those that HTML has to write out, of which each costs a page 2 µs."""
    return text.translate(_LOOKALIKES)


def written_out(text: str) -> int:
    """Return how many letters of `text` HTML has to write out."""
    return sum(text.count(letter) for letter in "<&\"'")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
