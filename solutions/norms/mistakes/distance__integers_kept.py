"""
exercise: distance
title: an array of whole numbers stays one
fails:
  test_distance_between_any_two_points: failed
hint: "NumPy's whole numbers end near 9e18: look at the dtype."
"""


def distance(x, y):
    x = np.asarray(x)
    y = np.asarray(y)
    return float(np.sqrt(np.sum((x - y) ** 2)))
