"""
exercise: gradient_descent
title: one step too many
fails:
  test_gradient_descent_takes_two_steps: failed
  test_gradient_descent_in_any_valley: failed
  test_gradient_descent_measures_the_length_of_the_gradient: failed
  test_gradient_descent_leaves_x0_alone: failed
hint: "One row too many: how many steps were asked for?"
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps + 1):
        g = grad(path[-1])
        path.append(path[-1] - learning_rate * g)
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)
