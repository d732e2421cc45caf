"""The student's names as a check sees them, in this process or in another, over one crossing."""

from autograder.rpc.codec import WireError
from autograder.rpc.endpoint import NotData
from autograder.rpc.grader_end import (
    ForbiddenUse,
    Missing,
    Stopped,
    Student,
    StudentFunction,
    StudentLink,
    StudentObject,
)
from autograder.rpc.student_end import NamespaceServer

__all__ = [
    "ForbiddenUse",
    "Missing",
    "NamespaceServer",
    "NotData",
    "Stopped",
    "Student",
    "StudentFunction",
    "StudentLink",
    "StudentObject",
    "WireError",
    "link_in_process",
]


def link_in_process(names: dict[str, object]) -> StudentLink:
    """Return the link to a namespace in this process; values still cross as data, as they do between processes."""
    link, server = StudentLink(), NamespaceServer(names)
    link.connect(server.crossing.serve)
    server.crossing.exchange = link.crossing.serve
    return link
