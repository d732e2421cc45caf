"""
exercise: axis_by_axis
title: two coordinates only
fails:
  test_axis_by_axis_in_three_dimensions: failed
  test_axis_by_axis_in_any_valley: failed
  test_axis_by_axis_leaves_x0_alone: failed
hint: "There may be more than two coordinates."
"""


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        for i in range(min(2, len(x0))):
            x = path[-1].copy()
            x[i] -= learning_rate * grad(x)[i]
            path.append(x)
    return np.array(path)
