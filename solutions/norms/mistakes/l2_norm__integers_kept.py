"""
exercise: l2_norm
title: an array of whole numbers stays one
fails:
  test_l2_norm_at_any_scale: failed
hint: "NumPy's whole numbers end near 9e18: look at the dtype."
"""


def l2_norm(x):
    x = np.asarray(x)
    return float(np.sqrt(np.sum(x * x)))
