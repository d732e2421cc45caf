"""
exercise: normalize
title: divided by the sum of the components
fails:
  test_normalize_of_three_four: failed
  test_normalize_of_any_vector: failed
  test_normalize_of_a_very_short_vector: failed
  test_normalize_leaves_x_alone: failed
hint: "Which length did you divide by?"
"""


def normalize(x):
    x = np.asarray(x, dtype=float)
    if not np.any(x):
        raise ValueError("the zero vector has no direction")
    return x / np.sum(x)
