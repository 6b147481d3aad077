package cn.practice.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Node says of the contract and of the client that is generated from it. */
class TypeScriptTest {

    private static final Npm NPM =
            Npm.typescript(Path.of("..", "..").toAbsolutePath().normalize());

    @BeforeAll
    static void install() throws Exception {
        assumeTrue(Npm.isExpected(), "no npm on the path: the TypeScript client is not checked");
        NPM.install();
    }

    @Test
    void theContractHasNothingToComplainOf() throws Exception {
        assertThat(NPM.run("lint", Map.of())).contains("No results");
    }

    @Test
    void theClientIsGeneratedAndCompiles() throws Exception {
        assertThat(NPM.run("build", Map.of())).doesNotContain("error");
    }
}
