"""
exercise: momentum
title: the weighted sum of all slopes
"""


def momentum(grad, x0, learning_rate, beta, steps):
    path = [np.array(x0, dtype=float)]
    slopes = []
    for _ in range(steps):
        slopes.append(np.asarray(grad(path[-1])))
        v = sum(beta**age * slope for age, slope in enumerate(reversed(slopes)))
        path.append(path[-1] - learning_rate * v)
    return np.array(path)
