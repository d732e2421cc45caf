"""
exercise: early_stop
title: compared with the loss just before
fails:
  test_early_stop_of_seven_losses: failed
  test_early_stop_of_any_losses: failed
  test_early_stop_at_any_scale: failed
hint: "Compare with the best, not with the loss just before."
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best, waited = 0, 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        waited = 0 if losses[i] < losses[i - 1] else waited + 1
        if waited >= patience:
            break
    return best
