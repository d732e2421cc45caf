"""
exercise: descend
title: the learning rate is left out
fails:
  test_descend_into_the_bowl: failed
  test_descend_any_slope: failed
  test_descend_on_a_curve_that_bends: failed
  test_descend_from_a_whole_number: failed
hint: "The slope alone is too far: what makes the step smaller?"
"""


def descend(df, x0, learning_rate, steps):
    x0 = float(x0)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - df(path[-1]))
    return np.array(path)
