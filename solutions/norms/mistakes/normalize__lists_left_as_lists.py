"""
exercise: normalize
title: the line that makes an array is deleted
fails:
  test_normalize_refuses_the_zero_vector: error
  test_normalize_of_any_vector: error
  test_normalize_of_a_very_short_vector: error
hint: ""
"""


def normalize(x):
    length = np.sqrt(np.sum(x * x))
    if length == 0:
        raise ValueError("the zero vector has no direction")
    return x / length
