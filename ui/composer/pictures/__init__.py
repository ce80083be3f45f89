"""A draft's pictures: added, cropped, described, ordered, made ready for their networks."""
