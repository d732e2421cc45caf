"""
exercise: minibatches
title: batches as even as possible
fails:
  test_minibatches_of_ten_samples: failed
  test_minibatches_of_any_size: failed
hint: "All batches are full, except the last."
"""


def minibatches(n, batch_size, rng):
    order = rng.permutation(n)
    return np.array_split(order, int(np.ceil(n / batch_size)))
