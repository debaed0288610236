"""Recording: are incidents recorded in good time and in full?"""

from policy_monitor.ui import frame, recording

book = frame.open_page("Recording", wide=True)
frame.stop_if_empty(book)
recording.show_recording(book)
frame.close_page(book)
