# %% [markdown]
# Known answers to `early_stop`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="best_before_patience"
# title: the loss `patience` places before the stop
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_of_equal_losses failed
# fails: test_early_stop_of_any_losses failed
# fails: test_early_stop_at_any_scale failed
# hint: `patience` losses in a row must not improve on the best. Count by hand for a short list.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    waited = 0
    for i in range(1, len(losses)):
        waited = 0 if losses[i] < np.min(losses[:i]) else waited + 1
        if waited >= patience:
            return i - patience + 1
    return int(np.argmin(losses))


# %% mistake="changes_losses"
# title: the running best is written into the losses
# fails: test_early_stop_leaves_its_losses_alone failed
# hint: np.asarray makes no copy of an array: look for a change in place.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
        losses[i] = losses[best]
    return best


# %% mistake="counts_from_one"
# title: counted from 1
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_of_equal_losses failed
# fails: test_early_stop_at_the_end failed
# fails: test_early_stop_of_any_losses failed
# fails: test_early_stop_at_any_scale failed
# hint: Python counts from 0.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
    return best + 1


# %% mistake="first_loss_ignored"
# title: the first loss can not be the best
# fails: test_early_stop_of_any_losses failed
# fails: test_early_stop_at_any_scale failed
# hint: Is there a first loss that nothing can be compared with?


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 1 if len(losses) > 1 else 0
    for i in range(2, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
    return best


# %% mistake="float_index"
# title: the index as a float
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_leaves_its_losses_alone failed
# hint: An index is a whole number: look at its type.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
    return float(best)


# %% mistake="infinity_first"
# title: starts from the number 1 as the best
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_of_equal_losses failed
# fails: test_early_stop_at_the_end failed
# fails: test_early_stop_of_any_losses failed
# fails: test_early_stop_at_any_scale failed
# hint: `patience` losses in a row must not improve on the best. Count by hand for a short list.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best, smallest, waited = 0, 1.0, 0
    for i in range(len(losses)):
        if losses[i] < smallest:
            best, smallest, waited = i, losses[i], 0
        else:
            waited += 1
        if waited > patience:
            break
    return best


# %% mistake="integers"
# title: losses are cut off to whole numbers
# fails: test_early_stop_of_any_losses failed
# fails: test_early_stop_at_any_scale failed
# hint: `patience` losses in a row must not improve on the best. Count by hand for a short list.


def early_stop(losses, patience):
    losses = np.asarray(losses).astype(int)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
    return best


# %% mistake="last_loss_ignored"
# title: the last loss is not seen
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_of_equal_losses failed
# fails: test_early_stop_at_the_end failed
# fails: test_early_stop_of_any_losses failed
# fails: test_early_stop_at_any_scale failed
# hint: The last loss is seen as well: look at the range.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses) - 1):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
    return best


# %% mistake="loss_before"
# title: compared with the loss just before
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_of_any_losses failed
# fails: test_early_stop_at_any_scale failed
# hint: Compare with the best, not with the loss just before.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best, waited = 0, 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        waited = 0 if losses[i] < losses[i - 1] else waited + 1
        if waited >= patience:
            break
    return best


# %% mistake="loss_returned"
# title: the loss instead of its index
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_of_equal_losses failed
# fails: test_early_stop_at_the_end failed
# fails: test_early_stop_of_any_losses failed
# fails: test_early_stop_at_any_scale failed
# fails: test_early_stop_leaves_its_losses_alone failed
# hint: The index is asked for, not the loss.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            break
    return float(losses[best])


# %% mistake="never_starts_anew"
# title: the count never starts anew
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_of_any_losses failed
# hint: Count by hand: an improvement starts the count anew, and the last loss is seen as well.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best, waited = 0, 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        else:
            waited += 1
        if waited >= patience:
            break
    return best


# %% mistake="no_answer_at_the_end"
# title: no answer where nothing stops it
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_of_equal_losses failed
# fails: test_early_stop_at_the_end failed
# fails: test_early_stop_of_any_losses failed
# fails: test_early_stop_at_any_scale failed
# fails: test_early_stop_leaves_its_losses_alone failed
# hint: Nothing stops it, and then there is no answer: what comes after the loop?


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            return best
    return None


# %% mistake="one_too_few"
# title: waits for one loss less
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_of_equal_losses failed
# fails: test_early_stop_of_any_losses failed
# hint: You wait for one loss too few.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience - 1:
            break
    return best


# %% mistake="one_too_many"
# title: waits for one loss more
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_of_equal_losses failed
# fails: test_early_stop_of_any_losses failed
# fails: test_early_stop_at_any_scale failed
# hint: You wait for one loss too many.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best > patience:
            break
    return best


# %% mistake="patience_ignored"
# title: stops at the first loss that does not improve
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_of_equal_losses failed
# fails: test_early_stop_of_any_losses failed
# fails: test_early_stop_at_any_scale failed
# hint: What is `patience` for?


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] >= losses[best]:
            break
        best = i
    return best


# %% mistake="small_gains_ignored"
# title: gains below 0.000001 are ignored
# fails: test_early_stop_at_any_scale failed
# hint: A small gain is a gain: compare with the best itself.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best] - 1e-6:
            best = i
        elif i - best >= patience:
            break
    return best


# %% mistake="smallest_of_all"
# title: the smallest of all losses
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_of_equal_losses failed
# fails: test_early_stop_of_any_losses failed
# fails: test_early_stop_at_any_scale failed
# hint: What comes after the stop is not seen.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    return int(np.argmin(losses))


# %% mistake="ties_count"
# title: an equal loss counts as an improvement
# fails: test_early_stop_of_equal_losses failed
# hint: A loss that only equals the best is no improvement.


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] <= losses[best]:
            best = i
        elif i - best >= patience:
            break
    return best


# %% mistake="where_it_stopped"
# title: the index at which it stopped
# fails: test_early_stop_of_seven_losses failed
# fails: test_early_stop_of_equal_losses failed
# fails: test_early_stop_of_any_losses failed
# fails: test_early_stop_at_any_scale failed
# hint: You waited for some losses; which one was the best?


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best = 0
    for i in range(1, len(losses)):
        if losses[i] < losses[best]:
            best = i
        elif i - best >= patience:
            return i
    return best


# %% alternative="argmin_of_a_window"
# title: argmin up to the stop


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    for end in range(1, len(losses) + 1):
        best = int(np.argmin(losses[:end]))
        if end - 1 - best >= patience:
            break
    return best


# %% alternative="counted"
# title: waiting losses are counted


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    best, smallest, waited = 0, np.inf, 0
    for i, loss in enumerate(losses):
        if loss < smallest:
            best, smallest, waited = i, loss, 0
        else:
            waited += 1
            if waited == patience:
                return best
    return best


# %% alternative="vectorised"
# title: where the running minimum falls


def early_stop(losses, patience):
    losses = np.asarray(losses, dtype=float)
    before = np.concatenate([[np.inf], np.minimum.accumulate(losses)[:-1]])
    improved = np.flatnonzero(losses < before)
    gaps = np.diff(np.append(improved, len(losses)))
    long = np.flatnonzero(gaps > patience)
    return improved[long[0]] if len(long) else improved[-1]


# %% alternative="while_loop"
# title: looks at the next `patience` losses


def early_stop(losses, patience):
    losses = [float(loss) for loss in losses]
    best = 0
    while True:
        better = [
            i
            for i in range(best + 1, min(best + 1 + patience, len(losses)))
            if losses[i] < losses[best]
        ]
        if not better:
            return best
        best = better[0]
