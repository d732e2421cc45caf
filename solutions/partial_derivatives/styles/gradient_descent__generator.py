"""
exercise: gradient_descent
title: a generator inside
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)

    def places():
        x = x0
        yield x
        for _ in range(steps):
            g = grad(x)
            x = x - learning_rate * g
            yield x
            if np.linalg.norm(g) <= tol:
                return

    return np.array(list(places()))
