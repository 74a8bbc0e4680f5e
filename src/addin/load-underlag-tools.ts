// What reads the file of a workbook and makes the files of its underlag: loaded when «Skapa underlag» is first used, in pane and page alike.
import type { UnderlagTools } from '../taskpane/pane-services.ts';

export async function loadUnderlagTools(): Promise<UnderlagTools> {
  const [{ openXlsx }, { createReportFiles }, { makeUnderlag }, { describeSharing }] = await Promise.all([
    import(/* webpackChunkName: "make-underlag" */ '../xlsx/xlsx-workbook.ts'),
    import(/* webpackChunkName: "make-underlag" */ '../report/create-underlag.ts'),
    import(/* webpackChunkName: "make-underlag" */ '../app/make-underlag.ts'),
    import(/* webpackChunkName: "make-underlag" */ '../app/describe-sharing.ts'),
  ]);
  return { openXlsx, createReportFiles, makeUnderlag, describeSharing };
}
