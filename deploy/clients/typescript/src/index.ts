import createClient, { type Client } from "openapi-fetch";
import type { components, KnownCode, paths } from "./schema.js";

export type Schemas = components["schemas"];
export type Practice = Client<paths>;

/** Codes grow by and by; one that is not known here is taken by its status. */
export type Code = KnownCode | (string & {});
export type Problem = Schemas["Problem"] & { code: Code };

export interface Settings {
  /** Where the services answer: the ingress, or one of them. */
  baseUrl: string;
  /** The caller's access token, asked for at each request; without it they are anonymous. */
  token?: () => string | Promise<string>;
  /** The language of problems and briefings' sentences. */
  language?: "zh-CN" | "en";
}

/** A client of everything in the contract. */
export function practice({ baseUrl, token, language = "zh-CN" }: Settings): Practice {
  const client = createClient<paths>({ baseUrl, headers: { "Accept-Language": language } });
  if (token) {
    client.use({
      async onRequest({ request }) {
        request.headers.set("Authorization", `Bearer ${await token()}`);
        return request;
      },
    });
  }
  return client;
}

/** What a service refused, with a code that a program can act on. */
export class Refused extends Error {
  readonly problem: Problem;
  /** Seconds after which the same request may succeed, if the service says so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, response: Response) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
    this.name = "Refused";
    this.problem = problem;
    const seconds = response.headers.get("Retry-After");
    this.retryAfter = seconds === null ? undefined : Number(seconds);
  }
}

/** The data of an answer, or the problem thrown. */
export async function wanted<T>(
  answer: Promise<{ data?: T; error?: Schemas["Problem"]; response: Response }>,
): Promise<T> {
  const { data, error, response } = await answer;
  if (error !== undefined) {
    throw new Refused(error, response);
  }
  return data as T;
}
