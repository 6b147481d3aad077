package cn.practice.activity.kind;

import cn.practice.activity.kind.Kind.Form;
import java.util.List;

/** What is told about the catalogue of kinds. */
public sealed interface KindEvent {

    /** This is what a kind is from now on. */
    record KindStated(
            String code, String nameZh, String nameEn, boolean countsAsService, boolean hazard, List<Form> forms)
            implements KindEvent {}
}
