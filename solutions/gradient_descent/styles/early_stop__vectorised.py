"""
exercise: early_stop
title: where the running minimum falls
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    before = np.concatenate([[np.inf], np.minimum.accumulate(losses)[:-1]])
    improved = np.flatnonzero(losses < before)
    gaps = np.diff(np.append(improved, len(losses)))
    long = np.flatnonzero(gaps > patience)
    return improved[long[0]] if len(long) else improved[-1]
