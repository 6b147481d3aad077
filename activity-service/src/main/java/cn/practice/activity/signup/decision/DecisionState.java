package cn.practice.activity.signup.decision;

import cn.practice.activity.signup.decision.Candidate.RequestKey;
import cn.practice.activity.signup.roster.ShiftRoster;
import cn.practice.activity.signup.roster.SignUp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything a decision looks at, read under the locks.
 *
 * @param rosters of the shifts asked for
 * @param live the live sign-ups of the persons asking
 * @param met the sign-ups that earlier requests with the same key made or met
 * @param hazardous the kinds that are no service for minors
 */
public record DecisionState(
        Map<UUID, ShiftRoster> rosters, List<SignUp> live, Map<RequestKey, SignUp> met, Set<String> hazardous) {}
