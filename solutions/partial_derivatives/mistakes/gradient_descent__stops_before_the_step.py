"""
exercise: gradient_descent
title: the last step is not taken
fails:
  test_gradient_descent_stops_on_level_ground: failed
  test_gradient_descent_that_starts_at_the_minimum: failed
  test_gradient_descent_measures_the_length_of_the_gradient: failed
hint: "One row is missing: the step whose own gradient is no longer than tol is still taken."
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        if np.linalg.norm(g) <= tol:
            break
        path.append(path[-1] - learning_rate * g)
    return np.array(path)
