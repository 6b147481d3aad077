package cn.practice.volunteer.venue;

import cn.practice.volunteer.site.Location;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a venue, as told to the other services among what happens to its site. */
sealed interface VenueEvent {

    UUID venueId();

    /** A site has a venue from now on. */
    record VenueOpened(
            UUID venueId,
            String siteCode,
            String name,
            @JsonUnwrapped Location location,
            @Nullable Integer places) implements VenueEvent {}

    /** This is what the venue is; what is left out is not known. */
    record VenueChanged(
            UUID venueId,
            String siteCode,
            String name,
            @JsonUnwrapped Location location,
            @Nullable Integer places) implements VenueEvent {}

    /** The venue is used no longer. */
    record VenueClosed(UUID venueId, String siteCode) implements VenueEvent {}
}
