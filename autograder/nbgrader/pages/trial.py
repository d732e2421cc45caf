"""Measure how long the converters take for a text, in a process that the system ends in time.

    python -m autograder.nbgrader.pages.trial

is that process: it reads a JSON list a line, `[kind, text]`, and answers each with the seconds of
processor time; `inf` for a text that takes longer, needs more memory than it is given, or that the
converters fail on.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from types import TracebackType
from typing import Final

from autograder.sandbox.trusted.address_space import bound_address_space

LIMIT: Final = 1.0  # seconds of the processor
MEMORY: Final = 2 * 2**30
REMEMBERED: Final = 10_000


class Trial:
    """Tries texts; starts its process when it is first asked."""

    limit = LIMIT

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._known: dict[
            bytes, float | None
        ] = {}  # by hash: what a lesson brought stands in every submission

    def __enter__(self) -> Trial:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            with contextlib.suppress(BrokenPipeError), process:
                pass  # its end is waited for, its pipes are closed

    def seconds(self, kind: str, text: str) -> float | None:
        """Return what a text of this kind, `markdown` or `code`, costs to convert.

        None where that is too much.
        """
        line = json.dumps([kind, text]).encode()
        key = hashlib.sha256(line).digest()
        if key not in self._known:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[key] = self._ask(line)
        return self._known[key]

    def _ask(self, line: bytes) -> float | None:
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", __name__],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # a Ctrl-C is for the run, which may have a batch to finish
            )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(line + b"\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        except BrokenPipeError:
            answer = b""
        if not answer:  # somebody ended the process, the system for want of memory
            self.close()
            return None
        return None if math.isinf(float(answer)) else float(answer)


def main() -> None:
    """Answer one text after the other, each in a child that the system ends in time."""
    from bs4 import BeautifulSoup

    from autograder.nbgrader.pages.filters import code_html, markdown_page

    converters: dict[str, Callable[[str], str | None]] = {
        "markdown": markdown_page,
        "code": code_html,
    }
    for warm in converters.values():
        warm("`a` = 1")
    bound_address_space(MEMORY)
    for line in sys.stdin.buffer:
        kind, text = json.loads(line)
        start = resource.getrusage(resource.RUSAGE_CHILDREN)
        child = os.fork()
        if child == 0:
            # By its default action the signal ends the process, in the middle of a regular
            # expression, too.
            signal.setitimer(signal.ITIMER_PROF, LIMIT)
            page = converters[kind](text)
            str(
                BeautifulSoup(page or "", features="html.parser")
            )  # as nbconvert does with the page
            os._exit(page is None)
        _, status = os.waitpid(child, 0)
        end = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime
        print(spent if status == 0 else math.inf, flush=True)


if __name__ == "__main__":
    main()
