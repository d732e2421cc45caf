"""
exercise: l2_norm
title: rounded to two digits
fails:
  test_l2_norm_of_any_vector: failed
  test_l2_norm_at_any_scale: failed
  test_l2_norm_leaves_x_alone: failed
hint: "Are digits lost on the way?"
"""


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return round(float(np.sqrt(np.sum(x * x))), 2)
