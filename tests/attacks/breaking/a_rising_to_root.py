# attack: a rising to root
# idea: The function tries every door to the superuser, and raises if one opens.
# place: any
# outcome: failed

import ctypes
import os


def FUNCTION(*args, **kwargs):
    if os.getuid() == 0:
        return WRONG
    libc = ctypes.CDLL(None)
    for attempt in (
        lambda: os.setuid(0),
        lambda: os.setresuid(0, 0, 0),
        lambda: libc.unshare(0x10000000),
        lambda: libc.mount(b"none", b"/", b"tmpfs", 0, b""),
        lambda: os.chroot("."),
    ):
        try:
            attempt()
        except OSError:
            pass
    if os.getuid() == 0:
        raise RuntimeError("superuser")
    return WRONG
