"""
exercise: early_stop
title: the index as a float
fails:
  test_early_stop_of_seven_losses: failed
  test_early_stop_leaves_its_losses_alone: failed
hint: "An index is a whole number: look at its type."
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
    return float(best)
