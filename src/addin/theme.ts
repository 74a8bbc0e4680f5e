// Lets the pane follow Excel's theme: the attribute data-theme on the page, `dark` or `light`.

/** Of `Office.context.officeTheme`; older Excel gives the colours alone. */
export interface ExcelTheme {
  readonly isDarkTheme?: boolean;
  /** `#262626` */
  readonly bodyBackgroundColor?: string;
}

/** Sets the theme now and whenever the page is shown again: Excel tells of no change. `theme` gives undefined where Excel has none. */
export function followTheme(page: Document, theme: () => ExcelTheme | undefined): void {
  const apply = (): void => {
    const now = theme();
    if (now === undefined) delete page.documentElement.dataset['theme'];
    else page.documentElement.dataset['theme'] = isDark(now) ? 'dark' : 'light';
  };
  apply();
  page.addEventListener('visibilitychange', apply);
}

function isDark({ isDarkTheme, bodyBackgroundColor }: ExcelTheme): boolean {
  return isDarkTheme ?? (bodyBackgroundColor !== undefined && isDarkColour(bodyBackgroundColor));
}

/** Whether white text is easier to read on it than black. */
function isDarkColour(colour: string): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (parts === null) return false;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  // How bright the eye finds each colour (ITU-R BT.601).
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
