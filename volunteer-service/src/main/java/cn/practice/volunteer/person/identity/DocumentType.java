package cn.practice.volunteer.person.identity;

/** The identity documents that people may register with. */
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
