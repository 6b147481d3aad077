import assert from "node:assert/strict";
import { test } from "node:test";
import { wanted, type Schemas } from "../src/index.js";
import { caller, eventually, inMinutes, onceKnown, refusal, registration, stranger, suite } from "./district.js";

const admin = caller(suite.admin);
const auditor = caller(suite.auditor);
const anybody = caller();

test("a volunteer comes to a shift, and the totals say so", async (t) => {
  const [staff, leader, volunteer, late] = [await stranger(), await stranger(), await stranger(), await stranger()];
  const stations = await wanted(anybody.volunteer.GET("/sites", { params: { query: { level: "STATION" } } }));
  const siteCode = stations.items[0]!.code;
  const team = await wanted(
    admin.volunteer.POST("/teams", { body: { name: `前端测试-${staff.subject}`, type: "DEPARTMENT", siteCode } }),
  );
  const register = async (person: typeof volunteer, approver: typeof admin) => {
    const registered = await wanted(person.volunteer.POST("/volunteers", { body: registration(siteCode) }));
    assert.equal(registered.status, "PENDING");
    const path = { id: registered.id };
    const approved = await wanted(approver.volunteer.PUT("/volunteers/{id}/approval", { params: { path } }));
    assert.equal(approved.status, "APPROVED");
    return registered.id;
  };
  const appoint = async (body: Schemas["NewAppointment"]) =>
    await wanted(admin.volunteer.POST("/appointments", { body }));
  await appoint({ volunteerId: await register(staff, admin), role: "SITE_STAFF", siteCode });
  await appoint({ volunteerId: await register(leader, admin), role: "TEAM_LEADER", teamId: team.id });
  const volunteerId = await register(volunteer, staff);
  const lateId = await register(late, staff);

  await t.test("they read themselves, and nobody else may", async () => {
    assert.equal((await wanted(volunteer.volunteer.GET("/volunteers/me"))).id, volunteerId);
    const path = { id: volunteerId };
    const refused = await refusal(wanted(late.volunteer.GET("/volunteers/{id}", { params: { path } })));
    assert.deepEqual([refused.status, refused.code], [403, "FORBIDDEN"]);
  });

  const activity = await onceKnown(
    () => wanted(leader.activity.POST("/activities", { body: plan(siteCode, team.id) })),
    ["FORBIDDEN", "NOT_YET_KNOWN"],
  );
  const shiftId = activity.shifts!.find((shift) => shift.name === "值班")!.id;
  const over = activity.shifts!.find((shift) => shift.name === "布置")!;
  await wanted(leader.activity.PUT("/activities/{id}/publication", { params: { path: { id: activity.id } } }));

  const signUp = (person: typeof volunteer) =>
    onceKnown(
      () => wanted(person.activity.POST("/shifts/{shiftId}/sign-ups", { params: { path: { shiftId } } })),
      ["VOLUNTEER_NOT_APPROVED", "NOT_YET_KNOWN"],
    );

  await t.test("they get the only place, and who comes late is told why not", async () => {
    assert.equal((await signUp(volunteer)).state, "CONFIRMED");

    const full = await refusal(signUp(late));
    assert.deepEqual([full.status, full.code, full.title], [409, "SHIFT_FULL", "Full"]);
  });

  await t.test("a leader sees by name who comes, in two calls, and who comes does not", async () => {
    const list = async (person: typeof leader) => {
      const path = { id: activity.id };
      const { shifts } = await wanted(person.activity.GET("/activities/{id}", { params: { path } }));
      const shift = shifts!.find((each) => each.name === "值班")!;
      return await wanted(person.volunteer.GET("/rosters/{shiftId}", { params: { path: { shiftId: shift.id } } }));
    };

    await eventually(
      () => onceKnown(() => list(leader), ["NOT_YET_KNOWN"]),
      ({ title, name, items }) => {
        const who = items.map((each) => [each.volunteerId, each.name, each.state]);
        assert.deepEqual([title, name, who], ["前端测试", "值班", [[volunteerId, "测试者", "CONFIRMED"]]]);
        assert.match(items[0]!.phone!, /^199\*{4}\d{4}$/);
      },
    );
    assert.equal((await refusal(list(volunteer))).code, "FORBIDDEN");
  });

  await t.test("an app starts with one call, whoever opens it", async () => {
    const start = (person: typeof leader) => wanted(person.volunteer.GET("/me"));

    await eventually(
      () => start(leader),
      ({ subject, roles, volunteer: self, appointments, unread }) => {
        const posts = appointments.map((each) => [each.role, each.teamId, each.teamName]);
        assert.deepEqual([subject, roles, self?.name], [leader.subject, ["TEAM_LEADER"], "测试者"]);
        assert.deepEqual(posts, [["TEAM_LEADER", team.id, team.name]]);
        assert.equal(unread, 2, "approved and appointed");
      },
    );
    const unregistered = await start(await stranger());
    assert.deepEqual([unregistered.volunteer, unregistered.roles, unregistered.unread], [undefined, [], 0]);
  });

  await t.test("a shift is read again only when it changed, and edited only as it was read", async () => {
    const path = { id: shiftId };
    const read = (tag: string) =>
      anybody.activity.GET("/shifts/{id}", { params: { path, header: { "If-None-Match": tag } } });
    const edit = (tag: string) =>
      wanted(
        leader.activity.PUT("/shifts/{id}", { params: { path, header: { "If-Match": tag } }, body: { capacity: 2, waitlistLimit: 0, name: "值守" } }),
      );

    const tag = (await read('""')).response.headers.get("ETag")!;
    assert.equal((await read(tag)).response.status, 304);
    assert.equal((await edit(tag)).places, 2);
    assert.equal((await refusal(edit(tag))).code, "STALE");
    const changed = await read(tag);
    assert.deepEqual([changed.response.status, changed.data?.places, changed.data?.taken], [200, 2, 1]);
  });

  const attendance = await wanted(leader.activity.POST("/check-ins", { body: { shiftId, volunteerId } }));
  const out = await wanted(
    leader.activity.PUT("/attendances/{id}/check-out", { params: { path: { id: attendance.id } } }),
  );
  assert.ok(out.checkedOutAt);
  const forgotten = { minutes: 45, evidenceRef: "PAPER-LIST-1", reasonCode: "CHECK_IN_FORGOTTEN" };
  const claim = () =>
    wanted(
      leader.activity.POST("/attendances/supplements", { body: { shiftId: over.id, volunteerId: lateId, ...forgotten } }),
    );
  const sameDay = day(over.startsAt) === day(new Date().toISOString());
  if (sameDay) {
    const approval = { params: { path: { id: (await claim()).id } } };
    await onceKnown(
      () => wanted(staff.activity.PUT("/attendances/supplements/{id}/approval", approval)),
      ["FORBIDDEN"],
    );
  } else {
    assert.equal((await refusal(claim())).code, "VOLUNTEER_NOT_APPROVED");
  }
  await wanted(
    leader.activity.POST("/reach", {
      body: { activityId: activity.id, audience: "VILLAGE", channel: "ON_SITE", persons: 42 },
    }),
  );

  await t.test("the totals say so", async () => {
    const totals = () => wanted(auditor.reporting.GET("/totals", { params: { query: { team: team.id } } }));
    await eventually(totals, ({ total }) => {
      assert.deepEqual(
        [total.signUps, total.attendances, total.reach, total.serviceMinutes],
        [1, sameDay ? 2 : 1, 42, { ...clocked(out.minutes ?? 0), supplemented: sameDay ? 45 : 0, imported: 0 }],
      );
    });
    assert.equal((await refusal(wanted(volunteer.reporting.GET("/totals")))).code, "FORBIDDEN");
  });
});

