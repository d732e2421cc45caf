"""
exercise: distance
title: the difference of the two lengths
fails:
  test_distance_between_two_points: failed
  test_distance_to_itself: failed
  test_distance_between_any_two_points: failed
  test_distance_leaves_x_and_y_alone: failed
  test_distance_refuses_unequal_lengths: failed
hint: "Two arrows of equal length may point to different places."
"""


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    return float(abs(np.linalg.norm(x) - np.linalg.norm(y)))
