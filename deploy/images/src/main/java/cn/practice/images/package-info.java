/** The images of the services, and what runs other programs to make them. */
@NullMarked
package cn.practice.images;

import org.jspecify.annotations.NullMarked;
