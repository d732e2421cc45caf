# attack: a sequence without end
# idea: The answer says that it has three items, and yields numbers for ever.
# place: l2_norm
# outcome: timeout
# waits: checks

class Endless:
    def __len__(self):
        return 3

    def __iter__(self):
        while True:
            yield WRONG


def FUNCTION(*args, **kwargs):
    return Endless()
