"""Pictures made ready for their networks, one at a time beside the writing: a key never waits for one."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from brandassist.errors import Problem
from brandassist.writing.rendering import Source
from ui.background import Task
from ui.composer.presenter import Composer
from ui.composer.shot import Preview

REST_S = 0.5  # between two looks at what is ready, where many are made

Wanted = tuple[Source, str]


class Preparing(QObject):
    """Looks at what each rendering could not show yet."""

    def __init__(self, composer: Composer) -> None:
        super().__init__(composer)
        self._composer = composer
        self._waiting: list[Wanted] = []
        self._failed: set[tuple[str, str]] = set()  # network and picture: not tried again before something changes
        self._task: Task | None = None
        self._looked = 0.0
        composer.rendered.connect(self._rendered)
        composer.opened.connect(self._opened)

    def _opened(self, _: object) -> None:
        self._waiting, self._failed = [], set()

    def _rendered(self, previews: Sequence[Preview]) -> None:
        if self._composer.draft is None:
            return
        sources = self._composer.draft.sources
        self._waiting = [
            (source, media)
            for preview in previews
            for source in (sources.get(preview.target_id),)
            for media in (preview.rendered.waiting if preview.rendered is not None else ())
            if isinstance(source, Source) and (source.account_id, media) not in self._failed
        ]
        if self._task is None:
            self._next()

    def _next(self) -> None:
        self._task = None
        if not self._waiting:
            return
        wanted = self._waiting.pop(0)
        work = partial(self._composer.workspace.rendering.make_picture, *wanted)
        run = self._composer.services.background.run
        self._task = run(self, work, self._made, partial(self._not_made, wanted), lane="network")

    def _made(self, _: object) -> None:
        if not self._waiting or time.monotonic() - self._looked > REST_S:
            self._looked = time.monotonic()
            self._composer.render_soon()
        self._next()

    def _not_made(self, wanted: Wanted, error: Exception) -> None:
        source, media = wanted
        self._failed.add((source.account_id, media))
        if not (isinstance(error, Problem) and error.code == "picture_missing"):  # that is a finding of its own
            self._composer.failed.emit(error)
        self._made(None)
