package cn.practice.volunteer.person.sheet;

import cn.practice.kit.problem.Refusal;

/** Why a sheet is not read. */
final class Refusals {

    private Refusals() {}

    /** Something in the file is not as the format has it. */
    static final class SheetUnreadable extends Refusal {
        private static final long serialVersionUID = 1L;

        SheetUnreadable() {
            super(422, "SHEET_UNREADABLE");
        }
    }

    /** The text is in none of the encodings that spreadsheets write here. */
    static final class SheetEncoding extends Refusal {
        private static final long serialVersionUID = 1L;

        SheetEncoding() {
            super(422, "SHEET_ENCODING");
        }
    }

    /** The file is of before 2007, or is locked with a password. */
    static final class SheetOldFormat extends Refusal {
        private static final long serialVersionUID = 1L;

        SheetOldFormat() {
            super(422, "SHEET_OLD_FORMAT");
        }
    }

    /** The file brings a program. */
    static final class SheetWithMacros extends Refusal {
        private static final long serialVersionUID = 1L;

        SheetWithMacros() {
            super(422, "SHEET_WITH_MACROS");
        }
    }

    /** There is not even a line of headings. */
    static final class SheetEmpty extends Refusal {
        private static final long serialVersionUID = 1L;

        SheetEmpty() {
            super(422, "SHEET_EMPTY");
        }
    }

    /** There are more lines, or more in them, than one import takes. */
    static final class SheetTooLong extends Refusal {
        private static final long serialVersionUID = 1L;

        SheetTooLong(int most) {
            super(422, "SHEET_TOO_LONG", most);
            with("most", most);
        }
    }
}
