"""
exercise: gradient_descent
title: stops early without being asked to
fails:
  test_gradient_descent_in_any_valley: failed
hint: "It stops early, though no tolerance was handed in."
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.1):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] - learning_rate * g)
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)
