"""
exercise: axis_by_axis
title: all coordinates move each time
fails:
  test_axis_by_axis_in_one_sweep: failed
  test_axis_by_axis_in_three_dimensions: failed
  test_axis_by_axis_in_any_valley: failed
  test_axis_by_axis_gets_down_where_the_straight_walk_does_not: failed
  test_axis_by_axis_from_whole_numbers: failed
hint: "One coordinate at a time: the others stay."
"""


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        for _ in range(len(x0)):
            path.append(path[-1] - learning_rate * grad(path[-1]))
    return np.array(path)
