"""Score the corporate-speak rules on the labelled passages: `python -m tests.drafts.voice [-v]`."""

import sys

from tests.drafts.voice.passages import LANGUAGES
from tests.drafts.voice.scoring import score, told

if __name__ == "__main__":
    for language in LANGUAGES:
        for part in ("dev", "held-out"):
            for line in told(language, part, score(language, part), verbose="-v" in sys.argv and part == "dev"):
                print(line)
