package cn.practice.volunteer;

import cn.practice.kit.testing.TableOwnership;

class OwnershipTest extends TableOwnership {}
