"""
exercise: minibatches
title: the batches are shuffled, not the samples
fails:
  test_minibatches_are_stirred_well: failed
hint: "Each batch holds the samples that stood together: shuffle before you cut."
"""


def minibatches(n, batch_size, rng):
    batches = [np.arange(n)[start : start + batch_size] for start in range(0, n, batch_size)]
    short = [batch for batch in batches if len(batch) < batch_size]
    whole = [batch for batch in batches if len(batch) == batch_size]
    return [whole[i] for i in rng.permutation(len(whole))] + short
