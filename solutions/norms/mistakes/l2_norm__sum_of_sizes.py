"""
exercise: l2_norm
title: the sizes are added without squares
fails:
  test_l2_norm_of_three_four: failed
  test_l2_norm_is_pythagoras_by_hand: failed
  test_l2_norm_of_any_vector: failed
  test_l2_norm_at_any_scale: failed
  test_l2_norm_leaves_x_alone: failed
hint: "That is the way along the two sides; the length goes straight."
"""


def l2_norm(x):
    x = np.asarray(x, dtype=float)
    return float(np.sum(np.abs(x)))
