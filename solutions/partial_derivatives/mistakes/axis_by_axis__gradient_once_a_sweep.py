"""
exercise: axis_by_axis
title: the gradient is taken once a sweep
fails:
  test_axis_by_axis_in_one_sweep: failed
  test_axis_by_axis_in_any_valley: failed
  test_axis_by_axis_gets_down_where_the_straight_walk_does_not: failed
hint: "After the step east you stand somewhere else: feel the slope to the north there."
"""


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        g = grad(path[-1])
        for i in range(len(x0)):
            x = path[-1].copy()
            x[i] -= learning_rate * g[i]
            path.append(x)
    return np.array(path)
