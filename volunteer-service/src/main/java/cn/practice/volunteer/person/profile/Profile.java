package cn.practice.volunteer.person.profile;

import cn.practice.kit.text.Name;
import cn.practice.volunteer.category.ServiceCategory;
import cn.practice.volunteer.person.ProfileChange;
import cn.practice.volunteer.person.registration.Registration;
import cn.practice.volunteer.site.SitePlan;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people may change about themselves, said whole but for the phone. */
record Profile(
        @Pattern(regexp = Registration.PHONE)
        @Schema(description = "mobile number, or international with +; stays as it is when left out")
        @Nullable
        String phone,

        @NotNull @Size(max = 200) @Name @Schema(description = "where the person lives, in their own words")
        String residenceArea,

        @NotNull @Size(max = 20) @Schema(description = "in the person's own words")
        List<@NotNull @Size(max = 30) @Name String> skills,

        @NotNull @Size(max = 30) @Schema(description = "kinds of activities")
        List<@NotNull ServiceCategory> serviceCategories,

        @NotNull @Pattern(regexp = SitePlan.CODE) @Schema(description = "the person's home site")
        String siteCode) {

    ProfileChange change() {
        return new ProfileChange(
                phone,
                residenceArea,
                List.copyOf(skills),
                serviceCategories.stream().distinct().map(Enum::name).toList(),
                siteCode);
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "Profile[…]";
    }
}
