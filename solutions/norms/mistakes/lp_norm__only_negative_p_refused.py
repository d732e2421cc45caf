"""
exercise: lp_norm
title: p between 0 and 1 is not refused
fails:
  test_lp_norm_refuses_half: failed
  test_lp_norm_refuses_every_p_below_one: failed
hint: "Where exactly does the range of allowed p begin? Try 0.99, 0 and -1."
"""


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p <= 0:
        raise ValueError("p must be at least 1")
    if p == np.inf:
        return float(np.max(np.abs(x)))
    return float(np.sum(np.abs(x) ** p) ** (1 / p))
