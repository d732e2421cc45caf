# %% [markdown]
# Known answers to `scale_like`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="by_both"
# title: smallest and largest of both tables together
# fails: test_scale_like_of_a_small_table failed
# fails: test_scale_like_of_lists failed
# fails: test_scale_like_of_any_tables failed
# fails: test_scale_like_of_a_single_row failed
# fails: test_scale_like_leaves_both_tables_alone failed
# hint: By whose smallest and largest numbers is it to be scaled?


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    both = np.vstack([train, other])
    low, high = both.min(axis=0), both.max(axis=0)
    return (other - low) / (high - low)


# %% mistake="by_itself"
# title: scaled by its own smallest and largest
# fails: test_scale_like_of_a_small_table failed
# fails: test_scale_like_of_lists failed
# fails: test_scale_like_of_any_tables failed
# fails: test_scale_like_of_a_single_row failed
# fails: test_scale_like_leaves_both_tables_alone failed
# fails: test_scale_like_refuses_other_columns failed
# hint: By whose smallest and largest numbers is it to be scaled?


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = other.min(axis=0), other.max(axis=0)
    return (other - low) / (high - low)


# %% mistake="clipped"
# title: clipped to 0 … 1
# fails: test_scale_like_of_a_small_table failed
# fails: test_scale_like_of_lists failed
# fails: test_scale_like_of_any_tables failed
# fails: test_scale_like_of_a_single_row failed
# fails: test_scale_like_leaves_both_tables_alone failed
# hint: What lies beyond the training rows stays beyond 0 … 1.


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train.min(axis=0), train.max(axis=0)
    return np.clip((other - low) / (high - low), 0, 1)


# %% mistake="clipped_below"
# title: cut at 0
# fails: test_scale_like_of_lists failed
# fails: test_scale_like_of_any_tables failed
# fails: test_scale_like_of_a_single_row failed
# fails: test_scale_like_leaves_both_tables_alone failed
# hint: What lies beyond the training rows stays beyond 0 … 1.


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train.min(axis=0), train.max(axis=0)
    return np.maximum((other - low) / (high - low), 0)


# %% mistake="columns_cut_to_fit"
# title: columns cut to fit
# fails: test_scale_like_refuses_other_columns failed


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    d = min(train.shape[1], other.shape[1])
    low, high = train[:, :d].min(axis=0), train[:, :d].max(axis=0)
    return (other[:, :d] - low) / (high - low)


# %% mistake="divided_by_largest"
# title: divided by the largest
# fails: test_scale_like_of_a_small_table failed
# fails: test_scale_like_of_any_tables failed
# fails: test_scale_like_of_a_single_row failed
# fails: test_scale_like_leaves_both_tables_alone failed
# hint: In each column, the smallest training number goes to 0 and the largest to 1: try both.


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    return (other - train.min(axis=0)) / train.max(axis=0)


# %% mistake="first_column_for_all"
# title: every column by the first one's range
# fails: test_scale_like_of_a_small_table failed
# fails: test_scale_like_of_any_tables failed
# fails: test_scale_like_of_a_single_row failed
# fails: test_scale_like_leaves_both_tables_alone failed
# fails: test_scale_like_refuses_other_columns failed
# hint: In each column, the smallest training number goes to 0 and the largest to 1: try both.


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train[:, 0].min(), train[:, 0].max()
    return (other - low) / (high - low)


# %% mistake="from_the_largest"
# title: counted down from the largest
# fails: test_scale_like_of_a_small_table failed
# fails: test_scale_like_of_lists failed
# fails: test_scale_like_of_any_tables failed
# fails: test_scale_like_of_a_single_row failed
# fails: test_scale_like_leaves_both_tables_alone failed
# hint: In each column, the smallest training number goes to 0 and the largest to 1: try both.


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train.min(axis=0), train.max(axis=0)
    return (high - other) / (high - low)


# %% mistake="in_place"
# title: the other table is changed in place
# fails: test_scale_like_leaves_both_tables_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `/=`, `out=` or an assignment to a
#   part.


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train.min(axis=0), train.max(axis=0)
    other -= low
    other /= high - low
    return other


# %% mistake="kinds_kept"
# title: the numbers' own kind is kept
# fails: test_scale_like_leaves_both_tables_alone failed
# hint: Numbers of 32 bits go in, and 64 are asked for: look at the dtype of what comes back.


def scale_like(train, other):
    train, other = np.asarray(train), np.asarray(other)
    low, high = train.min(axis=0), train.max(axis=0)
    return (other - low) / (high - low)


# %% mistake="minus_one_to_one"
# title: scaled to -1 … 1
# fails: test_scale_like_of_a_small_table failed
# fails: test_scale_like_of_lists failed
# fails: test_scale_like_of_any_tables failed
# fails: test_scale_like_of_a_single_row failed
# fails: test_scale_like_leaves_both_tables_alone failed
# hint: In each column, the smallest training number goes to 0 and the largest to 1: try both.


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train.min(axis=0), train.max(axis=0)
    return 2 * (other - low) / (high - low) - 1


