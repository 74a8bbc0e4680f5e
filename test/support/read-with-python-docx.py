# Reads a Word file with python-docx and prints what it holds as JSON, for comparison with what was meant.
# Usage: /usr/bin/python3 read-with-python-docx.py IN.docx
import json
import sys

import docx
from docx.oxml.ns import qn

document = docx.Document(sys.argv[1])


def table(one):
    first = one.rows[0]._tr
    properties = first.trPr
    header = properties is not None and properties.find(qn("w:tblHeader")) is not None
    caption = one._tbl.tblPr.find(qn("w:tblCaption"))
    return {
        "header": header,
        "caption": None if caption is None else caption.get(qn("w:val")),
        "rows": [[cell.text for cell in row.cells] for row in one.rows],
    }


language = document.styles.element.find(".//" + qn("w:docDefaults")).find(".//" + qn("w:lang"))
core = document.core_properties
json.dump(
    {
        "title": core.title,
        "author": core.author,
        "created": core.created.isoformat(),
        "language": None if language is None else language.get(qn("w:val")),
        "paragraphs": [["" if p.style is None else p.style.name, p.text] for p in document.paragraphs],
        "tables": [table(one) for one in document.tables],
        "headers": [p.text for s in document.sections for p in s.header.paragraphs],
    },
    sys.stdout,
)
