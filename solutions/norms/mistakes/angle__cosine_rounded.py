"""
exercise: angle
title: the cosine is rounded against nan
fails:
  test_angle_of_forty_five_degrees: failed
  test_angle_between_any_two_vectors: failed
hint: "Rounding the cosine moves the angle. What exactly has to be cut off?"
"""


def angle(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    lengths = np.sqrt(np.sum(x * x)) * np.sqrt(np.sum(y * y))
    if lengths == 0:
        raise ValueError("the zero vector has no direction")
    return float(np.arccos(np.round(np.sum(x * y) / lengths, 4)))