# %% mistake="own_smallest"
# title: the smallest of one, the range of the other
# fails: test_scale_like_of_a_small_table failed
# fails: test_scale_like_of_lists failed
# fails: test_scale_like_of_any_tables failed
# fails: test_scale_like_of_a_single_row failed
# fails: test_scale_like_leaves_both_tables_alone failed
# hint: By whose smallest and largest numbers is it to be scaled?


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    return (other - other.min(axis=0)) / (train.max(axis=0) - train.min(axis=0))


# %% mistake="single_precision"
# title: worked out in single precision, for speed
# fails: test_scale_like_of_lists failed
# fails: test_scale_like_leaves_both_tables_alone failed
# hint: The numbers are right; look at the dtype of what comes back.


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train.min(axis=0), train.max(axis=0)
    return ((other - low) / (high - low)).astype(np.float32)


# %% mistake="smallest_not_taken"
# title: the smallest is not subtracted
# fails: test_scale_like_of_a_small_table failed
# fails: test_scale_like_of_any_tables failed
# fails: test_scale_like_of_a_single_row failed
# fails: test_scale_like_leaves_both_tables_alone failed
# hint: In each column, the smallest training number goes to 0 and the largest to 1: try both.


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    return other / (train.max(axis=0) - train.min(axis=0))


# %% mistake="standardised"
# title: standardised instead
# fails: test_scale_like_of_a_small_table failed
# fails: test_scale_like_of_lists failed
# fails: test_scale_like_of_any_tables failed
# fails: test_scale_like_of_a_single_row failed
# fails: test_scale_like_leaves_both_tables_alone failed
# hint: That is to mean 0 and deviation 1, which comes later.


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    return (other - train.mean(axis=0)) / train.std(axis=0)


# %% mistake="train_scaled"
# title: the training table is scaled
# fails: test_scale_like_of_a_small_table failed
# fails: test_scale_like_of_lists failed
# fails: test_scale_like_of_any_tables failed
# fails: test_scale_like_of_a_single_row failed
# fails: test_scale_like_leaves_both_tables_alone failed
# fails: test_scale_like_refuses_other_columns failed
# hint: Which table is to be scaled?


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train.min(axis=0), train.max(axis=0)
    return (train - low) / (high - low)


# %% mistake="train_sorted_in_place"
# title: the training table is sorted in place
# fails: test_scale_like_leaves_both_tables_alone failed
# hint: np.asarray makes no copy of an array: look for `-=`, `/=`, `out=` or an assignment to a
#   part.


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    train.sort(axis=0)
    return (other - train[0]) / (train[-1] - train[0])


# %% mistake="whole_numbers"
# title: whole numbers are divided as such
# fails: test_scale_like_of_lists failed
# hint: Where is the part behind the point? Look at the dtype.


def scale_like(train, other):
    train, other = np.asarray(train), np.asarray(other)
    low, high = train.min(axis=0), train.max(axis=0)
    scaled = other.copy()
    scaled[:] = (other - low) / (high - low)
    return scaled.astype(float)


# %% mistake="whole_table"
# title: one smallest and one largest for the whole table
# fails: test_scale_like_of_a_small_table failed
# fails: test_scale_like_of_any_tables failed
# fails: test_scale_like_of_a_single_row failed
# fails: test_scale_like_leaves_both_tables_alone failed
# fails: test_scale_like_refuses_other_columns failed
# hint: Each column has a smallest and a largest number of its own.


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    return (other - train.min()) / (train.max() - train.min())


# %% alternative="loops"
# title: number by number


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    scaled = np.empty(other.shape)
    for j in range(other.shape[1] if other.shape[1] == train.shape[1] else 0):
        low, high = min(train[:, j]), max(train[:, j])
        for i in range(other.shape[0]):
            scaled[i, j] = (other[i, j] - low) / (high - low)
    if other.shape[1] != train.shape[1]:
        raise ValueError("train and other have different columns")
    return scaled


# %% alternative="ptp"
# title: the range by np.ptp


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    return (other - train.min(axis=0)) / np.ptp(train, axis=0)


# %% alternative="slope_and_shift"
# title: a slope and a shift for each column


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = train.min(axis=0), train.max(axis=0)
    slope = 1 / (high - low)
    return other * slope - low * slope


# %% alternative="transposed"
# title: in the transposed table


def scale_like(train, other):
    train = np.asarray(train, dtype=float)
    other = np.asarray(other, dtype=float)
    low, high = np.sort(train.T, axis=1)[:, [0, -1]].T
    return np.divide(np.subtract(other, low), high - low)
