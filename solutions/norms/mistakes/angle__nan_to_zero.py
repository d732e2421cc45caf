"""
exercise: angle
title: nan is replaced by 0, also for opposite vectors
fails:
  test_angle_of_a_vector_with_itself: failed
  test_angle_of_parallel_vectors: failed
hint: "Opposite vectors are half a turn apart."
"""


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(np.nan_to_num(np.arccos(np.sum(x * y) / lengths)))
