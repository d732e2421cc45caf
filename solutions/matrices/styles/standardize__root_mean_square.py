"""
exercise: standardize
title: the root of the mean square
"""


def standardize(X):
    X = np.asarray(X, dtype=float)
    centred = np.where(np.ptp(X, axis=0) == 0, 0.0, X - X.mean(axis=0))
    spread = np.sqrt((centred**2).mean(axis=0))
    spread[spread == 0] = 1.0
    return centred / spread
