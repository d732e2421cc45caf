"""
exercise: momentum
title: (1 - beta) times the slope
fails:
  test_momentum_rolls_through_the_bottom: failed
  test_momentum_in_any_valley: failed
hint: "The slope counts in full here; only the old velocity is reduced."
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + (1 - beta) * grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path)
