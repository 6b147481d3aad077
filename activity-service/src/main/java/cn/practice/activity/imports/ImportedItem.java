package cn.practice.activity.imports;

import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.kind.Kind;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.Period;
import cn.practice.kit.id.Ids;
import java.util.UUID;

/** An item that passed the checks, with the id its activity gets. */
record ImportedItem(UUID id, Item item, Period period, Classification classification) {

    ImportedItem(Item item, Kind kind, Period period) {
        this(
                Ids.next(),
                item,
                period,
                new Classification(
                        item.siteCode(),
                        item.ownerSiteCode(),
                        item.teamId(),
                        item.kind(),
                        item.form(),
                        item.campaignId(),
                        kind.countsAsService()));
    }
}
