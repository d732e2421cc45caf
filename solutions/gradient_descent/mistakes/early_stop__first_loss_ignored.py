"""
exercise: early_stop
title: the first loss can not be the best
fails:
  test_early_stop_of_any_losses: failed
  test_early_stop_at_any_scale: failed
hint: "Is there a first loss that nothing can be compared with?"
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 1 if len(losses) > 1 else 0
    for i in range(2, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
    return best
