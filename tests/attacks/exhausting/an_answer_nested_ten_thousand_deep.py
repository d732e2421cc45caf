# attack: an answer nested ten thousand deep
# idea: The function returns a list in a list in a list …
# place: any
# outcome: error

def FUNCTION(*args, **kwargs):
    answer = [WRONG]
    for _ in range(10_000):
        answer = [answer]
    return answer
