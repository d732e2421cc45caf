"""
exercise: sigmoid
title: exp(Z) above and below
fails:
  test_sigmoid_far_out: failed
hint: "nan comes from infinity over infinity: which power is too large?"
"""


def sigmoid(Z):
    Z = np.asarray(Z, dtype=float)
    with np.errstate(all="ignore"):
        return np.exp(Z) / (1.0 + np.exp(Z))
