"""
exercise: distance
title: plus for minus
fails:
  test_distance_between_two_points: failed
  test_distance_to_itself: failed
  test_distance_between_any_two_points: failed
  test_distance_leaves_x_and_y_alone: failed
hint: "Which arrow leads from the tip of x to the tip of y?"
"""


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(np.linalg.norm(x + y))
