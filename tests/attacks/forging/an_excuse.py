# attack: an excuse
# idea: The function raises what pytest takes for a skipped test.
# place: any
# outcome: error

def FUNCTION(*args, **kwargs):
    try:
        from _pytest.outcomes import Skipped
    except ImportError:
        raise RuntimeError("there is nothing to skip") from None
    raise Skipped("not today")
