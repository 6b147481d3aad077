package cn.practice.rehearsal;

import cn.practice.local.Progress;

/** What a cluster does with Deployments: a pod that is ready gets requests, one that is to end gets none any more. */
record Cluster(WithoutCluster without, Kubelet kubelet, Ingress ingress, Progress progress) {

    void start(Pod pod) {
        kubelet.start(pod, Manifests.text(without.of(pod)));
        ingress.add(pod);
        progress.say(pod.name() + " is ready");
    }

    /** Away for a while: the one pod ends, and another takes its place. */
    void restart(Pod pod) {
        end(pod);
        start(pod);
    }

    /** Nobody notices: another pod is ready before the first one ends. */
    void roll(Pod pod, Pod successor) {
        start(successor);
        end(pod);
    }

    private void end(Pod pod) {
        kubelet.end(pod, () -> ingress.remove(pod));
        progress.say(pod.name() + " has ended");
    }
}
