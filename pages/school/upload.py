"""Upload: add the term's log, see what was understood, take an upload back."""

from policy_monitor.ui import (
    earlier_uploads,
    evidence,
    frame,
    nil_returns,
    own_words,
    template,
    uploading,
)

book = frame.open_page("Upload a log")
uploading.show_uploading()
template.show_template()
nil_returns.show_nil_return(book)
earlier_uploads.show_earlier_uploads()
own_words.show_own_words()
evidence.show_evidence(book)
