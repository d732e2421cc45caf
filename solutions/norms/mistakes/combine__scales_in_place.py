"""
exercise: combine
title: the basis is scaled in place
fails:
  test_combine_leaves_c_and_B_alone: failed
hint: "np.asarray makes no copy of an array: look for `*=` or `+=`."
"""


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    B *= c
    return B.sum(axis=1)
