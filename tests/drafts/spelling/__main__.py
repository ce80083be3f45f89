"""Ask Hunspell's own program again about every word of the sets: `python -m tests.drafts.spelling`."""

import sys

from tests.drafts.spelling.verdicts import LANGUAGES, PROGRAM, asked, keep, kept

if PROGRAM is None:
    sys.exit("hunspell is not installed")
for name in LANGUAGES:
    before = kept(name)
    after = asked(name, list(before))
    keep(name, after)
    print(f"{name}: {len(after)} words, {sum(after.values())} right, {sum(before[each] != after[each] for each in after)} changed")
