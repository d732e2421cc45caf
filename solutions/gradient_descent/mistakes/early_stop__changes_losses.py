"""
exercise: early_stop
title: the running best is written into the losses
fails:
  test_early_stop_leaves_its_losses_alone: failed
hint: "np.asarray makes no copy of an array: look for a change in place."
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
        losses[i] = losses[best]
    return best
