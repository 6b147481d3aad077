package cn.practice.activity;

import cn.practice.kit.testing.TableOwnership;

class OwnershipTest extends TableOwnership {}
