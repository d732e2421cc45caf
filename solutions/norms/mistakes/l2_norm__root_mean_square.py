"""
exercise: l2_norm
title: mean for sum
fails:
  test_l2_norm_of_three_four: failed
  test_l2_norm_of_zero_vector: failed
  test_l2_norm_is_pythagoras_by_hand: failed
  test_l2_norm_of_any_vector: failed
  test_l2_norm_at_any_scale: failed
  test_l2_norm_leaves_x_alone: failed
hint: "This looks like a mean. Does a vector with more components get a smaller length?"
"""


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return float(np.sqrt(np.mean(x * x)))
