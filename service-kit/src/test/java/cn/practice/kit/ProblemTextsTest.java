package cn.practice.kit;

import cn.practice.kit.testing.ProblemTexts;
import java.util.Set;

class ProblemTextsTest extends ProblemTexts {

    /** Of what the framework declines before any code of ours is reached. */
    @Override
    protected Set<String> toldWithoutARefusal() {
        return Set.of(
                "BAD_REQUEST",
                "INTERNAL",
                "INVALID_JSON",
                "METHOD_NOT_ALLOWED",
                "NOT_ACCEPTABLE",
                "NO_SUCH_PATH",
                "UNSUPPORTED_MEDIA_TYPE",
                "VALIDATION_FAILED");
    }

    /** What features of several services do not find. */
    @Override
    protected Set<String> phrasesForOthers() {
        return Set.of(
                "kit: phrase.activity",
                "kit: phrase.audit",
                "kit: phrase.shift",
                "kit: phrase.site",
                "kit: phrase.team",
                "kit: phrase.volunteer");
    }
}
