package cn.practice.activity.signup.decision;

import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.signup.decision.SignUpRequest.Applicant.Caller;
import cn.practice.activity.signup.decision.SignUpRequest.Applicant.Led;
import cn.practice.kit.problem.NotYetKnown;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request once its volunteer was looked up. */
public sealed interface Candidate {

    SignUpRequest request();

    /** One for a volunteer we have a copy of. */
    record Known(SignUpRequest request, KnownVolunteer volunteer) implements Candidate {

        /** What tells that it is made again, if the caller gave it a key. */
        public Optional<RequestKey> key() {
            return Optional.ofNullable(request.key())
                    .map(key -> new RequestKey(request.shiftId(), volunteer.id(), key));
        }
    }

    /** One for somebody who is not known here, or not yet. */
    record Unknown(SignUpRequest request, NotYetKnown why) implements Candidate {}

    /** What a repeated request has in common with the first. */
    record RequestKey(UUID shiftId, UUID volunteerId, String key) {}

    /** One candidate for each request, in their order, out of the volunteers found in the order of registration. */
    static List<Candidate> of(List<SignUpRequest> requests, List<KnownVolunteer> found) {
        var byId = found.stream().collect(Collectors.toMap(KnownVolunteer::id, Function.identity()));
        // somebody may have registered anew under an account that was freed: the later of two is they
        var bySubject = new HashMap<UUID, KnownVolunteer>();
        found.forEach(each -> Optional.ofNullable(each.subject()).ifPresent(subject -> bySubject.put(subject, each)));
        return requests.stream()
                .map(request -> switch (request.applicant()) {
                    case Caller() -> of(request, bySubject.get(request.account()), "subject", request.account());
                    case Led(var id) -> of(request, byId.get(id), "volunteer", id);
                })
                .toList();
    }

    private static Candidate of(SignUpRequest request, @Nullable KnownVolunteer volunteer, String what, UUID id) {
        return volunteer == null ? new Unknown(request, new NotYetKnown(what, id)) : new Known(request, volunteer);
    }
}
