"""
exercise: descend
title: an array of whole numbers for a whole x0
fails:
  test_descend_into_the_bowl: failed
  test_descend_from_a_whole_number: failed
hint: "A place need not be a whole number: look at the dtype."
"""


def descend(df, x0, learning_rate, steps):
    path = np.full(steps + 1, x0)
    for k in range(steps):
        path[k + 1] = path[k] - learning_rate * df(path[k])
    return path
