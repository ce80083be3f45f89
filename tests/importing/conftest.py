from tests.diary.conftest import workspace

__all__ = ["workspace"]
