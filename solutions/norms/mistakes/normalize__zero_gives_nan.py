"""
exercise: normalize
title: the zero vector is not refused
fails:
  test_normalize_refuses_the_zero_vector: failed
hint: ""
"""


def normalize(x):
    x = np.asarray(x, dtype=float)
    return x / np.sqrt(np.sum(x * x))
