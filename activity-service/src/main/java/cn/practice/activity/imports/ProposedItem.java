package cn.practice.activity.imports;

import cn.practice.activity.imports.Import.Item;

/**
 * An activity in a proposal.
 *
 * @param place in the request that proposed it, from 0
 */
record ProposedItem(int place, Item item) {}
