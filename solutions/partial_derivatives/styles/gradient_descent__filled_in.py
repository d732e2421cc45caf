"""
exercise: gradient_descent
title: an array for all rows, cut off at the end
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = np.zeros((steps + 1, len(x0)))
    path[0] = x0
    taken = 0
    while taken < steps:
        g = grad(path[taken])
        path[taken + 1] = path[taken] - learning_rate * g
        taken += 1
        if not (g @ g) ** 0.5 > tol:
            break
    return path[: taken + 1]
