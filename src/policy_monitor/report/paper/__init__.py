"""The governors' paper: the figures for the agenda on two sheets, to print or to send."""

from policy_monitor.report.paper.blocks import Block, Heading, Paper, Points, Sentence, Table
from policy_monitor.report.paper.contents import write_paper
from policy_monitor.report.paper.html import paper_html
from policy_monitor.report.paper.word import FILE_NAME, make_word_file

__all__ = [
    "FILE_NAME",
    "Block",
    "Heading",
    "Paper",
    "Points",
    "Sentence",
    "Table",
    "make_word_file",
    "paper_html",
    "write_paper",
]
