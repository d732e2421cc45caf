"""
exercise: momentum
title: the velocity from the last two places
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x = np.array(x0, dtype=float)
    path = [x, *[x] * 0]
    before = x
    for _ in range(steps):
        new = x - learning_rate * grad(x) + beta * (x - before)
        before, x = x, new
        path.append(x)
    return np.vstack(path)
