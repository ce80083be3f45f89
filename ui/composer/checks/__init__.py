"""What is found in the text, the words for it, and what can be done about it."""
