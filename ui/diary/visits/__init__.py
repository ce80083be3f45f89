"""The visit form, and what was promised on visits."""
