"""
exercise: descend
title: the slope at x0 in every step
fails:
  test_descend_into_the_bowl: failed
  test_descend_any_slope: failed
  test_descend_on_a_curve_that_bends: failed
  test_descend_from_a_whole_number: failed
hint: "Each step goes by the slope where the ball is now, not where it began."
"""


def descend(df, x0, learning_rate, steps):
    x0 = float(x0)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * df(x0))
    return np.array(path)
