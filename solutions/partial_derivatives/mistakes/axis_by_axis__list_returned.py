"""
exercise: axis_by_axis
title: a list of arrays comes back
fails:
  test_axis_by_axis_in_one_sweep: failed
hint: "The numbers are right; look at the type of what comes back, and at its dtype."
"""


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        for i in range(len(x0)):
            x = path[-1].copy()
            x[i] -= learning_rate * grad(x)[i]
            path.append(x)
    return path
