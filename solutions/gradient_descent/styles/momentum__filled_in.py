"""
exercise: momentum
title: a table that is filled in
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = np.empty((steps + 1, len(x0)))
    path[0] = x0
    v = 0.0
    for step in range(steps):
        v = beta * v + grad(path[step].copy())
        path[step + 1] = path[step] - learning_rate * v
    return path
