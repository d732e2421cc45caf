"""
exercise: gradient_descent
title: a list of arrays comes back
fails:
  test_gradient_descent_takes_two_steps: failed
hint: "The numbers are right; look at the type of what comes back, and at its dtype."
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] - learning_rate * g)
        if np.linalg.norm(g) <= tol:
            break
    return path
