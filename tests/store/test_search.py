from brandassist.store import search
from brandassist.store.database import Database


def test_words_are_found_without_accents_and_by_their_beginning(database: Database) -> None:
    with database.write() as tx:
        search.put(tx, "entry", "e1", "Città alta", "La fila è lunga dodici minuti.")
        search.put(tx, "draft", "d1", "Altro", "Niente di che.")
    with database.read() as tx:
        assert [hit.subject for hit in search.find(tx, "citta dod")] == ["e1"]
        assert search.find(tx, '"; DROP -- *') == []
        assert search.find(tx, "   ") == []


def test_a_record_is_indexed_once(database: Database) -> None:
    with database.write() as tx:
        search.put(tx, "entry", "e1", "", "pane")
        search.put(tx, "entry", "e1", "", "latte")
    with database.read() as tx:
        assert search.find(tx, "pane") == []
        assert len(search.find(tx, "latte")) == 1
