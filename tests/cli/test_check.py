from datetime import timedelta
from pathlib import Path
from typing import get_args

from PIL import Image

from brandassist import clock
from brandassist.cli.check import MESSAGES
from drafts.checks.finding import Rule
from tests.cli.conftest import Brandassist
from tests.support.sockets import answering, reply


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


def test_what_sending_costs_is_said(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "post.md"
    file.write_text("See https://brand.example. " + "Queues are long. " * 20)
    x, mastodon = brandassist("--json", "check", file, "--for", "x,mastodon").json["targets"]
    assert len(x["parts"]) == 2
    assert x["cost"] == {"amount": "0.215", "currency": "USD", "as_of": "2026-11"}
    assert mastodon["cost"] is None
    assert "costs 0.215 USD" in brandassist("check", file, "--for", "x").out


def photo(folder: Path, name: str = "bench.jpg", size: tuple[int, int] = (3000, 2000)) -> Path:
    told = Image.Exif()
    told[0x0110] = "A telephone"
    told.get_ifd(0x8825).update({1: "N", 2: (45.0, 4.0, 12.0), 3: "E", 4: (7.0, 41.0, 0.0)})
    Image.effect_noise(size, 40).convert("RGB").save(folder / name, exif=told)
    return folder / name


def test_what_becomes_of_a_picture_is_told_for_each_network(brandassist: Brandassist, tmp_path: Path) -> None:
    file, given = tmp_path / "post.md", ("--picture", photo(tmp_path), "--alt", "A bench")
    file.write_text("Open again.")
    x, bluesky, slack = brandassist("--json", "check", file, "--for", "x,bluesky,slack", *given).json["targets"]
    (there,) = bluesky["pictures"]
    assert (there["name"], there["alt"], there["taken_away"]) == ("bench.jpg", "A bench", ["place", "device"])
    assert (there["before"]["width"], there["before"]["height"]) == (3000, 2000)
    assert there["before"]["bytes"] == (tmp_path / "bench.jpg").stat().st_size
    assert there["after"]["bytes"] <= 1_000_000
    assert there["after"]["width"] <= 2000
    assert x["pictures"][0]["as_it_is"]
    assert x["cost"]["amount"] == "0.020"  # describing it is charged too
    assert x["findings"] == bluesky["findings"] == []
    assert [each["rule"] for each in slack["findings"]] == ["no-pictures"]
    said = brandassist("check", file, "--for", "bluesky", *given).out
    assert "bench.jpg: 3000 x 2000, " in said
    assert "without the place and the device" in said


def test_a_description_too_long_and_a_shape_not_taken_are_errors(brandassist: Brandassist, tmp_path: Path) -> None:
    file, tall = tmp_path / "post.md", photo(tmp_path, "tall.jpg", (300, 600))
    file.write_text("Open again.")
    given = ("--picture", tall, "--alt", "A bench. " * 200)
    x, instagram = brandassist("--json", "check", file, "--for", "x,instagram", *given).json["targets"]
    assert [(each["rule"], each["level"]) for each in x["findings"]] == [("alt-too-long", "error")]
    assert (x["findings"][0]["date"], x["findings"][0]["source"][:10]) == ("2026-11", "docs.x.com")
    assert [each["rule"] for each in instagram["findings"]] == ["picture-too-tall", "picture-enlarged"]
    assert "4:5" in instagram["findings"][0]["message"]


def test_a_picture_that_is_none_is_one_sentence(brandassist: Brandassist, tmp_path: Path) -> None:
    file, broken = tmp_path / "post.md", tmp_path / "broken.jpg"
    file.write_text("Open again.")
    broken.write_bytes(b"no picture")
    said = brandassist("check", file, "--for", "x", "--picture", broken)
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert "broken.jpg" in said.err
    before = brandassist("--json", "draft", "list").json
    assert brandassist("draft", "new", file, "--picture", broken).code == 1
    assert brandassist("--json", "draft", "list").json == before


def test_a_draft_shows_what_each_target_gets(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "post.md"
    file.write_text("Open again.")
    given = ("--picture", photo(tmp_path), "--alt", "A bench")
    draft = brandassist("draft", "new", file, "--to", "practice", "site", *given).id
    (shown,) = brandassist("--json", "draft", "show", draft).json["pictures"]
    assert shown["alt"] == "A bench"
    assert [each["network"] for each in shown["sent"]] == ["practice", "site"]
    assert all(each["after"]["width"] == 2048 for each in shown["sent"])
    assert "3000 x 2000" in brandassist("draft", "show", draft).out


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


def test_who_may_see_it_is_checked_for_each_network_and_before_it_is_planned(
    brandassist: Brandassist, tmp_path: Path
) -> None:
    def rules(word: str) -> dict[str, list[str]]:
        file.write_text(f"---\ntitle: Us\nvisibility: {word}\n---\nBetween us.\n")
        told = brandassist("--json", "check", file, "--for", "site,wordpress,mastodon,practice,x").json["targets"]
        return {each["network"]: [one["rule"] for one in each["findings"] if one["level"] == "error"] for each in told}

    file = tmp_path / "post.md"
    no = ["visibility-not-possible"]
    assert rules("private") == {"site": no, "wordpress": no, "mastodon": [], "practice": [], "x": no}
    assert set(map(tuple, rules("secret").values())) == {("visibility-unknown",)}
    assert "'secret'" in brandassist("check", file, "--for", "site").out
    assert set(map(tuple, rules("public").values())) == {()}
    at = f"{clock.now() + timedelta(hours=1):%Y-%m-%dT%H:%M}"
    for word, rule in (("private", "visibility-not-possible"), ("secret", "visibility-unknown")):
        rules(word)
        draft = brandassist("draft", "new", file, "--to", "site").id
        assert rule in brandassist("schedule", draft, "--to", "site", "--at", at, "--zone", "UTC").problem
        assert rule in brandassist("approve", draft).problem
    assert brandassist("--json", "queue", "list").json == []
    assert not list((tmp_path / "workspace" / "site").glob("posts/*"))


def test_what_was_said_before_is_told_with_the_way_to_it(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "post.md"
    file.write_text("Nine people waited at the repair desk, and seven of them came back with a neighbour.")
    brandassist("accounts", "connect", "practice")
    draft = brandassist("draft", "new", file, "--to", "practice").out.strip()
    brandassist("submit", draft)
    brandassist("approve", draft)
    assert brandassist("schedule", draft, "--to", "practice", "--at", "2030-01-07T08:30").code == 0
    (target,) = brandassist("--json", "check", file, "--for", "practice").json["targets"]
    (found,) = target["findings"]
    assert (found["rule"], found["level"], found["action"]) == ("duplicate", "warning", "open")
    assert (found["other"]["draft"], found["other"]["wall"][:10]) == (draft, "2030-01-07")


def test_links_are_asked_for_only_when_told_to(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "post.md"
    with answering(reply("404 Not Found")) as server:
        file.write_text(f"Read {server.url}/a and http://old.shop.example, @ann.")
        brandassist("--json", "check", file, "--for", "x")
        assert server.requests == []
        told = brandassist("--json", "check", file, "--for", "x,mastodon", "--ask").json
        assert len(server.requests) == 2
    assert (told["asked"]["asked"], told["asked"]["silent"]) == (1, [])
    found = {each["rule"]: each for target in told["targets"] for each in target["findings"]}
    assert found["link-http"]["suggestion"] == "https://old.shop.example"
    assert found["link-http"]["action"] == "rewrite"
    said = brandassist("check", file, "--for", "x", "--ask").out
    assert said.startswith("asked 0, known of late 1")


def test_every_finding_says_its_rule_its_source_its_date_and_what_to_do(
    brandassist: Brandassist, tmp_path: Path
) -> None:
    file, given = tmp_path / "post.md", ("--picture", photo(tmp_path, "IMG_1.jpg"), "--alt", "IMG_1.jpg")
    file.write_text("Thanks @anna.rossi, we open today. #bench #fano #panca http://a.example/b")
    x, linkedin = brandassist("--json", "check", file, "--for", "x,linkedin", *given).json["targets"]
    told = {each["rule"]: each for each in x["findings"]}
    assert set(told) == {"mention-impossible", "stale-words", "hashtag-stuffing", "link-http", "alt-file-name"}
    assert all(each["source"] and each["date"] and each["action"] and each["message"] for each in told.values())
    assert (told["hashtag-stuffing"]["date"], told["hashtag-stuffing"]["source"][:10]) == ("2026-11", "help.x.com")
    assert told["stale-words"]["date"] == "2026-11-22"
    assert [each["message"] for each in linkedin["findings"] if each["rule"] == "mention-impossible"] == [
        "@anna.rossi names nobody there: words alone name nobody on that network."
    ]
    assert "[hashtag-stuffing, 2026-11]" in brandassist("check", file, "--for", "x").out


def test_a_description_that_begins_with_picture_is_told_in_both_languages(
    brandassist: Brandassist, tmp_path: Path
) -> None:
    file = tmp_path / "post.md"
    file.write_text("Open again.")
    for alt in ("Image of a bench", "Foto di una panca"):
        given = ("--picture", photo(tmp_path), "--alt", alt)
        (x,) = brandassist("--json", "check", file, "--for", "x", *given).json["targets"]
        assert [(each["rule"], each["action"]) for each in x["findings"]] == [("alt-says-picture", "describe")]
