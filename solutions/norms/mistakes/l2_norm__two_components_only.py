"""
exercise: l2_norm
title: only the first two components are squared
fails:
  test_l2_norm_is_pythagoras_by_hand: failed
  test_l2_norm_of_any_vector: failed
  test_l2_norm_at_any_scale: failed
  test_l2_norm_leaves_x_alone: failed
hint: "A vector may have more than two components."
"""


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return float(np.sqrt(x[0] ** 2 + x[1] ** 2))
