"""The clerk's page: recording a review, meetings and the register."""

from datetime import date, timedelta

import pytest

from policy_monitor import journeys
from policy_monitor.records import (
    Development,
    DevelopmentKind,
    Meeting,
    PolicyReview,
    ReviewDecision,
    Verdict,
)
from policy_monitor.ui import data
from policy_monitor.vocabulary import Role, Rule
from tests.ui.conftest import words_of

CLERK = "school/clerk.py"
REVIEWED = "The review of 20 November 2026 is recorded."


@pytest.fixture
def open_clerk(open_app):
    """Opens one part of the page."""

    def open_part(part=None):
        app = open_app(CLERK, **({} if part is None else {"part": part}))
        assert not app.exception
        return app

    return open_part


def labelled(widgets, label):
    """The first widget whose label begins so."""
    return next(widget for widget in widgets if widget.label.startswith(label))


def choose(app, label, value):
    return labelled(app.get("button_group"), label).set_value(value).run()


def click(app, label):
    app = labelled(app.button, label).click().run()
    assert not app.exception
    return app


def fill_in(app, decision=ReviewDecision.NO_CHANGE):
    for radio in app.radio:
        if radio.label == "What governors made of it":
            radio.set_value(Verdict.ONE_OFF)
    return choose(app, "Decision", decision)


def record_review(app):
    return click(fill_in(app), "Record this review")


def governance(*, example=True):
    return journeys.read_governance(data.records(example=example))


def test_the_example_as_given_is_recorded_and_due_twelve_months_on(open_clerk):
    app = fill_in(open_clerk())
    assert "**What this does.** Clears" in words_of(app)
    assert "the next review is then due by 20 November 2027." in words_of(app)
    app = click(app, "Record this review")
    assert REVIEWED in words_of(app)
    status = data.load_book().status
    assert not status.due
    assert str(status.next_due) == "2027-11-20"
    assert status.flags == ()


def test_every_open_flag_is_listed_and_ticked_and_the_regular_review_stays_in(open_clerk):
    app = open_clerk()
    flags = data.load_book().status.flags
    assert len(app.checkbox) == len(flags) - 1
    assert all(box.value for box in app.checkbox)
    for flag in flags:
        if flag.rule is Rule.ANNUAL:
            assert f"{flag.sentence} (section 9) Any review answers this one." in words_of(app)
        else:
            assert labelled(app.checkbox, flag.sentence)


def test_what_is_still_to_do_is_said_and_nothing_is_recorded_before(open_clerk):
    app = click(open_clerk(), "Record this review")
    [problem] = app.error
    assert problem.value.startswith("Choose what was decided. Choose one-off or new normal")
    assert governance().reviews == ()


def test_a_flag_that_is_not_ticked_stays_open(open_clerk):
    app = open_clerk()
    labelled(app.checkbox, "A serious incident").uncheck()
    app = fill_in(app)
    assert "a review is then due for 1 other reason." in words_of(app)
    click(app, "Record this review")
    status = data.load_book().status
    assert [flag.rule for flag in status.reasons] == [Rule.SERIOUS]


def test_what_came_only_after_the_review_is_not_offered_and_stays_open(open_clerk):
    app = open_clerk()
    held = date(2026, 8, 31)
    came_later = [flag for flag in data.load_book().status.flags if flag.since > held]
    labelled(app.date_input, "When it was held").set_value(held).run()
    said = f"{len(came_later)} flags came only after 31 August 2026 and stay open."
    assert said in words_of(app)
    assert not any(box.label.startswith("A serious incident") for box in app.checkbox)


def test_a_review_in_the_future_is_not_recorded(open_clerk):
    app = open_clerk()
    today = data.load_book().today
    labelled(app.date_input, "When it was held").set_value(today + timedelta(days=1))
    app = record_review(app)
    assert "in the future: today is 20 November 2026" in app.error[0].value
    assert governance().reviews == ()


def test_a_review_known_by_its_month_falls_due_on_the_last_day_of_a_month(open_clerk):
    app = choose(open_clerk(), "What is known of the date", "month")
    click(fill_in(app), "Record this review")
    [line] = governance().reviews
    assert line.kept.reviewed.text == "November 2026"
    assert str(data.load_book().status.next_due) == "2027-11-30"


def test_a_review_known_by_its_term_falls_due_with_a_term(open_clerk):
    app = choose(open_clerk(), "What is known of the date", "term")
    click(fill_in(app), "Record this review")
    assert governance().reviews[0].kept.reviewed.text == "the autumn term 2026/27"


def test_a_day_later_than_section_9_allows_is_said_to_count_for_nothing(open_clerk):
    app = open_clerk()
    labelled(app.radio, "When the next review is due").set_value("Set by the governors").run()
    due = labelled(app.date_input, "Next review due")
    assert str(due.value) == "2027-11-20"
    assert not app.info
    due.set_value(due.value + timedelta(days=1)).run()
    assert "so 20 November 2027 is what counts" in app.info[0].value


def test_the_same_review_is_not_recorded_twice(open_clerk):
    app = record_review(open_clerk())
    app = click(fill_in(app), "Record this review")
    assert "A review of 20 November 2026 is recorded already" in app.error[0].value
    assert len(governance().reviews) == 1


def test_a_meeting_that_is_recorded_gives_the_day(open_clerk):
    app = open_clerk()
    day = data.load_book().today - timedelta(days=8)
    data.record_meeting(Meeting(day, Role.CLERK, "Full governing body"), example=True)
    app.run()
    labelled(app.selectbox, "At which meeting").set_value(day).run()
    record_review(app)
    assert governance().reviews[0].kept.reviewed.first_on == day


