"""
exercise: normalize
title: the length is returned, not the vector
fails:
  test_normalize_of_three_four: failed
  test_normalize_of_any_vector: failed
  test_normalize_of_a_very_short_vector: failed
  test_normalize_leaves_x_alone: failed
hint: "You return the length itself; divide by it."
"""


def normalize(x):
    x = np.asarray(x, dtype=float)
    length = np.sqrt(np.sum(x * x))
    if length == 0:
        raise ValueError("the zero vector has no direction")
    return length
