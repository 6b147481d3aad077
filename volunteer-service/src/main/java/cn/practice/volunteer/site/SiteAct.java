package cn.practice.volunteer.site;

import cn.practice.kit.trail.Act;

/** What staff do to the tree of sites. */
enum SiteAct implements Act {
    SITE_OPENED,
    SITE_RENAMED,
    SITE_MOVED,
    SITE_CLOSED,
    SITES_IMPORTED
}
