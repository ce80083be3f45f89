"""Ask Hunspell's own program again about every word of the sets: `python -m tests.drafts.spelling`."""

import sys

from tests.drafts.spelling.verdicts import LANGUAGES, PROGRAM, asked, keep, kept

if PROGRAM is None:
    sys.exit("hunspell is not installed")
for name in LANGUAGES:
    before = kept(name)
    after = asked(name, list(before))
    keep(name, after)
    changed = sum(before[each] != after[each] for each in after)
    print(f"{name}: {len(after)} words, {sum(after.values())} right, {changed} changed")
