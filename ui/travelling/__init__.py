"""What moves with her: a change of trips or home shows the posts it moves before anything moves."""
