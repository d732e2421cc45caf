"""
exercise: early_stop
title: argmin up to the stop
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    for end in range(1, len(losses) + 1):
        best = int(np.argmin(losses[:end]))
        if end - 1 - best >= patience:
            break
    return best
