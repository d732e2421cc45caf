"""
exercise: partial
title: another default step
fails:
  test_partial_with_long_and_short_steps: failed
hint: "How long is the step when nobody says so?"
"""


def partial(f, x, i, h=1e-3):
    x = np.asarray(x, dtype=float)
    nudge = np.zeros(len(x))
    nudge[i] = h
    return float((f(x + nudge) - f(x - nudge)) / (2 * h))
