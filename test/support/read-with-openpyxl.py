# Reads a workbook with openpyxl and prints its cells as JSON, for comparison with our own reading.
# Usage: /usr/bin/python3 read-with-openpyxl.py IN.xlsx
import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import to_excel

DATES = (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)


def plain(cell, epoch):
    if isinstance(cell.value, DATES):
        return {"date": to_excel(cell.value, epoch)}
    if cell.data_type == "e":
        return {"error": str(cell.value)}
    return cell.value


def address(cell):
    return f"{cell.row - 1},{cell.column - 1}"


def read(path):
    results = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    sheets = {}
    for sheet in results.worksheets:
        cells = [cell for row in sheet.iter_rows() for cell in row]
        sheets[sheet.title] = {
            "values": {address(c): plain(c, results.epoch) for c in cells if c.value is not None},
            "formulas": sorted(
                address(c) for row in formulas[sheet.title].iter_rows() for c in row if c.data_type == "f"
            ),
            "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
            "hiddenRows": sorted(row - 1 for row, how in sheet.row_dimensions.items() if how.hidden),
            "notes": sorted(address(c) for c in cells if c.comment),
            "tables": {table.displayName: table.ref for table in sheet.tables.values()},
            "visibility": sheet.sheet_state,
        }
    return sheets


json.dump(read(sys.argv[1]), sys.stdout)
