"""
exercise: gradient_descent
title: the tolerance is ignored
fails:
  test_gradient_descent_stops_on_level_ground: failed
  test_gradient_descent_that_starts_at_the_minimum: failed
  test_gradient_descent_measures_the_length_of_the_gradient: failed
hint: "It never stops: what is `tol` for?"
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * grad(path[-1]))
    return np.array(path)
