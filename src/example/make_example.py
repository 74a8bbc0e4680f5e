#!/usr/bin/python3
"""Makes kommunens-mal-2019-2022.xlsx beside this file, with openpyxl (Debian: python3-openpyxl), the same bytes every time.

The four goals are Vaggeryds kommun's own, as published on vaggeryd.se («Kommunfullmäktiges övergripande mål 2019–2022»).
Every delmål, mätvärde, målvärde and outcome is invented and says so: «exempelvärde».
"""
import datetime
import io
import pathlib
import re
import zipfile

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

TARGET = pathlib.Path(__file__).with_name("kommunens-mal-2019-2022.xlsx")
MADE = datetime.datetime(2021, 1, 29, 8, 0, 0)

START = "Vaggeryds kommun ska vara en plats "
GOALS = [
    "1. " + START + "med hållbar samhällsutveckling och tillväxt i hela kommunen",
    "2. " + START + "med hög sysselsättning, ett varierat näringsliv och en utbildning med god kvalitet",
    "3. " + START + "med en hög kunskapsnivå, en aktiv fritid och ett rikt kulturliv – för en god hälsa",
    "4. " + START + "som är attraktiv, trygg och tillgänglig – där alla känner delaktighet och kan påverka",
]


class Percent(float):
    """A share that Excel stores as 0,8 and shows as 80 %."""


# delmål, mätvärde, målvärde 2019, utfall 2019, målvärde 2020, utfall 2020, riket 2020, kommentar, ansvarig
MEASURES = [
    [
        ("Kommunen växer", "Antal invånare", "minst 14 200", 14275, "minst 14 400", 14465, None,
         "Växer i alla fyra tätorterna.", "Kommunstyrelsen"),
        ("Kommunen växer", "Färdigställda bostäder", "Minst 60", 64, "Minst 60", 52, None,
         "Två projekt försenade till våren 2021.", "Kommunstyrelsen"),
        ("Kommunen växer", "Ny detaljplan för verksamhetsmark", None, None, "Antagen av KF senast 2020-12-31",
         "Antagen 2020-11-30", None, None, "Miljö- och byggnämnden"),
        ("Klimatpåverkan minskar", "Koldioxidutsläpp från kommunens fordon, ton", None, 182,
         "minska med minst 10 % jämfört med 2019", 168, None, "Färre resor, men fler tunga fordon.", "Tekniska nämnden"),
        ("Klimatpåverkan minskar", "Andel förnybart drivmedel", "mellan 50 och 70 %", Percent(0.61), "mellan 60 och 80 %",
         Percent(0.72), None, None, "Tekniska nämnden"),
        ("Klimatpåverkan minskar", "Hushållsavfall, kg per invånare", "Högst 430", 436, "Högst 420", 431, None,
         None, "Tekniska nämnden"),
    ],
    [
        ("Fler i arbete", "Arbetslöshet 16–64 år", Percent(0.06), Percent(0.058), Percent(0.065), Percent(0.071), Percent(0.088),
         "Varslen i våras syns ännu.", "Kommunstyrelsen"),
        ("Fler i arbete", "Hushåll med försörjningsstöd", "ska minska", 118, "ska minska", 109, None, None, "Socialnämnden"),
        ("Ett varierat näringsliv", "Företagsklimat, Svenskt Näringslivs ranking", "Plats 110 eller bättre", "Plats 112",
         "Plats 100 eller bättre", "Plats 87", None, None, "Kommunstyrelsen"),
        ("Ett varierat näringsliv", "Nöjda företag, servicemätning", "minst NKI 72", "NKI 71", "minst NKI 74", "NKI 70", None,
         "Handläggningstiderna drar ned.", "Miljö- och byggnämnden"),
        ("Utbildning med god kvalitet", "Behöriga till yrkesprogram, årskurs 9", "minst 88 %", Percent(0.86), "minst 90 %",
         Percent(0.88), Percent(0.856), None, "Barn- och utbildningsnämnden"),
        ("Utbildning med god kvalitet", "Gymnasieexamen inom fyra år", "bättre än riket", Percent(0.77), "bättre än riket",
         Percent(0.784), Percent(0.712), None, "Barn- och utbildningsnämnden"),
        ("Utbildning med god kvalitet", "Elever som känner sig trygga i skolan", "Åtta av tio (8/10)", Percent(0.81),
         "Åtta av tio (8/10)", Percent(0.83), None, None, "Barn- och utbildningsnämnden"),
    ],
    [
        ("En aktiv fritid och ett rikt kulturliv", "Deltagartillfällen i föreningslivet", "öka", 61200, "öka", 48900, None,
         "Verksamheten låg nere mars–augusti.", "Kultur- och fritidsnämnden"),
        ("En aktiv fritid och ett rikt kulturliv", "Lån per invånare på biblioteken", "oförändrat", 6.1, "oförändrat", 6.1, None,
         None, "Kultur- och fritidsnämnden"),
        ("En aktiv fritid och ett rikt kulturliv", "Elever i kulturskolan", "≥ 420", 433, "≥ 450", None, None,
         "Underlag saknas, kommer i mars.", "Kultur- och fritidsnämnden"),
        ("God hälsa", "Sjukfrånvaro bland kommunens personal", "högst 5,5 %", Percent(0.053), "högst 5,5 %", Percent(0.064), None,
         "Restriktionerna i vården och omsorgen.", "Kommunstyrelsen"),
        ("God hälsa", "Invånare med god självskattad hälsa", None, None, "minst 75 %", "Följs upp 2022", None,
         "Enkät vart fjärde år.", "Kommunstyrelsen"),
        ("God hälsa", "Vi ska bli en friskare kommun", None, None, "Inriktningsmål", None, None,
         "Bidrar: fritidsbanken, hälsoslingan.", "Alla nämnder"),
    ],
    [
        ("Trygg kommun", "Anmälda våldsbrott per 1 000 invånare", 13, 14.2, 13, 12.1, 10.4, None, "Kommunstyrelsen"),
        ("Trygg kommun", "Trygghet i medborgarundersökningen, index", "minst 58", 57, "minst 60", 57, None, None,
         "Kommunstyrelsen"),
        ("Tillgänglig kommun", "E-post besvarad inom två dygn", "> 85 %", Percent(0.91), "> 90 %", Percent(0.96), None,
         None, "Alla nämnder"),
        ("Tillgänglig kommun", "Tillgänglighetsplan för kommunens lokaler", None, None, "Genomförd senast 2020-10-31",
         "Delvis genomförd", None, "Två skolor återstår.", "Tekniska nämnden"),
        ("Alla kan påverka", "Medborgardialoger med återkoppling", "God nivå", 3, "God nivå", 4, None,
         "Hur många är god nivå?", "Kommunstyrelsen"),
    ],
]

