"""
exercise: early_stop
title: starts from the number 1 as the best
fails:
  test_early_stop_of_seven_losses: failed
  test_early_stop_of_equal_losses: failed
  test_early_stop_at_the_end: failed
  test_early_stop_of_any_losses: failed
  test_early_stop_at_any_scale: failed
hint: "`patience` losses in a row must not improve on the best. Count by hand for a short list."
"""


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best, smallest, waited = 0, 1.0, 0
    for i in range(len(losses)):
        if losses[i] < smallest:
            best, smallest, waited = i, losses[i], 0
        else:
            waited += 1
        if waited > patience:
            break
    return best
