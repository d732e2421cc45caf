"""
exercise: momentum
title: the velocity carries minus the rate, as in CS231n
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v - learning_rate * grad(path[-1])
        path.append(path[-1] + v)
    return np.array(path)
