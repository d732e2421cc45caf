"""
exercise: cross_entropy
title: the logarithm of 0
fails:
  test_cross_entropy_of_a_certain_network: failed
  test_cross_entropy_when_the_truth_has_probability_zero: failed
  test_cross_entropy_leaves_its_inputs_alone: failed
hint: "0 times infinity is nan: what does your logarithm see?"
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    with np.errstate(all="ignore"):
        return float(-np.sum(Y * np.log(P)) / len(P))
