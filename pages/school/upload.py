"""Upload: add the term's log, see what was understood, take an upload back."""

from policy_monitor.ui import earlier_uploads, evidence, frame, nil_returns, uploading

book = frame.open_page("Upload a log")
uploading.show_uploading()
nil_returns.show_nil_return(book)
earlier_uploads.show_earlier_uploads()
evidence.show_evidence(book)
