"""
exercise: features
title: the logarithm of what is above the sea
fails:
  test_features_leaves_nothing_missing: failed
  test_features_of_quakes_never_seen: failed
hint: "log of 0 is minus infinity: which numbers may be 0?"
"""


def features(quakes):
    dmin = np.nan_to_num(quakes["dmin"])
    with np.errstate(invalid="ignore"):
        return np.stack([dmin, np.log(quakes["depth_km"])], axis=1)
