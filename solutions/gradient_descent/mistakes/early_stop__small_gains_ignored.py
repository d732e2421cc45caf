"""
exercise: early_stop
title: gains below 0.000001 are ignored
fails:
  test_early_stop_at_any_scale: failed
hint: "A small gain is a gain: compare with the best itself."
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best] - 1e-6:
            best = i
        elif i - best >= patience:
            break
    return best
