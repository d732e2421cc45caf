"""
exercise: normalize
title: divided by the largest component
fails:
  test_normalize_of_three_four: failed
  test_normalize_of_any_vector: failed
  test_normalize_of_a_very_short_vector: failed
  test_normalize_leaves_x_alone: failed
hint: "Your vector ends on the square with |x| = 1 for p = infinity, not on the circle."
"""


def normalize(x):
    x = np.asarray(x, dtype=float)
    if not np.any(x):
        raise ValueError("the zero vector has no direction")
    return x / np.max(np.abs(x))
