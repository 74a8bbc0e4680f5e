// The files of an underlag, made in memory of what the officer has seen and chosen, and what is to be told of them.
import type { MadeUnderlag } from '../../app/make-underlag.ts';
import { accept, refuse, type Result } from '../../app/result.ts';
import { DEFAULT_SHARING, type SharingChoices, type SharingFindings } from '../../app/sharing.ts';
import { UNDERLAG_KINDS, type UnderlagKind, type UnderlagWanted } from '../../app/underlag.ts';
import type { PaneServices, UnderlagTools } from '../pane-services.ts';
import { sentence } from '../select/count-words.ts';
import { countLines } from '../select/follow-up/run-words.ts';
import { judgedRemarks } from '../select/underlag/judged-remarks.ts';
import { needsNoDownload } from '../select/underlag/kind-words.ts';
import { reportFacts } from '../select/underlag/report-facts.ts';
import { chosenOptions } from './judging.ts';
import type { PaneState } from './pane-state.ts';
import type { CopyOpened, MadeUnderlagFiles } from './underlag-state.ts';
import { CANCELLED, isCancelled, openWorkbookFile } from './underlag-workbook.ts';
import type { Job } from './work-queue.ts';

/** The files; or what was found, when that is not what the officer has seen, and then nothing has been made. */
export type MadeOrFound =
  | { readonly kind: 'made'; readonly made: MadeUnderlagFiles }
  | { readonly kind: 'other-findings'; readonly findings: SharingFindings };

/** Makes what the officer has chosen, and opens the frozen copy. `seen`: the findings that have been shown. */
export async function makeUnderlagFiles(
  state: PaneState,
  services: PaneServices,
  job: Job,
  seen: SharingFindings | null,
): Promise<Result<MadeOrFound>> {
  const { wanted, left } = wantedFiles(state, services);
  if (wanted.kinds.length + left.length === 0) return refuse('usage', NO_KINDS);
  const opened = await openWorkbookFile(state, services, job);
  if (!opened.ok) return opened;
  const { workbook, tools } = opened.value;
  if (wanted.kinds.includes('xlsx')) {
    const found = workbook.surveySharing();
    if (!found.ok) return found;
    // What nobody has seen is not sent on.
    if (JSON.stringify(found.value) !== JSON.stringify(seen))
      return accept({ kind: 'other-findings', findings: found.value });
  }
  const create = creating(state, job, tools);
  const underlag = await tools.makeUnderlag(workbook, create, wanted, chosenOptions(state, services, job));
  if (!underlag.ok) return underlag;
  const { judged, files, remarks, findings } = underlag.value;
  if (judged.result.assessments.length === 0) return refuse('unsupported', nothingJudged(judged));
  if (await isCancelled(job)) return refuse('cancelled', CANCELLED);
  const lines = findings === null ? [] : tools.describeSharing(findings, wanted.sharing);
  const made: MadeUnderlagFiles = {
    ...{ files, left },
    remarks: [...judgedRemarks(state.current.value, underlag.value), ...remarks],
    counts: countLines(judged, job.core).join(' '),
    inCopy: lines.map(({ text }) => sentence(text)),
    copy: await openCopy(services, underlag.value),
  };
  return accept({ kind: 'made', made });
}

function creating(state: PaneState, job: Job, tools: UnderlagTools): UnderlagTools['createReportFiles'] {
  return async (report, asked) => {
    // The judging is over, and with it what there is to tell of how far that has come.
    if (state.work.value !== null) state.work.value = { ...state.work.value, progress: null };
    return (await isCancelled(job)) ? refuse('cancelled', CANCELLED) : tools.createReportFiles(report, asked);
  };
}

type Wanted = UnderlagWanted & { readonly sharing: SharingChoices };

/** What is made here, and what is left for the page in the browser, where a file can be fetched. */
function wantedFiles(
  { underlag }: PaneState,
  { underlag: host, now }: PaneServices,
): { readonly wanted: Wanted; readonly left: readonly UnderlagKind[] } {
  const all = UNDERLAG_KINDS.filter((kind) => underlag.kinds.value.has(kind));
  const isLeft = (kind: UnderlagKind): boolean => host?.canDownload === false && !needsNoDownload(kind);
  return {
    wanted: {
      kinds: all.filter((kind) => !isLeft(kind)),
      template: underlag.template.value,
      facts: reportFacts(underlag.facts.value, now()),
      sharing: withRole(underlag.sharing.value),
    },
    left: all.filter(isLeft),
  };
}

/** An emptied field gives the usual role: something has to stand where the name stood. */
function withRole(choices: SharingChoices): SharingChoices {
  const role = choices.role.trim();
  return { ...choices, role: role === '' ? DEFAULT_SHARING.role : role };
}

/** Why there is nothing to tell of. */
function nothingJudged({ result: { issues } }: MadeUnderlag['judged']): string {
  const texts = issues.filter(({ severity }) => severity === 'error' || severity === 'question');
  const why = texts.map(({ text }) => text).join(' ');
  return `Det finns inget att göra underlag av. ${why === '' ? 'Ingen måltabell i arbetsboken har några mätvärden.' : why}`;
}

/** A copy that could not be opened is still among the files. */
async function openCopy(
  { underlag: host, workbook }: PaneServices,
  { files }: MadeUnderlag,
): Promise<CopyOpened> {
  const copy = files.find(({ kind }) => kind === 'xlsx');
  if (copy === undefined || host?.openFile === null) return 'no';
  const opened = await workbook.openNew(copy.bytes);
  return opened.ok ? 'opened' : 'refused';
}

const NO_KINDS = 'Välj minst en fil att göra.';
