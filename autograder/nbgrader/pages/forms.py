"""Choose the form in which a student's cells are written into `autograded/`.

As typed, or in a form that no converter is long about.

nbgrader's pages are made one after the other, formgrader's by one server, and the converters take
time that grows with the square of some texts. So a text is tried before it is written where its
length does not already say that it is quick, and what a whole submission may take is bounded as
well.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any, Final

from autograder.nbgrader.pages.pictures import MAX_PIXELS_OF_SHORT, bundle_pixels, kept_pictures
from autograder.nbgrader.pages.plain import (
    MAX_CONVERTED,
    colourless,
    is_plain,
    lookalikes,
    plain_markdown,
    plain_raw,
    printed_lines,
    written_out,
)
from autograder.nbgrader.pages.tex import MAX_NESTING, MAX_WEIGHT, nesting, weight
from autograder.nbgrader.pages.trial import Trial

QUICK: Final = 2000  # characters for which the worst that was found takes 0.05 s
FEW: Final = 10  # HTML tags in a quick text: a parser opens some of them again in each paragraph
UNTRIED: Final = 80_000  # characters of quick cells in a submission; more of them are tried, too
# characters that a cell counts for, however short: it is a piece of the page all the same
LEAST: Final = 300
SECONDS: Final = 2.0  # of the processor, for all cells of a submission that were tried
# letters of a submission that HTML has to write out, where nothing is tried
WRITTEN_OUT: Final = 200_000
# of a terminal, in all outputs of a submission: each becomes up to 150 characters of HTML
ESCAPES: Final = 2000
FORMULAS: Final = 20_000  # what all formulas of a submission may weigh: 3 to 8 s of MathJax
PIXELS: Final = 50_000_000  # in all pictures of a submission
LINES: Final = 10_000  # of a page, in all outputs of a submission


class Forms:
    """The forms of one submission's cells, asked for in the order of the notebook."""

    def __init__(self, trial: Trial) -> None:
        self._trial = trial
        self._untried = UNTRIED
        self._seconds = SECONDS
        self._written_out = WRITTEN_OUT
        self._escapes = ESCAPES
        self._lines = LINES
        self._formulas = FORMULAS
        self._pixels = PIXELS

    def markdown(self, text: str) -> str:
        """Return the Markdown to write for a text cell.

        The text itself, or what shows it as it was typed.
        """
        if is_plain(text) and len(text) <= MAX_CONVERTED:
            return text
        if self._is_light(text) and self._is_quick("markdown", text):
            return text
        return plain_markdown(self.shown(text))

    def pictures(self, attachments: Any) -> dict[str, dict[str, str]]:
        """Return a cell's attachments that are pictures, as many as a browser has memory for."""
        found = {}
        for name, bundle in kept_pictures(attachments).items():
            area = bundle_pixels(bundle)
            if area <= self._pixels:
                self._pixels -= area
                found[name] = bundle
        return found

    def raw(self, text: str) -> str:
        """Return the Markdown to write for a raw cell, which nbconvert takes for HTML."""
        return plain_raw(self.shown(text))

    def shown(self, text: str) -> str:
        """Return the text to write where it is shown letter by letter.

        Look-alikes stand for some of very many.
        """
        count = written_out(text)
        if count > self._written_out:
            return lookalikes(text)
        self._written_out -= count
        return text

    def output(self, text: str) -> str:
        """Return what to write for an output.

        Without colours or its last lines where the submission has very many.
        """
        text, lines = printed_lines(text, self._lines)
        self._lines -= lines
        escapes = text.count("\x1b")
        if escapes > self._escapes:
            return self.shown(colourless(text))
        self._escapes -= escapes
        return self.shown(text)

    def code_metadata(self, text: str) -> dict[str, Any]:
        """Return the metadata to write for a code cell.

        They are empty, or say that it is to be shown without colours.
        """
        if self._is_quick("code", text):
            return {}
        own = {"colours": False} | ({} if self.shown(text) == text else {"lookalikes": True})
        return {"autograder": own}

    def _is_light(self, text: str) -> bool:
        """Say whether a text cell's formulas and pictures are no burden for a browser."""
        if len(text) > MAX_CONVERTED:
            return False
        decoded = html.unescape(text)
        formulas = weight(decoded)
        area = decoded.count("base64") * MAX_PIXELS_OF_SHORT
        if (
            formulas > min(MAX_WEIGHT, self._formulas)
            or area > self._pixels
            or nesting(decoded) > MAX_NESTING
        ):
            return False
        self._formulas -= formulas
        self._pixels -= area
        return True

    def _is_quick(self, kind: str, text: str) -> bool:
        if len(text) > MAX_CONVERTED:
            return False
        if len(text) <= min(QUICK, self._untried) and (kind == "code" or text.count("<") <= FEW):
            self._untried -= max(len(text), LEAST)
            return True
        if self._seconds <= 0:
            return False
        seconds = self._trial.seconds(kind, text)
        self._seconds -= seconds if seconds is not None else self._trial.limit
        return seconds is not None


def is_colourless(metadata: Mapping[str, Any]) -> bool:
    """Say whether a code cell's metadata are those that `Forms` gives to one without colours."""
    return _own(metadata).get("colours") is False


def has_lookalikes(metadata: Mapping[str, Any]) -> bool:
    """Say whether such a cell is to be shown with look-alikes."""
    return _own(metadata).get("lookalikes") is True


def is_form_of(written: str | None, answer: str | None) -> bool:
    """Say whether a cell of `autograded/` holds this answer, in whatever form."""
    if written == answer or answer is None:
        return written == answer
    return written in (plain_markdown(answer), plain_markdown(lookalikes(answer)))


def _own(metadata: Mapping[str, Any]) -> Mapping[str, Any]:
    own = metadata.get("autograder")
    return own if isinstance(own, Mapping) else {}
