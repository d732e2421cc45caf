"""
exercise: gradient_descent
title: the length of the step is held against the tolerance
fails:
  test_gradient_descent_stops_on_level_ground: failed
  test_gradient_descent_measures_the_length_of_the_gradient: failed
hint: "The length of the gradient is compared with tol. Look at what you compare."
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    for _ in range(steps):
        g = grad(path[-1])
        path.append(path[-1] - learning_rate * g)
        if learning_rate * np.linalg.norm(g) <= tol:
            break
    return np.array(path)
