"""How much of a computer one upload may use: every limit of reading, named once."""

__all__ = [
    "MAX_CPU_SECONDS",
    "MAX_FILES",
    "MAX_FILE_BYTES",
    "MAX_MEMORY_BYTES",
    "MAX_RESULT_BYTES",
    "MAX_UNPACKED_BYTES",
    "MAX_WALL_SECONDS",
]

_MEGABYTE = 1_000_000

# A school's log for ten years is under 1 MB; 100,000 rows are about 6 MB.
MAX_FILE_BYTES = 25 * _MEGABYTE
MAX_FILES = 100
# What a workbook may grow to when unpacked. 100,000 rows are about 60 MB; a workbook that
# claims more than this is either not a log or made to fill the memory.
MAX_UNPACKED_BYTES = 600 * _MEGABYTE
# 1 GB of address space, set on the reading process where the platform can set it.
MAX_MEMORY_BYTES = 1 << 30
# A person who waits is told within 20 seconds, starting and ending included.
MAX_WALL_SECONDS = 17.0
# A little above the wall clock: it ends a reader whose parent has gone.
MAX_CPU_SECONDS = 22
MAX_RESULT_BYTES = 200 * _MEGABYTE
