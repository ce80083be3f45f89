"""The agent: publishes and collects with no window, started by the system, and tells what a person should know."""
