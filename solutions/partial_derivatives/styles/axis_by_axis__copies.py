"""
exercise: axis_by_axis
title: one array that moves, and copies of it
"""


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    x = x0.copy()
    path = [x.copy()]
    for _ in range(sweeps):
        for i in range(x.size):
            x[i] = x[i] - learning_rate * grad(x)[i]
            path.append(x.copy())
    return np.array(path)
