"""
exercise: lp_norm
title: p = infinity put into the formula
fails:
  test_lp_norm_for_infinity: failed
  test_lp_norm_at_the_ends_of_p: failed
hint: "One does not compute with an infinite power: p = infinity is a case of its own."
"""


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    return float(np.sum(np.abs(x) ** p) ** (1 / p))
