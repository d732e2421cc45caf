"""
exercise: combine
title: only the first two basis vectors
fails:
  test_combine_in_any_dimension: failed
  test_combine_leaves_c_and_B_alone: failed
hint: "Are all basis vectors used, however many there are?"
"""


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return c[0] * B[:, 0] + c[1] * B[:, 1]
