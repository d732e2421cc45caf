"""
exercise: early_stop
title: stops at the first loss that does not improve
fails:
  test_early_stop_of_seven_losses: failed
  test_early_stop_of_equal_losses: failed
  test_early_stop_of_any_losses: failed
  test_early_stop_at_any_scale: failed
hint: "What is `patience` for?"
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] >= losses[best]:
            break
        best = i
    return best
