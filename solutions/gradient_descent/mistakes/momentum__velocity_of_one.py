"""
exercise: momentum
title: one velocity for all components
fails:
  test_momentum_in_any_valley: failed
hint: ""
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = 0.0
    for _ in range(steps):
        v = beta * np.mean(v) + grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path)
