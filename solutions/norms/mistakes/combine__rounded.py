"""
exercise: combine
title: rounded to three digits
fails:
  test_combine_in_any_dimension: failed
  test_combine_leaves_c_and_B_alone: failed
hint: ""
"""


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    return np.round(B @ c, 3)
