# %% [markdown]
# Known answers to `random_search`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="begins_at_one_thousand"
# title: the lowest score begins at 1000
# fails: test_random_search_of_any_score failed
# hint: With which score does your search begin? Scores may be larger than any number that you think
#   of.


def random_search(score, ranges, n_trials, rng):
    trials, best, lowest = [], {}, 1000.0
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        error = score(tried)
        trials.append((tried, error))
        if error < lowest:
            best, lowest = tried, error
    return best, trials


# %% mistake="best_scored_again"
# title: the best is scored again for each comparison
# fails: test_random_search_scores_each_trial_once failed
# hint: `score` may take an hour: call it once a trial and keep the number.


def random_search(score, ranges, n_trials, rng):
    trials, best = [], None
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        error = score(tried)
        trials.append((tried, error))
        if best is None or error < score(best):
            best = tried
    return best, trials


# %% mistake="drawn_once"
# title: drawn once, before the loop
# fails: test_random_search_notes_every_trial failed
# fails: test_random_search_draws_from_the_ranges_with_its_generator failed
# hint: Six trials, all of the same dict?


def random_search(score, ranges, n_trials, rng):
    trials = []
    tried = sample_hyperparameters(ranges, rng)
    for _ in range(n_trials):
        trials.append((tried, score(tried)))
    return min(trials, key=lambda trial: trial[1])[0], trials


# %% mistake="exchanged"
# title: (score, dict) instead of (dict, score)
# fails: test_random_search_returns_the_best_of_those_tried failed
# fails: test_random_search_notes_every_trial failed
# fails: test_random_search_scores_each_trial_once failed
# fails: test_random_search_takes_the_first_on_a_tie failed
# fails: test_random_search_of_any_score failed
# fails: test_random_search_draws_from_the_ranges_with_its_generator failed
# hint: A trial is (dict, score), in this order.


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((score(tried), tried))
    return min(trials, key=lambda trial: trial[0])[1], trials


# %% mistake="generator_of_chance"
# title: a generator without a seed
# fails: test_random_search_draws_from_the_ranges_with_its_generator failed
# hint: The same seed, other trials: which generator do you draw from?


def random_search(score, ranges, n_trials, rng):
    rng = np.random.default_rng()
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    return min(trials, key=lambda trial: trial[1])[0], trials


# %% mistake="highest_wins"
# title: the highest score wins
# fails: test_random_search_returns_the_best_of_those_tried failed
# fails: test_random_search_scores_each_trial_once failed
# fails: test_random_search_takes_the_first_on_a_tie failed
# fails: test_random_search_of_any_score failed
# hint: A score is an error: the lowest is the best.


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    return max(trials, key=lambda trial: trial[1])[0], trials


# %% mistake="last_on_a_tie"
# title: the last on a tie
# fails: test_random_search_takes_the_first_on_a_tie failed
# hint: A later one that is just as good is not better.


def random_search(score, ranges, n_trials, rng):
    trials, best, lowest = [], None, np.inf
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        error = score(tried)
        trials.append((tried, error))
        if error <= lowest:
            best, lowest = tried, error
    return best, trials


# %% mistake="last_returned"
# title: the last trial is returned
# fails: test_random_search_returns_the_best_of_those_tried failed
# fails: test_random_search_scores_each_trial_once failed
# fails: test_random_search_takes_the_first_on_a_tie failed
# fails: test_random_search_of_any_score failed
# hint: That is the last of the trials. Which was the best?


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    return tried, trials


# %% mistake="one_dict_for_all"
# title: one dict, filled again in each trial
# fails: test_random_search_notes_every_trial failed
# fails: test_random_search_scores_each_trial_once failed
# fails: test_random_search_takes_the_first_on_a_tie failed
# fails: test_random_search_of_any_score failed
# fails: test_random_search_draws_from_the_ranges_with_its_generator failed
# hint: Six trials, all of the same dict?


def random_search(score, ranges, n_trials, rng):
    trials, tried, lowest = [], {}, np.inf
    for _ in range(n_trials):
        tried.update(sample_hyperparameters(ranges, rng))
        error = score(tried)
        trials.append((tried, error))
        if error < lowest:
            best, lowest = tried, error
    return best, trials


# %% mistake="one_trial_too_few"
# title: one trial too few
# fails: test_random_search_returns_the_best_of_those_tried failed
# fails: test_random_search_notes_every_trial failed
# fails: test_random_search_scores_each_trial_once failed
# fails: test_random_search_of_any_score failed
# fails: test_random_search_draws_from_the_ranges_with_its_generator failed
# hint: How many trials are asked for?


def random_search(score, ranges, n_trials, rng):
    tried = sample_hyperparameters(ranges, rng)
    trials = [(tried, score(tried))]
    for _ in range(1, n_trials - 1):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    return min(trials, key=lambda trial: trial[1])[0], trials


