"""
exercise: minibatches
title: each batch is shuffled by itself
fails:
  test_minibatches_are_stirred_well: failed
hint: "Each batch holds the samples that stood together: shuffle before you cut."
"""


def minibatches(n, batch_size, rng):
    return [rng.permutation(np.arange(n)[start : start + batch_size]) for start in range(0, n, batch_size)]
