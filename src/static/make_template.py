#!/usr/bin/python3
"""Makes mall.xlsx beside this file, the workbook of «Ny arbetsbok från mall», with openpyxl (Debian: python3-openpyxl).

`make_template.py [year]` sets the years of the columns; the same year gives the same bytes every time.
"""
import io
import pathlib
import re
import sys
import zipfile
import datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

TARGET = pathlib.Path(__file__).with_name("mall.xlsx")
YEAR = int(sys.argv[1]) if len(sys.argv) > 1 else 2026
MADE = datetime.datetime(YEAR, 1, 1)

FONT = "Arial"
HEAD = PatternFill("solid", fgColor="FF1F4E4A")
WRAP = Alignment(wrap_text=True, vertical="top")
ROWS = 60
HEADING_ROW = 4

# Heading, width in characters.
COLUMNS = (
    ("Mål", 34),
    ("Delmål", 26),
    ("Mätvärde", 38),
    ("Riktning", 20),
    (f"Utfall {YEAR - 1}", 14),
    (f"Målvärde {YEAR}", 24),
    (f"Utfall {YEAR}", 14),
    ("Kommentar", 40),
)
DIRECTIONS = "högre är bättre,lägre är bättre"

GUIDE = (
    ("Så fyller du i", None),
    ("Mål och delmål", "Skriv målet på varje rad som hör till det, eller bara på den första raden under målet."),
    ("Mätvärde", "Det som mäts, med enhet: Andel nöjda brukare, procent. En rad för varje."),
    ("Riktning", "Välj om högre eller lägre är bättre. Behövs bara när målvärdet inte säger det."),
    ("Målvärde", "Till exempel: minst 80 %, högst 430, mellan 50 och 70 %, öka, minska med 10 % jämfört med "
     f"{YEAR - 1}, bättre än riket, antagen senast {YEAR}-12-31."),
    ("Utfall", "Talet som det blev. Är det inte mätt än: lämna cellen tom eller skriv när det följs upp."),
    ("Bedöma", "Klicka på Bedöm måluppfyllelse under fliken Start. Målljus skriver status och förklaring i egna kolumner."),
    ("Fler rader och år", "Tabellen växer när du skriver under den. Ett nytt år är två nya kolumner: Målvärde och Utfall med årtal."),
)


def fill_goals(sheet):
    sheet.title = "Mål"
    sheet["A1"], sheet["A2"] = f"Mål och mätvärden {YEAR}", "Hur tabellen fylls i står på bladet Så fyller du i."
    sheet["A1"].font, sheet["A2"].font = Font(name=FONT, size=16, bold=True, color="FF1F4E4A"), Font(name=FONT, size=10, italic=True)
    for column, (heading, width) in enumerate(COLUMNS, 1):
        cell = sheet.cell(HEADING_ROW, column, heading)
        cell.font, cell.fill = Font(name=FONT, size=10, bold=True, color="FFFFFFFF"), HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(column)].width = width
        for row in range(HEADING_ROW + 1, HEADING_ROW + ROWS + 1):
            inside = sheet.cell(row, column)
            inside.font, inside.alignment = Font(name=FONT, size=10), WRAP
    add_table(sheet)
    add_directions(sheet)
    set_page(sheet)


def add_table(sheet):
    last = f"{get_column_letter(len(COLUMNS))}{HEADING_ROW + ROWS}"
    table = Table(displayName="Matvarden", ref=f"A{HEADING_ROW}:{last}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(table)


def add_directions(sheet):
    choice = DataValidation(type="list", formula1=f'"{DIRECTIONS}"', allow_blank=True, showErrorMessage=False)
    sheet.add_data_validation(choice)
    choice.add(f"D{HEADING_ROW + 1}:D{HEADING_ROW + ROWS}")


def set_page(sheet):
    sheet.freeze_panes = f"D{HEADING_ROW + 1}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    sheet.oddFooter.right.text = "Sida &P av &N"


def fill_guide(sheet):
    for row, (what, how) in enumerate(GUIDE, 1):
        sheet.cell(row, 1, what).font = Font(name=FONT, size=10 if how else 16, bold=True)
        sheet.cell(row, 2, how).font = Font(name=FONT, size=10)
        sheet.cell(row, 1).alignment = sheet.cell(row, 2).alignment = WRAP
    sheet.cell(1, 1).alignment = Alignment(wrap_text=False)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 22, 90


def save_reproducibly(workbook):
    """openpyxl stamps the clock into the file; the same input must give the same bytes."""
    workbook.properties.creator, workbook.properties.title = "Målljus", "Mål och mätvärden (mall)"
    workbook.properties.created = MADE
    raw = io.BytesIO()
    workbook.save(raw)
    stamp = MADE.strftime("%Y-%m-%dT%H:%M:%SZ")
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp.encode(), data)
            fresh = zipfile.ZipInfo(entry.filename, (YEAR, 1, 1, 0, 0, 0))
            fresh.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(fresh, data)


def main():
    workbook = Workbook()
    fill_goals(workbook.active)
    fill_guide(workbook.create_sheet("Så fyller du i"))
    save_reproducibly(workbook)


main()
