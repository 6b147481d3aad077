package cn.practice.volunteer.person.identity;

/** A person's numbers as others see them. */
public record MaskedNumbers(String document, String phone) {}
