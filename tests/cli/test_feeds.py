from tests.cli.conftest import Brandassist
from tests.diary.test_feeds import RSS
from tests.support.sockets import answering, reply


def test_feeds_are_read_when_asked_for_and_become_ideas(brandassist: Brandassist) -> None:
    assert "no feeds" in brandassist("feed", "list").out
    with answering(reply("200 OK", RSS.encode()), reply("410 Gone", b"")) as server:
        feed = brandassist("feed", "add", server.url).id
        assert [each["title"] for each in brandassist("--json", "feed", "list").json] == ["Shelf & till"]
        items = brandassist("--json", "feed", "items", feed).json
        assert {each["title"] for each in items} == {"Why short ladders sell", "Tins"}
        idea = brandassist("feed", "idea", items[0]["id"]).id
        assert brandassist("feed", "idea", items[0]["id"]).id == idea
        assert brandassist("--json", "idea", "show", idea).json["url"] == items[0]["url"]
        said = brandassist("feed", "read")
        assert (said.code, said.err.count("\n")) == (1, 1)
    assert brandassist("feed", "remove", feed).code == 0
    assert brandassist("--json", "feed", "list").json == []
    for argv in (("feed", "add", "news"), ("feed", "add", "http://news.example/"), ("feed", "idea", "nobody")):
        said = brandassist(*argv)
        assert (said.code, said.out, said.err.count("\n")) == (1, "", 1), argv
