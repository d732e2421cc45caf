"""
exercise: momentum
title: the step before the new velocity
fails:
  test_momentum_rolls_through_the_bottom: failed
  test_momentum_without_a_memory: failed
  test_momentum_in_any_valley: failed
hint: "First the new velocity, then the step with it."
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = np.zeros_like(x0)
    for _ in range(steps):
        old = v
        v = beta * v + grad(path[-1])
        path.append(path[-1] - learning_rate * old)
    return np.array(path)
