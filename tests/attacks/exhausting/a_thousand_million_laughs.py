# attack: a thousand million laughs
# idea: The function returns a list that is short to write and has 2**30 numbers when written out.
# place: any
# outcome: crashed

def FUNCTION(*args, **kwargs):
    answer = [WRONG, WRONG]
    for _ in range(29):
        answer = [answer, answer]
    return answer
