"""
exercise: early_stop
title: the loss instead of its index
fails:
  test_early_stop_of_seven_losses: failed
  test_early_stop_of_equal_losses: failed
  test_early_stop_at_the_end: failed
  test_early_stop_of_any_losses: failed
  test_early_stop_at_any_scale: failed
  test_early_stop_leaves_its_losses_alone: failed
hint: "The index is asked for, not the loss."
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
    return float(losses[best])