# mål (index), mätvärde, målvärde 2020, utfall 2019, utfall 2020, nämndens bedömning, kommentar
SCHOOL_MEASURES = [
    (1, "Meritvärde, årskurs 9", "minst 230", 224.6, 227.3, "Delvis uppfyllt", None),
    (1, "Legitimerade lärare", "minst 75 %", Percent(0.74), Percent(0.76), "Uppfyllt", None),
    (1, "Avhopp från gymnasieskolan", "högst 3 %", Percent(0.031), Percent(0.028), "Uppfyllt", None),
    (2, "Måltider som är ekologiska", "minst 40 %", Percent(0.39), Percent(0.41), "Uppfyllt", None),
    (2, "Rörelse varje skoldag", "Införd på alla skolor senast 2020-09-01", None, "Genomförd 2020-08-24", "Uppfyllt",
     "Alla sju grundskolor."),
    (3, "Föräldrar som är nöjda med sin möjlighet att påverka", "minst 80 %", Percent(0.78), Percent(0.69), "Ej uppfyllt",
     "Inga föräldramöten på plats."),
]

FONT = "Arial"
THIN = Side(style="thin", color="FF9AA5A0")
GRID = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
HEAD = PatternFill("solid", fgColor="FF1F4E4A")
SOFT = PatternFill("solid", fgColor="FFE3EEEB")
WAITING = PatternFill("solid", fgColor="FFFFF2A8")
WRAP = Alignment(wrap_text=True, vertical="top")
CENTRE = Alignment(wrap_text=True, vertical="center", horizontal="center")


