# Reads a sheet with openpyxl and prints as JSON what a printed report needs: tables, chart, page settings, merged cells, kinds of cells.
# Usage: /usr/bin/python3 read-report-with-openpyxl.py IN.xlsx SHEET
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book[sys.argv[2]]


def points(cache):
    return [point.v for point in cache.pt]


def series(one):
    return {
        "name": one.tx.strRef.f,
        "names": one.cat.strRef.f,
        "values": one.val.numRef.f,
        "cachedNames": points(one.cat.strRef.strCache),
        "cachedValues": points(one.val.numRef.numCache),
        "pattern": one.spPr.pattFill.prst if one.spPr.pattFill else None,
        "label": one.dLbls.numFmt,
    }


def chart(one):
    return {
        "grouping": one.grouping,
        "overlap": one.overlap,
        "direction": one.barDir,
        "hasLegend": one.legend is not None,
        "title": "".join(run.t for run in one.title.tx.rich.p[0].r),
        "axis": "".join(run.t for run in one.y_axis.title.tx.rich.p[0].r),
        "series": [series(each) for each in one.series],
        "from": one.anchor._from.row,
        "to": one.anchor.to.row,
    }


cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
json.dump(
    {
        "active": book.active.title,
        "title": book.properties.title,
        "language": book.properties.language,
        "tables": {
            table.displayName: {"area": table.ref, "headings": [column.name for column in table.tableColumns]}
            for table in sheet.tables.values()
        },
        "tableNames": [name for one in book.worksheets for name in one.tables],
        "charts": [chart(one) for one in sheet._charts],
        "merged": [str(area) for area in sheet.merged_cells.ranges],
        "orientation": sheet.page_setup.orientation,
        "paper": sheet.page_setup.paperSize,
        "fitToPage": sheet.sheet_properties.pageSetUpPr.fitToPage,
        "wide": sheet.page_setup.fitToWidth,
        "high": sheet.page_setup.fitToHeight,
        "titleRows": sheet.print_title_rows,
        "area": sheet.print_area,
        "breaks": [one.id for one in sheet.row_breaks.brk],
        "frozen": sheet.freeze_panes,
        "selected": [one.activeCell for one in sheet.sheet_view.selection],
        "header": [sheet.oddHeader.left.text, sheet.oddHeader.right.text],
        "footer": [sheet.oddFooter.left.text, sheet.oddFooter.center.text, sheet.oddFooter.right.text],
        "kinds": sorted({cell.data_type for cell in cells}),
        "values": [[cell.coordinate, cell.value] for cell in cells],
        "highest": max(row.height or 0 for row in sheet.row_dimensions.values()),
    },
    sys.stdout,
)
