# Opens the six files of an underlag with Python's own and Debian's libraries and prints what stands in them as JSON.
# Usage: /usr/bin/python3 read-underlag.py FOLDER
import csv
import glob
import html.parser
import io
import json
import sys
import zipfile
from xml.etree import ElementTree

import docx
import openpyxl

FOLDER = sys.argv[1]


def only(ending):
    found = glob.glob(f"{FOLDER}/*.{ending}")
    assert len(found) == 1, (ending, found)
    return found[0]


def read_xlsx():
    book = openpyxl.load_workbook(only("xlsx"))
    cells = [c for s in book.worksheets for r in s.iter_rows() for c in r if c.value is not None]
    return {
        "sheets": book.sheetnames,
        "formulas": [f"{c.parent.title}!{c.coordinate}" for c in cells if c.data_type == "f"],
        "longest": max(len(str(c.value)) for c in cells),
    }


def read_csv():
    csv.field_size_limit(1 << 30)
    text = io.open(only("csv"), encoding="utf-8-sig", newline="").read()
    rows = list(csv.reader(io.StringIO(text), delimiter=";", strict=True))
    runs = [cell for row in rows for cell in row if cell[:1] in ("=", "@", "\t", "\r")]
    return {"rows": len(rows), "widths": sorted({len(row) for row in rows}), "runs": runs}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags = {}
        self.handlers = []

    def handle_starttag(self, tag, attrs):
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.handlers += [name for name, _ in attrs if name.startswith("on")]


def read_html():
    page = Page()
    page.feed(io.open(only("html"), encoding="utf-8").read())
    return {"scripts": page.tags.get("script", 0), "handlers": page.handlers, "h1": page.tags.get("h1", 0)}


def read_pptx():
    with zipfile.ZipFile(only("pptx")) as package:
        assert package.testzip() is None
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(package.read(name))
        return {"slides": len([n for n in package.namelist() if n.startswith("ppt/slides/slide")])}


def read_docx():
    letter = docx.Document(only("docx"))
    return {"paragraphs": len(letter.paragraphs), "tables": len(letter.tables)}


def read_json():
    data = json.load(io.open(only("json"), encoding="utf-8"))
    return {"keys": sorted(data)}


json.dump(
    {
        "xlsx": read_xlsx(),
        "csv": read_csv(),
        "html": read_html(),
        "pptx": read_pptx(),
        "docx": read_docx(),
        "json": read_json(),
    },
    sys.stdout,
)
