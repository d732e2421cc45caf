"""A real PostgreSQL server on loopback, in a temporary folder: started for some tests, and stopped
with them.

Debian's `postgresql` gives the programs. The server asks for passwords (scram-sha-256) as a
course's would, and flushes nothing to the disk, as nobody will miss its data.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

NOBODY = 65534  # the server refuses to run as root
START_SECONDS = 60
# No synchronous_commit off: what is committed must outlast a server that is stopped at once.
QUICK = {"fsync": "off", "full_page_writes": "off", "shared_buffers": "16MB"}


def programs() -> Path | None:
    """Return the folder with PostgreSQL's programs, the newest there is; None where it is not
    installed."""
    folders = Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")  # Debian does not put them on PATH
    found = sorted(folders, key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("pg_ctl")
    return found[-1].parent if found else Path(on_path).resolve().parent if on_path else None


@dataclass
class Server:
    """A server that runs, or could: `stop` and `start` as often as a test likes."""

    folder: Path
    port: int
    user: str = "grader"
    password: str = "p@ss/w:rd"

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to find the server: libpq's own variables."""
        return {
            "PGHOST": "127.0.0.1",
            "PGPORT": str(self.port),
            "PGUSER": self.user,
            "PGPASSWORD": self.password,
        }

    def url(self, database: str, *, with_password: bool = False) -> str:
        """Return the URL of a database, by default without the password, which libpq takes from the
        environment."""
        who = f"{self.user}:{quote(self.password, safe='')}" if with_password else self.user
        return f"postgresql+psycopg://{who}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": "",
            **QUICK,
        }
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        self._run(
            "pg_ctl",
            "start",
            "--wait",
            f"--timeout={START_SECONDS}",
            f"--log={self.folder}/log",
            "-o",
            options,
        )

    def stop(self, mode: str = "immediate") -> None:
        self._run("pg_ctl", "stop", "--wait", f"--mode={mode}", f"--timeout={START_SECONDS}")

    def is_running(self) -> bool:
        return self._run("pg_ctl", "status", check=False) == 0

    def execute(self, statement: str, database: str = "postgres") -> None:
        """Run a statement as the server's owner."""
        import psycopg

        address = f"host=127.0.0.1 port={self.port} user={self.user} dbname={database}"
        with psycopg.connect(address, password=self.password, autocommit=True) as connection:
            connection.execute(statement)

    def initialise(self) -> None:
        secret = self.folder / "password"
        secret.write_text(self.password, encoding="utf-8")
        if os.geteuid() == 0:
            for path in (self.folder, secret):
                os.chown(path, NOBODY, NOBODY)
        asks = ("--auth=scram-sha-256", f"--pwfile={secret}", f"--username={self.user}")
        self._run("initdb", "--no-sync", "--encoding=UTF8", "--locale=C", *asks)

    def _run(self, program: str, *arguments: str, check: bool = True) -> int:
        folder = programs()
        if folder is None:
            raise RuntimeError(
                "PostgreSQL is not installed. Run: sudo apt-get install -y postgresql"
            )
        run = subprocess.run(
            [folder / program, f"--pgdata={self.folder}/data", *arguments],
            user=NOBODY if os.geteuid() == 0 else None,
            group=NOBODY if os.geteuid() == 0 else None,
            extra_groups=[] if os.geteuid() == 0 else None,
            cwd=self.folder,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,  # a pipe would stay open in the server
            stderr=subprocess.DEVNULL,
            timeout=2 * START_SECONDS,
            check=False,
        )
        if check and run.returncode:
            log = self.folder / "log"
            said = log.read_text(encoding="utf-8", errors="replace")[-2000:] if log.exists() else ""
            raise RuntimeError(f"{program} ended with status {run.returncode}. {said}")
        return run.returncode


@contextlib.contextmanager
def postgresql_server() -> Iterator[Server]:
    """Give a running server; it is stopped and its folder removed whatever happens."""
    folder = Path(
        tempfile.mkdtemp(prefix="autograder-postgresql-")
    )  # not in pytest's, which is closed to others
    server = Server(folder, _free_port())
    try:
        server.initialise()
        try:
            server.start()
            yield server
        finally:
            if server.is_running():
                server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
