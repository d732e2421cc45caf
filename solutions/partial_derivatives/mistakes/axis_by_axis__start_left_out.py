"""
exercise: axis_by_axis
title: the path begins after the first step
fails:
  test_axis_by_axis_in_one_sweep: failed
  test_axis_by_axis_in_three_dimensions: failed
  test_axis_by_axis_in_any_valley: failed
  test_axis_by_axis_gets_down_where_the_straight_walk_does_not: failed
  test_axis_by_axis_leaves_x0_alone: failed
  test_axis_by_axis_from_whole_numbers: failed
hint: "The path begins with x0 itself."
"""


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    x, path = x0.copy(), []
    for _ in range(sweeps):
        for i in range(len(x0)):
            x[i] -= learning_rate * grad(x)[i]
            path.append(x.copy())
    return np.array(path)
