package cn.practice.volunteer.person.naming;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** One spelling of a name for comparing: without width, case, spaces and the dots and hyphens between its parts. */
final class NameText {

    private NameText() {}

    static String of(String name) {
        return Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
