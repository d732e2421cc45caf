"""
exercise: minibatches
title: the generator's state is not moved on
fails:
  test_minibatches_goes_on_drawing: failed
hint: "The second epoch has the order of the first."
"""


def minibatches(n, batch_size, rng):
    order = np.random.default_rng(0)
    order.bit_generator.state = rng.bit_generator.state
    order = order.permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
