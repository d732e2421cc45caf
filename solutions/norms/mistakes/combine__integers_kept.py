"""
exercise: combine
title: arrays of whole numbers stay what they are
fails:
  test_combine_of_a_single_column: failed
hint: "The numbers are right; look at the type of what comes back, and at its dtype."
"""


def combine(c, B):
    c = np.asarray(c)
    B = np.asarray(B)
    return B @ c
