import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { chromium, type Browser } from "playwright-core";
import { suite } from "./district.js";

const origin = process.env.PAGE ?? "http://localhost:5173";

/** What a front end does, with nothing of ours in it: signs in, asks, refreshes, asks again. */
const script = `
  const manager = new oidc.UserManager({
    authority: "${suite.identity}",
    client_id: "practice-web",
    redirect_uri: "${origin}/callback",
    scope: "openid profile",
    userStore: new oidc.WebStorageStateStore({ store: sessionStorage }),
  });
  const said = document.getElementById("said");
  document.getElementById("sign-in").onclick = () => manager.signinRedirect();
  const ask = async (user) => {
    const answer = await fetch("${suite.volunteer}/appointments?subject=me&limit=1", {
      headers: {
        Authorization: "Bearer " + user.access_token,
        traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
      },
    });
    return answer.status;
  };
  const walk = async () => {
    const user = await manager.signinCallback();
    const first = await ask(user);
    const renewed = await manager.signinSilent();
    const second = await ask(renewed);
    return [user.profile.preferred_username, first, renewed.access_token !== user.access_token, second].join(" ");
  };
  if (location.pathname === "/callback") {
    walk().then((all) => (said.textContent = all), (fault) => (said.textContent = "fault: " + fault));
  }
`;
const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8" /><title>志愿服务</title>
  <button id="sign-in">登录</button><p id="said"></p>
  <script src="/oidc-client-ts.js"></script><script>${script}</script></html>`;

const library = new URL("../../node_modules/oidc-client-ts/dist/browser/oidc-client-ts.min.js", import.meta.url);
const server = createServer(async (request, response) => {
  const isLibrary = request.url === "/oidc-client-ts.js";
  response.setHeader("Content-Type", isLibrary ? "text/javascript" : "text/html");
  response.end(isLibrary ? await readFile(library) : html);
});
let browser: Browser;

before(async () => {
  await new Promise<void>((listening) => server.listen(Number(new URL(origin).port), "localhost", listening));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
});

after(async () => {
  await browser.close();
  server.close();
});

test("a page of another origin signs in by code and PKCE, asks, refreshes and asks again", async () => {
  const page = await browser.newPage();
  await page.goto(origin);
  await page.click("#sign-in");
  await page.fill("input[name=username]", "staff");
  await page.fill("input[name=password]", "staff");
  await page.click("button[type=submit]");

  const said = page.locator("#said");
  await said.filter({ hasText: /\S/ }).waitFor({ timeout: 60_000 });
  assert.equal(await said.textContent(), "staff 200 true 200");
});
