"""The grader's hold on the sandboxed process.

One `Workshop` a worker, one `SubmissionProcess` a submission.

Whatever the child does (dies, hangs, babbles) ends here as a status or as a `Stopped`, never as an
exception of the grader's. When the zygote itself is lost, the next submission gets a new one.
"""

from __future__ import annotations

import contextlib
import socket
import subprocess
import time
from collections.abc import Iterable
from types import TracebackType
from typing import Any, Final

import msgpack

from autograder.errors import SandboxError
from autograder.outcomes import Outcome
from autograder.rpc.endpoint import Endpoint
from autograder.rpc.grader_end import Stopped, StudentClient
from autograder.sandbox import ProcessLimits, Sandbox
from autograder.worker.channel import Channel, ChannelClosed, ChannelTimeout
from autograder.worker.confined.cells import MAX_OUTPUT, CellResult
from autograder.worker.confined.zygote import CHECK_FIRST, FORKED, PING, READY, YES
from autograder.worker.folder import Files, send_files
from autograder.worker.trusted.memory_watch import MemoryWatch

START_SECONDS: Final = 60.0
ANSWER_SECONDS: Final = 5.0
GRACE_SECONDS: Final = 1.0  # between a cell's own alarm and the end of its process
MAX_RESULT_BYTES: Final = 2**20
TOO_MUCH: Final = "took more memory, all its processes together, than there is"
_LOST: Final = (ChannelClosed, ChannelTimeout)


class CannotCheck(Exception):
    """The child is gone, or has so many processes left that no snapshot of it can be made."""


class TooLate(Exception):
    """The checks that were deferred to a later snapshot would not see what they use."""


