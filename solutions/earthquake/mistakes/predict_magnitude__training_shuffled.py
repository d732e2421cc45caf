"""
exercise: predict_magnitude
title: the magnitude of the nearest quake, after the training features are shuffled and the magnitudes not
fails:
  test_predict_magnitude_beats_the_mean_at_home: failed
  test_predict_magnitude_of_the_unseen_beats_the_mean: failed
  test_predict_magnitude_of_the_unseen_beats_the_linear_fit: failed
hint: "Are your answers in the order of the quakes?"
"""


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = []
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns.append(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]))
            columns.append(gap.astype(float))
        return np.stack(columns, axis=1)

    X, X_new = prepared(train_quakes), prepared(test_quakes)
    mean, deviation = X.mean(axis=0), X.std(axis=0)
    deviation[deviation == 0] = 1.0
    X, X_new = rng.permutation((X - mean) / deviation), (X_new - mean) / deviation
    nearest = [np.argmin(np.sum((X - row) ** 2, axis=1)) for row in X_new]
    return train_quakes["mag"][nearest]
