package cn.practice.images;

import cn.practice.local.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./suite images}: builds the image of each service whose content has changed, from Debian's packages and this JDK. */
public final class Images {

    private static final String BASE = "practice/base:" + Image.VERSION;
    private static final String TOOLS = "practice/tools:" + Image.VERSION;
    // where the JDK's images on the registries have it, too
    private static final String JDK_PLACE = "/opt/java/openjdk";
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    private final Store store;
    private final Commands commands;
    private final Progress progress;

    public Images(Store store, Progress progress) {
        this.store = store;
        this.commands = store.commands();
        this.progress = progress;
    }

    static void main(String[] arguments) {
        var options = List.of(arguments).subList(1, arguments.length);
        Command.run(
                arguments[0], (store, progress) -> new Images(store, progress).build(options.contains("--no-cache")));
    }

    /** Builds what is missing or stale and says what there is then. */
    public void build(boolean again) {
        new Debian(commands).bring("buildah", "mmdebstrap", "runc");
        var stale = Image.all().stream().filter(image -> again || !fresh(image)).toList();
        if (!stale.isEmpty()) {
            base(again);
            tools();
            try (var servers = Servers.start(store.checkout(), store.directory().resolve("training"), progress)) {
                stale.forEach(image -> build(image, servers, again));
            }
        }
        Image.all().forEach(image -> progress.say(describe(image)));
    }

    // What two builds of the same sources have in common is every layer but the last, which holds the cache.
    private String describe(Image image) {
        var layers = layers(image);
        var size = commands.read("buildah", "images", "--format", "{{.Size}}", image.name());
        return "%s: %s, layers %s and cache %s"
                .formatted(
                        image.name(),
                        size,
                        Content.of(String.join(" ", layers.subList(0, layers.size() - 1)))
                                .substring(0, 12),
                        layers.getLast().replace("sha256:", "").substring(0, 12));
    }

    private List<String> layers(Image image) {
        return List.of(
                inspect(image, "{{range .OCIv1.RootFS.DiffIDs}}{{.}} {{end}}").split(" "));
    }

    private boolean fresh(Image image) {
        return exists(image.name())
                && inspect(image, "{{index .OCIv1.Config.Labels \"practice.content\"}}")
                        .equals(image.content(store.checkout()));
    }

    // No shell and no package manager, only what the virtual machine is linked to.
    private void base(boolean again) {
        if (again || !exists(BASE)) {
            progress.say("making a base of Debian's packages");
            assemble(
                    BASE,
                    "--variant=extract",
                    "--include=base-files,libc6,libgcc-s1,zlib1g",
                    "--customize-hook=cd \"$1\" && rm -r dev/* etc/apt usr/share/doc usr/share/lintian var/cache/apt var/lib/apt");
        }
    }

    private void tools() {
        if (!exists(TOOLS)) {
            progress.say("putting this JDK on Debian, to link and to train with");
            var debian = TOOLS + "-debian";
            assemble(debian, "--variant=essential", "--include=findutils");
            var container = commands.read("buildah", "from", debian);
            commands.run("buildah", "copy", container, JDK.toString(), JDK_PLACE);
            // Debian's package keeps the certificates outside
            var certificates = real(JDK.resolve("lib/security/cacerts")).toString();
            if (!certificates.startsWith(JDK.toString())) {
                commands.run("buildah", "copy", container, certificates, certificates);
            }
            commands.run("buildah", "config", "--env", "PATH=" + JDK_PLACE + "/bin:/usr/bin:/bin", container);
            commit(container, TOOLS);
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assemble(String name, String... options) {
        var archive = store.directory().resolve("root.tar").toString();
        var command = new ArrayList<>(List.of("mmdebstrap", "--mode=root"));
        command.addAll(List.of(options));
        command.addAll(List.of("bookworm", archive));
        commands.run(command);
        var container = commands.read("buildah", "from", "scratch");
        commands.run("buildah", "add", container, archive, "/");
        commit(container, name);
        commands.run("rm", archive);
    }

    private void commit(String container, String name) {
        commands.run("buildah", "commit", "--rm", "--timestamp", Image.EPOCH, container, name);
    }

    private void build(Image image, Servers servers, boolean again) {
        progress.say("building " + image.name() + ", which starts it once");
        commands.run(
                "buildah",
                "bud",
                "--isolation",
                "chroot",
                "--network",
                "host",
                "--layers",
                "--force-rm",
                "--no-cache=" + again,
                "--timestamp",
                Image.EPOCH,
                "--ignorefile",
                "deploy/images/Containerfile.dockerignore",
                "--build-arg",
                "BASE=" + BASE,
                "--build-arg",
                "JDK=" + TOOLS,
                "--build-arg",
                "SERVICE=" + image.service(),
                "--build-arg",
                "VERSION=" + Image.VERSION,
                "--build-arg",
                "REVISION=" + revision(),
                "--build-arg",
                "CONTENT=" + image.content(store.checkout()),
                "--build-arg",
                "POSTGRES=" + servers.postgres(),
                "--build-arg",
                "KAFKA=" + servers.kafka(),
                "--build-arg",
                "IDENTITY=" + servers.identity(),
                "-t",
                image.name(),
                "-f",
                "deploy/images/Containerfile",
                ".");
    }

    private String revision() {
        return commands.succeeds("git", "rev-parse") ? commands.read("git", "rev-parse", "HEAD") : "unknown";
    }

    private boolean exists(String name) {
        return commands.succeeds("buildah", "inspect", "--type", "image", name);
    }

    private String inspect(Image image, String format) {
        return commands.read("buildah", "inspect", "--type", "image", "--format", format, image.name());
    }
}
