from pathlib import Path
from typing import get_args

from brandassist.cli.check import MESSAGES
from drafts.checks import Rule
from tests.cli.conftest import Brandassist


def test_every_rule_has_its_sentence() -> None:
    assert set(MESSAGES) == set(get_args(Rule))


def test_a_text_is_measured_for_each_network(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "post.md"
    file.write_text("---\nlanguage: it\n---\n" + "Oggi apriamo. " * 60, encoding="utf-8")
    targets = brandassist("--json", "check", file, "--for", "x, mastodon").json["targets"]
    x, mastodon = targets
    assert [each["network"] for each in targets] == ["x", "mastodon"]
    assert (x["limit"], x["unit"], mastodon["limit"]) == (280, "weighted", 500)
    assert len(x["parts"]) > len(mastodon["parts"]) > 1
    assert {each["rule"] for each in x["findings"]} == {"stale-words"}
    start, end = x["findings"][0]["span"]
    assert (start, end) == (0, 4)
    assert "Oggi" in brandassist("check", file, "--for", "x").out


def test_what_is_locked_in_the_diary_is_found(brandassist: Brandassist, tmp_path: Path) -> None:
    brandassist("diary", "add", "Fine. %%The landlord wants this corner back by June.%%")
    file = tmp_path / "post.md"
    file.write_text("The landlord wants this corner back by June.")
    findings = brandassist("--json", "check", file, "--for", "mastodon").json["targets"][0]["findings"]
    assert [(each["rule"], each["level"]) for each in findings] == [("locked-passage", "error")]


def test_a_file_or_network_it_cannot_take_is_one_sentence(brandassist: Brandassist, tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text("Hello")
    (tmp_path / "broken.md").write_text("---\ntitle: [\n---\nHello")
    (tmp_path / "null.md").write_bytes(b"He\0llo")
    for name, network in (("absent.md", "x"), ("broken.md", "x"), ("null.md", "x"), ("good.md", "nowhere")):
        said = brandassist("check", tmp_path / name, "--for", network)
        assert (said.code, said.err.count("\n")) == (1, 1), name
        assert "front_matter" not in said.err
