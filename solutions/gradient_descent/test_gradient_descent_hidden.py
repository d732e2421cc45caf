"""Hidden checks of `gradient_descent`: any valley, table and order, any rate, and inputs left alone."""

import numpy as np
import pytest

from autograder import check_gradient


def close(expected):
    """Equal to `expected` in shape and, but for round-off, in value: a list of one number is not a number."""
    return pytest.approx(np.asarray(expected, dtype=float), nan_ok=True)


def spread(rng, n):
    """Return n numbers of both signs between 0.5 and 2 in size, shape (n,)."""
    return rng.uniform(0.5, 2.0, size=n) * rng.permutation(np.resize([1.0, -1.0], n))


def curved(rng, n):
    """Return an (n, n) symmetric matrix with the eigenvalues 1, 2, …, n."""
    Q = np.linalg.qr(rng.normal(size=(n, n)))[0]
    H = (Q * np.arange(1.0, n + 1)) @ Q.T
    return (H + H.T) / 2


def valley(rng, n):
    """Return the gradient of a valley that is not quite quadratic, with its bottom away from 0."""
    H, middle = curved(rng, n), spread(rng, n)
    return lambda v: H @ (v - middle) + (v - middle) ** 3 / 20


def plain(grad, x, rate, steps):
    """The path of plain descent."""
    path = [np.asarray(x, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - rate * grad(path[-1]))
    return np.array(path)


def ball(grad, x, rate, beta, steps):
    """The path of the heavy ball."""
    path, v = [np.asarray(x, dtype=float)], 0.0
    for _ in range(steps):
        v = beta * v + grad(path[-1])
        path.append(path[-1] - rate * v)
    return np.array(path)


def by_size(grad, x, rate, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    """The path of Adam."""
    path, m, v = [np.asarray(x, dtype=float)], 0.0, 0.0
    for t in range(1, steps + 1):
        g = grad(path[-1])
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g * g
        path.append(path[-1] - rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps))
    return np.array(path)


def probability(z):
    """The sigmoid."""
    return 0.5 * (1.0 + np.tanh(0.5 * z))


def climbed(X, y, rate, steps):
    """The weights of logistic regression after plain descent from zeros."""
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        w = w - rate * X.T @ (probability(X @ w) - y) / len(y)
    return w


def patients(rng, n, d):
    """Return a table and labels, both of which come up, that no line separates by much."""
    X = rng.normal(size=(n, d))
    y = rng.permutation(np.arange(n) % 2).astype(float)
    return X, y


def stopped(losses, patience):
    """The index of the best loss until patience is at an end."""
    best, waited = 0, 0
    for i, loss in enumerate(losses):
        if i == 0 or loss < losses[best]:
            best, waited = i, 0
        else:
            waited += 1
        if waited == patience:
            break
    return best


def refuses(function, *arguments):
    """Say whether the call raises ValueError; any other exception goes its way."""
    try:
        function(*arguments)
    except ValueError:
        return True
    return False


# The checker's own sentences may quote figures or the student's words, which could carry a hidden place out.
ADVICE = {
    "sign": "That is minus the gradient: look at the sign.",
    "factor": "That is the gradient times a number: is there a mean missing, or a factor too many?",
    "stale": "That looks like the gradient at other weights: which of them does your sigmoid see?",
    "zero": "No slope at all? The loss does change there.",
    "shape": "Look at the shape: one slope for each weight.",
    "activation-omitted": "Look at the place where the score becomes a probability.",
}
STILL = "np.asarray makes no copy of an array: look for a change in place."
ANEW = "Feel the ground anew at each place: which gradient did you use?"


def advice(report):
    """Return what the gradient checker takes the mistake for, in fixed words."""
    usual = "Work out the slopes for two samples by hand, and compare."
    return usual if "looks as if" in report.message else ADVICE.get(report.diagnosis, usual)


# largest_learning_rate


@pytest.mark.exercise("largest_learning_rate", points=1)
def test_largest_learning_rate_in_many_dimensions(student, rng, hint):
    """Hessians of one to six variables, in small and in large units."""
    for n in (4, 1, 3, 6, 2):
        for unit in (1.0, 1.3e-4, 1e4):
            H = curved(rng, n) * unit
            rate = student.largest_learning_rate(H.copy())
            hint(
                "Which of the eigenvalues forbids long steps?",
                when=n > 1 and rate == close(2 / unit),
            )
            hint(
                "The eigenvalues are not what stands on the diagonal.",
                when=n > 1 and rate == close(2 / np.max(np.diag(H))),
            )
            hint(
                "The limit itself is asked for, not a rate below it.",
                when=rate == close(1 / (n * unit)),
            )
            hint(
                "There may be more than two variables.",
                when=n > 2 and rate == close(2 / (2 * unit)),
            )
            assert rate == close(2 / (n * unit))


@pytest.mark.exercise("largest_learning_rate", points=0.25)
def test_largest_learning_rate_leaves_its_matrix_alone(student, rng, hint):
    """The matrix that is handed in is the same after the call as before, and one positive number comes back."""
    H = curved(rng, 3)
    before = H.copy()
    rate = student.largest_learning_rate(H)
    hint(STILL, when=not np.array_equal(H, before))
    assert np.array_equal(H, before)
    assert np.shape(rate) == ()
    assert 0 < rate < 100  # its eigenvalues are 1, 2 and 3


# minibatches


@pytest.mark.exercise("minibatches", points=0.5)
def test_minibatches_of_any_size(student, rng, hint):
    """Any number of samples and any size, even or not, from batches of one to a single batch: each sample once."""
    generator = np.random.default_rng(rng.integers(10**9))
    for n, size in ((12, 4), (7, 1), (5, 5), (13, 6), (4, 9), (11, 10), (1, 1)):
        batches = list(student.minibatches(n, size, generator))
        sizes = [len(batch) for batch in batches]
        expected = [size] * (n // size) + ([n % size] if n % size else [])
        hint("The samples come out evenly here: is there an empty batch?", when=0 in sizes)
        hint(
            "The last samples are left out: the last batch may be short.",
            when=n % size > 0 and sizes == expected[:-1],
        )
        assert sizes == expected
        assert sorted(int(i) for batch in batches for i in batch) == list(range(n))


@pytest.mark.exercise("minibatches", points=0.75)
def test_minibatches_are_stirred_well(student, rng, hint):
    """Of 60 samples any may be in any batch, and neighbours rarely stay together."""
    generator = np.random.default_rng(rng.integers(10**9))
    epochs = [
        [np.asarray(batch) for batch in student.minibatches(60, 6, generator)] for _ in range(3)
    ]
    orders = [np.concatenate(batches) for batches in epochs]
    for batches, order in zip(epochs, orders, strict=True):
        assert [len(batch) for batch in batches] == [6] * 10
        assert sorted(order.tolist()) == list(range(60))
    width = [max(np.ptp(batch) for batch in batches) for batches in epochs]
    beside = [np.sum(np.abs(np.diff(order)) == 1) for order in orders]
    hint(
        "Each batch holds the samples that stood together: shuffle before you cut.",
        when=max(width) <= 20,
    )
    hint("Neighbours stay together: look at the order that comes out.", when=max(beside) >= 20)
    assert max(beside) < 20
    assert min(width) > 20
    assert all(4 < np.sum(order[:30] < 30) < 26 for order in orders)


@pytest.mark.exercise("minibatches", points=0.25)
def test_minibatches_goes_on_drawing(student, rng, hint):
    """Two epochs with one generator have two orders; the same seed gives both again, whatever was drawn in between."""
    seed = int(rng.integers(10**9))
    orders = []
    for _ in range(2):
        generator = np.random.default_rng(seed)
        orders.append(
            [np.concatenate(list(student.minibatches(62, 4, generator))) for _ in range(2)]
        )
        assert np.shape(orders[-1]) == (2, 62)
    hint("The second epoch has the order of the first.", when=np.array_equal(*orders[0]))
    assert not np.array_equal(*orders[0])
    hint(
        "The same seed, another order: do you draw with `rng` alone?",
        when=not np.array_equal(*orders),
    )
    assert np.array_equal(*orders)


# sgd


def slope_of_mse(rows, truth, w):
    """The gradient of the mean squared error on the rows."""
    return 2 * rows.T @ (rows @ w - truth) / len(truth)


@pytest.mark.exercise("sgd", points=1)
def test_sgd_follows_its_batches(student, replace, rng, hint):
    """Any table, rate, start and order: each batch has its step, in each epoch, the short one too."""
    for n, d, size, epochs in ((11, 3, 4, 3), (6, 1, 6, 2), (5, 4, 1, 2)):
        X, y, w0 = rng.normal(size=(n, d)), spread(rng, n), spread(rng, d)
        rate, orders, handed = (
            rng.uniform(0.02, 0.08),
            [rng.permutation(n) for _ in range(epochs)],
            [],
        )

        def stirred(n, batch_size, rng, orders=orders, handed=handed, size=size):
            order = orders[len(handed) % len(orders)]
            handed.append(batch_size)
            return [order[at : at + size] for at in range(0, len(order), size)]

        with replace(minibatches=stirred):
            w = student.sgd(
                slope_of_mse,
                w0.copy(),
                X.copy(),
                y.copy(),
                rate,
                size,
                epochs,
                np.random.default_rng(1),
            )
        expected, last_alone, full = w0.copy(), w0.copy(), w0.copy()
        for order in orders:
            for at in range(0, n, size):
                batch = order[at : at + size]
                expected = expected - rate * slope_of_mse(X[batch], y[batch], expected)
                if len(batch) == size:
                    full = full - rate * slope_of_mse(X[batch], y[batch], full)
            last_alone = last_alone - rate * slope_of_mse(X[batch], y[batch], last_alone)
        hint(
            "You shuffle by yourself. Let minibatches do it: call it in each epoch.",
            when=handed == [],
        )
        hint("The short batch counts as well.", when=n % size and w == close(full))
        hint("One step for each batch, not one an epoch.", when=size < n and w == close(last_alone))
        assert w == close(expected)


@pytest.mark.exercise("sgd", points=0.5)
def test_sgd_hands_its_generator_on(student, replace, rng, hint):
    """What minibatches draws is drawn from the generator that sgd was given, anew in each epoch."""
    seed, drawn = int(rng.integers(10**9)), []

    def stirred(n, batch_size, rng):
        order = rng.permutation(n)
        drawn.append(order.tolist())
        return [order]

    with replace(minibatches=stirred):
        w = student.sgd(
            slope_of_mse,
            np.zeros(1),
            np.ones((9, 1)),
            np.ones(9),
            0.1,
            9,
            3,
            np.random.default_rng(seed),
        )
    same = np.random.default_rng(seed)
    expected = [same.permutation(9).tolist() for _ in range(3)]
    hint("You shuffle by yourself. Let minibatches do it: call it in each epoch.", when=drawn == [])
    hint(
        "Which generator do you hand on? It is the one that you are given.",
        when=np.shape(drawn) == (3, 9) and drawn != expected,
    )
    assert drawn == expected
    assert w == close([0.488])


@pytest.mark.exercise("sgd", points=0.5)
def test_sgd_leaves_its_arguments_alone(student, replace, rng, hint):
    """The start, the table and the targets are the same after the call as before."""
    X, y, w0 = rng.normal(size=(6, 2)), spread(rng, 6), spread(rng, 2)
    before = [w0.copy(), X.copy(), y.copy()]
    with replace(minibatches=lambda n, batch_size, rng: [np.array([4, 0, 2]), np.array([1, 3, 5])]):
        w = student.sgd(slope_of_mse, w0, X, y, 0.1, 3, 1, np.random.default_rng(1))
    unchanged = [np.array_equal(now, then) for now, then in zip((w0, X, y), before, strict=True)]
    hint(STILL, when=not all(unchanged))
    assert unchanged == [True, True, True]
    expected, X, y = before
    for batch in ([4, 0, 2], [1, 3, 5]):
        expected = expected - 0.1 * slope_of_mse(X[batch], y[batch], expected)
    assert w == close(expected)


# momentum


@pytest.mark.exercise("momentum", points=1)
def test_momentum_in_any_valley(student, rng, hint):
    """Any valley in several dimensions, any rate and any beta: every row of the path."""
    for n, steps in ((4, 12), (1, 6), (3, 1)):
        grad, x0 = valley(rng, n), 2 * spread(rng, n)
        rate, beta = rng.uniform(0.02, 0.05), rng.uniform(0.3, 0.9)
        path = student.momentum(grad, x0.copy(), rate, beta, steps)
        hint(
            "A row for x0 and one for each step.",
            when=np.shape(path) in ((steps, n), (steps + 2, n)),
        )
        hint(
            "beta is handed in. Do you use it?",
            when=steps > 1 and path == close(ball(grad, x0, rate, 0.9, steps)),
        )
        same = ball(lambda v, at=x0, grad=grad: grad(at), x0, rate, beta, steps)
        hint(ANEW, when=steps > 1 and path == close(same))
        hint(
            "Of the old velocity only the share beta is left.",
            when=path == close(ball(grad, x0, rate, 1, steps)),
        )
        hint(
            "The velocity plays no part in your steps.",
            when=path == close(plain(grad, x0, rate, steps)),
        )
        assert path == close(ball(grad, x0, rate, beta, steps))


@pytest.mark.exercise("momentum", points=0.5)
def test_momentum_leaves_x0_alone(student, rng, hint):
    """x0 is the same after the call as before, no steps make a path of one row, and whole numbers go in."""
    grad, x0 = valley(rng, 3), spread(rng, 3)
    before = x0.copy()
    path = student.momentum(grad, x0, 0.05, 0.8, 4)
    hint(STILL, when=not np.array_equal(x0, before))
    assert np.array_equal(x0, before)
    assert np.shape(path) == (5, 3)
    assert path[0] == close(before)
    nowhere = student.momentum(grad, before.copy(), 0.05, 0.8, 0)
    hint("No steps: x0 alone, in a path of shape (1, n).", when=nowhere != close([before]))
    assert nowhere == close([before])
    whole = student.momentum(lambda v: v / 2, [5, -3], 0.5, 0.5, 3)
    cut_off = np.array_equal(whole, np.round(whole))
    hint("Whole numbers cut off what stands behind the point: look at the dtype.", when=cut_off)
    assert (np.shape(whole), cut_off) == ((4, 2), False)
    single = student.momentum(lambda v: v / 2, np.array([5, -3], dtype=np.float32), 0.5, 0.5, 3)
    hint("Numbers of 32 bits go in, and 64 are asked for: look at the dtype of what comes back.")
    assert np.asarray(single).dtype == np.dtype(float)


# adam


@pytest.mark.exercise("adam", points=1)
def test_adam_in_any_valley(student, rng, hint):
    """Any valley in several dimensions, in small and in large units: every row of the path."""
    for n, steps, unit in ((4, 12, 1.0), (1, 6, 1e3), (3, 1, 1.0), (2, 8, 30.0)):
        slopes, x0, rate = valley(rng, n), 3 * spread(rng, n), rng.uniform(0.1, 0.3)

        def grad(v, slopes=slopes, unit=unit):
            return unit * slopes(v)

        path = student.adam(grad, x0.copy(), rate, steps)
        hint(
            "A row for x0 and one for each step.",
            when=np.shape(path) in ((steps, n), (steps + 2, n)),
        )
        same = by_size(lambda v, at=x0, grad=grad: grad(at), x0, rate, steps)
        hint(ANEW, when=steps > 1 and path == close(same))
        hint(
            "When nobody says otherwise, beta1 is 0.9 and beta2 0.999. Which is which?",
            when=steps > 1 and path == close(by_size(grad, x0, rate, steps, 0.999, 0.9)),
        )
        assert path == pytest.approx(by_size(grad, x0, rate, steps), rel=1e-4, abs=1e-4)


@pytest.mark.exercise("adam", points=0.75)
def test_adam_takes_the_betas_that_it_is_given(student, rng, hint):
    """Other betas and another eps are handed in, by place or by name."""
    grad, x0, rate = valley(rng, 3), 3 * spread(rng, 3), 0.2
    beta1, beta2 = rng.uniform(0.4, 0.6), rng.uniform(0.7, 0.9)
    path = student.adam(grad, x0.copy(), rate, 7, beta1, beta2)
    hint(
        "The betas are arguments. Do you use them?", when=path == close(by_size(grad, x0, rate, 7))
    )
    hint(
        "Which beta belongs to m, and which to v?",
        when=path == close(by_size(grad, x0, rate, 7, beta2, beta1)),
    )
    hint(
        "Two betas: m and v each have their own.",
        when=path == close(by_size(grad, x0, rate, 7, beta1, beta1)),
    )
    assert path == close(by_size(grad, x0, rate, 7, beta1, beta2))
    path = student.adam(grad, x0.copy(), rate, 7, eps=2.0)
    hint("eps is an argument. Do you use it?", when=path == close(by_size(grad, x0, rate, 7)))
    usual = student.adam(grad, x0.copy(), rate, 7)
    hint(
        "eps stands beside the root of v̂, not under it.",
        when=usual == close(by_size(grad, x0, rate, 7)),
    )
    assert path == close(by_size(grad, x0, rate, 7, eps=2.0))


@pytest.mark.exercise("adam", points=0.5)
def test_adam_on_level_ground(student, rng, hint):
    """Where the slope is 0 the component stays, without nan; where it is 1e-8, eps halves the step."""
    x0 = spread(rng, 3)
    steep = student.adam(lambda v: np.array([2.0, 2.0, -2.0]), x0.copy(), 0.5, 4)
    path = student.adam(lambda v: np.array([0.0, 1e-8, -1e-8]), x0.copy(), 0.5, 4)
    usual = x0 + np.outer(np.arange(5.0), [-0.5, -0.5, 0.5])
    hint("0 divided by 0: what is eps for?", when=[steep == close(usual), np.any(np.isnan(path))])
    hint(
        "eps stands beside the root of v̂, and is 1e-8 when nobody says otherwise.",
        when=steep == close(usual),
    )
    assert path == close(x0 + np.outer(np.arange(5.0), [0.0, -0.25, 0.25]))


@pytest.mark.exercise("adam", points=0.5)
def test_adam_leaves_x0_alone(student, rng, hint):
    """x0 is the same after the call as before, no steps make a path of one row, and whole numbers go in."""
    grad, x0 = valley(rng, 3), spread(rng, 3)
    before = x0.copy()
    path = student.adam(grad, x0, 0.1, 4)
    hint(STILL, when=not np.array_equal(x0, before))
    assert np.array_equal(x0, before)
    assert np.shape(path) == (5, 3)
    assert path[0] == close(before)
    nowhere = student.adam(grad, before.copy(), 0.1, 0)
    hint("No steps: x0 alone, in a path of shape (1, n).", when=nowhere != close([before]))
    assert nowhere == close([before])
    whole = student.adam(lambda v: v / 2, [5, -3], 0.25, 3)
    cut_off = np.array_equal(whole, np.round(whole))
    hint("Whole numbers cut off what stands behind the point: look at the dtype.", when=cut_off)
    assert (np.shape(whole), cut_off) == ((4, 2), False)
    single = student.adam(lambda v: v / 2, np.array([5, -3], dtype=np.float32), 0.25, 3)
    hint("Numbers of 32 bits go in, and 64 are asked for: look at the dtype of what comes back.")
    assert np.asarray(single).dtype == np.dtype(float)


# logistic_gradient


@pytest.mark.exercise("logistic_gradient", points=1)
def test_logistic_gradient_against_the_measured_loss(student, rng, hint):
    """Any table, tall, wide or square: it agrees with slopes measured on the mean cross-entropy itself."""
    for n, d in ((9, 3), (3, 5), (4, 4), (7, 1)):
        (X, y), w = patients(rng, n, d), spread(rng, d)
        w = w + np.sign(w) / 2  # cut off at the point, something is left
        cut = X.T @ (probability(X @ np.trunc(w)) - y) / n
        hint(
            "Whole numbers cut off what stands behind the point: which weights does your sigmoid see?",
            when=student.logistic_gradient(X.copy(), y.copy(), w.copy()) == close(cut)
            and np.any(np.trunc(w)),
        )
        report = check_gradient(
            lambda at, X=X, y=y: np.mean(np.logaddexp(0, X @ at) - y * (X @ at)),
            lambda at, X=X, y=y: student.logistic_gradient(X.copy(), y.copy(), at),
            w,
        )
        hint(advice(report), when=report.verdict != "agree" and report.diagnosis != "exception")
        assert report


@pytest.mark.exercise("logistic_gradient", points=0.25)
def test_logistic_gradient_where_all_is_certain(student, rng, hint):
    """Scores far out on both sides in one table: zero where they are right, the samples' mean where they are wrong."""
    X, y = rng.normal(size=(6, 3)), np.array([1.0, 0.0, 1.0, 0.0, 1.0, 0.0])
    X[:, 1] = 900.0 * (2 * y - 1)
    w = np.array([0.0, 1.0, 0.0])
    right, wrong = student.logistic_gradient(X, y, w), student.logistic_gradient(X, 1 - y, w)
    hint(
        "nan comes from infinity over infinity: which power is too large?",
        when=np.any(np.isnan([right, wrong])),
    )
    assert right == close([0.0, 0.0, 0.0])
    assert wrong == close(X.T @ (2 * y - 1) / 6)


@pytest.mark.exercise("logistic_gradient", points=0.25)
def test_logistic_gradient_leaves_its_arguments_alone(student, rng, hint):
    """The table, the labels and the weights are the same after the call as before."""
    (X, y), w = patients(rng, 5, 2), spread(rng, 2)
    before = [X.copy(), y.copy(), w.copy()]
    gradient = student.logistic_gradient(X, y, w)
    unchanged = [np.array_equal(now, then) for now, then in zip((X, y, w), before, strict=True)]
    hint(STILL, when=not all(unchanged))
    assert unchanged == [True, True, True]
    assert np.shape(gradient) == (2,)
    assert np.max(np.abs(gradient)) < 100  # nowhere near is this loss so steep


@pytest.mark.exercise("logistic_gradient", points=0.25)
def test_logistic_gradient_refuses_what_does_not_fit(student, source, hint):
    """Three columns and two weights, or three samples and two labels, do not fit: ValueError."""
    hint(
        "`zip` stops without a word at the end of the shorter one.",
        when="zip" in source("logistic_gradient"),
    )
    assert refuses(student.logistic_gradient, np.ones((4, 3)), np.ones(4), np.ones(2))
    assert refuses(student.logistic_gradient, np.ones((3, 2)), np.ones(2), np.ones(2))


# fit_logistic


@pytest.mark.exercise("fit_logistic", points=1)
def test_fit_logistic_step_by_step(student, rng, hint):
    """Any table, any rate, any number of steps: the weights of plain descent from zeros."""
    for n, d, steps in ((9, 3, 1), (12, 4, 40), (4, 6, 7), (8, 1, 15)):
        (X, y), rate = patients(rng, n, d), rng.uniform(0.3, 1.5)
        X = X * rng.uniform(0.5, 2.0, size=d) + rng.normal(size=d)
        w = student.fit_logistic(X.copy(), y.copy(), rate, steps)
        hint(
            "Feel the ground anew at each place: which gradient did you use?",
            when=steps > 1 and w == close(steps * climbed(X, y, rate, 1)),
        )
        hint("How many steps are asked for?", when=w == close(climbed(X, y, rate, steps + 1)))
        hint("How many steps are asked for?", when=w == close(climbed(X, y, rate, steps - 1)))
        hint(
            "The learning rate is handed in. Do you use it?",
            when=w == close(climbed(X, y, 0.1, steps)),
        )
        hint(
            "The mean over how many samples? X has a shape (n, d).",
            when=w == close(climbed(X, y, rate * n / d, steps)),
        )
        hint(
            "The weights are asked for: one for each column, no bias added.",
            when=np.shape(w) != (d,),
        )
        scaled = (X - X.mean(axis=0)) / X.std(axis=0)
        hint(
            "Take X as it is: whoever wants it scaled has done so.",
            when=w == close(climbed(scaled, y, rate, steps)),
        )
        assert w == close(climbed(X, y, rate, steps))


@pytest.mark.exercise("fit_logistic", points=0.5)
def test_fit_logistic_finds_the_rate_of_the_ill(student, rng):
    """With a column of ones alone the probability becomes the share of the ill; with more, the gradient goes to zero."""
    ill = int(rng.integers(5, 9))
    y = rng.permutation(np.arange(20) < ill).astype(float)
    w = student.fit_logistic(np.ones((20, 1)), y, 1.0, 800)
    assert probability(w) == pytest.approx(np.array([ill / 20]), abs=1e-6)
    X = np.column_stack([np.ones(20), np.repeat([0.0, 1.0], 10)])
    y = np.tile(np.arange(10) < 3, 2).astype(float)
    y[10:] = np.arange(10) < 6
    w = student.fit_logistic(X, y, 1.0, 1500)
    assert probability(X[[0, 10]] @ w) == pytest.approx(np.array([0.3, 0.6]), abs=1e-6)


@pytest.mark.exercise("fit_logistic", points=0.25)
def test_fit_logistic_of_large_numbers(student, hint):
    """Measurements in the hundreds, not scaled: scores far out make no nan."""
    X, y = (
        np.array([[800.0, 1.0], [-900.0, 2.0], [700.0, -1.0], [-600.0, 0.5]]),
        np.array([1.0, 0.0, 0.0, 1.0]),
    )
    w = student.fit_logistic(X, y, 0.5, 5)
    hint(
        "nan comes from infinity over infinity: which power is too large?", when=np.any(np.isnan(w))
    )
    assert w == close(climbed(X, y, 0.5, 5))


@pytest.mark.exercise("fit_logistic", points=0.25)
def test_fit_logistic_leaves_its_arguments_alone(student, rng, hint):
    """The table and the labels are the same after the call as before, and a second call says the same again."""
    X, y = patients(rng, 6, 2)
    before = [X.copy(), y.copy()]
    first = student.fit_logistic(X, y, 0.5, 3)
    unchanged = [np.array_equal(now, then) for now, then in zip((X, y), before, strict=True)]
    hint(STILL, when=not all(unchanged))
    assert unchanged == [True, True]
    assert np.shape(first) == (2,)
    assert student.fit_logistic(X, y, 0.5, 3) == close(first)
    assert refuses(student.fit_logistic, np.ones((3, 2)), np.ones(2), 0.5, 3)


# early_stop


@pytest.mark.exercise("early_stop", points=0.75)
def test_early_stop_of_any_losses(student, rng, hint):
    """Losses that fall and tremble, with any patience."""
    for ends_best in np.tile([9.0, 0.0, 0.0], 4):
        losses = np.round(np.linspace(5.0, 2.0, 24) + rng.normal(size=24), 3) + np.arange(24) * 1e-6
        losses[-1] -= ends_best
        for patience in (1, 2, 3, 5, 24):
            found, expected = student.early_stop(losses.copy(), patience), stopped(losses, patience)
            hint(
                "`patience` losses in a row must not improve on the best. Count by hand for a short list.",
                when=found != expected,
            )
            assert found == expected


@pytest.mark.exercise("early_stop", points=0.5)
def test_early_stop_at_any_scale(student, rng, hint):
    """Losses may be negative, tiny or huge; a gain of a billionth is a gain."""
    shape = np.array([3.0, 1.0, 2.0, 0.5, 2.5, 0.25, 0.75, 0.5, 0.3, -4.0])
    for unit in (1.0, 1e-9, 1e9):
        found = [student.early_stop(shape * unit - shift, 3) for shift in (0.0, 100 * unit)]
        hint(
            "A small gain is a gain: compare with the best itself.",
            when=unit < 1 and found != [5, 5],
        )
        assert found == [5, 5]
    slow = 1.0 - np.arange(20) * 1e-9
    found = student.early_stop(slow, 2)
    hint("A small gain is a gain: compare with the best itself.", when=found == 0)
    assert found == 19
    hint("Is there a first loss that nothing can be compared with?")
    assert student.early_stop([7, 8, 9, 1], 2) == 0


@pytest.mark.exercise("early_stop", points=0.25)
def test_early_stop_leaves_its_losses_alone(student, rng, hint):
    """The losses that are handed in are the same after the call as before, and one whole number comes back."""
    losses = np.append(rng.permutation(np.arange(11.0)), 11.0)  # the last one is not the best
    before = losses.copy()
    found = student.early_stop(losses, 12)
    hint(STILL, when=not np.array_equal(losses, before))
    assert np.array_equal(losses, before)
    assert isinstance(found, (int, np.integer))
    assert 0 <= found < 12
