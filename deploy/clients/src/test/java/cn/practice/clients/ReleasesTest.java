package cn.practice.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A front end built on a release goes on working until the major version changes. While nothing of a major version was
 * released, {@code CHANGES.md} says what it breaks.
 */
class ReleasesTest {

    private static final Path CONTRACT = Path.of("openapi.yaml");

    @Test
    void saysWhatAMajorVersionBreaksThatWasNotReleased() throws IOException {
        var current = MergedContract.read(CONTRACT);
        var version = current.at("/info/version").asText();
        int major = Integer.parseInt(major(version));

        if (released(major(version)).isEmpty()) {
            var before = released(String.valueOf(major - 1)).getLast();
            assertThat(new Promises(MergedContract.read(before)).brokenBy(current))
                    .isNotEmpty();
            assertThat(Path.of("CHANGES.md")).content().contains("## " + version);
        }
    }

    @Test
    void takesBackNothingThatWasReleased() throws IOException {
        var current = MergedContract.read(CONTRACT);
        var releases = released(major(current.at("/info/version").asText()));

        for (int i = 0; i < releases.size(); i++) {
            var later = i + 1 < releases.size() ? MergedContract.read(releases.get(i + 1)) : current;
            assertThat(new Promises(MergedContract.read(releases.get(i))).brokenBy(later))
                    .as("what was promised in " + releases.get(i))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/paths/~1kinds",
                "/paths/~1sign-ups~1{id}/delete",
                "/paths/~1shifts~1{shiftId}~1sign-ups/post/responses/201",
                "/components/schemas/SignUpView/properties/position",
                "/components/schemas/NewActivity/properties/riskNotice"
            })
    void missesWhatIsGone(String pointer) throws IOException {
        var later = MergedContract.read(CONTRACT);
        parent(later, pointer).remove(last(pointer));

        assertThat(new Promises(MergedContract.read(CONTRACT)).brokenBy(later)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /components/schemas/SignUpView/properties/decision      | {type: string}
            /components/schemas/PageKind/properties/items           | {type: array, items: {type: string}}
            /components/schemas/SignUpState/enum                    | [CONFIRMED, WAITLISTED, LOST]
            /components/schemas/NewCampaign/required                | [name, fromDay, toDay, target]
            /components/schemas/NewActivity/properties/title        | {type: string, maxLength: 20}
            /components/schemas/SignUpView/required                 | [id]
            /paths/~1kinds/get/security                             | [{bearer: []}]
            /paths/~1kinds/get/operationId                          | listAllKinds
            """)
    void missesWhatIsNotAsItWas(String pointer, String now) throws IOException {
        var later = MergedContract.read(CONTRACT);
        parent(later, pointer).set(last(pointer), new YAMLMapper().readTree(now));

        assertThat(new Promises(MergedContract.read(CONTRACT)).brokenBy(later)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /components/schemas/SignUpView/properties/note                         | {type: string}
            /components/schemas/NewReach/properties/note                           | {type: string}
            /paths/~1shifts~1{shiftId}~1sign-ups/post/responses/418                | {description: a new problem}
            /paths/~1something-new                                                 | {get: {responses: {200: {description: OK}}}}
            """)
    void takesWhatIsNew(String pointer, String added) throws IOException {
        var later = MergedContract.read(CONTRACT);
        parent(later, pointer).set(last(pointer), new YAMLMapper().readTree(added));

        assertThat(new Promises(MergedContract.read(CONTRACT)).brokenBy(later)).isEmpty();
    }

    /** The releases of a major version in their order; the file is named after the version. */
    private static List<Path> released(String major) throws IOException {
        try (var files = Files.list(Path.of("released"))) {
            return files.filter(each -> major(version(each)).equals(major))
                    .sorted(Comparator.comparing(each -> Version.parse(version(each))))
                    .toList();
        }
    }

    private static String version(Path release) {
        return release.getFileName().toString().replace(".yaml", "");
    }

    private static String major(String version) {
        return version.split("\\.", 2)[0];
    }

    private static ObjectNode parent(JsonNode document, String pointer) {
        return (ObjectNode) document.at(JsonPointer.compile(pointer).head());
    }

    private static String last(String pointer) {
        return JsonPointer.compile(pointer).last().getMatchingProperty();
    }
}
