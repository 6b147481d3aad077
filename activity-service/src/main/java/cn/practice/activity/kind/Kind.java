package cn.practice.activity.kind;

import cn.practice.activity.kind.KindEvent.KindStated;
import java.util.List;

/** One kind of activity; minutes are credited only where it counts as service. */
public record Kind(
        String code,
        String nameZh,
        String nameEn,
        boolean countsAsService,
        boolean hazard,
        int graceMinutes,
        List<Form> forms) {

    /** A form that activities of this kind take. */
    public record Form(String code, String nameZh, String nameEn) {}

    KindStated stated() {
        return new KindStated(code, nameZh, nameEn, countsAsService, hazard, forms);
    }

    boolean hasForm(String form) {
        return forms.stream().anyMatch(each -> each.code().equals(form));
    }
}
