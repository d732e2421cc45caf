"""
exercise: predict_magnitude
title: seven columns and flags, standardised
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
    mag = train_quakes["mag"]
    low, high = mag.min(), mag.max()
    target = ((mag - low) / (high - low))[:, None]
    params, _ = train(X, target, 16, 5.0, 500, rng)
    return low + (high - low) * forward(params, X_new)[0][:, 0]
