"""
exercise: descend
title: steps values, x0 among them
fails:
  test_descend_into_the_bowl: failed
  test_descend_notes_where_it_begins: failed
  test_descend_any_slope: failed
  test_descend_on_a_curve_that_bends: failed
  test_descend_from_a_whole_number: failed
hint: "Is x0 in your path, and before the first step?"
"""


def descend(df, x0, learning_rate, steps):
    x0 = float(x0)
    path = [x0]
    for _ in range(steps - 1):
        path.append(path[-1] - learning_rate * df(path[-1]))
    return np.array(path)
