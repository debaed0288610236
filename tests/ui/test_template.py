from policy_monitor.report.template import make_template
from policy_monitor.ui import data
from tests.ui.conftest import words_of

UPLOAD = "school/upload.py"


def test_a_school_without_a_log_is_offered_the_template(open_app):
    app = open_app(UPLOAD)
    [offer] = [box for box in app.expander if "template" in box.label]
    assert offer.label == "No log yet? Start one from the template"
    [button] = offer.download_button
    assert button.label == "Download the template"
    assert "upload it as it is" in words_of(app)


def test_an_empty_template_is_answered_in_a_sentence_and_nothing_can_be_added(open_app):
    app = open_app(UPLOAD)
    template = make_template(data.policy(), today=data.today())
    app.file_uploader[0].upload("Incident log.xlsx", template)
    app.run()
    said = words_of(app)
    assert "**Incident log.** This log is in order and holds no incidents yet." in said
    assert "Counted, with a remark" not in said
    assert "There is nothing to add from this log." in said
    assert not app.error
