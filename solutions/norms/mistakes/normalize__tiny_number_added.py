"""
exercise: normalize
title: a tiny number added to the length against division by zero
fails:
  test_normalize_refuses_the_zero_vector: failed
  test_normalize_of_a_very_short_vector: failed
hint: "A tiny number added to the length outweighs it here."
"""


def normalize(x):
    x = np.asarray(x, dtype=float)
    length = np.sqrt(np.sum(x * x))
    return x / (length + 1e-8)
