"""
exercise: axis_by_axis
title: from the last coordinate to the first
fails:
  test_axis_by_axis_in_one_sweep: failed
  test_axis_by_axis_in_three_dimensions: failed
  test_axis_by_axis_in_any_valley: failed
  test_axis_by_axis_from_whole_numbers: failed
hint: "Which coordinate is first? A sweep goes from 0 to n-1."
"""


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        for i in reversed(range(len(x0))):
            x = path[-1].copy()
            x[i] -= learning_rate * grad(x)[i]
            path.append(x)
    return np.array(path)
