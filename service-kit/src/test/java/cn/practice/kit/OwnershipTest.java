package cn.practice.kit;

import cn.practice.kit.testing.TableOwnership;

class OwnershipTest extends TableOwnership {}
