/** The whole page of a file in src/static, whose content is what stands in `main`. */
export function wholePage(content: string | Buffer, file: string): string;
