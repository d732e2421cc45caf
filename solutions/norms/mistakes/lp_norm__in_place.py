"""
exercise: lp_norm
title: the signs are taken away in place
fails:
  test_lp_norm_at_the_ends_of_p: failed
hint: "np.asarray makes no copy of an array: look for `x[…] =`."
"""


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("no norm")
    x[x < 0] = -x[x < 0]
    if p == np.inf:
        return float(np.max(x))
    return float(np.sum(x**p) ** (1 / p))
