"""
exercise: descend
title: a list comes back
fails:
  test_descend_from_a_whole_number: failed
hint: "A list is no array: look at the type of what comes back."
"""


def descend(df, x0, learning_rate, steps):
    path = [float(x0)]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * df(path[-1]))
    return path
