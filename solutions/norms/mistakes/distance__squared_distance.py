"""
exercise: distance
title: the square root is missing
fails:
  test_distance_between_two_points: failed
  test_distance_between_any_two_points: failed
  test_distance_leaves_x_and_y_alone: failed
hint: "That is the squared distance: one step is missing."
"""


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sum((x - y) ** 2))
