package cn.practice.reporting;

import cn.practice.kit.testing.TableOwnership;

class OwnershipTest extends TableOwnership {}
