"""
exercise: early_stop
title: the count never starts anew
fails:
  test_early_stop_of_seven_losses: failed
  test_early_stop_of_any_losses: failed
hint: "Count by hand: an improvement starts the count anew, and the last loss is seen as well."
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best, waited = 0, 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        else:
            waited += 1
        if waited >= patience:
            break
    return best
