"""Upload: add the term's log, see what was understood, undo it."""

from policy_monitor.ui import (
    evidence,
    frame,
    nil_returns,
    records_uploads,
    template,
    uploading,
)

book = frame.open_page("Upload a log")
uploading.show_uploading()
template.show_template()
nil_returns.show_nil_return(book)
records_uploads.link_to_uploads()
evidence.show_evidence(book)
