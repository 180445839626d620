"""What the scripts that time peers share."""
import resource
import statistics
import sys

ROUNDS = 3


def prepared(name, prepare, *arguments):
    """What `prepare` gives; None, with a message, where its package or program is not installed."""
    try:
        return prepare(*arguments)
    except (ImportError, OSError) as error:
        print("left out: %s: %s" % (name, error), file=sys.stderr)
        return None


def spent():
    """The processor's time of this process and its children, in seconds: what else the machine does doesn't count."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def timed(work):
    """The median of the rounds in seconds, and the last answer."""
    times = []
    for _ in range(ROUNDS):
        start = spent()
        answer = work()
        times.append(spent() - start)
    return statistics.median(times), answer