class Workshop:
    """A sandboxed warm process that makes a confined child for each submission."""

    def __init__(self, sandbox: Sandbox, limits: ProcessLimits, forbidden: Iterable[str]) -> None:
        self._sandbox = sandbox
        self._limits = limits
        self._forbidden = sorted(forbidden)
        self._process: subprocess.Popen[bytes] | None = None
        self._control: Channel | None = None
        self._watch: MemoryWatch | None = None

    def __enter__(self) -> Workshop:
        self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the warm process and with it everything that it made."""
        if self._watch is not None:
            self._watch.close()
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            try:
                self._process.wait(timeout=2)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._process = self._control = self._watch = None

    def child(self, released: Files, handed_in: Files = ()) -> SubmissionProcess:
        """Return a new child whose folder holds these files; use it in a `with` statement.

        Every released file is there, and of what was handed in what finds room.
        """
        for attempt in (1, 2):
            if self._control is None:
                self._start()
            try:
                channel = self._fork(released, handed_in)
            except _LOST:
                self.close()
                if attempt == 2:
                    raise SandboxError(
                        "The sandboxed process ends as soon as it starts; run `autograder doctor`."
                    ) from None
            else:
                assert self._watch is not None
                self._watch.begin()
                return SubmissionProcess(self, channel)
        raise AssertionError("not reached")

    def end_child(self) -> None:
        """Kill the child and everything that it left, unless that is done."""
        if self._watch is None or not self._watch.finish():
            return
        try:
            self._end()
        except _LOST:
            self.close()

    @property
    def took_too_much(self) -> bool:
        """Say whether the child was ended because its processes held too much memory."""
        return self._watch is not None and self._watch.has_ended

    def _end(self) -> None:
        assert self._control is not None
        self._control.deadline = time.monotonic() + START_SECONDS
        self._control.send(b"end")
        self._control.receive()

    def _end_for_memory(self) -> None:
        try:
            self._end()
        except _LOST:  # the next child gets a new warm process
            assert self._process is not None
            self._process.kill()

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            fd = theirs.fileno()
            self._process = self._sandbox.start(
                ["-m", "autograder.worker.confined.zygote", str(fd)],
                pass_fds=(fd,),
                limits=self._limits,
            )
        self._control = Channel(ours)
        self._control.deadline = time.monotonic() + START_SECONDS
        try:
            self._control.send(_pack({"forbidden": self._forbidden}))
            self._control.receive()
        except _LOST:
            self.close()
            raise SandboxError(
                "The sandboxed process does not start; run `autograder doctor`."
            ) from None
        self._watch = MemoryWatch(
            self._process.pid, self._limits.memory_mb * 2**20, self._end_for_memory
        )

    def _fork(self, released: Files, handed_in: Files) -> Channel:
        """Have a child made, and wait until it is confined and has its files."""
        assert self._control is not None
        ours, theirs = socket.socketpair()
        channel = Channel(ours)
        try:
            with theirs:
                self._control.deadline = channel.deadline = time.monotonic() + START_SECONDS
                self._control.send_socket(theirs)
            send_files(channel, released, handed_in)
            self._control.receive()
            channel.receive(MAX_RESULT_BYTES)
        except _LOST:
            channel.close()
            raise
        return channel


class SubmissionProcess:
    """The process that runs one submission's cells."""

    def __init__(self, workshop: Workshop, channel: Channel) -> None:
        self._workshop = workshop
        self._channel = channel
        self._snapshots: list[Snapshot] = []
        self._itself: Snapshot | None = None  # where the child answers checks, too

    def __enter__(self) -> SubmissionProcess:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for snapshot in self._snapshots:
            snapshot.close()
        self._channel.close()
        self._workshop.end_child()

    def run_cell(
        self, label: str, source: str, seconds: float, *, checks_wait: bool = False
    ) -> CellResult | None:
        """Run a cell.

        With `checks_wait`, it is not run if it changes what they use, and None is returned.

        `Stopped` means that the process is of no more use.
        """
        self._channel.deadline = time.monotonic() + seconds + GRACE_SECONDS
        try:
            self._channel.send(_pack(["cell", label, source, seconds, checks_wait]))
            answer = self._channel.receive(MAX_RESULT_BYTES)
            return None if checks_wait and answer == CHECK_FIRST else _read_result(answer)
        except ChannelTimeout:
            raise self.gone(
                f"was still running after {seconds:g} seconds", outcome=Outcome.TIMEOUT
            ) from None
        except ChannelClosed:
            raise self.gone("ended the Python process") from None

    def can_wait(self, names: Iterable[str]) -> bool:
        """Say whether checks that mention these names may be run against a later snapshot."""
        with contextlib.suppress(Stopped):
            return self._ask("wait", *sorted(names)) == YES
        return False

    def end_wait(self) -> None:
        """Let the checks that wait be run now. Raises `TooLate` where what they use has changed."""
        try:
            in_time = self._ask("waited") == YES
        except Stopped:
            in_time = False
        if not in_time:
            raise TooLate

    def _ask(self, *question: str | int) -> bytes:
        self._channel.deadline = time.monotonic() + ANSWER_SECONDS
        try:
            self._channel.send(_pack(question))
            return self._channel.receive(MAX_RESULT_BYTES)
        except _LOST:
            raise self.gone("ended the Python process that it ran in") from None

    def gone(self, what: str, sentence: str = "{}", outcome: Outcome = Outcome.CRASHED) -> Stopped:
        """Return what came of a child that answers no more.

        `what`, or that it took too much memory.
        """
        if self._workshop.took_too_much:
            return Stopped(Outcome.MEMORY, sentence.format(TOO_MUCH))
        return Stopped(outcome, sentence.format(what))

    def snapshot(self, mentioned: Iterable[str] = (), *, last: bool = False) -> Snapshot:
        """Return a snapshot of the namespace as it stands, to run checks against.

        Raises `CannotCheck` or `Stopped`.

        `mentioned` are names that the checks may ask for. After the `last` one neither cells nor
        snapshots follow, so that it is the child itself where that will do: a fork costs as much as
        some twenty calls.
        """
        if self._itself is not None:
            raise CannotCheck
        itself = self._pass_socket("serve") if last else None
        snapshot = Snapshot(self, len(self._snapshots), Channel(itself or self._fork()), mentioned)
        self._snapshots.append(snapshot)
        if itself is not None:
            self._itself = snapshot
        return snapshot

    def _fork(self) -> socket.socket:
        """Have the child fork, and return the end of a socket to the fork.

        Raises `CannotCheck`, and `Stopped` where it was ended for its memory.
        """
        end = self._pass_socket("snapshot")
        if end is not None:
            with contextlib.suppress(*_LOST):
                if self._channel.receive(MAX_RESULT_BYTES) == FORKED:
                    return end
            end.close()
        if self._workshop.took_too_much:
            raise self.gone("")
        raise CannotCheck

    def _pass_socket(self, command: str) -> socket.socket | None:
        """Give the child a socket for what it is told to do, and return the other end.

        None where it does not do it.
        """
        ours, theirs = socket.socketpair()
        with theirs, contextlib.suppress(*_LOST, Stopped):
            if self._ask(command) == READY:
                self._channel.send_socket(theirs)
                return ours
        ours.close()
        return None

    def end(self, *snapshots: Snapshot) -> None:
        """Kill these snapshots: one that hangs would go on using the processor.

        Raises `Stopped` where the child is gone.

        With no snapshot it only asks whether the child still lives. Once the child itself answers
        checks it is told nothing else: what hangs then ends with it.
        """
        if self._itself is None:
            self._ask("end", *(snapshot.number for snapshot in snapshots))
        elif not snapshots and not self._itself.answers():
            raise self.gone("ended the Python process that it ran in")


