package cn.practice.local;

import java.util.List;

/** What was asked for behind {@code ./suite up}. */
record Options(boolean fresh, int portOffset, boolean quiet) {

    static Options parse(List<String> arguments) {
        boolean fresh = false;
        boolean quiet = false;
        int offset = 0;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var option = rest.next();
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--quiet" -> quiet = true;
                case "--port-offset" -> offset = offset(rest.hasNext() ? rest.next() : "");
                default -> throw new StartFailed("unknown option " + option + ": try ./suite help");
            }
        }
        return new Options(fresh, offset, quiet);
    }

    private static int offset(String text) {
        try {
            int offset = Integer.parseInt(text);
            if (offset >= 0 && offset <= 40_000) {
                return offset;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the one refusal
        }
        throw new StartFailed("--port-offset needs a number from 0 to 40000");
    }
}