# %% mistake="only_improvements"
# title: only what improves is noted
# fails: test_random_search_returns_the_best_of_those_tried failed
# fails: test_random_search_notes_every_trial failed
# fails: test_random_search_scores_each_trial_once failed
# fails: test_random_search_of_any_score failed
# fails: test_random_search_draws_from_the_ranges_with_its_generator failed
# hint: How many trials are asked for?


def random_search(score, ranges, n_trials, rng):
    trials, lowest = [], np.inf
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        error = score(tried)
        if error < lowest:
            lowest = error
            trials.append((tried, error))
    return trials[-1][0], trials


# %% mistake="score_returned"
# title: the lowest score instead of its dict
# fails: test_random_search_returns_the_best_of_those_tried failed
# fails: test_random_search_scores_each_trial_once failed
# fails: test_random_search_takes_the_first_on_a_tie failed
# fails: test_random_search_of_any_score failed
# hint: The dict is asked for, not its score.


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    return min(error for _, error in trials), trials


# %% mistake="scored_twice"
# title: scored once to compare and once to note
# fails: test_random_search_scores_each_trial_once failed
# hint: `score` may take an hour: call it once a trial and keep the number.


def random_search(score, ranges, n_trials, rng):
    trials, best, lowest = [], None, np.inf
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        if score(tried) < lowest:
            best, lowest = tried, score(tried)
        trials.append((tried, score(tried)))
    return best, trials


# %% mistake="seed_fixed_inside"
# title: a generator of its own, always the same
# fails: test_random_search_draws_from_the_ranges_with_its_generator failed
# hint: Another seed, the same trials: which generator do you draw from?


def random_search(score, ranges, n_trials, rng):
    rng = np.random.default_rng(0)
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    return min(trials, key=lambda trial: trial[1])[0], trials


# %% mistake="seeds_by_trial"
# title: each trial's number is its seed
# fails: test_random_search_draws_from_the_ranges_with_its_generator failed
# hint: Another seed, the same trials: which generator do you draw from?


def random_search(score, ranges, n_trials, rng):
    trials = []
    for trial in range(n_trials):
        tried = sample_hyperparameters(ranges, np.random.default_rng(trial))
        trials.append((tried, score(tried)))
    return min(trials, key=lambda trial: trial[1])[0], trials


# %% mistake="sizes_of_scores"
# title: compared by size, without the sign
# fails: test_random_search_of_any_score failed
# hint: Scores may be negative: the lowest is asked for, not the one of the smallest size.


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    return min(trials, key=lambda trial: abs(trial[1]))[0], trials


# %% mistake="sorted_trials"
# title: the trials are sorted
# fails: test_random_search_notes_every_trial failed
# fails: test_random_search_scores_each_trial_once failed
# hint: Trials in the order in which they were tried.


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
    trials.sort(key=lambda trial: trial[1])
    return trials[0][0], trials


# %% mistake="stops_when_good"
# title: stops at the first small score
# fails: test_random_search_returns_the_best_of_those_tried failed
# fails: test_random_search_of_any_score failed
# hint: How many trials are asked for?


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials.append((tried, score(tried)))
        if trials[-1][1] < 0.001:
            break
    return min(trials, key=lambda trial: trial[1])[0], trials


# %% alternative="argmin"
# title: all drawn first, then scored, argmin


def random_search(score, ranges, n_trials, rng):
    drawn = [sample_hyperparameters(ranges, rng) for _ in range(n_trials)]
    errors = [score(tried) for tried in drawn]
    return drawn[int(np.argmin(errors))], list(zip(drawn, errors, strict=True))


# %% alternative="best_so_far"
# title: the best so far is kept


def random_search(score, ranges, n_trials, rng):
    trials, best, lowest = [], None, None
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        error = score(tried)
        trials.append((tried, error))
        if lowest is None or error < lowest:
            best, lowest = tried, error
    return best, trials


# %% alternative="draws_by_itself"
# title: draws for itself, copies for score


def random_search(score, ranges, n_trials, rng):
    trials = []
    while len(trials) < n_trials:
        tried = {}
        for name, (low, high) in ranges.items():
            if isinstance(low, int):
                tried[name] = int(rng.integers(low, high + 1))
            else:
                tried[name] = float(rng.uniform(low, high))
        trials.append((tried, score(dict(tried))))
    errors = np.array([error for _, error in trials])
    return dict(trials[np.flatnonzero(errors == errors.min())[0]][0]), trials


# %% alternative="sorted_copy"
# title: the first of a sorted copy


def random_search(score, ranges, n_trials, rng):
    trials = []
    for _ in range(n_trials):
        tried = sample_hyperparameters(ranges, rng)
        trials += [(tried, score(tried))]
    return sorted(trials, key=lambda trial: trial[1])[0][0], trials
