package cn.practice.volunteer.person.imports;

/** How far an import is. */
enum ImportState {
    /** Some lines are not done: whoever sent the sheet sends it again, and it goes on. */
    RUNNING,
    DONE
}
