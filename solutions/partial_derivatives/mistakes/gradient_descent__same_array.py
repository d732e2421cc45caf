"""
exercise: gradient_descent
title: the same array in every row
fails:
  test_gradient_descent_takes_two_steps: failed
  test_gradient_descent_stops_on_level_ground: failed
  test_gradient_descent_in_any_valley: failed
  test_gradient_descent_measures_the_length_of_the_gradient: failed
  test_gradient_descent_leaves_x0_alone: failed
hint: "All rows are the same array: a change in place changes them all. Append something new."
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    x = x0.copy()
    path = [x]
    for _ in range(steps):
        g = grad(x)
        x -= learning_rate * g
        path.append(x)
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)
