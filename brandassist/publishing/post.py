"""The post office: what every part of publishing is given to work with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from brandassist.accounts.logins import Renewed
from brandassist.http import Limits
from brandassist.networks.contract import Login, Picture
from brandassist.publishing.brake import Brake
from brandassist.publishing.reach import Reach
from brandassist.store.database import Database
from brandassist.store.writing.payloads import FrozenPicture


@dataclass(frozen=True)
class Post:
    """The store, this device, logins, pictures and the grace."""

    database: Database
    device_id: str
    login: Callable[[str], Login]
    picture: Callable[[FrozenPicture], Picture]
    grace: Callable[[], timedelta]
    limits: Limits | None = None
    renewed: Renewed | None = None  # after the network refused a login (401), as `accounts` has it
    reach: Reach = field(default_factory=Reach)
    brake: Brake = field(default_factory=Brake)
