"""
exercise: early_stop
title: the loss `patience` places before the stop
fails:
  test_early_stop_of_seven_losses: failed
  test_early_stop_of_equal_losses: failed
  test_early_stop_of_any_losses: failed
  test_early_stop_at_any_scale: failed
hint: "`patience` losses in a row must not improve on the best. Count by hand for a short list."
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    waited = 0
    for i in range(1, len(losses)):
        waited = 0 if losses[i] < np.min(losses[:i]) else waited + 1
        if waited >= patience:
            return i - patience + 1
    return int(np.argmin(losses))
