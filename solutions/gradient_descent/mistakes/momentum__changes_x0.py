"""
exercise: momentum
title: x0 is changed in place
fails:
  test_momentum_leaves_x0_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    x = x0
    path = [x0.copy()]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        x -= learning_rate * v
        path.append(x.copy())
    return np.array(path)
