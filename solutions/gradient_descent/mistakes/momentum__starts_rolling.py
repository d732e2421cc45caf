"""
exercise: momentum
title: v starts with the first slope
fails:
  test_momentum_rolls_through_the_bottom: failed
  test_momentum_in_any_valley: failed
hint: "The velocity starts at 0: look at your first step."
"""


def momentum(grad, x0, learning_rate, beta, steps):
    x0 = np.asarray(x0, dtype=float)
    path = [x0]
    v = grad(x0)
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        path.append(path[-1] - learning_rate * v)
    return np.array(path)
