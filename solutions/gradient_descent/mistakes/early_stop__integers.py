"""
exercise: early_stop
title: losses are cut off to whole numbers
fails:
  test_early_stop_of_any_losses: failed
  test_early_stop_at_any_scale: failed
hint: "`patience` losses in a row must not improve on the best. Count by hand for a short list."
"""


def early_stop(losses, patience):
    losses = np.asarray(losses).astype(int)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
    return best
