"""
exercise: axis_by_axis
title: one coordinate to the end, then the next
fails:
  test_axis_by_axis_in_three_dimensions: failed
  test_axis_by_axis_in_any_valley: failed
  test_axis_by_axis_gets_down_where_the_straight_walk_does_not: failed
hint: "One step for each coordinate, then the next sweep."
"""


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for i in range(len(x0)):
        for _ in range(sweeps):
            x = path[-1].copy()
            x[i] -= learning_rate * grad(x)[i]
            path.append(x)
    return np.array(path)
