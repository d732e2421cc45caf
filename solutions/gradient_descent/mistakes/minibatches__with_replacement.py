"""
exercise: minibatches
title: drawn with replacement
fails:
  test_minibatches_of_ten_samples: failed
  test_minibatches_of_any_size: failed
  test_minibatches_are_stirred_well: failed
hint: "Some samples come up twice and others never: shuffle, do not draw."
"""


def minibatches(n, batch_size, rng):
    order = rng.integers(0, n, size=n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
