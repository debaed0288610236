"""Why a message cannot be sent; neither an address nor a password is ever repeated."""

from policy_monitor.errors import PolicyMonitorError
from policy_monitor.wording import count_of

__all__ = ["MailNotSentError", "MailSettingsError"]


class MailSettingsError(PolicyMonitorError):
    """A setting for sending messages is missing or cannot be used.

    Attributes:
        setting: The name of the variable in the environment.
    """

    code = "mail_settings"

    def __init__(self, setting: str, what_to_do: str) -> None:
        self.setting = setting
        super().__init__(f"The setting {setting} cannot be used to send messages: {what_to_do}")


class MailNotSentError(PolicyMonitorError):
    """The mail server could not be reached, or did not take a message.

    Attributes:
        taken: How many addresses the server had taken it for.
        addresses: How many it was to go to.
    """

    code = "mail_not_sent"

    def __init__(self, problem: str, *, taken: int, addresses: int) -> None:
        self.taken = taken
        self.addresses = addresses
        outcome = "Nothing was sent"
        if taken:
            outcome = f"Sent to {taken:,} of {count_of(addresses, 'address', 'addresses')} only"
        super().__init__(f"{outcome}: {problem}")
