#!/usr/bin/env bash
# Makes bild.png, the picture in the README: the example judged by the command line and drawn by LibreOffice.
# Needs libreoffice-calc, poppler-utils and fonts-liberation.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The exit status 1 means judged with questions, which the example has.
node "$here/../cli/malljus.mjs" bedom "$here/kommunens-mal-2019-2022.xlsx" --ut "$work/bild.xlsx" >/dev/null || [ $? -eq 1 ]

# A profile of its own with Swedish number formats, so that the reader sees 14 465 and 88,0 %.
mkdir -p "$work/profile/user"
cat >"$work/profile/user/registrymodifications.xcu" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>sv-SE</value></prop></item>
</oor:items>
XML
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" "$work/bild.xlsx" >/dev/null 2>&1
pdftoppm -png -singlefile -f 1 -l 1 -r 190 -x 90 -y 130 -W 2060 -H 750 "$work/bild.pdf" "$here/bild"
echo "Skrev $here/bild.png"
