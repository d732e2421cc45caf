"""
exercise: cross_entropy
title: P is cut off in place
fails:
  test_cross_entropy_leaves_its_inputs_alone: failed
hint: "np.asarray makes no copy of an array: look for `-=`, `*=`, `out=` or an assignment to a part."
"""


def cross_entropy(P, Y):
    P = np.asarray(P, dtype=float)
    Y = np.asarray(Y, dtype=float)
    np.maximum(P, 1e-12, out=P)
    return float(-np.sum(Y * np.log(P)) / len(P))
