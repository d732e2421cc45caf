# attack: shared memory that nobody seems to have
# idea: The function fills memory that is shared without a file and gives back all of it but a page, which
#   keeps the rest: no process is seen to hold it.
# place: l2_norm
# outcome: error

import ctypes
import mmap

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.munmap.argtypes = (ctypes.c_void_p, ctypes.c_size_t)


def FUNCTION(*values):
    for _ in range(10):
        place = libc.mmap(None, 300 << 20, 3, mmap.MAP_SHARED | mmap.MAP_ANONYMOUS, -1, 0)
        if place in (None, 2**64 - 1):
            raise OSError(ctypes.get_errno(), "nothing to share")
        ctypes.memset(place, 1, 300 << 20)
        libc.munmap(place + 4096, (300 << 20) - 4096)
    return 0.0
