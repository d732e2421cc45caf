"""
exercise: early_stop
title: waiting losses are counted
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best, smallest, waited = 0, np.inf, 0
    for i, loss in enumerate(losses):
        if loss < smallest:
            best, smallest, waited = i, loss, 0
        else:
            waited += 1
            if waited == patience:
                return best
    return best
