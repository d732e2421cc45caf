# attack: a generator of zeros
# idea: A Mersenne Twister all of zeros, which no seed makes, rejects every number that it draws. The check's own function
#   draws from it on the trusted side, in C, where no alarm rings.
# place: random_search
# outcome: crashed

import numpy as np


def FUNCTION(score, ranges, n_trials, rng):
    bits = np.random.MT19937(1)
    bits.state = {"bit_generator": "MT19937", "state": {"key": np.zeros(624, np.uint32), "pos": 624}}
    return sample_hyperparameters({"units": (0, 4)}, np.random.Generator(bits))
