"""Read by the process all computers of a story are forked from."""

from tests.live.shared.at_work import read_all

read_all()
