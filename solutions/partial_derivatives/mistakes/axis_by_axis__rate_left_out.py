"""
exercise: axis_by_axis
title: the learning rate is left out
fails:
  test_axis_by_axis_in_one_sweep: failed
  test_axis_by_axis_in_three_dimensions: failed
  test_axis_by_axis_in_any_valley: failed
  test_axis_by_axis_gets_down_where_the_straight_walk_does_not: failed
  test_axis_by_axis_from_whole_numbers: failed
hint: "How long is a step? Look for the learning rate."
"""


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        for i in range(len(x0)):
            x = path[-1].copy()
            x[i] -= grad(x)[i]
            path.append(x)
    return np.array(path)
