"""
exercise: gradient_descent
title: integers stay integers
fails:
  test_gradient_descent_stops_on_level_ground: failed
  test_gradient_descent_leaves_x0_alone: failed
hint: "Whole numbers cut off what stands behind the point: look at the dtype."
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    path = np.zeros((steps + 1, len(x0)), dtype=np.asarray(x0).dtype)
    path[0] = x0
    for k in range(steps):
        g = np.asarray(grad(path[k].astype(float)))
        path[k + 1] = path[k] - learning_rate * g
        if np.sqrt(np.sum(g * g)) <= tol:
            return path[: k + 2]
    return path