def test_a_correction_is_filled_with_what_was_said_and_keeps_the_history(open_clerk):
    app = open_clerk()
    labelled(app.text_input, "Minute reference").set_value("FGB 26/4")
    app = click(record_review(app), "Correct")
    assert labelled(app.text_input, "Minute reference").value == "FGB 26/4"
    assert labelled(app.get("button_group"), "Decision").value == ReviewDecision.NO_CHANGE
    assert labelled(app.radio, "What governors made").value is Verdict.ONE_OFF
    assert all(box.value for box in app.checkbox)
    labelled(app.text_input, "Minute reference").set_value("FGB 26/5")
    app = click(app, "Record the correction")
    assert "The review of 20 November 2026 is corrected." in words_of(app)
    [line] = governance().reviews
    assert (line.kept.minute_reference, line.corrections) == ("FGB 26/5", 1)
    assert "Everything that was recorded (2)" in [part.label for part in app.expander]
    assert "in place of entry 1" in words_of(app)
    assert data.load_book().status.flags == ()


def test_what_somebody_else_corrected_meanwhile_is_said_and_the_input_is_kept(open_clerk):
    app = click(record_review(open_clerk()), "Correct")
    [line] = governance().reviews
    other = PolicyReview(line.kept.reviewed, ReviewDecision.AMENDED, Role.CHAIR, corrects=1)
    data.record_review(other, example=True)
    labelled(app.text_input, "Note").set_value("Two sentences added")
    app = click(app, "Record the correction")
    assert "Somebody else has corrected this entry meanwhile" in app.error[0].value
    assert labelled(app.text_input, "Note").value == "Two sentences added"


def test_a_record_for_the_school_makes_the_example_step_back(open_clerk):
    app = choose(open_clerk(), "What you record is for", "Record for our school")
    assert "with the first record every page shows your school" in words_of(app)
    record_review(app)
    assert data.load_book().example is False
    assert len(governance(example=False).reviews) == 1
    assert governance(example=True).reviews == ()


def test_a_record_on_the_example_never_enters_the_schools_own(open_clerk):
    app = record_review(open_clerk())
    assert "gone when Policy Monitor is started again" in words_of(app)
    assert data.load_book().example is True
    assert governance(example=False).reviews == ()


def test_several_meetings_are_added_and_what_cannot_be_read_stays(open_clerk):
    app = open_clerk("Meetings")
    lines = "26/11/2026\nMonday 4 February 2027\n18 March 2027 Finance"
    app.text_area[0].set_value(lines)
    labelled(app.text_input, "Name, where").set_value("Full governing body")
    app = click(app, "Add these meetings")
    assert "2 meetings added." in words_of(app)
    assert app.text_area[0].value == "Monday 4 February 2027"
    assert [part.value for part in app.warning if part.value.startswith("Line")] == [
        "Line 1: 4 February 2027 is a Thursday. Correct the date or the day of the week."
    ]
    said = words_of(app)
    assert "Thursday 26 November 2026, Full governing body" in said
    assert "Thursday 18 March 2027, Finance" in said
    assert data.load_book().status.meeting.name == "Full governing body"


def test_the_same_meeting_is_not_added_twice(open_clerk):
    app = open_clerk("Meetings")
    for _ in range(2):
        app.text_area[0].set_value("26/11/2026")
        app = click(app, "Add these meetings")
    assert len(governance().meetings) == 1
    assert "Line 1: This meeting on 26 November 2026 is recorded already." in words_of(app)


def test_advice_is_entered_with_where_it_came_from_and_linked_to_its_review(open_clerk):
    app = choose(open_clerk("Developments and advice"), "What it is", DevelopmentKind.ADVICE)
    labelled(app.text_input, "What it was about").set_value("Messaging in closed groups")
    labelled(app.text_input, "From which organisation").set_value("Council online safety team")
    app = click(app, "Record this")
    assert "not yet considered" in words_of(app)
    app = choose(app, "Part of this page", "Record a review")
    labelled(app.multiselect, "Developments and advice").set_value([1]).run()
    app = choose(record_review(app), "Part of this page", "Developments and advice")
    assert "considered by the review of 20 November 2026" in words_of(app)
    [line] = governance().developments
    assert line.kept.organisation == "Council online safety team"


def test_an_entry_without_words_is_refused_with_a_sentence(open_clerk):
    app = click(open_clerk("Developments and advice"), "Record this")
    assert "is empty. Say it in a few words that name nobody." in app.error[0].value
    assert governance().developments == ()


def test_the_same_entry_is_not_made_twice_and_a_correction_is_no_second_one(open_clerk):
    app = open_clerk("Developments and advice")
    for _ in range(2):
        labelled(app.text_input, "What it is about").set_value("A new game with open chat")
        app = click(app, "Record this")
    assert "The same entry is in the register already" in app.error[0].value
    app = click(app, "Correct")
    app = click(app, "Record the correction")
    [line] = governance().developments
    assert line.corrections == 1


def test_what_a_clerk_typed_is_shown_as_it_is_and_never_as_markup(open_clerk):
    words = "*new* [game](x) $1 :red[chat]"
    day = data.load_book().today
    entry = Development(day, DevelopmentKind.TECHNOLOGY, words, Role.CLERK)
    data.record_development(entry, example=True)
    data.record_meeting(Meeting(day, Role.CLERK, words), example=True)
    shown = r"\*new\* \[game\](x) \$1 \:red\[chat\]"
    assert shown in words_of(open_clerk("Developments and advice"))
    assert shown in words_of(open_clerk("Meetings"))


def test_nothing_typed_is_in_the_address(open_clerk):
    app = open_clerk()
    labelled(app.text_input, "Note").set_value("Nothing to see").run()
    assert app.query_params == {}
