"""
exercise: cross_entropy
title: the right ones picked, the 0 among them not minded
fails:
  test_cross_entropy_when_the_truth_has_probability_zero: failed
hint: "Infinite: what does your logarithm see?"
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    with np.errstate(all="ignore"):
        return float(-np.mean(np.log(np.sum(P * Y, axis=1))))
