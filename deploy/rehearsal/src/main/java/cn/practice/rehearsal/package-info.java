/** What Kubernetes would be told with the images, done in pods on this machine: what stands in for a cluster. */
@NullMarked
package cn.practice.rehearsal;

import org.jspecify.annotations.NullMarked;
