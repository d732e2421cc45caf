"""
exercise: axis_by_axis
title: integers stay integers
fails:
  test_axis_by_axis_from_whole_numbers: failed
hint: "Whole numbers cut off what stands behind the point: look at the dtype."
"""


def axis_by_axis(grad, x0, learning_rate, sweeps):
    path = [np.array(x0)]
    for _ in range(sweeps):
        for i in range(len(x0)):
            x = path[-1].copy()
            x[i] = x[i] - learning_rate * grad(x.astype(float))[i]
            path.append(x)
    return np.array(path)
