// Titles of slides that differ, since those who hear the presentation find their way by them.
import { numberTitle } from './slide-layout.ts';
import type { Slide } from './slides.ts';

/** The slides, where one with the title of an earlier slide has a number after it: two goals may have the same name, or begin alike. */
export function withOwnTitles(slides: readonly Slide[]): readonly Slide[] {
  const taken = new Set<string>();
  return slides.map((slide) => {
    let title = slide.title;
    for (let number = 2; taken.has(title); number++)
      title = numberTitle(slide.title, ` – nr ${String(number)}`);
    taken.add(title);
    return { ...slide, title };
  });
}
