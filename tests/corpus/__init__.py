"""School logs of many kinds, each with the answer a careful reader would give."""
