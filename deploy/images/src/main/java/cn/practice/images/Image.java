package cn.practice.images;

import java.nio.file.Path;
import java.util.List;

/** The image of one service. */
record Image(String service) {

    /** The version that the manifests ask for. */
    static final String VERSION = "1.0.0";
    /** The time that every file of an image bears, in seconds: that of the jars in it. */
    static final String EPOCH = "1767225600";

    static List<Image> all() {
        return List.of(new Image("volunteer-service"), new Image("activity-service"), new Image("reporting-service"));
    }

    String name() {
        return "practice/" + service + ":" + VERSION;
    }

    /** What it is made of; the same content needs no second build. */
    String content(Path checkout) {
        return Content.of(List.of(
                checkout.resolve(service).resolve("target/quarkus-app"),
                checkout.resolve(service).resolve("target/bom.json"),
                checkout.resolve("deploy/images/Containerfile"),
                checkout.resolve("deploy/images/Train.java"),
                checkout.resolve("deploy/local/district/src/main/resources/cn/practice/local/training.properties")));
    }
}
