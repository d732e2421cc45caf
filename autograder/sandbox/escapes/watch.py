"""The trusted side of the self-test.

Lays out the decoys, starts a sandbox, and collects what the attempts came to.
"""

import json
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.errors import SandboxError
from autograder.sandbox.escapes.catalogue import Decoys, all_escapes
from autograder.sandbox.plan import ProcessLimits
from autograder.sandbox.trusted.installation import readable_paths

if TYPE_CHECKING:
    from autograder.sandbox.trusted.tiers import Sandbox

LIMITS = ProcessLimits(memory_mb=256, processes=16, file_mb=4, open_files=64, scratch_mb=8)
"""Small, so that the attempts to break them are quick."""

LONGEST_FOLDER = 60  # bytes
_PATIENCE = 60.0


@dataclass(frozen=True)
class Attempt:
    """The result of one attempt: `expected` says that this tier is known not to hold it."""

    name: str
    sentence: str
    held: bool
    detail: str
    expected: bool = False


def attempt(
    sandbox: "Sandbox", names: Sequence[str] | None = None, *, limits: ProcessLimits = LIMITS
) -> tuple[Attempt, ...]:
    """Try to escape from `sandbox` by each name, or in every way there is.

    Raises `SandboxError` with what was said when the sandbox does not even start.
    """
    known = all_escapes()
    ours, theirs = socket.socketpair()
    with _baited() as decoys, tempfile.TemporaryFile() as said, ours:
        process = sandbox.start(
            [
                "-m",
                "autograder.sandbox.escapes.run",
                str(theirs.fileno()),
                decoys.to_json(),
                *(names or known),
            ],
            pass_fds=[theirs.fileno()],
            limits=limits,
            stderr=said,
        )
        theirs.close()
        ours.settimeout(_PATIENCE)
        try:
            with ours.makefile(encoding="utf-8") as lines:
                results = [json.loads(line) for line in lines]
        except TimeoutError as error:
            raise SandboxError(
                f"the self-test of the sandbox did not end in {_PATIENCE:.0f} s"
            ) from error
        finally:
            process.kill()
            process.wait()
        if len(results) < len(names or known):
            said.seek(0)
            raise SandboxError(
                said.read().decode(errors="replace").strip() or "the sandbox ended without a word"
            )
    return tuple(
        Attempt(
            name=result["name"],
            sentence=known[result["name"]].sentence,
            held=result["held"],
            detail=result["detail"],
            expected=sandbox.tier in known[result["name"]].remainder_of,
        )
        for result in results
    )


@contextmanager
def _baited() -> Iterator[Decoys]:
    """A course full of secrets, three listeners and a process, waiting to be found."""
    token = secrets.token_hex(16)
    with ExitStack() as stack:
        course = Path(tempfile.mkdtemp(prefix="autograder-decoys-", dir=_short_folder()))
        outsider = stack.enter_context(_outsider(token, course))
        course.chmod(0o755)
        for name in (
            "solutions/norms/norms.py",
            "solutions/norms/test_norms_hidden.py",
            "submitted/ben/norms/norms.ipynb",
            "gradebook.db",
            "victim.db",
        ):
            file = course / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(token, encoding="utf-8")
        abstract, unix_path = f"autograder-{token}", str(course / "socket")
        network = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        for family, address in (
            (None, None),
            (socket.AF_UNIX, "\0" + abstract),
            (socket.AF_UNIX, unix_path),
        ):
            listener = network if family is None else stack.enter_context(socket.socket(family))
            if address is not None:
                listener.bind(address)
                listener.listen()
            stack.enter_context(_answering(listener, token))
        datagrams = stack.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
        datagrams.bind("\0" + abstract + "-datagrams")
        Path(unix_path).chmod(0o777)
        yield Decoys(
            token=token,
            course=str(course),
            home=str(Path.home()),
            home_entry=_entry_of_home(),
            port=network.getsockname()[1],
            abstract=abstract,
            unix_path=unix_path,
            outsider=outsider.pid,
        )


def _short_folder() -> str:
    """Return where temporary files go, and where that is far down another place.

    A socket's address has 107 bytes.
    """
    folder = tempfile.gettempdir()
    return folder if len(os.fsencode(folder)) <= LONGEST_FOLDER else "/tmp"


@contextmanager
def _outsider(token: str, course: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process with a secret.

    It waits for the end of this one, however that ends, to clear away the decoys after it.
    """
    outsider = subprocess.Popen(
        ["sh", "-c", 'cat; rm -rf -- "$0"', course],
        env={"PATH": os.defpath, "AUTOGRADER_SECRET": token},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield outsider
    finally:
        outsider.communicate()
        shutil.rmtree(course, ignore_errors=True)  # an escape may have ended it


def _entry_of_home() -> str:
    """Return an entry that does not lead to the Python installation: that one may be seen."""
    home = Path.home()
    installation = [Path(path) for path in readable_paths()]
    entries = sorted(home.iterdir()) if home.is_dir() else []
    return next((e.name for e in entries if not any(p.is_relative_to(e) for p in installation)), "")


@contextmanager
def _answering(listener: socket.socket, token: str) -> Iterator[None]:
    """Answer whoever connects with the token, until the block ends."""

    def answer() -> None:
        while True:
            try:
                peer, _ = listener.accept()
            except OSError:  # shut down: the test is over
                return
            with peer:
                peer.sendall(token.encode())

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    try:
        yield
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()
