"""The diary: entries, ideas, trips and places, photos."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from brandassist.workspace.accounts import AccountServices

if TYPE_CHECKING:
    from brandassist.diary.calendars import Calendars
    from brandassist.diary.capturing import Capturing
    from brandassist.diary.consent import Consents
    from brandassist.diary.embargo import Embargoes
    from brandassist.diary.feeds import Feeds
    from brandassist.diary.ideas import Ideas
    from brandassist.diary.pieces import EntryPieces
    from brandassist.diary.places import Places
    from brandassist.diary.promises import Promises
    from brandassist.diary.service import Diary
    from brandassist.diary.timeline import Timeline
    from brandassist.diary.trips import Trips
    from brandassist.diary.watched import Watched


class DiaryServices(AccountServices):
    """What a person sees and writes down for herself."""

    @cached_property
    def diary(self) -> Diary:
        from brandassist.diary.service import Diary

        return Diary(self.db, self.me, self.media_folder)

    @cached_property
    def entry_pieces(self) -> EntryPieces:
        """Entries split in two and made one."""
        from brandassist.diary.pieces import EntryPieces

        return EntryPieces(self.db, self.me)

    @cached_property
    def capturing(self) -> Capturing:
        """Notes of one line, read into what they mean."""
        from brandassist.diary.capturing import Capturing

        return Capturing(self.db, self.diary)

    @cached_property
    def promises(self) -> Promises:
        """What was promised on visits."""
        from brandassist.diary.promises import Promises

        return Promises(self.db, self.me)

    @cached_property
    def timeline(self) -> Timeline:
        from brandassist.diary.timeline import Timeline

        return Timeline(self.db)

    @cached_property
    def ideas(self) -> Ideas:
        from brandassist.diary.ideas import Ideas

        return Ideas(self.db, self.me, self.media_folder)

    @cached_property
    def feeds(self) -> Feeds:
        """What others write, as their feeds tell it; read only when asked for."""
        from brandassist.diary.feeds import Feeds

        return Feeds(self.db, self.me)

    @cached_property
    def trips(self) -> Trips:
        from brandassist.diary.trips import Trips

        return Trips(self.db, self.me)

    @cached_property
    def places(self) -> Places:
        from brandassist.diary.places import Places

        return Places(self.db, self.me)

    @cached_property
    def calendars(self) -> Calendars:
        from brandassist.diary.calendars import Calendars

        return Calendars(self.db, self.me)

    @cached_property
    def consents(self) -> Consents:
        """Whether the people in photos agreed to be shown."""
        from brandassist.diary.consent import Consents

        return Consents(self.db, self.me)

    @cached_property
    def embargoes(self) -> Embargoes:
        """Entries whose drafts may not leave yet."""
        from brandassist.diary.embargo import Embargoes

        return Embargoes(self.db, self.me)

    @cached_property
    def watched(self) -> Watched:
        """Photos in the folders this device watches."""
        from brandassist import gazetteer
        from brandassist.diary.watched import Watched

        return Watched(self.db, self.me, self.media_folder, gazetteer.zone_at, self._city_near)

    def _city_near(self, latitude: float, longitude: float) -> str:
        from brandassist import gazetteer

        city = gazetteer.near(latitude, longitude)
        return city.called(self.rule("write_languages")[0]) if city is not None else ""