test("the sentence is the same for everybody, in either language", async () => {
  const briefing = (lang: string) => wanted(anybody.reporting.GET("/briefing", { params: { query: { lang } } }));
  assert.match((await briefing("zh-CN")).sentence, /名/);
  assert.match((await briefing("en")).sentence, /lectur/i);
});

/** The day in the district. */
function day(at: string) {
  return new Date(at).toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}

function clocked(byLeader: number) {
  return { clocked: byLeader, clockedCode: 0, clockedKiosk: 0, clockedLeader: byLeader };
}

function plan(siteCode: string, teamId: string): Schemas["NewActivity"] {
  const shift = (name: string, from: number, to: number): Schemas["NewShift"] => {
    const endsAt = inMinutes(to);
    return {
      name,
      role: "SERVICE",
      capacity: 1,
      waitlistLimit: 0,
      startsAt: inMinutes(from),
      endsAt,
      signUpClosesAt: endsAt,
    };
  };
  return {
    title: "前端测试",
    kind: "NEIGHBOUR_HELP",
    siteCode,
    ownerSiteCode: siteCode,
    teamId,
    riskNotice: "无",
    startsAt: inMinutes(-120),
    endsAt: inMinutes(60),
    shifts: [shift("布置", -110, -40), shift("值班", -20, 50)],
  };
}
