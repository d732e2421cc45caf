"""
exercise: combine
title: the coordinates are cut to whole numbers
fails:
  test_combine_in_any_dimension: failed
  test_combine_leaves_c_and_B_alone: failed
hint: "A coordinate need not be a whole number."
"""


def combine(c, B):
    c = np.asarray(c, dtype=int)
    B = np.asarray(B, dtype=float)
    return B @ c
