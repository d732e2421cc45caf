"""
exercise: momentum
title: the slope where the ball will be (Nesterov)
fails:
  test_momentum_rolls_through_the_bottom: failed
  test_momentum_in_any_valley: failed
hint: "The slope is felt at x itself, not where the ball will be."
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1] - learning_rate * beta * v)
        path.append(path[-1] - learning_rate * v)
    return np.array(path)
