"""
exercise: ridge
title: plain least squares on a longer table
"""


def ridge(X, y, lam):
    X = np.asarray(X, dtype=float)
    y = np.asarray(y, dtype=float)
    if lam < 0:
        raise ValueError("lam is negative")
    longer = np.vstack([X, np.sqrt(lam) * np.eye(X.shape[1])])
    return np.linalg.lstsq(longer, np.concatenate([y, np.zeros(X.shape[1])]), rcond=None)[0]
