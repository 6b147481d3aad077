package cn.practice.volunteer.site;

import cn.practice.kit.text.Name;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record NewName(@NotNull @Size(max = 100) @Name String name) {}
