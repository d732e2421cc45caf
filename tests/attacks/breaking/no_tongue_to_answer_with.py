# attack: no tongue to answer with
# idea: The last exercise's cell takes away what its keeper reads and writes messages with.
# place: last
# outcome: crashed

import msgpack

msgpack.packb = msgpack.unpackb = None


def FUNCTION(*args, **kwargs):
    return WRONG
