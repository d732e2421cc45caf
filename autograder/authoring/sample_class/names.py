"""Names for as many students as are asked for: always the same ones, fit for a folder's name."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

_FIRST = (
    "ada grace alan emmy kurt sofia leonhard hypatia carl maryam george katherine pierre julia "
    "david ingrid srinivasa olga bernhard karen evariste mary henri cathleen joseph dorothy "
    "andrei wang niels augusta felix shakuntala georg edith rene amalie blaise florence isaac "
    "agnes brahmagupta nina omar vera paul hertha simon tatyana takeru yvonne felipe noor kenji "
    "amara luca zofia mateus leila henrik aiko tomas priya jonas fatima diego hanna kofi elena "
    "ravi marta yusuf clara bruno mei oscar salma viktor ines"
)
_LAST = (
    "abara bauer chen diaz evans farah garcia haddad ivanova jensen kim larsen mensah nguyen "
    "okafor patel quispe rossi sato tanaka ueda vargas weber xu yilmaz zhang"
)


def student_names() -> Iterator[str]:
    """Yield ada, grace, … without end and without repeating one.

    >>> from itertools import islice
    >>> list(islice(student_names(), 2)), next(islice(student_names(), 100, None))
    (['ada', 'grace'], 'henri-abara')
    """
    firsts, lasts = _FIRST.split(), _LAST.split()
    yield from firsts
    for number in itertools.count(1):
        for last, first in itertools.product(lasts, firsts):
            yield f"{first}-{last}" if number == 1 else f"{first}-{last}-{number}"
