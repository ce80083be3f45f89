"""What two people say to each other beside the text."""
