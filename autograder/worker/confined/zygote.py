"""The warm process inside the sandbox.

Imports once, then forks a confined child for each submission.

    grader ──control socket──▶ zygote ──fork, confine──▶ child ──fork──▶ snapshots
           ──a socket for each child and each snapshot, passed along──▶

Nothing of a submission enters the zygote, for each later child starts with a copy of its memory:
the control socket brings which functions are forbidden, then a descriptor and a word for each
child. Files, cells and calls come to the child by its own socket.

The child runs the cells, one at a time, as it is told. At a check cell it forks a snapshot of
itself that answers the checks of that exercise, at once or after the last cell, so that a crash, a
hang or a later redefinition costs only what it should; exercises that nothing touches meanwhile
share one (deferral.py), and after the last cell the child itself does. All of this side is in the
student's hands once the first cell runs; the grader believes nothing of it but the value of the
call at hand.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import socket
import sys
import threading
from collections.abc import Sequence
from types import FrameType
from typing import Final

import msgpack

from autograder.rpc.forbid.detect import install
from autograder.rpc.student_end import StudentServer
from autograder.sandbox.confined.confinement import Confinement, end_process
from autograder.worker.channel import Channel, ChannelClosed
from autograder.worker.confined.cells import CellResult, CellRunner, CellTimeout, ignore_checks
from autograder.worker.confined.deferral import DeferredChecks
from autograder.worker.confined.warm import rehearse, warm_up
from autograder.worker.folder import receive_files

READY: Final = b"ready"
FORKED: Final = b"forked"
REFUSED: Final = b"refused"
ENDED: Final = b"ended"
YES: Final = b"yes"
NO: Final = b"no"
CHECK_FIRST: Final = b"check first"
PING: Final = b""


def main(arguments: Sequence[str]) -> None:
    """Serve on the control socket whose descriptor is the first argument until it closes."""
    with contextlib.suppress(ChannelClosed):
        _serve_grader(Channel(socket.socket(fileno=int(arguments[0]))))


def _serve_grader(control: Channel) -> None:
    confinement = Confinement.from_environment()
    setup = msgpack.unpackb(control.receive())
    warm_up()
    rehearse()
    install(setup["forbidden"])
    ignore_checks()
    confinement.prepare()
    gc.collect()
    gc.freeze()
    control.send(READY)
    while True:
        child_socket = control.receive_socket()
        child = confinement.fork(
            lambda: _be_child(child_socket),  # noqa: B023
            keep_fds=(child_socket.fileno(),),
        )
        child_socket.close()
        try:
            control.send(b"started")
            control.receive()  # "end", or the grader is gone
            control.send(ENDED)
        finally:
            child.kill()
            confinement.sweep()


def _be_child(end: socket.socket) -> None:
    """Take the files, then run cells and fork snapshots, until the grader hangs up."""
    channel = Channel(end)
    receive_files(channel)
    channel.send(
        READY
    )  # confined, and nothing of the student's has run yet: what fails before is the grader's fault
    runner = CellRunner()
    sys.modules["__main__"] = runner.module
    sys.path.insert(0, "")
    snapshots: list[int] = []
    waiting = DeferredChecks(runner.namespace)
    with contextlib.suppress(ChannelClosed):
        while True:
            command, *rest = msgpack.unpackb(channel.receive(), unicode_errors="surrogatepass")
            if command == "cell":
                channel.send(_run_cell(runner, waiting, *rest))
            elif command == "snapshot":
                channel.send(READY)
                end_of_snapshot = channel.receive_socket()
                try:
                    snapshots.append(_fork_snapshot(runner, channel, end_of_snapshot))
                except OSError:  # the student's code has used up its processes or its memory
                    channel.send(REFUSED)
                else:
                    channel.send(FORKED)
            elif command == "serve":  # no cell comes any more: answer the checks without a fork
                if threading.active_count() > 1:  # they would go on changing things
                    channel.send(REFUSED)
                    continue
                channel.send(READY)
                _serve(runner, Channel(channel.receive_socket()))
            elif (
                command == "wait"
            ):  # may the checks that mention these names wait for a later snapshot?
                channel.send(YES if waiting.watch(rest) else NO)
            elif (
                command == "waited"
            ):  # has what they use stayed the same until now? They are checked next
                channel.send(NO if waiting.has_changed() else YES)
                waiting = DeferredChecks(runner.namespace)
            elif command == "end":
                for number in rest:
                    with contextlib.suppress(
                        ChildProcessError
                    ):  # the student's code may have waited for it
                        end_process(snapshots[number])
                        os.waitpid(snapshots[number], 0)
                channel.send(ENDED)


def _run_cell(
    runner: CellRunner,
    waiting: DeferredChecks,
    label: str,
    source: str,
    seconds: float,
    checks_wait: bool,
) -> bytes:
    """Run a cell and return its result.

    Or leave it, and say that it would change what waiting checks use.
    """

    def stop(number: int, frame: FrameType | None) -> None:
        raise CellTimeout

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    own = os.getpid()
    try:
        if checks_wait and waiting.would_change(runner.codes(label, source)):
            return CHECK_FIRST
        result = runner.run(label, source)
        if (
            os.getpid() != own
        ):  # a fork of the student's came back from its cell: it has no place in the conversation
            os._exit(0)
    except CellTimeout:  # it came between the cell's end and here
        result = CellResult("timeout")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    parts = [result.status, result.output, result.error]
    return bytes(msgpack.packb(parts, unicode_errors="surrogatepass"))


def _fork_snapshot(runner: CellRunner, channel: Channel, end: socket.socket) -> int:
    pid = os.fork()
    if pid:
        end.close()
        return pid
    status = 1
    try:
        channel.close()
        _serve(runner, Channel(end))
        status = 0
    finally:
        os._exit(status)


def _serve(runner: CellRunner, channel: Channel) -> None:
    """Answer the calls of an exercise's checks."""
    server = StudentServer(runner.namespace, isolated=True)
    server.transport = channel.transport(server)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for as long as it lives
    with contextlib.suppress(ChannelClosed):
        while True:
            message = channel.receive()
            channel.send(PING if message == PING else server.serve(message))


if __name__ == "__main__":
    main(sys.argv[1:])
