package cn.practice.kit.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What somebody or something is called: has a letter, and nothing that cannot be seen. Null is left to others. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[^\\p{Cf}]*\\p{L}[^\\p{Cf}]*")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Name {

    String message() default "{practice.name}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
