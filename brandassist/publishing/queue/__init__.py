"""The queue: posts with their times, and all a person may do about one."""

from __future__ import annotations

from brandassist.publishing.queue.looking import Looking
from brandassist.publishing.queue.moving import Moving
from brandassist.publishing.queue.scheduling import Scheduling
from brandassist.publishing.queue.settling import Settling
from brandassist.publishing.queue.stopping import Stopping


class Queue(Scheduling, Moving, Settling, Stopping, Looking):
    """Scheduling and deciding. Sending is the lanes' work: everything here only writes rows."""
