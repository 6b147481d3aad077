/** The images of the services, and a run of what Kubernetes would be told with them, in pods on this machine. */
@NullMarked
package cn.practice.images;

import org.jspecify.annotations.NullMarked;
