package cn.practice.reporting;

import cn.practice.kit.testing.ProblemTexts;

class ProblemTextsTest extends ProblemTexts {}
