"""Messages over a socket: whatever the peer does costs no more time and memory than it was
given."""

import socket
import struct
import threading
import time
import tracemalloc

import pytest

from autograder.rpc.endpoint import ANSWER, REQUEST
from autograder.rpc.grader_end import StudentClient
from autograder.rpc.student_end import StudentServer
from autograder.worker.channel import MAX_MESSAGE, Channel, ChannelClosed, ChannelTimeout


@pytest.fixture
def pair():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield Channel(ours), theirs


@pytest.mark.parametrize("size", [0, 1, 2**16, 3 * 2**20])
def test_a_message_arrives_whole(pair, size):
    ours, theirs = pair
    peer = Channel(theirs)
    message = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    sender = threading.Thread(target=peer.send, args=(message,))
    sender.start()
    assert ours.receive() == message
    sender.join()


def test_messages_keep_their_order_and_limits(pair):
    ours, theirs = pair
    peer = Channel(theirs)
    for message in (b"one", b"", b"three"):
        peer.send(message)
    assert [ours.receive(), ours.receive(), ours.receive(5)] == [b"one", b"", b"three"]
    peer.send(b"123456")
    with pytest.raises(ChannelClosed):
        ours.receive(5)


def test_a_silent_peer_costs_the_time_there_is(pair):
    ours, theirs = pair
    for sent in (b"", b"\x05", struct.pack("<I", 10) + b"half"):
        theirs.sendall(sent)
        ours.deadline = time.monotonic() + 0.1
        began = time.monotonic()
        with pytest.raises(ChannelTimeout):
            ours.receive()
        assert 0.05 < time.monotonic() - began < 2


def test_a_peer_that_drips_costs_the_time_there_is(pair):
    ours, theirs = pair
    ours.deadline = time.monotonic() + 0.2
    stop = threading.Event()

    def drip():
        theirs.sendall(struct.pack("<I", 10**6))
        while not stop.wait(0.01):
            theirs.send(b"x")

    dripping = threading.Thread(target=drip)
    dripping.start()
    try:
        with pytest.raises(ChannelTimeout):
            ours.receive()
    finally:
        stop.set()
        dripping.join()


def test_a_message_that_drips_takes_the_memory_of_a_message():
    ours, theirs = socket.socketpair(
        socket.AF_UNIX, socket.SOCK_SEQPACKET
    )  # each packet is read by itself
    message = bytes(40_000)

    def drip():
        theirs.send(struct.pack("<I", len(message)))
        for start in range(0, len(message), 2):
            theirs.send(message[start : start + 2])

    dripping = threading.Thread(target=drip)
    with ours, theirs:
        dripping.start()
        tracemalloc.start()
        try:
            assert Channel(ours).receive() == message
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
            dripping.join()
    assert peak < 8 * len(message)


def test_a_peer_that_does_not_read_costs_the_time_there_is(pair):
    ours, _ = pair
    ours.deadline = time.monotonic() + 0.1
    with pytest.raises(ChannelTimeout):
        ours.send(bytes(2**24))


def test_a_deadline_that_is_over_is_over(pair):
    ours, theirs = pair
    Channel(theirs).send(b"first")
    ours.deadline = time.monotonic() + 60
    assert ours.receive() == b"first"
    Channel(theirs).send(b"in time")
    ours.deadline = time.monotonic() - 1
    with pytest.raises(ChannelTimeout):
        ours.receive()
    with pytest.raises(ChannelTimeout):
        ours.send(b"x")
    ours.deadline = None
    assert ours.receive() == b"in time"
    assert ours.socket.gettimeout() is None


@pytest.mark.parametrize(
    "sent", [b"", b"\x05\x00", struct.pack("<I", 10), struct.pack("<I", 10) + b"half"]
)
def test_a_peer_that_goes_is_gone(pair, sent):
    ours, theirs = pair
    theirs.sendall(sent)
    theirs.close()
    with pytest.raises(ChannelClosed):
        ours.receive()
    with pytest.raises(ChannelClosed):
        ours.send(b"x")


@pytest.mark.parametrize("unread", [b"", b"a message that it has not read"])
def test_no_socket_comes_from_a_peer_that_is_gone(pair, unread):
    pair[0].socket.sendall(unread)  # what is lost with the other end resets the connection
    pair[1].close()
    with pytest.raises(ChannelClosed):
        pair[0].receive_socket()


def test_an_end_that_was_closed_is_closed(pair):
    ours, _ = pair
    ours.close()
    with pytest.raises(ChannelClosed):
        ours.receive()
    with pytest.raises(ChannelClosed):
        ours.send(b"x")


@pytest.mark.parametrize("length", [MAX_MESSAGE + 1, 2**32 - 1])
def test_a_length_that_no_message_has_closes_the_conversation(pair, length):
    ours, theirs = pair
    theirs.sendall(struct.pack("<I", length) + b"babble")
    with pytest.raises(ChannelClosed):
        ours.receive()


def test_a_length_that_is_announced_is_not_yet_memory(pair):
    ours, theirs = pair
    theirs.sendall(struct.pack("<I", MAX_MESSAGE) + b"little")
    theirs.close()
    tracemalloc.start()
    try:
        with pytest.raises(ChannelClosed):
            ours.receive()
        assert tracemalloc.get_traced_memory()[1] < 2**22
    finally:
        tracemalloc.stop()


def test_what_is_too_long_is_not_sent(pair):
    with pytest.raises(ValueError, match="cannot be sent"):
        pair[0].send(bytes(MAX_MESSAGE + 1))


# -- a conversation


def test_an_exchange_serves_the_other_ends_calls_while_it_waits(pair):
    ours, theirs = pair
    server = StudentServer({"twice": lambda f, x: f(f(x))})
    peer = Channel(theirs)
    server.transport = peer.transport(server)
    link = StudentClient()
    link.connect(ours.transport(link))

    def serve():
        for _ in range(2):  # which names there are, and the call
            peer.send(server.serve(peer.receive()))

    serving = threading.Thread(target=serve)
    serving.start()
    assert link.lookup("twice")(lambda x: x + 1, 5) == 7
    serving.join()


@pytest.mark.parametrize("babble", [b"", b"B", REQUEST, REQUEST + b"\xff" * 40])
def test_what_is_neither_request_nor_answer_ends_the_transport(pair, babble):
    from autograder.rpc.codec import WireError

    ours, theirs = pair
    Channel(theirs).send(babble)
    with pytest.raises(WireError):
        ours.transport(StudentClient())(REQUEST + b"question")


def test_a_peer_that_only_asks_is_stopped_by_the_deadline(pair):
    ours, theirs = pair
    link = StudentClient()
    link.connect(ours.transport(link))
    server = StudentServer({})
    peer = Channel(theirs)
    server.transport = peer.transport(server)
    ours.deadline = time.monotonic() + 0.3
    served = []

    def ask_for_ever():
        try:
            peer.receive()
            callback = server._resolve(["mine", 0, True, "callback"])
            while True:
                server.request("call", callback, (), {})
        except ChannelClosed:
            pass

    asking = threading.Thread(target=ask_for_ever)
    asking.start()
    with pytest.raises(ChannelTimeout):
        link.ask("call", "f", (lambda: served.append(1),))
    ours.close()
    asking.join()
    assert len(served) > 3


def test_an_answer_is_taken_as_it_comes(pair):
    ours, theirs = pair
    Channel(theirs).send(ANSWER + b"anything")
    assert ours.transport(StudentClient())(REQUEST) == ANSWER + b"anything"