def put(sheet, row, column, value, alignment=WRAP, border=GRID):
    cell = sheet.cell(row, column, float(value) if isinstance(value, Percent) else value)
    cell.font, cell.alignment, cell.border = Font(name=FONT, size=10), alignment, border
    if isinstance(value, Percent):
        # 0,712 shows 71,2 % but 0,88 shows 88 %: as many decimals as the officer has typed.
        cell.number_format = "0%" if round(value * 100, 6) == round(value * 100) else "0.0%"
    elif isinstance(value, int):
        cell.number_format = "#,##0"
    elif isinstance(value, float):
        cell.number_format = "0.0"
    if isinstance(value, (int, float)):
        cell.alignment = Alignment(vertical="top", horizontal="right", indent=1)
    return cell


def heading(sheet, row, column, text, last_row=None, last_column=None):
    """A heading cell, merged down or to the right when asked."""
    for r in range(row, (last_row or row) + 1):
        for c in range(column, (last_column or column) + 1):
            put(sheet, r, c, None)
            sheet.cell(r, c).fill = HEAD
    cell = put(sheet, row, column, text, CENTRE)
    cell.font, cell.alignment, cell.number_format = Font(name=FONT, size=10, bold=True, color="FFFFFFFF"), CENTRE, "General"
    if last_row or last_column:
        sheet.merge_cells(start_row=row, end_row=last_row or row, start_column=column, end_column=last_column or column)


def title(sheet, text, under):
    sheet["A1"], sheet["A2"] = text, under
    sheet["A1"].font = Font(name=FONT, size=16, bold=True, color="FF1F4E4A")
    sheet["A2"].font = Font(name=FONT, size=10, italic=True, color="FF555555")


def set_page(sheet, widths, frozen, heading_rows):
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = frozen
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = heading_rows
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = "Exempel – arbetsmaterial", "Sida &P av &N"


