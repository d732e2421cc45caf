"""
exercise: features
title: the logarithm of 0
fails:
  test_features_leaves_nothing_missing: failed
  test_features_of_quakes_never_seen: failed
hint: "log of 0 is minus infinity: which numbers may be 0?"
"""


def features(quakes):
    dmin = np.nan_to_num(quakes["dmin"])
    with np.errstate(divide="ignore"):
        return np.stack([quakes["latitude"], np.log(dmin)], axis=1)
