"""
exercise: normalize
title: short vectors are taken for the zero vector
fails:
  test_normalize_of_a_very_short_vector: failed
hint: "Which vectors have no direction? Only one of them."
"""


def normalize(x):
    x = np.asarray(x, dtype=float)
    length = np.sqrt(np.sum(x * x))
    if length < 1e-9:
        raise ValueError("the zero vector has no direction")
    return x / length
