"""
exercise: angle
title: only the first vector is tested for zero
fails:
  test_angle_refuses_the_zero_vector: failed
hint: ""
"""


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    if not np.any(x):
        raise ValueError("the zero vector has no direction")
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    return float(np.arccos(np.clip(np.sum(x * y) / lengths, -1.0, 1.0)))
