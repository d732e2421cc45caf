"""
exercise: features
title: ones only
fails:
  test_features_of_quakes_never_seen: failed
hint: "All quakes have the same row: nothing can be told from it."
"""


def features(quakes):
    return np.ones((len(quakes["time"]), 4))
