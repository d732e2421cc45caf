"""
exercise: normalize
title: the signs of the components are lost
fails:
  test_normalize_of_any_vector: failed
  test_normalize_of_a_very_short_vector: failed
  test_normalize_leaves_x_alone: failed
hint: "Look at the signs: does your vector point where x points?"
"""


def normalize(x):
    x = np.asarray(x, dtype=float)
    if not np.any(x):
        raise ValueError("the zero vector has no direction")
    return np.abs(x) / np.sqrt(np.sum(x * x))
