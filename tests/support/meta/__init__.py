"""Strict servers of our own that answer as Meta's Graph APIs do. Sources are named as in NETWORKS.md 5 to 7.

Nobody could be asked what they really say: they are written from documents and from answers that others published.
Where nobody documents which, an attribute chooses, and the tests play both.
"""

from tests.support.meta.facebook import ContractFacebook
from tests.support.meta.instagram import ContractInstagram
from tests.support.meta.public import PublicSite
from tests.support.meta.threads import ContractThreads

__all__ = ["ContractFacebook", "ContractInstagram", "ContractThreads", "PublicSite"]
