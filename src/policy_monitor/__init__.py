"""Policy Monitor: from a school's incident spreadsheets to the governors' overview."""

__all__: list[str] = []
