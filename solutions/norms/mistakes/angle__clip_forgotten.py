"""
exercise: angle
title: a cosine a hair above 1 gives nan
fails:
  test_angle_of_a_vector_with_itself: failed
  test_angle_of_parallel_vectors: failed
hint: "nan: print the cosine with all its digits. Which cosines have an angle?"
"""


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(np.arccos(np.sum(x * y) / lengths))
