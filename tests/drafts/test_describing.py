import pytest

from drafts.describing import doubt


@pytest.mark.parametrize(
    "alt", ["IMG_2043.jpg", "dsc01234", "PXL_20261120_101200", "Schermata 2026-11-20.png", "foto 12", "fila-cassa.HEIC"]
)
def test_the_name_of_a_file_is_no_description(alt: str):
    assert doubt(alt) == "file_name"


@pytest.mark.parametrize(
    "alt",
    ["Image of a queue", "A photo of Ada", "picture showing shelves", "Foto di una fila", "Un’immagine della cassa"],
)
def test_a_screen_reader_says_picture_already(alt: str):
    assert doubt(alt) == "says_picture"


@pytest.mark.parametrize(
    "alt",
    [
        "",
        "Nine people queue at the only till",
        "Ada shows a photo of her father",
        "Fotografi in fila davanti alla cassa",
        "Photocopy of the till receipt: 4,20 euro",
        "Three tills, two of them closed",
    ],
)
def test_what_says_something_stands(alt: str):
    assert doubt(alt) is None
