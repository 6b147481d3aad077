package cn.practice.volunteer.notice;

import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.Volunteers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody reads their own notices, and nobody those of others. */
@ApplicationScoped
public class Notices {

    private final NoticeStore store;
    private final PreferenceStore preferences;
    private final NoticeTexts texts;
    private final Volunteers volunteers;
    private final CivilTime time;

    Notices(NoticeStore store, PreferenceStore preferences, NoticeTexts texts, Volunteers volunteers, CivilTime time) {
        this.store = store;
        this.preferences = preferences;
        this.texts = texts;
        this.volunteers = volunteers;
        this.time = time;
    }

    @Transactional
    NoticePage page(@Nullable NoticeState state, PageRequest request, @Nullable String language) {
        var self = volunteers.idOfSelf();
        var page = store.page(self, state, request);
        var words = texts.in(language);
        return new NoticePage(page.items().stream().map(words::view).toList(), page.next(), store.unread(self));
    }

    @Transactional
    void read(UUID id) {
        var self = volunteers.idOfSelf();
        if (!store.has(self, id)) {
            throw new NotFound("notice", id);
        }
        store.read(self, List.of(id), time.now());
    }

    /** Of those that are not the caller's, nothing is said and nothing changed. */
    @Transactional
    Unread readAll(List<UUID> ids) {
        var self = volunteers.idOfSelf();
        store.read(self, ids, time.now());
        return new Unread(store.unread(self));
    }

    @Transactional
    Preferences preferences() {
        return new Preferences(preferences.muted(volunteers.idOfSelf()));
    }

    @Transactional
    Preferences prefer(Preferences wish) {
        var self = volunteers.idOfSelf();
        preferences.mute(self, wish.muted());
        return new Preferences(preferences.muted(self));
    }

    /** How many notices somebody has not read. */
    @Transactional
    public long unread(UUID volunteer) {
        return store.unread(volunteer);
    }
}
