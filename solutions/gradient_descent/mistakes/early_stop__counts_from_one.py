"""
exercise: early_stop
title: counted from 1
fails:
  test_early_stop_of_seven_losses: failed
  test_early_stop_of_equal_losses: failed
  test_early_stop_at_the_end: failed
  test_early_stop_of_any_losses: failed
  test_early_stop_at_any_scale: failed
hint: "Python counts from 0."
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
    return best + 1
