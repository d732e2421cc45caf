"""
exercise: distance
title: mean for sum
fails:
  test_distance_between_two_points: failed
  test_distance_to_itself: failed
  test_distance_between_any_two_points: failed
  test_distance_leaves_x_and_y_alone: failed
hint: "This looks like a mean. Do two more coordinates bring points nearer?"
"""


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.sqrt(np.mean((x - y) ** 2)))
