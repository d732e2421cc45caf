"""
exercise: lp_norm
title: the largest component, not the largest in size
fails:
  test_lp_norm_for_infinity: failed
  test_lp_norm_at_the_ends_of_p: failed
hint: "Which component of (3, -4) is larger in size?"
"""


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    if p == np.inf:
        return float(np.max(x))
    return float(np.sum(np.abs(x) ** p) ** (1 / p))
