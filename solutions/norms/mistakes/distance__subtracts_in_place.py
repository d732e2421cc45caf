"""
exercise: distance
title: the input is changed in place
fails:
  test_distance_leaves_x_and_y_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`."
"""


def distance(x, y):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    x -= y
    return float(np.sqrt(np.sum(x * x)))
