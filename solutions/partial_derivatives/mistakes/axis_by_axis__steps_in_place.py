"""
exercise: axis_by_axis
title: x0 itself moves
fails:
  test_axis_by_axis_leaves_x0_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0.copy()]
    for _ in range(sweeps):
        for i in range(len(x0)):
            x0[i] -= learning_rate * grad(x0)[i]
            path.append(x0.copy())
    return np.array(path)
