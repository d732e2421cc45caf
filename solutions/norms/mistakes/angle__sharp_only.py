"""
exercise: angle
title: the sign of the dot product is dropped
fails:
  test_angle_of_a_vector_with_itself: failed
  test_angle_between_any_two_vectors: failed
  test_angle_of_parallel_vectors: failed
hint: "Angles go up to pi: when is an angle larger than a right one?"
"""


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(np.arccos(np.clip(np.abs(np.sum(x * y)) / lengths, 0.0, 1.0)))
