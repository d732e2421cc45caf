"""Attempts to talk to anyone."""

import os
import socket

from autograder.sandbox.confined.confinement import own_line
from autograder.sandbox.escapes.catalogue import Decoys, escape


@escape()
def connect_to_this_machine(decoys: Decoys) -> str:
    """Connect to a server on this machine."""
    with socket.create_connection(("127.0.0.1", decoys.port), timeout=1) as peer:
        return peer.recv(64).decode()


@escape()
def listen_on_a_port(decoys: Decoys) -> str:
    """Open a port and listen on it."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        return f"listened on {server.getsockname()[1]}"


@escape()
def send_a_datagram(decoys: Decoys) -> str:
    """Send a datagram to this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        return f"sent {sender.sendto(b'x', ('127.0.0.1', decoys.port))} byte"


@escape()
def connect_to_a_socket_without_a_path(decoys: Decoys) -> str:
    """Connect to a process outside by an abstract unix socket, which has no path to hide."""
    with socket.socket(socket.AF_UNIX) as peer:
        peer.connect("\0" + decoys.abstract)
        return peer.recv(64).decode()


@escape()
def connect_to_a_socket_file(decoys: Decoys) -> str:
    """Connect to a unix socket in the file system, as a container service has one."""
    with socket.socket(socket.AF_UNIX) as peer:
        peer.connect(decoys.unix_path)
        return peer.recv(64).decode()


@escape()
def send_from_a_pair(decoys: Decoys) -> str:
    """Address a process outside from a pair of datagram sockets, which only need to send."""
    ours, _ = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    ours.sendmsg([b"x"], [], 0, "\0" + decoys.abstract + "-datagrams")
    return "sent"


@escape()
def use_a_descriptor_that_was_left_open(decoys: Decoys) -> str:
    """Use a descriptor of the warm process that should have been closed."""
    found = []
    for number in range(3, 256):
        try:
            found.append((number, os.fstat(number).st_ino))
        except OSError:  # closed
            continue
    meant = 1 + (
        own_line() is not None
    )  # the pipe by which attempts report, the line to the reaper
    return f"{len(found) - meant} open" if len(found) > meant else ""
