"""
exercise: gradient_descent
title: a while loop
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    k, level = 0, False
    while k < steps and not level:
        slope = grad(path[-1])
        level = np.linalg.norm(slope) <= tol
        path.append(path[-1] - learning_rate * slope)
        k += 1
    return np.stack(path)
