"""The delivery aggregate: a delivery, its parts, its attempts. One file per thing that happens to it."""
