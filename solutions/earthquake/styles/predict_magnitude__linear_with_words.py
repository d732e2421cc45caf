"""
exercise: predict_magnitude
title: a linear fit with flags, net and magType
"""


def predict_magnitude(train_quakes, test_quakes, rng):
    def table(quakes):
        columns = [np.ones(len(quakes["time"]))]
        for name in ("latitude", "longitude", "depth_km", "nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns += [np.where(gap, 0.0, quakes[name]), gap]
        for name in ("net", "magType"):
            columns += [quakes[name] == word for word in np.unique(train_quakes[name])]
        return np.stack(columns, axis=1).astype(float)

    weights = np.linalg.lstsq(table(train_quakes), train_quakes["mag"], rcond=None)[0]
    return (table(test_quakes) @ weights).tolist()
