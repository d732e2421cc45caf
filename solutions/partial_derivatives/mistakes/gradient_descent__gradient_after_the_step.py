"""
exercise: gradient_descent
title: the gradient after the step is held against the tolerance
fails:
  test_gradient_descent_stops_on_level_ground: failed
  test_gradient_descent_measures_the_length_of_the_gradient: failed
hint: "One row is missing: the step whose own gradient is no longer than tol is still taken."
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * grad(path[-1]))
        if np.linalg.norm(grad(path[-1])) <= tol:
            break
    return np.array(path)
