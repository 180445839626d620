"""Times a page as a whole process: loading the program, its options, all dictionaries, the page, and the end.

usage: start.py PROGRAM PAGE
"""
import statistics
import subprocess
import sys
import time

from timing import spent

ROUNDS = 21


def main():
    command = [sys.argv[1], "extract", "--quiet", sys.argv[2]]
    walls, processor = [], []
    for _ in range(ROUNDS + 1):
        start, before = time.perf_counter(), spent()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        walls.append(time.perf_counter() - start)
        processor.append(spent() - before)
    # The first run finds the files of the program in no cache.
    figures = [statistics.median(times[1:]) * 1000 for times in (walls, processor)]
    print("one page as a whole process: %.0f ms, %.0f ms of the processor (medians of %d)" % (*figures, ROUNDS))


main()
