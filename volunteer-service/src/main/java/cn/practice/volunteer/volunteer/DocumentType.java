package cn.practice.volunteer.volunteer;

/** The identity documents that register a person. */
enum DocumentType {
    RESIDENT_ID,
    PASSPORT,
    HONG_KONG_MACAO_PERMIT,
    TAIWAN_PERMIT
}
