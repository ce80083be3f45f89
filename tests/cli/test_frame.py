import ast
import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import brandassist as package
from brandassist import cli, log
from brandassist.cli.sentences import SENTENCES, sentence
from brandassist.cli.verbs import Call
from brandassist.errors import Problem
from tests.cli.conftest import Brandassist


def test_options_stand_before_or_after_the_verb(brandassist: Brandassist, tmp_path: Path) -> None:
    before = brandassist("--workspace", tmp_path / "one", "--json", "member", "list")
    after = brandassist("member", "list", "--json", "--workspace", tmp_path / "one")
    assert before.json == after.json
    assert [(each["role"], each["you"]) for each in after.json] == [("executive", True)]


def test_a_member_is_added_and_may_act(brandassist: Brandassist) -> None:
    alma = brandassist("member", "add", "Alma Bo", "--role", "assistant").id
    listed = brandassist("--as", "alma bo", "--json", "member", "list").json
    assert [each["id"] for each in listed if each["you"]] == [alma]
    again = brandassist("member", "add", " alma  BO ", "--role", "assistant")
    assert (again.code, again.err) == (1, "alma BO works here already.\n")


def test_an_unknown_member_is_told_who_there_is(brandassist: Brandassist) -> None:
    brandassist("member", "add", "Alma", "--role", "assistant")
    said = brandassist("--as", "Nobody", "member", "list")
    assert said.code == 1
    assert "Alma" in said.err
    assert said.err.count("\n") == 1


def test_settings_are_checked_and_kept(brandassist: Brandassist) -> None:
    assert brandassist("settings", "set", "approval_rule", "every").code == 0
    assert brandassist("settings", "set", "grace_minutes", "25").code == 0
    assert brandassist("settings", "set", "quiet_from", "7:5").code == 0
    rules = brandassist("--json", "settings", "list").json
    assert (rules["approval_rule"], rules["grace_minutes"], rules["quiet_from"]) == ("every", 25, "07:05")
    for key, value in (("grace_minutes", "soon"), ("zone", "Mars/Base"), ("nonsense", "1"), ("quiet_to", "25:00")):
        said = brandassist("settings", "set", key, value)
        assert said.code == 1
        assert said.err
    assert brandassist("--json", "settings", "list").json == rules


@pytest.mark.parametrize("argv", [["nonsense"], ["member"], ["member", "add", "A"], ["member", "list", "--jso"]])
def test_usage_errors_exit_2(brandassist: Brandassist, argv: list[str]) -> None:
    assert brandassist(*argv).code == 2


def test_without_a_verb_the_window_opens_on_the_workspace_and_with_one_at_a_screen(own_home: Path) -> None:
    asked: list[tuple[str | None, str | None, str]] = []

    def window(where: str | None, member: str | None, place: str) -> int:
        asked.append((where, member, place))
        return 0

    assert cli.main(["--workspace", "here", "--as", "Alma"], window) == 0
    assert cli.main(["--workspace", "here", "open", "today"], window) == 0
    assert cli.main(["--workspace", "here", "open", "turn", "an-id"], window) == 0
    assert cli.main(["open", "nowhere"], window) == 2
    assert asked == [("here", "Alma", ""), ("here", None, "today"), ("here", None, "turn an-id")]


def test_what_nobody_expected_is_one_sentence_without_secrets(
    brandassist: Brandassist, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(call: Call) -> None:
        log.keep_secret("canary-5150")
        raise RuntimeError("the login canary-5150 with Bearer abc.def failed")

    monkeypatch.setattr(Call, "workspace", property(fall))
    said = brandassist("member", "list")
    assert said.code == 1
    assert said.err.count("\n") == 1
    for handler in logging.getLogger().handlers:
        handler.flush()
    written = "".join(each.read_text() for each in own_home.rglob("brandassist.log"))
    assert "RuntimeError" in written
    assert "canary" not in written + said.err
    assert "abc.def" not in written


def _problems() -> Iterator[tuple[str, set[str] | None]]:
    """Every Problem the sources raise: its code and the names of its data (None: not to be seen from outside)."""
    for path in Path(package.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem" and node.args:
                first, names = node.args[0], [each.arg for each in node.keywords]
                if isinstance(first, ast.Constant):
                    yield str(first.value), None if None in names else {str(name) for name in names}


def test_every_problem_has_its_sentence() -> None:
    codes = {code for code, _ in _problems()}
    assert len(codes) > 10
    assert codes - set(SENTENCES) == set()


def test_every_sentence_gets_what_it_needs() -> None:
    for code, data in _problems():
        wanted = {name for _, name, _, _ in Formatter().parse(SENTENCES[code]) if name}
        assert data is None or wanted <= data, code


def test_a_sentence_never_fails() -> None:
    assert sentence(Problem("member_exists", name="Alma")) == "Alma works here already."
    assert sentence(Problem("member_exists")) == "member_exists"
    assert sentence(Problem("what_is_this", x=1)) == "what_is_this (x=1)"


def test_it_starts_as_a_program_and_speaks_utf8_in_any_locale(own_home: Path) -> None:
    command = [sys.executable, "-m", "brandassist"]
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run([*command, "member", "add", "Zoë Łuk", "--role", "assistant"], env=environment, check=True)
    listed = subprocess.run([*command, "--json", "member", "list"], env=environment, check=True, capture_output=True)
    assert "Zoë Łuk" in {each["name"] for each in json.loads(listed.stdout.decode())}


def test_without_a_display_it_says_so(own_home: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.pop("QT_QPA_PLATFORM", None)
    said = subprocess.run([sys.executable, "-m", "brandassist"], env=environment, capture_output=True, text=True)
    if sys.platform.startswith("linux"):
        assert said.returncode == 1
        assert "display" in said.stderr
