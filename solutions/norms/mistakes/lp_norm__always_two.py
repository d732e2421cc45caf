"""
exercise: lp_norm
title: p is not used
fails:
  test_lp_norm_of_three_four: failed
  test_lp_norm_for_infinity: failed
  test_lp_norm_of_any_vector: failed
  test_lp_norm_at_the_ends_of_p: failed
hint: "Where does p enter? You measure as for p = 2."
"""


def lp_norm(x, p):
    x = np.asarray(x, dtype=float)
    if p < 1:
        raise ValueError("p must be at least 1")
    return float(np.linalg.norm(x))
