"""
exercise: gradient_descent
title: < for <=
fails:
  test_gradient_descent_that_starts_at_the_minimum: failed
hint: "A gradient of exactly 0 is no longer than tol = 0."
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] - learning_rate * g)
        if np.linalg.norm(g) < tol:
            break
    return np.array(path)
