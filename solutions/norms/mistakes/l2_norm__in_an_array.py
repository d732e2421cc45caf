"""
exercise: l2_norm
title: an array with one number for a number
fails:
  test_l2_norm_of_three_four: failed
  test_l2_norm_of_zero_vector: failed
  test_l2_norm_is_pythagoras_by_hand: failed
  test_l2_norm_of_any_vector: failed
  test_l2_norm_at_any_scale: failed
  test_l2_norm_leaves_x_alone: failed
hint: "One number is asked for, not an array that holds one."
"""


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return np.sqrt(np.sum(x * x, keepdims=True))
