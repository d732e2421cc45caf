"""
exercise: early_stop
title: the last loss is not seen
fails:
  test_early_stop_of_seven_losses: failed
  test_early_stop_of_equal_losses: failed
  test_early_stop_at_the_end: failed
  test_early_stop_of_any_losses: failed
  test_early_stop_at_any_scale: failed
hint: "The last loss is seen as well: look at the range."
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses) - 1):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
    return best
