"""
exercise: angle
title: the cosine is returned, not the angle
fails:
  test_angle_of_forty_five_degrees: failed
  test_angle_of_a_vector_with_itself: failed
  test_angle_between_any_two_vectors: failed
  test_angle_of_parallel_vectors: failed
hint: "That is the cosine; the angle is one step further."
"""


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(np.clip(np.sum(x * y) / lengths, -1.0, 1.0))
