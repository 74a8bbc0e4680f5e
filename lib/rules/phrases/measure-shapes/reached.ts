// «målvärdet uppnått» and its contrary.
import type { MeasureCondition } from '../../../model/condition.ts';
import type { Shape } from '../shape.ts';
import { REACHED } from './conditions.ts';

export const REACHED_SHAPES: readonly Shape<MeasureCondition>[] = [
  {
    says: [
      '@mål? helt? @nått',
      '@mål @nått eller (bättre|överträffat|överträffas)',
      'helt? @nått @mål',
      '@utfall? @når (upp till)? @mål',
      '@utfall? (enligt|i nivå med|lika med|samma som)? @mål eller bättre',
      '@utfall? (i nivå med eller|lika med eller|lika bra som eller) bättre än @mål',
      '@utfall? minst (lika bra som|i nivå med) @mål',
      '@utfall? inte sämre än @mål',
    ],
    means: () => REACHED,
    offer: 'målvärdet uppnått',
  },
  {
    says: [
      '@mål? inte @nått',
      '@mål @nått inte',
      'inte @nått @mål',
      '@utfall? @når inte (upp till)? @mål',
      '@utfall? inte (når|nått|uppnår|uppnått|uppfyller|uppfyllt) (upp till)? @mål',
      '@utfall? sämre än @mål',
      '@utfall? (missar|missat) @mål',
      '@mål (missat|missas|missats)',
    ],
    means: () => ({ kind: 'not', of: REACHED }),
    offer: 'målvärdet inte uppnått',
  },
  {
    says: [
      '@utfall? bättre än @mål',
      '@utfall? (@över|@högst|minst|lägst|inte (under|lägre än|mindre än)) @mål',
    ],
    means: () => ({
      refused:
        'Om ett högre eller lägre utfall är bättre beror på målvärdet; skriv om målvärdet är uppnått eller inte.',
      suggestion: 'målvärdet uppnått',
    }),
  },
  {
    says: ['@utfall? @under @mål'],
    means: () => ({
      refused: 'Om ett lägre utfall är sämre beror på målvärdet; skriv om målvärdet är uppnått eller inte.',
      suggestion: 'målvärdet inte uppnått',
    }),
  },
  {
    says: [
      '@mål? (delvis|nästan|inte helt|inte fullt ut|i stort sett|till (viss|stor) del|till (största|större) delen) @nått @mål?',
      '@utfall? (nära|i närheten av|strax under) @mål',
    ],
    means: () => ({
      refused:
        'Texten säger inte hur nära målvärdet utfallet ska vara; skriv en gräns, till exempel «minst 90\u00A0% av målvärdet».',
    }),
  },
];
