package cn.practice.benchmark.load;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Somebody who is a volunteer and signed in. */
public record Member(UUID subject, UUID volunteerId, String number, String token) {

    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** Different people who are not signed in, others than those of the crowd and than those of other numbers. */
    public static List<Member> strangers(int first, int size) {
        return IntStream.range(first, first + size)
                .mapToObj(i -> new Member(
                        new UUID(0x5b3c_0001_0000_4000L, VARIANT | i),
                        new UUID(0x0192_0002_0000_7000L, VARIANT | i),
                        "S%07d".formatted(i),
                        ""))
                .toList();
    }

    /** So many different people, the same ones each time but for their tokens. */
    public static List<Member> crowd(int size, Signer signer) {
        return IntStream.range(0, size)
                .parallel()
                .mapToObj(i -> {
                    var subject = new UUID(0x5b3c_0000_0000_4000L, VARIANT | i);
                    var volunteer = new UUID(0x0192_0000_0000_7000L, VARIANT | i);
                    return new Member(subject, volunteer, "B%07d".formatted(i), signer.token(subject));
                })
                .toList();
    }
}
