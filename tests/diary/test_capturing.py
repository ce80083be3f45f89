"""A typed line becomes an entry, by the names the workspace knows."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from brandassist.errors import Problem
from brandassist.workspace import Workspace
from drafts import capture


def test_a_line_becomes_an_entry(workspace: Workspace, photo: Path) -> None:
    workspace.diary.capture("Earlier.", place="Harbour store")
    known, today = workspace.capturing.known()
    line = workspace.capturing.read('harbour store, yesterday: #chairs @Greta "no chairs" %%her knee%%')
    entry = workspace.diary.show(workspace.capturing.keep(line, photos=[photo])).entry
    assert (entry.place, entry.title) == ("Harbour store", "Harbour store")
    assert entry.day == (today - timedelta(days=1)).isoformat()
    assert (entry.tags, entry.people) == (("chairs",), ("Greta",))
    assert entry.text == '#chairs @Greta "no chairs" her knee'
    assert [entry.text[a:b] for a, b in entry.locks] == ["her knee"]
    assert len(entry.photos) == 1
    assert known.by_name["harbour store"] == "Harbour store"


def test_what_is_said_goes_before_what_is_read(workspace: Workspace) -> None:
    line = workspace.capturing.read("Store 7, ieri: freddo")
    entry = workspace.diary.show(workspace.capturing.keep(line, place="Graz", day="2026-01-05", locked=True)).entry
    assert (entry.place, entry.day, entry.locked) == ("Graz", "2026-01-05", True)


def test_a_photo_that_is_none_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_text("no picture")
    with pytest.raises(Problem):
        workspace.capturing.keep(workspace.capturing.read("Cold #door"), photos=[broken])
    assert workspace.diary.list() == []


def test_a_new_store_is_known_by_its_number_from_then_on(workspace: Workspace) -> None:
    workspace.places.change(workspace.places.add("Harbour store"), city="Graz")
    workspace.capturing.keep(workspace.capturing.read("Store 214, Graz: cold"))
    (store,) = [each for each in workspace.places.list() if each.number]
    assert (store.name, store.number, store.city) == ("Store 214", "214", "Graz")
    workspace.places.change(store.id, name="Riverside")
    for typed in ("Negozio 214: warm", "Store 214: warm", "riverside, warm"):
        assert workspace.capturing.read(typed).place == "Riverside"


WORDS = """
Sale, freddo e vuote
Nice, warm store today
Reading: the new manual
Split the queue, twelve minutes
Mobile: the app is slow
Pace, finalmente
Prezzo: troppo alto
Cassa 3: coda di dodici minuti
Coda: dodici minuti
Luce: spenta
Grazie, Marco
Freddo, porte aperte
Bello, pulito
Vasto assortimento, poca gente
Scaffali vuoti, banco frigo
Ladder aisle: too tall
Orange: the new colour
Bath mats, half price
Clean, bright, quick
Busy, no chairs
Queue: 12 minutes
Cold, doors open
Great team. Lovely people, short queue
Staff: two missing
Manager: on holiday
Aurora, la nuova direttrice
Elena: torna lunedì
Victoria, the manager, was away
Paola dice: niente pane
Domani, riunione
Pane, latte, uova
Bread, milk, eggs
Lunedì: apertura
Idea: sedie vicino alla cassa
Note: ask Bari how they do it
Visto: scaffali bassi
Seen: one tin of each
In ritardo, di nuovo
A pranzo, con il padrone
At lunch, with the landlord
In queue, twelve people
Da rifare: il banco
In vetrina: tutto rosso
A casa, la sera
Near closing, no staff
Da Marco: mai più
In store: nothing
At night, alone
Ad aprile: inventario
Vicino a scarico: pallet
Concord: we agree
Mesa, lunch
Man: tall
Van: late
Salute: ok
Fila: lunga
Colori: pochi
Vino: finito
Carta: finita
Pasta: finita
Salsa, pomodoro
Olio: scaduto
Rosa: il nuovo colore
Bianca: la parete
Chiara, in cassa
Sara: in ferie
Lucia: promossa
Grace: on leave
Charlotte, at the desk
Georgia: new
Madison: new cashier
Carlo: nuovo
Sofia: nuova
Santiago: nuovo
Leon: cold
Adelaide: brava
Troppo caldo, Prezzi alti
Fish counter, Cold
"""
PLACES = """
Torino: freddo
Torino, ore 10
Milano #coda dodici minuti
Bari: aperto
Prato, porte chiuse
a torino: freddo
In Nice: warm
Lyon, cold doors
Turin: cold
Freddo, a Bologna
Store 9 Nice: warm
Coda lunga, Reggio Emilia
Roma: bello
New York, cold
Reggio nell'Emilia: ok
Coda, Firenze
A Alba, tartufi
Ad Alba: tartufi
Genova #service
L'Aquila: neve
Como: lago
Parigi, freddo
Naples: warm
Monaco di Baviera: birra
San Francisco: fog
"""


def test_words_that_are_cities_too_are_words(workspace: Workspace) -> None:
    known, today = workspace.capturing.known()
    taken = {typed: capture.read(typed, known, today).values("city") for typed in WORDS.strip().splitlines()}
    assert {typed: cities for typed, cities in taken.items() if cities} == {}


def test_a_city_where_she_has_never_been_is_a_place(workspace: Workspace) -> None:
    known, today = workspace.capturing.known()
    missed = [typed for typed in PLACES.strip().splitlines() if not capture.read(typed, known, today).place]
    assert missed == []
    workspace.capturing.keep(workspace.capturing.read("a torino: freddo"))
    [torino] = workspace.places.list()
    assert (torino.name, torino.city, torino.country, torino.zone) == ("Torino", "Torino", "IT", "Europe/Rome")
    assert torino.latitude is not None
