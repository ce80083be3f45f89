"""Commands of a person's own, with real processes: what they say, how they end, and what is refused beforehand."""

from __future__ import annotations

import os
import shlex
import sys
import time
from pathlib import Path

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist import commands
from brandassist.commands import Ended, as_run, parsed
from brandassist.errors import Problem

posix = pytest.mark.skipif(os.name != "posix", reason="process groups and signals of POSIX")


def python(code: str) -> str:
    return shlex.join([sys.executable, "-c", code])


class Running:
    """Runs a line in a folder, keeping which processes it started."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.started: list[int] = []
        self.stop = False

    def __call__(self, line: str, deadline: float = 30.0) -> Ended:
        return commands.run(
            parsed(line), self.folder, started=self.started.append, stopped=lambda: self.stop, deadline=deadline
        )

    def left(self) -> list[int]:
        return [pid for pid in self.started if psutil.pid_exists(pid)]


@pytest.fixture
def run(tmp_path: Path) -> Running:
    return Running(tmp_path)


def test_it_runs_in_the_folder_and_its_words_are_told(run: Running) -> None:
    ended = run(python("import os; print('in', os.path.basename(os.getcwd())); print('done')"))
    assert ended == Ended("done", 0, f"in {run.folder.name}\ndone")


def test_one_after_the_other_until_one_fails(run: Running) -> None:
    line = f"{python('print(1)')} && {python('import sys; print(2); sys.exit(7)')} && {python('print(3)')}"
    assert run(line) == Ended("failed", 7, "1\n2")
    assert len(run.started) == 2


def test_a_program_that_is_not_there_is_told_in_its_own_words(run: Running) -> None:
    ended = run("no-such-program-anywhere --now")
    assert (ended.outcome, ended.status) == ("not_started", None)
    assert "no-such-program-anywhere" in ended.said


@posix
def test_a_script_of_the_folder_is_run(run: Running) -> None:
    script = run.folder / "publish"
    script.write_text("#!/bin/sh\necho from the script\n")
    script.chmod(0o755)
    assert run("./publish").said == "from the script"


@posix
def test_what_hangs_is_ended_with_all_it_started(run: Running, tmp_path: Path) -> None:
    told = tmp_path / "child"
    code = (
        "import subprocess, sys, time, pathlib, signal; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        "c = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)']);"
        f"pathlib.Path({str(told)!r}).write_text(str(c.pid)); print('hanging', flush=True); time.sleep(600)"
    )
    began = time.monotonic()
    ended = run(python(code), deadline=1.5)
    assert (ended.outcome, ended.said) == ("too_long", "hanging")
    assert time.monotonic() - began < 20
    assert run.left() == []
    assert _ended(int(told.read_text()))


def _ended(pid: int) -> bool:
    """Whether it ends; it was told to already, but on a busy computer the system takes its time."""
    for _ in range(200):
        try:
            if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:  # its new parent has not taken it down yet
                return True
            psutil.Process(pid).wait(0.05)
        except psutil.TimeoutExpired:
            continue
        except psutil.NoSuchProcess:
            return True
    return False


def test_it_is_ended_when_the_program_closes(run: Running) -> None:
    run.stop = True
    assert run(python("import time; time.sleep(600)")).outcome == "stopped"
    assert run.left() == []


@posix
def test_killed_half_way_it_has_failed(run: Running) -> None:
    ended = run(python("import os, signal; print('half', flush=True); os.kill(os.getpid(), signal.SIGKILL)"))
    assert ended == Ended("failed", -9, "half")


def test_of_a_flood_only_the_end_is_kept(run: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "MOST", 100_000)
    ended = run(python("for n in range(400000): print('line', n)\nprint('the end')"))
    assert ended.outcome == "done"
    assert ended.said.endswith("the end")
    assert len(ended.said) <= commands.LONGEST
    assert len(ended.said.splitlines()) <= commands.LINES


def test_the_last_word_is_kept_even_where_shortening_takes_long(run: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "MOST", 20_000)
    end, written = commands.last_bytes, list[int]()

    def slowly(said: Path) -> bytes:
        found, before, until = end(said), said.stat().st_size, time.monotonic() + 0.3
        while time.monotonic() < until and not written:
            written.extend(each for each in [said.stat().st_size] if each != before)
        return found

    monkeypatch.setattr(commands, "last_bytes", slowly)
    ended = run(python("for n in range(30000): print('line', n, flush=True)\nprint('the end')"))
    assert ended.said.splitlines()[-2:] == ["line 29999", "the end"]
    assert written == []


def test_it_finds_nobody_to_ask(run: Running) -> None:
    assert run(python("import sys; print(repr(sys.stdin.read()))")).said == "''"


@pytest.mark.parametrize(
    "secret",
    [
        "https://me:hunter2horse@host.example/x.git",
        "Authorization: Bearer abcdef123456",
        "password=hunter2horse",
        "GITHUB_TOKEN=hunter2horse",
        "ghp_hunter2horsehunter2horse",
        "glpat-hunter2horsehunter2horse",
    ],
)
def test_no_secret_is_told(run: Running, secret: str) -> None:
    (run.folder / "says").write_text(f"fatal: {secret} was refused\n")
    ended = run(python("print(open('says').read())"))
    assert "fatal" in ended.said
    assert "hunter2horse" not in ended.said
    assert "abcdef123456" not in ended.said


def test_words_of_a_terminal_are_told_as_it_would_show_them(run: Running) -> None:
    code = r"print('\x1b[31mred\x1b[0m'); print(' 10%\r 50%\r100%'); print('\x1b]0;title\x07plain\x00')"
    assert run(python(code)).said == "red\n100%\nplain"


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("git add -A; git push", ";"),
        ("tar c . | ssh server.example", "|"),
        ("rsync -a ./ x > log", ">"),
        ("rsync -a $HOME/site x", "$H"),
        ("echo `date`", "`"),
        ("a || b", "||"),
        ("sleep 9 &", "&"),
    ],
)
def test_what_needs_a_shell_is_refused(line: str, mark: str) -> None:
    with pytest.raises(Problem) as caught:
        parsed(line)
    assert (caught.value.code, caught.value.data["mark"]) == ("command_needs_shell", mark)


@pytest.mark.parametrize("line", ["", "   ", "&& a", "a &&", "a && && b"])
def test_an_empty_command_is_refused(line: str) -> None:
    with pytest.raises(Problem, match="command_empty"):
        parsed(line)


def test_an_open_quotation_mark_is_told() -> None:
    with pytest.raises(Problem, match="command_quotes"):
        parsed("git commit -m 'New post")


@pytest.mark.parametrize(
    "line",
    [
        "git push https://me:hunter2@host.example/site.git",
        "curl -T . -u me:hunter2 ftp://host.example",
        "lftp -u me,hunter2 host.example",
        "sshpass -phunter2 rsync -a ./ host.example:x",
        "sshpass -p hunter2 rsync -a ./ host.example:x",
        "wget --password=hunter2 https://host.example",
        "tool --api-key hunter2",
        "deploy token=hunter2horse",
        "deploy ghp_hunter2horsehunter2horse",
    ],
)
def test_a_secret_in_it_is_refused_and_not_repeated(line: str) -> None:
    with pytest.raises(Problem) as caught:
        parsed(line)
    assert caught.value.code == "command_secret"
    assert "hunter2" not in f"{caught.value} {caught.value.data}"


@pytest.mark.parametrize(
    "line",
    [
        "rsync -a --delete --exclude=.git ./ name@server.example:public_html/",
        "rsync -u -a . server.example:public_html",
        "rsync --password-file=/etc/own ./ name@server.example::site",
        "git push git@host.example:me/site.git main",
        "git add -A && git commit --allow-empty -m 'New post' && git push",
        "ssh -i ~/.ssh/site server.example true",
    ],
)
def test_what_people_use_passes(line: str) -> None:
    assert parsed(line)


def test_home_is_what_a_terminal_takes_it_for() -> None:
    assert parsed("rsync -a ./ ~/public/") == (("rsync", "-a", "./", f"{Path.home()}/public/"),)


WORD = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="$`;~"), min_size=1).filter(
    lambda word: word not in {*commands.NEEDS_SHELL, "&&"}
)


@posix
@given(st.lists(st.lists(WORD, min_size=1), min_size=1))
def test_it_is_shown_as_it_is_run(typed: list[list[str]]) -> None:
    line = " && ".join(shlex.join(each) for each in typed)
    try:
        found = parsed(line)
    except Problem as problem:
        assert problem.code == "command_secret"  # a made-up word may look like one
        return
    assert found == tuple(tuple(each) for each in typed)
    assert parsed(as_run(found)) == found
