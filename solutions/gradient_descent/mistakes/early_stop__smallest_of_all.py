"""
exercise: early_stop
title: the smallest of all losses
fails:
  test_early_stop_of_seven_losses: failed
  test_early_stop_of_equal_losses: failed
  test_early_stop_of_any_losses: failed
  test_early_stop_at_any_scale: failed
hint: "What comes after the stop is not seen."
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    return int(np.argmin(losses))
