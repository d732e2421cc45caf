"""
exercise: gradient_descent
title: np.vstack, row by row
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = x0[np.newaxis]
    for _ in range(steps):
        g = grad(path[-1])
        path = np.vstack([path, path[-1] - learning_rate * g])
        if np.hypot.reduce(g) <= tol:
            break
    return path
