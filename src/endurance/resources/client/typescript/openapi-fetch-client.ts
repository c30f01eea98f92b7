// A case system with openapi-fetch, on the types that openapi-typescript made of the OpenAPI document.
import createClient from "openapi-fetch";
import type { components, paths } from "./schema";

declare const process: { argv: string[] };

// Of this client alone, so that others can ask the same service.
const name = process.argv[4]!;

type Answer = components["schemas"]["Answer"];
type BriefAnswer = components["schemas"]["BriefAnswer"];
type Profile = components["schemas"]["RecommendationRequest"];

const address = process.argv[2]!;
const example = JSON.parse(process.argv[3]!) as Profile;
const api = createClient<paths>({ baseUrl: address, headers: { "Accept-Language": "en" } });
const read: Record<string, string> = {};

/** An answer is in full unless it was asked for in brief. */
function full(answer: Answer | BriefAnswer | undefined): Answer {
  if (answer === undefined || !("caveats" in answer)) {
    throw new Error("No full answer");
  }
  return answer;
}

function lines(answers: unknown): string[] {
  return String(answers).trimEnd().split("\n");
}

async function ask(citizenRef: string, key?: string) {
  return api.POST("/v1/recommendations", {
    body: { ...example, citizenRef },
    params: key === undefined ? {} : { header: { "Idempotency-Key": key } },
  });
}

async function main(): Promise<void> {
  const dry = await api.POST("/v1/recommendations", { body: example, params: { query: { dryRun: true } } });
  read["dry run"] = String(full(dry.data).decisionId);

  const answer = full((await ask(`${name}-first`)).data);
  const first = answer.recommendations[0]!;
  const effect = first.expectedEffects[0]!;
  read["first"] = `${first.rank} ${first.id} ${first.evidence.strength}`;
  read["effect"] = `${effect.finding} ${effect.absolute?.value} ${effect.absolute?.unit} ${effect.direction}`;

  const id = answer.decisionId!;
  const decision = await api.GET("/v1/decisions/{id}", { params: { path: { id } } });
  read["same answer"] = String(JSON.stringify(decision.data?.said?.answer) === JSON.stringify(answer));
  read["input"] = String(decision.data?.said?.input.citizen?.["benefit"]);
  const replay = await api.POST("/v1/decisions/{id}/replay", { params: { path: { id } } });
  read["replayed"] = `${replay.data?.against} ${replay.data?.identical}`;
  const comparison = await api.POST("/v1/decisions/{id}/replay", {
    params: { path: { id }, query: { against: "in-force" } },
  });
  read["held against"] = `${comparison.data?.against} ${comparison.data?.changes?.length}`;

  const feedback = await api.POST("/v1/decisions/{id}/feedback", {
    params: { path: { id } },
    body: { recommendation: first.id, outcome: "ACCEPTED", reasonCode: "FITS_THE_CITIZEN", by: "CASEWORKER" },
  });
  read["feedback"] = String(feedback.data?.decisionId === id);

  const report = await api.GET("/v1/decisions/{id}/report", {
    params: { path: { id }, query: { format: "pdf" } },
    parseAs: "arrayBuffer",
  });
  read["report"] = new TextDecoder().decode((report.data as ArrayBuffer).slice(0, 4));

  const once = await ask(`${name}-retry`, `${name}-key`);
  const again = await ask(`${name}-retry`, `${name}-key`);
  read["retry"] = `${again.response.headers.get("Idempotent-Replayed")} ${full(again.data).decisionId === full(once.data).decisionId}`;

  for (let i = 0; i < 3; i++) {
    await ask(`${name}-pages`);
  }
  let pages = 0;
  let found = 0;
  let cursor: string | undefined;
  do {
    const page = await api.GET("/v1/decisions", {
      params: { query: { citizenRef: `${name}-pages`, limit: 2, ...(cursor === undefined ? {} : { cursor }) } },
    });
    cursor = page.data?.next;
    found += page.data!.decisions.length;
    pages++;
  } while (cursor !== undefined);
  read["pages"] = `${pages} of ${found}`;

  const refused = await api.POST("/v1/recommendations", { body: { citizenRef: "child", citizen: { age: 7 } } });
  read["problem"] = `${refused.error?.status} ${refused.error?.type} ${refused.error?.errors?.[0]?.pointer} ${refused.error?.errors?.[0]?.code}`;

  const batch = await api.POST("/v1/recommendations/batch", {
    body: `${JSON.stringify(example)}\n{"citizenRef": 7}\n`,
    bodySerializer: (body) => body,
    headers: { "Content-Type": "application/x-ndjson" },
    params: { query: { dryRun: true, detail: "brief" } },
    parseAs: "text",
  });
  const [good, bad] = lines(batch.data);
  const brief = JSON.parse(good!) as BriefAnswer;
  const problem = JSON.parse(bad!) as components["schemas"]["BatchProblem"];
  read["batch"] = `${brief.recommendations[0]?.id} ${problem.line} ${problem.problem.status}`;

  const catalogue = await api.GET("/v1/recommendations/catalogue");
  const etag = catalogue.response.headers.get("ETag")!;
  const unchanged = await api.GET("/v1/recommendations/catalogue", { params: { header: { "If-None-Match": etag } } });
  read["unchanged"] = String(unchanged.response.status);

  console.log(JSON.stringify(read));
}

void main();
