"""
exercise: early_stop
title: an equal loss counts as an improvement
fails:
  test_early_stop_of_equal_losses: failed
hint: "A loss that only equals the best is no improvement."
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] <= losses[best]:
            best = i
        elif i - best >= patience:
            break
    return best
