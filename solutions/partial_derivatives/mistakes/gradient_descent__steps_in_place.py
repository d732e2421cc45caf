"""
exercise: gradient_descent
title: x0 itself moves
fails:
  test_gradient_descent_leaves_x0_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def gradient_descent(grad, x0, learning_rate, steps, tol=0.0):
    x0 = np.asarray(x0, dtype=float)
    path = [x0.copy()]
    for _ in range(steps):
        g = grad(x0)
        x0 -= learning_rate * g
        path.append(x0.copy())
        if np.linalg.norm(g) <= tol:
            break
    return np.array(path)
