"""
exercise: features
title: every column of numbers, the magnitude too
fails:
  test_features_do_not_look_at_the_magnitude: failed
hint: "`mag` is what is to be predicted. It is no feature."
"""


def features(quakes):
    numbers = [name for name in quakes if quakes[name].dtype.kind == "f"]
    return np.stack([np.nan_to_num(quakes[name]) for name in numbers], axis=1)
