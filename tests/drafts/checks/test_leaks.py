"""Exact places, numbers of bookings and orders, names that stay inside: found, and nothing plain is taken for one."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.checks.check import check, check_words
from drafts.checks.coordinates import coordinates
from drafts.checks.leaks import InternalName, leak_findings
from drafts.checks.order_numbers import order_numbers
from drafts.checks.pictures import PictureFacts
from tests.drafts.rules import X

VOICE = Path(__file__).parents[1] / "voice"

PLACES = [
    "45.0703, 7.6869",
    "45.07034 7.68690",
    "45,0703; 7,6869",
    "-33.8568, 151.2153",
    "lat 45.070, lon 7.686",
    "Lat: 45.0703 Long: 7.6869",
    "45°04'13\"N 7°41'12\"E",
    "45° 04′ 13″ N, 7° 41′ 12″ E",
    "45°4.218'N 7°41.2'E",
    "45° 4' Nord, 7° 41' Est",
    "N 45.0703 E 7.6869",
    "45.0703° N, 7.6869° E",
    "geo:45.07,7.68;u=35",
    "https://www.google.com/maps/@45.0703,7.6869,17z",
    "https://maps.google.com/?q=45.0703%2C7.6869",
    "https://www.google.com/maps/place/x/data=!3d45.0703!4d7.6869",
    "https://www.openstreetmap.org/#map=17/45.0703/7.6869",
    "https://www.openstreetmap.org/?mlat=45.0703&mlon=7.6869",
    "https://maps.apple.com/?ll=45.0703,7.6869",
    "https://bing.com/maps?cp=45.0703~7.6869",
    "8FPHF8VV+X2",
    "F8VV+X2",
    "///filled.count.soap",
]
CODES = {
    "PNR X7K9QP": "X7K9QP",
    "PNR: QWERTY": "QWERTY",
    "codice di prenotazione: ABCDEF": "ABCDEF",
    "La mia prenotazione è X7K9QP": "X7K9QP",
    "X7K9QP è il codice della prenotazione": "X7K9QP",
    "X7K9QP is my booking": "X7K9QP",
    "booking reference X7K9QP": "X7K9QP",
    "Volo AZ1775, prenotazione X7K9QP": "X7K9QP",
    "ordine n. 4500123456": "4500123456",
    "numero d'ordine 45001": "45001",
    "order #12345": "12345",
    "invoice no. 2026/00123": "2026/00123",
    "fattura n. 1234/2026": "1234/2026",
    "Fattura FT-2026-0012": "FT-2026-0012",
    "biglietto 055-2412345678": "055-2412345678",
    "confirmation number 88213345": "88213345",
    "tracking: 123456789012": "123456789012",
    "Amazon order number 302-8812345-1234567": "302-8812345-1234567",
    "arriva con 1Z999AA10123456784": "1Z999AA10123456784",
    "arriva con RR123456785IT": "RR123456785IT",
    "https://air.example/trip?pnr=X7K9QP&lang=it": "X7K9QP",
}
PLAIN = [
    "Da 45.000, a 90.000 euro",
    "12.500, 13.200 e 14.100 clienti",
    "aperto da 10.2026, chiuso da 12.2026",
    "38°, e il forno a 180° per 20'",
    "il 45° parallelo Nord",
    "il cambio era 1.083, 1.274",
    "C++11, 2345+67, GHJM+",
    "la versione 1.2.3.4, 5.6.7.8",
    "L'ordine è di 12.500 euro",
    "Un ordine di 200 sedie, poi uno da 15000 pezzi",
    "the order: 1500 chairs, order of 10000 more",
    "ordine numero 10000",
    "Ordini: 0117654321",
    "per la prenotazione 0117654321 o 3331234567",
    "Volo AZ1775 in ritardo, flight BA2490 too",
    "l'ordine del 12/03/2026, order of 2026-11, order 20261122",
    "in order to be there, in order 2 of 3",
    "l'ordine UNICEF di oggi",
    "prenotazione 19:30, check-in 14:00, biglietto 12 euro",
    "fattura 2025/2026, invoice for 125000 euro",
    "bolla 12345, bolletta 123456",
    "RR123456784IT",
]


@pytest.mark.parametrize("place", PLACES)
def test_an_exact_place_is_found_where_it_stands(place: str) -> None:
    assert [
        f"Siamo qui: {place} (da ieri)."[slice(*each)] for each in coordinates(f"Siamo qui: {place} (da ieri).")
    ] == [place]
    (found,) = leak_findings(f"Prima.\n\nQui: {place} ecco.", (), (), frozenset())
    assert (found.rule, found.level, found.data["text"]) == ("coordinates", "warning", place)
    assert found.span is not None and f"Prima.\n\nQui: {place} ecco."[slice(*found.span)] == place


@pytest.mark.parametrize(("text", "code"), CODES.items())
def test_the_number_of_a_booking_an_order_or_a_parcel_is_found(text: str, code: str) -> None:
    assert [text[slice(*each)] for each in order_numbers(text)] == [code]
    assert [each.rule for each in check(text, X)] == ["booking-number"]


@pytest.mark.parametrize("text", PLAIN)
def test_prices_figures_dates_flights_and_telephones_are_none(text: str) -> None:
    assert coordinates(text) == order_numbers(text) == ()


@pytest.mark.parametrize("language", ["it", "en"])
def test_no_passage_of_the_corpus_holds_any(language: str) -> None:
    passages = [json.loads(line)["text"] for line in (VOICE / f"{language}.jsonl").read_text("utf-8").splitlines()]
    assert len(passages) > 200
    assert [each for each in passages if coordinates(each) or order_numbers(each)] == []


def named(text: str, *names: str, allowed: frozenset[str] = frozenset()) -> list[str]:
    internal = tuple(InternalName(each, "2026-11-22") for each in names)
    return [each.data["text"] for each in leak_findings(text, (), internal, allowed)]


def test_names_that_stay_inside_are_found_however_they_are_written() -> None:
    assert named("We call it PROJECT  Falcon.", "project falcon") == ["PROJECT  Falcon"]
    assert named("#ProjectFalcon opens", "Project Falcon") == ["ProjectFalcon"]
    assert named("Per l'Aquila, **l’aquila**", "Aquila") == ["Aquila", "aquila"]
    assert named("Il caffe Perù", "Caffè Peru") == ["caffe Perù"]
    assert named("Falconry is old", "Falcon") == []
    assert named("Il margine è 4,2 milioni", "4.2 milioni") == ["4,2 milioni"]


def test_a_figure_is_no_piece_of_a_longer_one() -> None:
    assert named("12,5 e 3.12 e 112", "12") == []
    assert named("Sono 12.", "12") == ["12"]


def test_what_a_person_lets_pass_is_silent() -> None:
    assert named("Falcon opens", "Falcon", allowed=frozenset({"falcon"})) == []
    assert check_words("PNR X7K9QP", allowed=frozenset({"x7k9qp"})) == ()
    assert check("We stand at 45.0703, 7.6869.", X, allowed=frozenset({"45.0703, 7.6869"})) == ()


def test_descriptions_of_pictures_and_what_stands_around_are_looked_at() -> None:
    picture = PictureFacts("a.jpg", alt="Falcon at 45.0703, 7.6869", bytes=1, kind="jpeg", width=9, height=9)
    internal = (InternalName("Falcon", "2026-11-22"),)
    found = list(leak_findings("", [picture], internal, frozenset(), {"title": "Falcon opens", "slug": "falcon-opens"}))
    assert [(each.rule, each.data.get("picture"), each.data.get("field")) for each in found] == [
        ("coordinates", "a.jpg", None),
        ("internal-name", "a.jpg", None),
        ("internal-name", None, "title"),
        ("internal-name", None, "slug"),
    ]


@given(st.text(alphabet="0123456789.,°'\"NSEOW+-/ :#nABCFX\n", max_size=120))
def test_no_text_makes_it_fail_and_places_lie_in_it(text: str) -> None:
    for each in leak_findings(text, (), (InternalName("4.2", "2026-11-22"),), frozenset()):
        assert each.span is not None and text[slice(*each.span)] == each.data["text"]
