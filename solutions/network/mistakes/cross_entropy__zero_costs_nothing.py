"""
exercise: cross_entropy
title: a probability of 0 costs nothing
fails:
  test_cross_entropy_when_the_truth_has_probability_zero: failed
hint: "To be certain of something false must not be cheap."
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    logs = np.log(np.where(P > 0, P, 1.0))
    return float(-np.sum(Y * logs) / len(P))
