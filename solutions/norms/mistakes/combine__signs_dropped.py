"""
exercise: combine
title: the signs of the coordinates are lost
fails:
  test_combine_in_any_dimension: failed
  test_combine_leaves_c_and_B_alone: failed
hint: "A coordinate may be negative: then it goes the other way."
"""


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return B @ np.abs(c)
