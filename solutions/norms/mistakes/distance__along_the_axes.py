"""
exercise: distance
title: the way along the axes
fails:
  test_distance_between_two_points: failed
  test_distance_between_any_two_points: failed
  test_distance_leaves_x_and_y_alone: failed
hint: "That is how far one walks along the axes, not straight."
"""


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sum(np.abs(x - y)))
