"""
exercise: predict_magnitude
title: a linear model, trained for ten steps only
fails:
  test_predict_magnitude_of_the_unseen_beats_the_linear_fit: failed
hint: "Better than the mean. For more: are the columns standardised, does it train long enough, what does a gap tell?"
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
    X, X_new = (X - mean) / deviation, (X_new - mean) / deviation
    usual = train_quakes["mag"].mean()
    weights = np.zeros(X.shape[1])
    for _ in range(10):
        weights -= 0.02 * X.T @ (X @ weights - (train_quakes["mag"] - usual)) / len(X)
    return usual + X_new @ weights
