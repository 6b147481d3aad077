import { randomInt, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { practice, Refused, type Code, type Practice, type Problem, type Schemas } from "../src/index.js";

const PATIENCE = 20_000;

/** A running suite: its addresses and two tokens as `./suite up` prints them, from the environment. */
export const suite = {
  volunteer: process.env.VOLUNTEER_URL ?? "http://localhost:8081",
  activity: process.env.ACTIVITY_URL ?? "http://localhost:8082",
  reporting: process.env.REPORTING_URL ?? "http://localhost:8083",
  identity: process.env.IDENTITY_URL ?? "http://localhost:8180",
  admin: required("ADMIN"),
  auditor: required("AUDITOR"),
};

function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: take the token that ./suite up prints`);
  }
  return value;
}

/** Somebody as they call each service. */
export interface Caller {
  volunteer: Practice;
  activity: Practice;
  reporting: Practice;
}

export function caller(token?: string): Caller {
  const at = (baseUrl: string) =>
    practice({ baseUrl, language: "en", ...(token === undefined ? {} : { token: () => token }) });
  return { volunteer: at(suite.volunteer), activity: at(suite.activity), reporting: at(suite.reporting) };
}

/** Somebody nobody has heard of yet. */
export async function stranger(): Promise<Caller & { subject: string }> {
  const subject = randomUUID();
  const answer = await fetch(`${suite.identity}/local/tokens`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ subject }),
  });
  const { token } = (await answer.json()) as { token: string };
  return { subject, ...caller(token) };
}

/** A registration that nobody takes for somebody else's: its document and its phone are its own. */
export function registration(siteCode: string): Schemas["Registration"] {
  const born = new Date(Date.UTC(1950, 0, 1 + randomInt(18_000))).toISOString().slice(0, 10);
  return {
    name: "测试者",
    sex: "FEMALE",
    birthDate: born,
    documentType: "RESIDENT_ID",
    documentNumber: documentNumber(born, 2 * randomInt(500)),
    residenceArea: "测试",
    phone: `199${String(randomInt(1e8)).padStart(8, "0")}`,
    siteCode,
  };
}

// GB 11643: a division that does not exist, the birth date, an order that is even for women, a check digit
function documentNumber(born: string, order: number): string {
  const body = `999999${born.replaceAll("-", "")}${String(order).padStart(3, "0")}`;
  const sum = [...body].reduce((before, digit, i) => before + Number(digit) * (2 ** (17 - i) % 11), 0);
  return body + "10X98765432"[sum % 11];
}

/** Asks again while news of what is named is still on its way between the services. */
export async function onceKnown<T>(ask: () => Promise<T>, onItsWay: Code[]): Promise<T> {
  for (const end = Date.now() + PATIENCE; ; ) {
    try {
      return await ask();
    } catch (refused) {
      const passing = refused instanceof Refused && onItsWay.includes(refused.problem.code);
      if (!passing || Date.now() > end) {
        throw refused;
      }
      await setTimeout(100);
    }
  }
}

/** Asks until the assertions about the answer hold; those that do not in the end are thrown. */
export async function eventually<T>(ask: () => Promise<T>, holds: (answer: T) => void): Promise<void> {
  for (const end = Date.now() + PATIENCE; ; ) {
    const answer = await ask();
    try {
      return holds(answer);
    } catch (unmet) {
      if (Date.now() > end) {
        throw unmet;
      }
      await setTimeout(100);
    }
  }
}

/** The problem that is answered. */
export async function refusal(answer: Promise<unknown>): Promise<Problem> {
  try {
    await answer;
  } catch (refused) {
    if (refused instanceof Refused) {
      return refused.problem;
    }
    throw refused;
  }
  throw new Error("nothing was refused");
}

export function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}
