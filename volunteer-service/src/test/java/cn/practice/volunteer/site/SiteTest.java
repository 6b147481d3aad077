package cn.practice.volunteer.site;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.volunteer.site.SiteEvent.SiteClosed;
import cn.practice.volunteer.site.SiteEvent.SiteOpened;
import cn.practice.volunteer.site.SiteEvent.SiteRenamed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SiteTest {

    private static final SitePlan PLAN =
            new SitePlan("321181002001", "车站社区站", SiteLevel.STATION, "321181002000", SiteKind.COMMUNITY);

    private final Site site = Site.open(PLAN, Instant.EPOCH);

    @Test
    void opensAsPlanned() {
        assertThat(site.opened())
                .isEqualTo(new SiteOpened(
                        "321181002001",
                        "车站社区站",
                        SiteLevel.STATION,
                        "321181002000",
                        SiteKind.COMMUNITY,
                        Location.UNKNOWN));
        assertThat(site.standing()).isEqualTo(new StandingSite(PLAN, true));
        assertThat(site.version()).isEqualTo(1);
    }

    @Test
    void goesThroughItsLifeOneVersionEach() {
        var again = new SitePlan("321181002001", "新站", SiteLevel.STATION, "321181002000", SiteKind.VILLAGE);

        assertThat(site.rename("车站站")).isEqualTo(new SiteRenamed("321181002001", "车站站"));
        assertThat(site.close(Instant.EPOCH)).isEqualTo(new SiteClosed("321181002001"));
        assertThat(site.isOpen()).isFalse();
        assertThat(site.reopen(again, Instant.EPOCH).name()).isEqualTo("新站");
        assertThat(site.standing()).isEqualTo(new StandingSite(again, true));
        assertThat(site.version()).isEqualTo(4);
    }
}
