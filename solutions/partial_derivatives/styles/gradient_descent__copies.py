"""
exercise: gradient_descent
title: one array that moves, and copies of it
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    x = x0.copy()
    path = [x.copy()]
    for _ in range(steps):
        g = np.array(grad(x.copy()))
        x -= learning_rate * g
        path.append(x.copy())
        if np.sqrt(np.sum(np.square(g))) <= tol:
            return np.array(path)
    return np.array(path)
