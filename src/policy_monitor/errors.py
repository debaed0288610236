"""The base of every error a person can act on."""

__all__ = ["PolicyMonitorError"]


class PolicyMonitorError(Exception):
    """Something a person can put right; its text says what, where and what to do.

    Subclasses stand beside the code that raises them and keep their facts as
    attributes. Anything else that is raised is a bug and is left to fail.
    """
