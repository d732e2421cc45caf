"""
exercise: angle
title: by arctan2, which knows the plane only
fails:
  test_angle_between_any_two_vectors: failed
hint: "Vectors may have more than two components."
"""


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(abs(np.arctan2(y[1], y[0]) - np.arctan2(x[1], x[0])))
