package cn.practice.activity;

import cn.practice.kit.testing.TableOwnership;
import java.util.Set;

class OwnershipTest extends TableOwnership {

    @Override
    protected Set<String> toBeMended() {
        return Set.of(
                "imports writes activity",
                "imports writes attendance",
                "imports writes credit",
                "imports writes reach",
                "signup writes shift",
                "trail writes trail",
                "activity reads attendance",
                "activity reads known_appointment",
                "activity reads reach",
                "attendance reads activity",
                "attendance reads known_appointment",
                "imports reads campaign",
                "signup reads activity",
                "signup reads known_volunteer");
    }
}
