package cn.practice.reporting;

import cn.practice.kit.testing.TableOwnership;
import java.util.Set;

class OwnershipTest extends TableOwnership {

    @Override
    protected Set<String> toBeMended() {
        return Set.of(
                "audit writes fact",
                "audit writes journal",
                "audit writes position",
                "audit writes rollup",
                "audit writes total",
                "coverage reads fact",
                "coverage reads known_site",
                "coverage reads total",
                "fact reads fact",
                "fact reads journal",
                "store reads live",
                "total reads generation",
                "total reads live",
                "total reads position",
                "total reads rollup",
                "total reads total");
    }
}
