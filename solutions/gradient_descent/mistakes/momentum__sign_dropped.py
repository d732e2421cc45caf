"""
exercise: momentum
title: the size of the slope
fails:
  test_momentum_without_a_memory: failed
  test_momentum_in_any_valley: failed
hint: "A slope may be negative: then the step goes the other way."
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + np.abs(grad(path[-1]))
        path.append(path[-1] - learning_rate * v)
    return np.array(path)
