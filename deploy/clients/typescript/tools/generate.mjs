// Writes src/schema.ts out of the contract: its types, and the codes of problems that are known today.
import { writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const codes = new Set();
const tree = await openapiTS(new URL("../../openapi.yaml", import.meta.url), {
  transform(schema) {
    schema["x-extensible-enum"]?.forEach((code) => codes.add(code));
    return undefined;
  },
});
const known = [...codes].map((code) => `\n  | ${JSON.stringify(code)}`).join("");
await writeFile(
  new URL("../src/schema.ts", import.meta.url),
  `${astToString(tree)}\nexport type KnownCode =${known};\n`,
);
