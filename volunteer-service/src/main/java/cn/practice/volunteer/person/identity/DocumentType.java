package cn.practice.volunteer.person.identity;

/** The identity documents that people may register with. */
public enum DocumentType {
    RESIDENT_ID,
    PASSPORT,
    HONG_KONG_MACAO_PERMIT,
    TAIWAN_PERMIT
}
