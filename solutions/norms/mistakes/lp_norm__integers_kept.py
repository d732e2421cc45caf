"""
exercise: lp_norm
title: an array of whole numbers stays one
fails:
  test_lp_norm_at_the_ends_of_p: failed
hint: "NumPy's whole numbers end near 9e18: look at the dtype."
"""


def lp_norm(x, p):
    x = np.asarray(x)
    if p < 1:
        raise ValueError("p must be at least 1")
    if p == np.inf:
        return float(np.max(np.abs(x)))
    return float(np.sum(np.abs(x) ** p) ** (1 / p))
