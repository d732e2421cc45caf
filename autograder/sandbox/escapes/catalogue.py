"""The list of attempts, and what each of them aims at."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Decoys:
    """The targets of the attempts, set up by the trusted side (`watch.py`) and the warm process.

    `token` is a secret that stands in every decoys file and in the environment of a process
    outside; `course` a folder laid out like a course; `home_entry` an entry of `home`; `port`,
    `abstract` and `unix_path` name listeners outside; `outsider` is a process outside.
    `warm_process`, `address` and `cache` belong to the warm process.
    """

    token: str
    course: str
    home: str
    home_entry: str
    port: int
    abstract: str
    unix_path: str
    outsider: int
    warm_process: int = 0
    address: int = 0
    cache: str = ""

    def to_json(self) -> str:
        """Return the decoys as one line."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Decoys":
        """Return the decoys that `to_json` wrote."""
        return cls(**json.loads(text))


@dataclass(frozen=True)
class Escape:
    """One attempt to get out: its name, a sentence, and what `attempt` needs.

    `remainder_of` names tiers in which it is known to succeed; `quick` whether the self-test before
    grading tries it; `after` whether what counts is what is left when the child has been swept
    away.
    """

    name: str
    sentence: str
    attempt: Callable[[Decoys], str]
    remainder_of: tuple[str, ...] = ()
    quick: bool = True
    after: bool = False


def escape(
    *, remainder_of: tuple[str, ...] = (), quick: bool = True, after: bool = False
) -> Callable[[Callable[[Decoys], str]], Escape]:
    """Make an attempt of a function.

    Its name with dashes is the name, its docstring's first line the sentence.
    """

    def made(attempt: Callable[[Decoys], str]) -> Escape:
        sentence = " ".join((attempt.__doc__ or "").partition("\n\n")[0].split())
        name = attempt.__name__.replace("_", "-")
        return Escape(name, sentence, attempt, remainder_of, quick, after)

    return made


def all_escapes() -> dict[str, Escape]:
    """Return every attempt by its name, in the order in which a report shows them."""
    from autograder.sandbox.escapes import files, kernel, network, processes, resources

    found = [
        value
        for module in (files, network, processes, kernel, resources)
        for value in vars(module).values()
        if isinstance(value, Escape)
    ]
    return {entry.name: entry for entry in found}
