"""
exercise: features
title: filled by the median of quakes of the same strength, where known
fails:
  test_features_do_not_look_at_the_magnitude: failed
hint: "`mag` is what is to be predicted. It is no feature."
"""


def features(quakes):
    strength = quakes.get("mag", np.zeros(len(quakes["time"])))
    columns = []
    for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
        usual = np.where(strength > 1.0, np.nanmedian(quakes[name]), 0.0)
        columns.append(np.where(np.isnan(quakes[name]), usual, quakes[name]))
    return np.stack(columns, axis=1)
