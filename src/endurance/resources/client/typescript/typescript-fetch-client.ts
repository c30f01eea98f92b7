// A case system with the client that openapi-generator's typescript-fetch made of the OpenAPI document.
import {
  type BriefAnswer,
  type BatchProblem,
  BatchProblemFromJSON,
  BriefAnswerFromJSON,
  Configuration,
  DecisionsApi,
  KnowledgeApi,
  ProblemFromJSON,
  RecommendationRequestFromJSON,
  RecommendationsApi,
  ResponseError,
  AnswerFromJSON,
  AnswerToJSON,
} from "./fetch";

declare const process: { argv: string[] };

// Of this client alone, so that others can ask the same service.
const name = process.argv[4]!;

const configuration = new Configuration({ basePath: process.argv[2]!, headers: { "Accept-Language": "en" } });
const recommendations = new RecommendationsApi(configuration);
const decisions = new DecisionsApi(configuration);
const knowledge = new KnowledgeApi(configuration);
const example = RecommendationRequestFromJSON(JSON.parse(process.argv[3]!));
const read: Record<string, string> = {};

function asked(citizenRef: string) {
  return { recommendationRequest: { ...example, citizenRef } };
}

async function failure(call: Promise<unknown>): Promise<Response> {
  try {
    await call;
  } catch (e) {
    if (e instanceof ResponseError) {
      return e.response;
    }
    throw e;
  }
  throw new Error("It did not fail");
}

async function main(): Promise<void> {
  read["dry run"] = String((await recommendations.recommend({ ...asked("dry"), dryRun: true })).decisionId);

  const answer = await recommendations.recommend(asked(`${name}-first`));
  const first = answer.recommendations[0]!;
  const effect = first.expectedEffects[0]!;
  read["first"] = `${first.rank} ${first.id} ${first.evidence.strength}`;
  read["effect"] = `${effect.finding} ${effect.absolute?.value} ${effect.absolute?.unit} ${effect.direction}`;

  const id = answer.decisionId!;
  const decision = await decisions.decision({ id });
  read["same answer"] = String(JSON.stringify(decision.said?.answer) === JSON.stringify(answer));
  read["input"] = String(decision.said?.input.citizen?.benefit);
  const replay = await decisions.replay({ id });
  read["replayed"] = `${replay.against} ${replay.identical}`;
  const comparison = await decisions.replay({ id, against: "in-force" });
  read["held against"] = `${comparison.against} ${comparison.changes?.length}`;

  const feedback = await decisions.feedback({
    id,
    feedbackRequest: {
      recommendation: first.id,
      outcome: "ACCEPTED",
      reasonCode: "FITS_THE_CITIZEN",
      by: "CASEWORKER",
    },
  });
  read["feedback"] = String(feedback.decisionId === id);

  const report = await decisions.report({ id, format: "pdf" });
  read["report"] = await report.slice(0, 4).text();

  const once = await recommendations.recommend({ ...asked(`${name}-retry`), idempotencyKey: `${name}-key` });
  const again = await recommendations.recommendRaw({ ...asked(`${name}-retry`), idempotencyKey: `${name}-key` });
  read["retry"] = `${again.raw.headers.get("Idempotent-Replayed")} ${(await again.value()).decisionId === once.decisionId}`;

  for (let i = 0; i < 3; i++) {
    await recommendations.recommend(asked(`${name}-pages`));
  }
  let pages = 0;
  let found = 0;
  let cursor: string | undefined;
  do {
    const page = await decisions.decisions({ citizenRef: `${name}-pages`, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    cursor = page.next;
    found += page.decisions.length;
    pages++;
  } while (cursor !== undefined);
  read["pages"] = `${pages} of ${found}`;

  const refused = await failure(
    recommendations.recommend({ recommendationRequest: { citizenRef: "child", citizen: { age: 7 } } }),
  );
  const problem = ProblemFromJSON(await refused.json());
  read["problem"] = `${problem.status} ${problem.type} ${problem.errors?.[0]?.pointer} ${problem.errors?.[0]?.code}`;

  const batch = await recommendations.recommendBatch({
    body: `${process.argv[3]!.replaceAll("\n", " ")}\n{"citizenRef": 7}\n`,
    dryRun: true,
    detail: "brief",
  });
  const [good, bad] = (await batch.text()).trimEnd().split("\n");
  const brief: BriefAnswer = BriefAnswerFromJSON(JSON.parse(good!));
  const line: BatchProblem = BatchProblemFromJSON(JSON.parse(bad!));
  read["batch"] = `${brief.recommendations[0]?.id} ${line.line} ${line.problem.status}`;

  const etag = (await knowledge.catalogueRaw({})).raw.headers.get("ETag")!;
  read["unchanged"] = String((await failure(knowledge.catalogue({ ifNoneMatch: etag }))).status);

  const later = JSON.parse(JSON.stringify(AnswerToJSON(answer)).replaceAll('"STRONG"', '"STRONGEST"'));
  read["newer"] = String(AnswerFromJSON(later).recommendations[0]?.evidence.strength);

  console.log(JSON.stringify(read));
}

void main();
