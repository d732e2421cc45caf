"""
exercise: descend
title: the path begins after the first step
fails:
  test_descend_into_the_bowl: failed
  test_descend_notes_where_it_begins: failed
  test_descend_any_slope: failed
  test_descend_on_a_curve_that_bends: failed
  test_descend_from_a_whole_number: failed
hint: "Is x0 in your path, and before the first step?"
"""


def descend(df, x0, learning_rate, steps):
    x = float(x0)
    path = []
    for _ in range(steps):
        x = x - learning_rate * df(x)
        path.append(x)
    return np.array(path)
