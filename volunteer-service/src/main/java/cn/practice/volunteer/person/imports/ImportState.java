package cn.practice.volunteer.person.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is. */
@Schema(
        name = "PeopleImportState",
        description = "RUNNING: some lines are not done; sent again, the same sheet goes on")
enum ImportState {
    /** Some lines are not done: whoever sent the sheet sends it again, and it goes on. */
    RUNNING,
    DONE
}