class Snapshot:
    """The child's namespace at one check cell. `link` is what checks run against."""

    def __init__(
        self, child: SubmissionProcess, number: int, channel: Channel, mentioned: Iterable[str]
    ) -> None:
        self._child = child
        self.number = number
        self._channel = channel
        self.link = StudentClient(steady=mentioned)
        self.link.connect(self._transport(self.link))

    def allow(self, seconds: float) -> None:
        """Give the check at hand this much time."""
        self._channel.deadline = time.monotonic() + seconds

    def answers(self) -> bool:
        """Say whether it still lives: the student's other processes may have ended it."""
        self.allow(ANSWER_SECONDS)
        try:
            self._channel.send(PING)
            return self._channel.receive(MAX_RESULT_BYTES) == PING
        except _LOST:
            return False

    def close(self) -> None:
        """Have it end by itself, as it does where nothing hangs in it."""
        self._channel.close()

    def end(self) -> None:
        """Kill it. Raises `Stopped` where the child is gone."""
        self._channel.close()
        self._child.end(self)

    def _transport(self, endpoint: Endpoint) -> Any:
        transport = self._channel.transport(endpoint)

        def guarded(message: bytes) -> bytes:
            try:
                return transport(message)
            except ChannelTimeout:
                late = "was still running when the time for this check was over"
                raise self._child.gone(late, "Your code {}.", Outcome.TIMEOUT) from None
            except ChannelClosed:
                raise self._child.gone("ended the Python process", "Your code {}.") from None

        return guarded


def _pack(value: Any) -> bytes:
    return bytes(msgpack.packb(value, unicode_errors="surrogatepass"))


def _read_result(message: bytes) -> CellResult:
    """Read what the child says of a cell.

    It is shown to people, and nothing is decided by it but to go on.
    """
    try:
        status, output, error = msgpack.unpackb(message, unicode_errors="replace")
    except (ValueError, TypeError, msgpack.UnpackException):
        raise ChannelClosed from None
    if status not in ("ran", "raised", "timeout", "memory") or type(output) is not str:
        raise ChannelClosed
    if error is not None:
        if type(error) is not list or [type(part) for part in error] != [str, str, str]:
            raise ChannelClosed
        error = tuple(part[:MAX_OUTPUT] for part in error)
    return CellResult(status, output[: 2 * MAX_OUTPUT], error)
