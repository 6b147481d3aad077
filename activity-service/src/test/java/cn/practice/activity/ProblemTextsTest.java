package cn.practice.activity;

import cn.practice.kit.testing.ProblemTexts;

class ProblemTextsTest extends ProblemTexts {}
