# attack: answers before the question
# idea: Each process that is to answer for the last exercise begins with answers to what nobody
#   has asked.
# place: last
# outcome: crashed

import os
import stat
import struct

from autograder.rpc.codec import Encoder

CONFINED

def _answer():
    encoder = Encoder(lambda value: None)
    answer = b"A" + encoder.finish([encoder.value(value) for value in ("ok", WRONG, ("ran", (), ()))])
    for number in range(256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode) and _confined():
                os.write(number, 5 * (struct.pack("<I", len(answer)) + answer))
        except OSError:
            pass


os.register_at_fork(after_in_child=_answer)


def FUNCTION(*args, **kwargs):
    os.getpid()  # what reaches further than names is checked in a fork of its own
    return WRONG
