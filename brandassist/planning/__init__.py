"""Planning: when posts leave. Slots of the week, and times that follow her travels."""
