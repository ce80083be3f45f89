"""A browser in which the person agrees at once."""

from http.client import HTTPConnection
from urllib.parse import urlsplit


def agree(address: str) -> str:
    """Open a page of consent; returns the address the browser is then sent to."""
    parts = urlsplit(address)
    browser = HTTPConnection(parts.netloc, timeout=10)
    browser.request("GET", f"{parts.path}?{parts.query}")
    location = browser.getresponse().headers["Location"]
    browser.close()
    return location
