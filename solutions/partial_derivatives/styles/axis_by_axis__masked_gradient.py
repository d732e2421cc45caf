"""
exercise: axis_by_axis
title: the gradient times a row of the identity
"""


def axis_by_axis(grad, x0, learning_rate, sweeps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(sweeps):
        for e in np.eye(len(x0)):
            path.append(path[-1] - learning_rate * grad(path[-1]) * e)
    return np.vstack(path)
