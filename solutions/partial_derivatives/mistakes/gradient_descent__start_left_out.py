"""
exercise: gradient_descent
title: the path begins after the first step
fails:
  test_gradient_descent_takes_two_steps: failed
  test_gradient_descent_stops_on_level_ground: failed
  test_gradient_descent_that_starts_at_the_minimum: failed
  test_gradient_descent_in_any_valley: failed
  test_gradient_descent_measures_the_length_of_the_gradient: failed
  test_gradient_descent_leaves_x0_alone: failed
hint: "The path begins with x0 itself."
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    x, path = x0, []
    for _ in range(steps):
        g = grad(x)
        x = x - learning_rate * g
        path.append(x)
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)
