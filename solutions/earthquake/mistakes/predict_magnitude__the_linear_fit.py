"""
exercise: predict_magnitude
title: the linear fit itself
fails:
  test_predict_magnitude_of_the_unseen_beats_the_linear_fit: failed
hint: "Better than the mean. For more: are the columns standardised, does it train long enough, what does a gap tell?"
"""


def predict_magnitude(train_quakes, test_quakes, rng):
    def table(quakes):
        columns = [np.ones(len(quakes["time"]))]
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            columns.append(np.where(np.isnan(quakes[name]), np.nanmedian(train_quakes[name]), quakes[name]))
        return np.stack(columns, axis=1)

    weights = np.linalg.lstsq(table(train_quakes), train_quakes["mag"], rcond=None)[0]
    return table(test_quakes) @ weights
