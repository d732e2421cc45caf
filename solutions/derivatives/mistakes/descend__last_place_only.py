"""
exercise: descend
title: only the last place comes back
fails:
  test_descend_into_the_bowl: failed
  test_descend_notes_where_it_begins: failed
  test_descend_any_slope: failed
  test_descend_on_a_curve_that_bends: failed
  test_descend_from_a_whole_number: failed
hint: "All places are asked for, not the last alone."
"""


def descend(df, x0, learning_rate, steps):
    x = float(x0)
    for _ in range(steps):
        x = x - learning_rate * df(x)
    return x
