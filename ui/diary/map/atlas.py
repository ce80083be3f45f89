"""The countries of the world as shapes to paint, read from `resources/map` once, away from the UI thread.

Points are in Mercator degrees: x is the longitude, y grows to the south, both on one scale.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import asinh, degrees, radians, tan
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from brandassist import assets

NORTH = 84.0  # no farther: Mercator has no poles
Country = tuple[QPainterPath, QRectF]


@dataclass(frozen=True)
class Atlas:
    """Every country with what it reaches over."""

    countries: tuple[Country, ...]

    def around(self, point: QPointF) -> Country | None:
        """The country a point lies in."""
        inside = (each for each in self.countries if each[1].contains(point) and each[0].contains(point))
        return next(inside, None)


def projected(latitude: float, longitude: float) -> QPointF:
    """A point on the map."""
    north = max(-NORTH, min(NORTH, latitude))
    return QPointF(longitude, -degrees(asinh(tan(radians(north)))))


@cache
def atlas() -> Atlas:
    """Read and unpack the map: some tenths of a second."""
    topology = json.loads(gzip.decompress(assets.read_bytes("map", "countries-50m.json.gz")))
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    shapes = (_shape(each, arcs) for each in topology["objects"]["countries"]["geometries"])
    return Atlas(tuple((shape, shape.boundingRect()) for shape in shapes))


def _arc(deltas: list[list[int]], transform: dict[str, list[float]]) -> list[QPointF]:
    """TopoJSON keeps each point as its step from the one before, in whole numbers."""
    (across, up), (west, south) = transform["scale"], transform["translate"]
    x = y = 0
    found: list[QPointF] = []
    for step in deltas:
        x, y = x + step[0], y + step[1]
        found.append(projected(y * up + south, x * across + west))
    return found


def _shape(geometry: dict[str, Any], arcs: list[list[QPointF]]) -> QPainterPath:
    path = QPainterPath()
    polygons = geometry.get("arcs", [])
    for rings in polygons if geometry.get("type") == "MultiPolygon" else [polygons]:
        for ring in rings:
            path.addPolygon(QPolygonF(list(_points(ring, arcs))))
            path.closeSubpath()
    return path


def _points(ring: list[int], arcs: list[list[QPointF]]) -> Iterator[QPointF]:
    """A ring is made of arcs; a negative number is the arc backwards (~number), as borders are kept once."""
    for number in ring:
        yield from arcs[number] if number >= 0 else reversed(arcs[~number])
