"""Tests against real servers on this machine (`make live`); each script here starts one and stops it."""
