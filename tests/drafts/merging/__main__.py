"""Merge random pairs of offline edits and tell what came of it: `python -m tests.drafts.merging [PAIRS [SEED]]`."""

import sys

from tests.drafts.merging.offline import judged, pairs, told

if __name__ == "__main__":
    count, seed = (int(each) for each in (sys.argv[1:] + ["1000", "1"][len(sys.argv[1:]) :])[:2])
    print(told(judged(pairs(count, seed))))
