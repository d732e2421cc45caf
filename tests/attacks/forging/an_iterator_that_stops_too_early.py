# attack: an iterator that stops too early
# idea: Walking through the answer raises StopIteration, which Python turns into an error of the
#   one who walks.
# place: change_basis
# outcome: failed
# outcome test_change_basis_and_back: error

class Stumble:
    def __len__(self):
        return 3

    def __iter__(self):
        raise StopIteration


def FUNCTION(*args, **kwargs):
    return Stumble()
