"""
exercise: descend
title: the walk ends where the slope changes its sign
fails:
  test_descend_any_slope: failed
  test_descend_on_a_curve_that_bends: failed
hint: "How many places are there after 8 steps?"
"""


def descend(df, x0, learning_rate, steps):
    x0 = float(x0)
    path = [x0]
    for _ in range(steps):
        x = path[-1] - learning_rate * df(path[-1])
        if df(x) * df(x0) < 0:
            break
        path.append(x)
    return np.array(path)
