"""What the documents point at is there."""

from __future__ import annotations

import re

from tests.repository.tracked import ROOT, texts

POINTS = re.compile(r"\]\((?!https?:)([^)#]+)\)|`((?:docs|tests|brandassist|ui|drafts|resources|\.ci)/[\w./-]+)`")

INVENTED = re.compile(r"\b[A-Z]{4,}\b(?!\.md)")


def test_what_the_documents_point_at_is_there() -> None:
    missing: set[tuple[str, str]] = set()
    for name, text in texts().items():
        if name.endswith(".md") and not name.startswith("docs/adr/"):  # which also name what was left out
            for link, path in POINTS.findall(text):
                there = (ROOT / name).parent / link if link else ROOT / path
                begun = [*there.parent.glob(there.name + "*")]  # an ADR's number, a module without its ending
                if not begun and not INVENTED.search(path):
                    missing.add((name, link or path))
    assert missing == set()
