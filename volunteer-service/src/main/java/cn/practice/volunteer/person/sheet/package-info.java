/** Sheets of a spreadsheet or of text, read line by line without being held in memory. */
@NullMarked
package cn.practice.volunteer.person.sheet;

import org.jspecify.annotations.NullMarked;