def fit_rows(sheet, first, last):
    """Row heights for wrapped text, as Excel would set them; merged cells do not count."""
    merged = {(area.min_row, area.min_col) for area in sheet.merged_cells.ranges}
    for row in range(first, last + 1):
        lines = 1
        for cell in sheet[row]:
            if isinstance(cell.value, str) and (cell.row, cell.column) not in merged:
                width = sheet.column_dimensions[cell.column_letter].width
                lines = max(lines, -(-len(cell.value) // int(width * 1.15)))
        sheet.row_dimensions[row].height = 4 + 13 * lines


def fill_main_sheet(sheet):
    sheet.title = "KF-mål"
    title(sheet, "Kommunfullmäktiges övergripande mål 2019–2022, uppföljning 2020",
          "Målen i den lydelse som är publicerad på vaggeryd.se. Delmål, mätvärden, målvärden och utfall är påhittade: exempelvärden.")
    for column, text in ((1, "Mål"), (2, "Delmål"), (3, "Mätvärde"), (8, "Riket 2020"), (9, "Kommentar"), (10, "Ansvarig"), (11, "Källa")):
        heading(sheet, 4, column, text, last_row=5)
    for column, year in ((4, 2019), (6, 2020)):
        heading(sheet, 4, column, year, last_column=column + 1)
        heading(sheet, 5, column, "Målvärde")
        heading(sheet, 5, column + 1, "Utfall")
    row = 6
    for goal, measures in zip(GOALS, MEASURES):
        row = fill_goal(sheet, row, goal, measures)
    sheet.cell(row + 1, 1, "Gulmarkerad cell: jag väntar på underlag. /Verksamhetsutvecklaren").fill = WAITING
    sheet.cell(row + 2, 1, "Exempelvärden: inget utfall i den här arbetsboken är kommunens verkliga.").font = Font(name=FONT, size=10, italic=True)
    note = Comment("Påminn nämnden i mars, de lovade siffran till årsredovisningen.", "Verksamhetsutvecklaren", width=260, height=80)
    waiting = next(r for r in range(6, row) if sheet.cell(r, 3).value == "Elever i kulturskolan")
    sheet.cell(waiting, 7).fill, sheet.cell(waiting, 7).comment = WAITING, note
    set_page(sheet, (30, 22, 36, 19, 12, 26, 19, 9, 32, 22, 14), "D6", "4:5")
    fit_rows(sheet, 6, row - 1)


def fill_goal(sheet, row, goal, measures):
    first = row
    for subgoal, *rest, comment, responsible in measures:
        for column, value in enumerate((None, subgoal, *rest, comment, responsible, "Exempelvärde"), 1):
            put(sheet, row, column, value)
        row += 1
    cell = put(sheet, first, 1, goal)
    cell.font, cell.fill = Font(name=FONT, size=10, bold=True), SOFT
    sheet.merge_cells(start_row=first, end_row=row - 1, start_column=1, end_column=1)
    return row


def fill_school_sheet(sheet):
    title(sheet, "Barn- och utbildningsnämnden, mål och mätvärden 2020", "Påhittade exempelvärden. Nämndens egen bedömning är också ett exempel.")
    for column, text in enumerate(("Mätvärde", "Målvärde\n2020", "Utfall\n2019", "Utfall\n2020", "Nämndens\nbedömning", "Kommentar"), 1):
        heading(sheet, 4, column, text)
    row, current = 5, None
    for goal, *values in SCHOOL_MEASURES:
        if goal != current:
            for column in range(1, 7):
                put(sheet, row, column, None).fill = SOFT
            cell = put(sheet, row, 1, GOALS[goal], Alignment(wrap_text=True, vertical="center"))
            cell.font = Font(name=FONT, size=10, bold=True)
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=6)
            row, current = row + 1, goal
        for column, value in enumerate(values, 1):
            put(sheet, row, column, value)
        row += 1
    set_page(sheet, (50, 26, 11, 22, 16, 34), "A5", "4:4")
    fit_rows(sheet, 5, row - 1)
    sheet.row_dimensions[4].height = 30


def fill_read_me(sheet):
    title(sheet, "Läs mig", "Den här arbetsboken är ett exempel som följer med Målljus.")
    lines = (
        "Målen är Vaggeryds kommuns egna för 2019–2022, i den lydelse som är publicerad på vaggeryd.se.",
        "Delmål, mätvärden, målvärden, utfall, kommentarer och nämndens bedömning är påhittade för att visa hur olika målvärden skrivs.",
        "På bladet KF-mål står åren i en rubrikrad över Målvärde och Utfall. På nämndens blad står målen som rubriker mellan raderna.",
        "Tre rader är med avsikt utan färg: ett utfall som saknas, ett som följs upp senare och ett inriktningsmål.",
        "Målvärdet «God nivå» går inte att bedöma. Målljus frågar då i stället för att gissa.",
    )
    for row, line in enumerate(lines, 4):
        put(sheet, row, 1, line, border=Border())
    sheet.column_dimensions["A"].width = 110


def save_reproducibly(workbook):
    """openpyxl stamps the clock into the file; the same input must give the same bytes."""
    workbook.properties.creator, workbook.properties.title = "Målljus exempel", "Kommunens mål 2019–2022 (exempel)"
    workbook.properties.created = MADE
    raw = io.BytesIO()
    workbook.save(raw)
    stamp = MADE.strftime("%Y-%m-%dT%H:%M:%SZ")
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp.encode(), data)
            if entry.filename.startswith("xl/worksheets/"):
                # openpyxl calls every height set by hand; Excel's own, which follow the text, are not marked so.
                data = data.replace(b' customHeight="1"', b"")
            fresh = zipfile.ZipInfo(entry.filename, (2021, 1, 29, 8, 0, 0))
            fresh.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(fresh, data)


def main():
    workbook = Workbook()
    fill_main_sheet(workbook.active)
    fill_school_sheet(workbook.create_sheet("Barn- och utbildningsnämnden"))
    fill_read_me(workbook.create_sheet("Läs mig"))
    save_reproducibly(workbook)


main()
