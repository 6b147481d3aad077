package cn.practice.volunteer.person.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The identity documents that people may register with. */
@Schema(
        description = "the two PERMIT of Hong Kong, Macao and Taiwan are what one enters the mainland with, the two"
                + " RESIDENCE_PERMIT what one lives there with")
public enum DocumentType {
    RESIDENT_ID,
    PASSPORT,
    /** What residents of Hong Kong and Macao enter the mainland with. */
    HONG_KONG_MACAO_PERMIT,
    /** What residents of Taiwan enter the mainland with. */
    TAIWAN_PERMIT,
    /** What residents of Hong Kong and Macao live on the mainland with, since 2018. */
    HONG_KONG_MACAO_RESIDENCE_PERMIT,
    /** What residents of Taiwan live on the mainland with, since 2018. */
    TAIWAN_RESIDENCE_PERMIT,
    /** What foreigners live here with for good; the card of 2023, or one of before. */
    FOREIGNER_PERMANENT_RESIDENCE
}
