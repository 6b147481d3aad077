package cn.practice.volunteer.person.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;

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

    /** Whether others are of the same document. */
    public boolean isDocumentOf(Secrets others) {
        return Arrays.equals(documentHash, others.documentHash);
    }

    /** Whether others are of the same phone. */
    public boolean isPhoneOf(Secrets others) {
        return Arrays.equals(phoneHash, others.phoneHash);
    }

    /** What the document is found by. */
    public byte[] documentHash() {
        return documentHash.clone();
    }

    /** What the phone is found by. */
    public byte[] phoneHash() {
        return phoneHash.clone();
    }

    /** The last digits of the phone. */
    public String phoneTail() {
        return phoneTail;
    }
}
