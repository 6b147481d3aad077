package cn.practice.volunteer;

import cn.practice.kit.testing.ProblemTexts;

class ProblemTextsTest extends ProblemTexts {}
