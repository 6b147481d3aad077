package cn.practice.activity.signup.decision;

import cn.practice.activity.signup.roster.SignUp;
import cn.practice.kit.problem.Refusal;

/** What became of a request. */
public sealed interface Outcome {

    /** A new sign-up; the position matters where it waits. */
    record Entered(SignUp signUp, int position) implements Outcome {}

    /** The same request again, or another while the first is live. */
    record Repeated(SignUp signUp) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}
}
