"""
exercise: cross_entropy
title: the largest probability of the row
fails:
  test_cross_entropy_of_any_table: failed
  test_cross_entropy_when_the_truth_has_probability_zero: failed
hint: "Which probability counts in a row: the largest, or that of what is true?"
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    if P.shape != Y.shape:
        raise ValueError("P and Y do not fit")
    return float(-np.mean(np.log(np.max(P, axis=1))))
