# %% [markdown]
# Known answers to `chain`, wrong ones first. Students never get them: docs/authoring.md.

# %% mistake="exchanged"
# title: (dh, h) for (h, dh)
# fails: test_chain_of_a_square_after_a_line failed
# fails: test_chain_works_on_arrays failed
# fails: test_chain_of_any_two_functions failed
# fails: test_chain_of_a_chain failed
# fails: test_chain_makes_pairs_that_stay_apart failed
# hint: h first, then dh.


def chain(f, df, g, dg):
    return lambda x: df(g(x)) * dg(x), lambda x: f(g(x))


# %% mistake="globals"
# title: the functions are kept in global names
# fails: test_chain_of_a_chain error
# fails: test_chain_makes_pairs_that_stay_apart failed
# hint: Do your functions remember their own f and g, or those of the last call?


def _h(x):
    return _kept[0](_kept[2](x))


def _dh(x):
    return _kept[1](_kept[2](x)) * _kept[3](x)


def chain(f, df, g, dg):
    global _kept
    _kept = (f, df, g, dg)
    return _h, _dh


# %% mistake="inner_slope_left_out"
# title: the inner slope is missing
# fails: test_chain_of_a_square_after_a_line failed
# fails: test_chain_of_any_two_functions failed
# fails: test_chain_of_a_chain failed
# fails: test_chain_makes_pairs_that_stay_apart failed
# hint: The inner function has a slope too.


def chain(f, df, g, dg):
    def h(x):
        return f(g(x))

    def dh(x):
        return df(g(x))

    return h, dh


# %% mistake="nudge"
# title: a nudge for the slope
# fails: test_chain_of_a_square_after_a_line failed
# fails: test_chain_of_any_two_functions failed
# fails: test_chain_of_a_chain failed
# hint: df and dg are handed in: no nudge is needed.


def chain(f, df, g, dg):
    return lambda x: f(g(x)), lambda x: (f(g(x + 0.001)) - f(g(x))) / 0.001


# %% mistake="only_h"
# title: only h comes back
# fails: test_chain_of_a_square_after_a_line failed
# fails: test_chain_works_on_arrays failed
# fails: test_chain_of_any_two_functions error
# fails: test_chain_of_a_chain error
# fails: test_chain_makes_pairs_that_stay_apart error
# hint: Two functions are asked for, h and dh. You return one.


def chain(f, df, g, dg):
    return lambda x: f(g(x))


# %% mistake="other_order"
# title: g after f
# fails: test_chain_of_a_square_after_a_line failed
# fails: test_chain_works_on_arrays failed
# fails: test_chain_of_any_two_functions failed
# fails: test_chain_of_a_chain failed
# hint: h = f after g: which of the two gets x?


def chain(f, df, g, dg):
    return lambda x: g(f(x)), lambda x: dg(f(x)) * df(x)


# %% mistake="outer_slope_at_x"
# title: f's slope is taken at x
# fails: test_chain_of_a_square_after_a_line failed
# fails: test_chain_of_any_two_functions failed
# fails: test_chain_of_a_chain failed
# hint: Where does f stand when h passes by: at x or at g(x)? Take its slope there.


def chain(f, df, g, dg):
    def h(x):
        return f(g(x))

    def dh(x):
        return df(x) * dg(x)

    return h, dh


# %% mistake="product"
# title: f times g and the product rule
# fails: test_chain_of_a_square_after_a_line failed
# fails: test_chain_works_on_arrays failed
# fails: test_chain_of_any_two_functions failed
# fails: test_chain_of_a_chain failed
# fails: test_chain_makes_pairs_that_stay_apart failed
# hint: The two functions follow each other; you multiply them.


def chain(f, df, g, dg):
    return lambda x: f(x) * g(x), lambda x: df(x) * g(x) + f(x) * dg(x)


# %% mistake="single_numbers_only"
# title: h and dh take single numbers
# fails: test_chain_works_on_arrays error
# fails: test_chain_of_any_two_functions error


def chain(f, df, g, dg):
    return lambda x: f(g(float(x))), lambda x: df(g(float(x))) * dg(float(x))


# %% mistake="slope_at_a_slope"
# title: f's slope is taken at g's slope
# fails: test_chain_of_a_square_after_a_line failed
# fails: test_chain_of_any_two_functions failed
# fails: test_chain_of_a_chain failed
# fails: test_chain_makes_pairs_that_stay_apart failed
# hint: The slope of f is taken at a place, not at a slope.


def chain(f, df, g, dg):
    return lambda x: f(g(x)), lambda x: df(dg(x))


# %% mistake="slopes_added"
# title: the slopes are added
# fails: test_chain_of_a_square_after_a_line failed
# fails: test_chain_of_any_two_functions failed
# fails: test_chain_of_a_chain failed
# fails: test_chain_makes_pairs_that_stay_apart failed
# hint: The nudge is made larger by g, and then larger again by f: which operation is that?


def chain(f, df, g, dg):
    def h(x):
        return f(g(x))

    def dh(x):
        return df(g(x)) + dg(x)

    return h, dh


# %% mistake="values_for_functions"
# title: numbers come back, worked out at 2
# fails: test_chain_of_a_square_after_a_line failed
# fails: test_chain_works_on_arrays failed
# fails: test_chain_of_any_two_functions failed
# fails: test_chain_of_a_chain error
# fails: test_chain_makes_pairs_that_stay_apart failed
# hint: Functions come back, not numbers: define them inside and return them without calling them.


def chain(f, df, g, dg):
    x = 2.0
    return f(g(x)), df(g(x)) * dg(x)


# %% alternative="lambdas"
# title: two lambdas


def chain(f, df, g, dg):
    return lambda x: f(g(x)), lambda x: df(g(x)) * dg(x)


# %% alternative="list"
# title: a list of two functions


def chain(f, df, g, dg):
    def h(x):
        inner = g(x)
        return f(inner)

    def dh(x):
        inner = g(x)
        outer_slope = df(inner)
        return dg(x) * outer_slope

    return [h, dh]


# %% alternative="numpy"
# title: np.multiply, and defaults that remember


def chain(f, df, g, dg):
    def dh(x, df=df, dg=dg, g=g):
        return np.multiply(df(g(x)), dg(x))

    return (lambda x, f=f, g=g: f(g(x))), dh


# %% alternative="objects"
# title: objects that can be called


class _After:
    def __init__(self, outer, inner, inner_slope=None):
        self.outer, self.inner, self.inner_slope = outer, inner, inner_slope

    def __call__(self, x):
        value = self.outer(self.inner(x))
        return value if self.inner_slope is None else value * self.inner_slope(x)


def chain(f, df, g, dg):
    return _After(f, g), _After(df, g, dg)


# %% alternative="partial"
# title: functools.partial

import functools


def _after(outer, inner, x):
    return outer(inner(x))


def _slope_after(outer_slope, inner, inner_slope, x):
    return outer_slope(inner(x)) * inner_slope(x)


def chain(f, df, g, dg):
    return functools.partial(_after, f, g), functools.partial(_slope_after, df, g, dg)
