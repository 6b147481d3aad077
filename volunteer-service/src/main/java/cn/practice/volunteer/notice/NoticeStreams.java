package cn.practice.volunteer.notice;

import cn.practice.kit.problem.Busy;
import cn.practice.volunteer.notice.Refusals.TooManyStreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The open streams of this replica: a few for each person, and no more than it has room for. */
@ApplicationScoped
class NoticeStreams {

    private final NoticeStore store;
    private final int most;
    private final int each;
    /** The machine's clock, by which tokens expire, whatever the time of the domain is. */
    private final InstantSource clock = InstantSource.system();

    private final Set<OpenStream> open = new HashSet<>();

    NoticeStreams(
            NoticeStore store,
            @ConfigProperty(name = "practice.notices.streams") int most,
            @ConfigProperty(name = "practice.notices.streams-each") int each) {
        this.store = store;
        this.most = most;
        this.each = each;
    }

    /** Opens a stream, which first says how many are unread; or throws what is in the way. */
    void add(OpenStream stream) {
        seat(stream);
        // what came before it was seated is in the list, what comes from now on it hears of
        stream.show(List.of(), store.unread(stream.volunteer()));
    }

    private synchronized void seat(OpenStream stream) {
        endThoseOver();
        if (open.stream()
                        .filter(it -> it.volunteer().equals(stream.volunteer()))
                        .count()
                >= each) {
            throw new TooManyStreams(each);
        }
        if (open.size() >= most) {
            throw new Busy();
        }
        open.add(stream);
    }

    /** These are new; of people who listen elsewhere, or not at all, nothing is read. */
    void show(Map<UUID, List<UUID>> added) {
        for (var stream : opened()) {
            var ids = added.get(stream.volunteer());
            if (ids != null) {
                stream.show(store.of(stream.volunteer(), ids), store.unread(stream.volunteer()));
            }
        }
    }

    /** Nobody was listening for a while: says anew how many are unread. */
    void catchUp() {
        opened().forEach(stream -> stream.show(List.of(), store.unread(stream.volunteer())));
    }

    synchronized void beat() {
        endThoseOver();
        open.forEach(OpenStream::beat);
    }

    synchronized void closeAll() {
        open.forEach(OpenStream::close);
        open.clear();
    }

    private synchronized List<OpenStream> opened() {
        return List.copyOf(open);
    }

    private void endThoseOver() {
        var now = clock.instant();
        open.removeIf(stream -> {
            boolean over = stream.isOver(now);
            if (over) {
                stream.close();
            }
            return over;
        });
    }
}
