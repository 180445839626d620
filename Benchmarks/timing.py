"""What the scripts that time peers share."""
import statistics
import sys
import time

ROUNDS = 3


def prepared(name, prepare, *arguments):
    """What `prepare` gives; None, with a message, where its package or program is not installed."""
    try:
        return prepare(*arguments)
    except (ImportError, OSError) as error:
        print("left out: %s: %s" % (name, error), file=sys.stderr)
        return None


def timed(work):
    """The median of the rounds in seconds, and the last answer."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        answer = work()
        times.append(time.perf_counter() - start)
    return statistics.median(times), answer
