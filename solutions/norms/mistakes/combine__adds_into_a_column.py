"""
exercise: combine
title: the sum is gathered in a view of column 0
fails:
  test_combine_leaves_c_and_B_alone: failed
hint: "np.asarray makes no copy of an array: look for `*=` or `+=`."
"""


def combine(c, B):
    c = np.asarray(c, dtype=float)
    B = np.asarray(B, dtype=float)
    v = B[:, 0]
    v *= c[0]
    for i in range(1, len(c)):
        v += c[i] * B[:, i]
    return v
