"""The plan that the trusted side hands to the confined side when it starts it.

Plain data, through one environment variable.
"""

import json
from dataclasses import asdict, dataclass

VARIABLE = "AUTOGRADER_CONFINEMENT"
"""The variable that carries the plan to the new interpreter, which takes it out of its
environment."""

DEVICES = ("/dev/null", "/dev/full", "/dev/random", "/dev/urandom")
"""The devices that a confined process finds.

Not /dev/zero: mapped, it is memory that processes share without a file.
"""


@dataclass(frozen=True)
class ProcessLimits:
    """The limits of one confined child.

    `memory_mb` is address space beyond what the warm process has, a process, and memory of all its
    processes together (worker/trusted/memory_watch.py); `processes` counts the child, its snapshots
    and its threads; `file_mb` bounds one file; `scratch_mb` all files together (tier full only).
    """

    memory_mb: int = 1024
    processes: int = 32
    file_mb: int = 64
    open_files: int = 256
    scratch_mb: int = 64


@dataclass(frozen=True)
class Plan:
    """The plan by which a warm process confines its children.

    `recipe` is "root", "user", "landlock" or "none"; `landlock` the ABI to rely on (0: none);
    `filter_name` the seccomp program ("" none); `scratch` the folder in which children may write,
    `cache` the warm process's own; `readable` the paths that may be read; `first_uid` and `uids`
    the user ids for children (`uids` 0: children keep the id); `reading_capability` the one that
    children keep to read an installation that is closed to other users (0: none).
    """

    recipe: str
    limits: ProcessLimits
    scratch: str
    cache: str
    readable: tuple[str, ...] = ()
    landlock: int = 0
    filter_name: str = ""
    first_uid: int = 0
    uids: int = 0
    reading_capability: int = 0

    def to_json(self) -> str:
        """Return the plan as one line."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Plan":
        """Return the plan that `to_json` wrote."""
        fields = json.loads(text)
        fields["limits"] = ProcessLimits(**fields["limits"])
        fields["readable"] = tuple(fields["readable"])
        return cls(**fields)
