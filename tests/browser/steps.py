"""What a person does in the browser, each step over before the next one begins.

Streamlit draws the page anew after most clicks. A form that was on the screen is then another
one, and what a hasty test typed into the first is gone; so a step that asks for a rerun waits
for its end, and for its own effect where it has one that is the same everywhere.
"""

from playwright.sync_api import expect

from scripts.chromium import wait_until_ready


def visit(page, server, path="/"):
    """Open an address of the app."""
    page.goto(server.address + path)
    wait_until_ready(page)


def press(control):
    """Click once it is there and the page at rest, and wait for what that asks for."""
    control.wait_for()
    wait_until_ready(control.page)
    control.click()
    wait_until_ready(control.page)


def press_button(place, name, *, exact=False):
    """Press a button of a page or dialog by its name."""
    press(place.get_by_role("button", name=name, exact=exact))


def follow(page, name, *, exact=False):
    """Press a link by its name."""
    press(page.get_by_role("link", name=name, exact=exact))


def choose(page, *names):
    """Choose segments or answers by their names, one after the other."""
    main = page.get_by_test_id("stMain")
    for name in names:
        press(main.get_by_text(name, exact=True))
        expect(main.get_by_role("radio", name=name, exact=True)).to_be_checked()


def drop(page, *files):
    """Give files to the uploader, by path or as (name, content)."""
    given = [
        {"name": file[0], "mimeType": "application/octet-stream", "buffer": file[1]}
        if isinstance(file, tuple)
        else file
        for file in files
    ]
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(given)


def download(button):
    """Press a button that gives a file, and wait for the file."""
    button.wait_for()
    wait_until_ready(button.page)
    with button.page.expect_download() as waiting:
        button.click()
    return waiting.value
