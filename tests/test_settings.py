from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from brandassist import settings
from brandassist.errors import Problem


def test_the_device_keeps_its_id_and_what_was_chosen(tmp_path: Path) -> None:
    first = settings.load(tmp_path / "config" / "device.json")
    first.change(language="it", text_scale=1.25)
    again = settings.load(tmp_path / "config" / "device.json")
    assert (again.device_id, again.language, again.text_scale) == (first.device_id, "it", 1.25)


def test_two_windows_do_not_undo_each_other(tmp_path: Path) -> None:
    one, other = (settings.load(tmp_path / "device.json") for _ in range(2))
    one.change(language="it")
    other.change(theme="dark")
    found = settings.load(tmp_path / "device.json")
    assert (found.language, found.theme) == ("it", "dark")


def test_started_by_many_at_once_the_device_is_one(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: settings.load(tmp_path / "device.json"), range(8)))
    assert len({each.device_id for each in found}) == 1
    assert [each.name for each in tmp_path.iterdir()] == ["device.json"]


def test_a_broken_file_is_kept_and_the_device_stays_itself(tmp_path: Path) -> None:
    path = tmp_path / "device.json"
    device_id = settings.load(path).device_id
    broken = path.read_text()[:-40]
    path.write_text(broken)
    assert settings.load(path).device_id == device_id
    assert (tmp_path / "device.json.broken").read_text() == broken
    path.write_bytes(b"\xff\x00")
    assert settings.load(path).language == ""


def test_values_of_the_wrong_kind_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "device.json"
    path.write_text('{"device_id": "d", "language": 7, "text_scale": 2, "panes": [], "unknown": 1}')
    found = settings.load(path)
    assert (found.device_id, found.language, found.text_scale, found.panes) == ("d", "", 2, {})


def test_a_folder_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem, match="settings_unwritable"):
        settings.load(tmp_path / "file" / "device.json")
