"""
exercise: angle
title: the dot product is taken for the cosine
fails:
  test_angle_of_forty_five_degrees: failed
  test_angle_between_any_two_vectors: failed
  test_angle_of_parallel_vectors: failed
hint: "A cosine lies between -1 and 1. Look at yours for (2, 0) and (3, 3)."
"""


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(np.arccos(np.clip(np.sum(x * y), -1.0, 1.0)))
