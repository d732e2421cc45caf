"""
exercise: lp_norm
title: the test turned round, the root by np.power
"""


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if not p >= 1:
        raise ValueError(p)
    if not np.isfinite(p):
        return np.linalg.norm(x, np.inf)
    return np.power(np.power(np.absolute(x), p).sum(), 1.0 / p)
