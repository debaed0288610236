"""The pages as `pages/navigation.py` registers them: the one list that tests go by."""

import ast
from dataclasses import dataclass
from pathlib import Path

NAVIGATION = Path(__file__).parents[1] / "pages" / "navigation.py"


@dataclass(frozen=True)
class RegisteredPage:
    """One `st.Page`.

    Attributes:
        file: Beside `navigation.py`, such as "school/upload.py".
        path: Where a bookmark of it leads, such as "/upload".
    """

    file: str
    title: str
    path: str

    @property
    def is_for_the_school(self) -> bool:
        return self.file.startswith("school/")


def registered_pages() -> list[RegisteredPage]:
    """Every page in the order it is registered in."""
    tree = ast.parse(NAVIGATION.read_text(encoding="utf-8"))
    calls = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "st.Page"
    ]
    return [_read_call(call) for call in sorted(calls, key=lambda call: call.lineno)]


def _read_call(call: ast.Call) -> RegisteredPage:
    file = ast.literal_eval(call.args[0])
    options = {word.arg: ast.literal_eval(word.value) for word in call.keywords}
    name = "" if options.get("default") else options.get("url_path", Path(file).stem)
    return RegisteredPage(file, options["title"], f"/{name}")
