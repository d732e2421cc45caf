"""
exercise: gradient_descent
title: always the gradient at the start
fails:
  test_gradient_descent_takes_two_steps: failed
  test_gradient_descent_stops_on_level_ground: failed
  test_gradient_descent_in_any_valley: failed
  test_gradient_descent_measures_the_length_of_the_gradient: failed
  test_gradient_descent_leaves_x0_alone: failed
hint: "Feel the ground anew at each place: which gradient did you use?"
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[0])
        path.append(path[-1] - learning_rate * g)
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)
