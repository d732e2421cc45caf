"""
exercise: predict_magnitude
title: the mean of the ten nearest quakes
"""


def predict_magnitude(train_quakes, test_quakes, rng):
    def prepared(quakes):
        columns = [quakes["latitude"] / 10, quakes["longitude"] / 10]
        for name in ("nst", "gap", "dmin", "rms"):
            gap = np.isnan(quakes[name])
            columns += [
                np.log(np.where(gap, np.nanmedian(train_quakes[name]), quakes[name]).clip(1e-3)),
                2 * gap,
            ]
        return np.stack(columns, axis=1)

    known, asked = prepared(train_quakes), prepared(test_quakes)
    answers = []
    for row in asked:
        nearest = np.argsort(np.sum((known - row) ** 2, axis=1))[:10]
        answers.append(np.mean(train_quakes["mag"][nearest]))
    return np.array(answers)
