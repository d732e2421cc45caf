"""
exercise: predict_magnitude
title: learns from the lesson's table
fails:
  test_predict_magnitude_learns_from_the_table_it_is_given: failed
hint: "What it learns from is train_quakes, and nothing else."
"""


def predict_magnitude(train_quakes, test_quakes, rng):
    learnt = {name: column[study] for name, column in quakes.items()}

    def table(some):
        columns = [np.ones(len(some["time"])), np.isnan(some["nst"])]
        for name in ("latitude", "longitude", "nst", "rms"):
            columns.append(np.where(np.isnan(some[name]), np.nanmedian(learnt[name]), some[name]))
        for net in np.unique(learnt["net"]):
            columns.append(some["net"] == net)
        return np.stack(columns, axis=1).astype(float)

    weights = np.linalg.lstsq(table(learnt), learnt["mag"], rcond=None)[0]
    return table(test_quakes) @ weights
