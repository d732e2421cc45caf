"""
exercise: early_stop
title: no answer where nothing stops it
fails:
  test_early_stop_of_seven_losses: failed
  test_early_stop_of_equal_losses: failed
  test_early_stop_at_the_end: failed
  test_early_stop_of_any_losses: failed
  test_early_stop_at_any_scale: failed
  test_early_stop_leaves_its_losses_alone: failed
hint: "Nothing stops it, and then there is no answer: what comes after the loop?"
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            return best
    return None
