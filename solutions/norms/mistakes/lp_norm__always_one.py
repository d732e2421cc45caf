"""
exercise: lp_norm
title: the sum of the sizes, whatever p is
fails:
  test_lp_norm_of_three_four: failed
  test_lp_norm_of_any_vector: failed
  test_lp_norm_at_the_ends_of_p: failed
hint: "Where does p enter? You measure as for p = 1."
"""


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    if p == np.inf:
        return float(np.max(np.abs(x)))
    return float(np.sum(np.abs(x)))
