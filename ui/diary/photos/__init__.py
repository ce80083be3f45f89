"""Photos of an entry: on their way in, in the strip, looked at closely."""
