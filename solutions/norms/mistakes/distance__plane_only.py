"""
exercise: distance
title: only the first two coordinates
fails:
  test_distance_to_itself: failed
  test_distance_between_any_two_points: failed
  test_distance_leaves_x_and_y_alone: failed
  test_distance_refuses_unequal_lengths: failed
hint: "A point may have more than two coordinates."
"""


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sqrt((x[0] - y[0]) ** 2 + (x[1] - y[1]) ** 2))
