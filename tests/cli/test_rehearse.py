import json
from datetime import timedelta
from pathlib import Path

from brandassist import clock
from tests.cli.conftest import Brandassist
from tests.support.sockets import answering, reply


def planned(brandassist: Brandassist, folder: Path, words: str, hours: float) -> str:
    file = folder / "post.md"
    file.write_text(words)
    draft = brandassist("draft", "new", file, "--to", "practice").id
    at = f"{clock.now() + timedelta(hours=hours):%Y-%m-%dT%H:%M}"
    return brandassist("schedule", draft, "--to", "practice", "--at", at, "--zone", "UTC").id


def test_a_week_is_rehearsed_and_findings_are_no_failure(brandassist: Brandassist, tmp_path: Path) -> None:
    said = brandassist("rehearse")
    assert (said.code, said.out.startswith("Nothing found in 0 posts, ")) == (0, True)
    planned(brandassist, tmp_path, "We open the store on the hill.\n", 30)
    assert "Nothing found in 1 posts" in brandassist("rehearse").out
    again = planned(brandassist, tmp_path, "We open the store on the hill.\n", 31)
    said = brandassist("rehearse")
    assert said.code == 0
    assert "warning: The same words go to this account at" in said.out
    assert "Only 60 minutes after the post before it; 120 are wished." in said.out
    assert "must be on for 2 of these posts." in said.out
    told = brandassist("rehearse", "--json").json
    assert (told["posts"], told["deliveries"], told["tried"]["duplicates"], told["cost"]) == (2, 2, 1, [])
    assert {(each["id"], each["rule"], each["level"]) for each in told["findings"]} == {
        (again, "duplicates", "warning"),
        (again, "distance", "warning"),
    }
    assert brandassist("rehearse", "--days", "1", "--json").json["deliveries"] in (0, 1)
    assert brandassist("rehearse", "--days", "0").code == 2
    assert json.dumps(told)


def test_every_code_has_its_sentence() -> None:
    import re

    from brandassist.cli.check import MESSAGES
    from brandassist.cli.rehearse import SENTENCES

    rules = Path(__file__).parents[2] / "brandassist" / "rehearsal" / "rules.py"
    codes = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', rules.read_text()))
    assert "same-minute" in codes
    assert codes <= set(SENTENCES) | set(MESSAGES)


def test_links_are_asked_about_on_wish_only(brandassist: Brandassist, tmp_path: Path) -> None:
    with answering(reply("404 Not Found")) as server:
        planned(brandassist, tmp_path, f"See https://localhost:1/b and {server.url}/a\n", 30)
        said = brandassist("rehearse")
        assert "Links: 1, and no server was asked about them (--ask)." in said.out
        assert server.requests == []
        told = brandassist("rehearse", "--ask", "--json").json
        assert server.requests
    assert (told["asked"]["asked"], told["links"]["unasked"]) == (2, 0)
    assert {each["code"] for each in told["findings"]} == {"link-http", "link-dead"}
    said = brandassist("rehearse")
    today = f"{clock.now():%Y-%m-%d}"
    assert f"The link https://localhost:1/b: it did not answer (asked {today})." in said.out
    assert f"asked, {today}." in said.out
