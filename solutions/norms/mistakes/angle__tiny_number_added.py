"""
exercise: angle
title: a tiny number added to the lengths against division by zero
fails:
  test_angle_of_a_vector_with_itself: failed
  test_angle_refuses_the_zero_vector: failed
  test_angle_of_parallel_vectors: failed
hint: "nan: print the cosine with all its digits. Which cosines have an angle?"
"""


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return float(np.arccos(np.sum(x * y) / (lengths + 1e-12)))
