package cn.practice.volunteer.person.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the database keeps of document and phone: sealed bytes, the person's wrapped key, and what finds both. */
@Embeddable
public class Secrets {

    @Column(name = "wrapped_key")
    private byte[] wrappedKey;

    @Column(name = "document_hash")
    private byte[] documentHash;

    @Column(name = "sealed_document")
    private byte[] document;

    @Column(name = "sealed_phone")
    private byte[] phone;

    @Column(name = "phone_hash")
    private byte[] phoneHash;

    @Column(name = "phone_tail")
    private String phoneTail;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Secrets() {}

    Secrets(byte[] wrappedKey, byte[] documentHash, byte[] document, byte[] phone, PhoneKeys phoneKeys) {
        this.wrappedKey = wrappedKey;
        this.documentHash = documentHash;
        this.document = document;
        this.phone = phone;
        this.phoneHash = phoneKeys.hash();
        this.phoneTail = phoneKeys.tail();
    }

    byte[] wrappedKey() {
        return wrappedKey;
    }

    byte[] document() {
        return document;
    }

    byte[] phone() {
        return phone;
    }

    byte[] phoneHash() {
        return phoneHash;
    }

    String phoneTail() {
        return phoneTail;
    }
}
