/** Identity documents: which number fits whom, and how numbers are sealed under one key per person. */
@NullMarked
package cn.practice.volunteer.person.identity;

import org.jspecify.annotations.NullMarked;
